import Syntax

extension SentenceResolver {

  enum Reference { case thing, people, person, first, relative }

  static let pronouns: [String: Reference] = [
    "it": .thing, "its": .thing, "itself": .thing, "they": .people, "them": .people, "their": .people,
    "themselves": .people, "he": .person, "she": .person, "him": .person, "his": .person, "her": .person,
    "himself": .person, "herself": .person, "i": .first, "we": .first, "us": .first, "our": .first, "my": .first,
    "me": .first, "ours": .first, "ourselves": .first, "who": .relative, "which": .relative, "that": .relative,
    "whose": .relative, "whom": .relative,
  ]
  private static let possessives: Set<String> = ["its", "their", "his", "her", "our", "my", "whose"]

  mutating func pronoun(_ word: Int, _ lower: String) -> Mention? {
    if lower == "that" || lower == "those", let mention = counterpart(word) { return mention }
    guard let reference = Self.pronouns[lower], !isEmpty(word) else { return nil }
    if lower == "us", sentence[word].form == "US" { return nil }
    var mention = Mention(
      sentence: sentence.index, words: word..<word + 1, head: word, form: .pronoun, actors: [],
      isPossessive: Self.possessives.contains(lower) && sentence[word].relation.universal == .nominalModifier)
    switch reference {
    case .first:
      mention.form = .firstPerson
    case .relative:
      guard sentence[word].tag == .pronoun, let antecedent = antecedent(of: word) else { return nil }
      mention.actors = actors(at: antecedent)
      if lower == "who", mention.actors.first?.isPerson != true, let person = person(above: antecedent) {
        mention.actors = [person]
      }
      if lower != "who", lower != "whom" { mention.actors = mention.actors.compactMap(\.withoutPerson) }
      if mention.actors.isEmpty { return nil }
    default:
      mention.actors = antecedents(of: word, reference)
    }
    return mention
  }

  /// "Ana Ruiz of the Trade Office, who …": the person is meant, not the office.
  private func person(above word: Int) -> Actor? {
    guard sentence[word].relation.universal == .nominalModifier, let head = sentence[word].head,
      let actor = mentions[head]?.actors.first, actor.isPerson
    else { return nil }
    return actor
  }

  /// "its board and that of Norline": the one of the party that is named.
  private mutating func counterpart(_ word: Int) -> Mention? {
    guard let owner = sentence.children(of: word, .nominalModifier).first(where: { sentence.mark(of: $0) == "of" })
    else { return nil }
    let actors = actors(at: owner).compactMap(\.withoutPerson)
    guard !actors.isEmpty, sentence[word].relation.universal == .subject || sentence[word].relation == .conjunct else {
      return nil
    }
    return Mention(
      sentence: sentence.index, words: word..<word + 1, head: word, form: .pronoun, actors: actors, isPossessive: false)
  }

  /// "It is likely that …": an "it" that stands for nobody.
  private func isEmpty(_ word: Int) -> Bool {
    guard sentence[word].relation == .expletive else { return false }
    guard let verb = sentence[word].head, sentence[verb].tag == .verb else { return true }
    return sentence.child(of: verb, .clausalSubject) != nil || Self.impersonal.contains(sentence.lemma(verb))
  }

  private static let impersonal: Set<String> = [
    "be", "seem", "appear", "take", "remain", "become", "happen", "turn", "follow", "emerge",
  ]

  /// The noun that the relative clause of a pronoun describes.
  private func antecedent(of word: Int) -> Int? {
    var current = word
    for _ in 0..<6 {
      guard let head = sentence[current].head else { return nil }
      let relation = sentence[current].relation
      if relation == .relativeClause || relation == .clausalModifier { return head }
      current = head
    }
    return nil
  }

  private func fits(_ actors: [Actor], _ reference: Reference, isPlural: Bool, isHuman: Bool) -> Bool {
    guard let first = actors.first else { return false }
    switch reference {
    case .person: return actors.count == 1 && (first.isPerson || isHuman)
    case .thing: return actors.count == 1 && !first.isPerson && !isPlural && !isHuman
    case .people: return actors.count > 1 || !first.isPerson
    default: return true
    }
  }

  private mutating func antecedents(of word: Int, _ reference: Reference) -> [Actor] {
    // "Kyiv has accepted it": a thing, unless somebody is asked to do something.
    let relation = sentence[word].relation
    let isObject = relation == .object || relation == .indirectObject
    if isObject, reference == .thing {
      guard let verb = sentence[word].head, sentence.child(of: verb, .openComplement, .clausalComplement) != nil else {
        return []
      }
    }
    let isReflexive = sentence.lower(word).hasSuffix("self") || sentence.lower(word).hasSuffix("selves")
    if relation.universal == .oblique, reference == .thing,
      !["with", "by", "from", "for", "against"].contains(sentence.mark(of: word) ?? "")
    {
      return []
    }
    var own: [Actor] = []
    var isOwnClause = true
    // The subjects of the clauses around it, nearest first.
    var current = word
    for _ in 0..<30 {
      guard let head = sentence[current].head else { break }
      current = head
      // "It will not sign, the ministry said."
      if reference != .person, relation.universal == .subject, !quoted[word],
        let teller = sentence.children(of: head, .parataxis).first(where: {
          $0 > head && Self.telling.contains(sentence.lemma($0))
        }), let subject = sentence.child(of: teller, .subject), subject > word
      {
        let actors = subjectActors(subject)
        if fits(actors.compactMap(\.withoutPerson), reference, isPlural: isPlural(subject), isHuman: false),
          reference == .people || !isHuman(subject) || actors.first?.isPerson != true
        {
          return actors.compactMap(\.withoutPerson)
        }
      }
      for subject in sentence.children(of: head, .subject) where subject != word && !sentence.covers(subject, word) {
        if quoted[word] != quoted[subject] { continue }
        if isOwnClause, !isReflexive, isObject || relation.universal == .oblique {
          own = subjectActors(subject)
          continue
        }
        let actors = subjectActors(subject)
        let isPlural = isPlural(subject)
        if fits(actors, reference, isPlural: isPlural, isHuman: isHuman(subject)) { return actors }
        // "Commanders said they …": they are these, whoever they speak for.
        if isPlural, actors.isEmpty, reference == .people { return [] }
      }
      if sentence[head].tag == .verb { isOwnClause = false }
    }
    let here = earlier(than: word).filter {
      !$0.actors.isEmpty && $0.actors != own && $0.form != .firstPerson && !$0.words.contains(word)
        && fits($0.actors, reference, isPlural: isPlural($0.head), isHuman: isHuman($0.head)) && $0.form != .adjective
        && !isBelow($0.head, word) && quoted[$0.head] == quoted[word]
    }
    if reference != .person || !quoted[word],
      let nearest = here.max(by: { rank($0) < rank($1) })
    {
      return nearest.actors
    }
    let index = sentence.index
    // "If they want to talk": who is quoted does not speak of their own side like that.
    let teller = quoted[word] && reference != .person ? teller(above: word) : nil
    if let earlier = referents.last(
      within: 3, of: index,
      where: {
        $0.actors != own && (teller == nil || $0.actors.first?.party != teller)
          && fits($0.actors, reference, isPlural: $0.isPlural, isHuman: $0.isHuman)
      })
    {
      return earlier.actors
    }
    if reference == .person {
      return referents.last { fits($0.actors, reference, isPlural: false, isHuman: $0.isHuman) }?.actors ?? []
    }
    if reference == .thing {
      // A company known only by its spokesman.
      return referents.last(within: 2, of: index) { $0.actors.first?.party != nil }?.actors.compactMap(\.withoutPerson)
        ?? []
    }
    return []
  }

  private static let telling: Set<String> = [
    "say", "add", "announce", "confirm", "declare", "promise", "insist", "repeat", "stress", "warn", "state", "report",
    "note", "reply", "pledge", "vow",
  ]

  /// The party of who is quoted: that of the subject outside the quotation marks, of the clause above.
  private mutating func teller(above word: Int) -> String? {
    var current = word
    for _ in 0..<30 {
      guard let head = sentence[current].head else { break }
      current = head
      guard !quoted[head] else { continue }
      for subject in sentence.children(of: head, .subject) where !quoted[subject] {
        if let party = actors(at: subject).first?.party { return party }
      }
    }
    // "…," he said, parsed beside what he said.
    for verb in sentence.dependents[current] where !quoted[verb] && sentence[verb].relation == .parataxis {
      for subject in sentence.children(of: verb, .subject) {
        if let party = actors(at: subject).first?.party { return party }
      }
    }
    return nil
  }

  /// "The leader must sign, he told reporters": the subject is none of those in the clause that it governs.
  private func isBelow(_ other: Int, _ pronoun: Int) -> Bool {
    guard sentence[pronoun].relation.universal == .subject, let verb = sentence[pronoun].head else { return false }
    // "While Peru has stopped, it has not …": a clause of its own before the main one.
    var current = other
    while sentence.covers(verb, current), current != verb {
      if sentence[current].relation.universal == .adverbialClause { return false }
      guard let head = sentence[current].head else { break }
      current = head
    }
    // Behind "…, he told reporters" the whole sentence is what he told.
    return sentence.covers(verb, other) || sentence[verb].relation == .parataxis && !sentence.covers(other, verb)
  }

  func rank(_ mention: Mention) -> Int {
    let isSubject = sentence[mention.head].relation.universal == .subject
    return (isSubject ? 2_000 : 0) + mention.head
  }

  private mutating func subjectActors(_ subject: Int) -> [Actor] {
    var found = actors(at: subject)
    for other in sentence.children(of: subject, .conjunct) { found += actors(at: other) }
    return found
  }

  /// Whether a noun names one who holds an office: "a spokeswoman".
  private func isHuman(_ word: Int) -> Bool {
    mentions[word]?.form == .description && found.titleAt[word] != nil && !isPlural(word)
  }

  func isPlural(_ word: Int) -> Bool {
    found.spanAt[word] == nil && sentence[word].tag == .noun && sentence[word].features.contains(.plural)
  }
}
