import Syntax

/// Finds whom the words of one sentence stand for: names first, then descriptions and pronouns as they are asked for.
struct SentenceResolver {
  let sentence: Sentence
  let found: SentenceNames
  let article: ArticleNames
  let context: PartyContext
  let gazetteer: PartyGazetteer
  let vocabulary: PartyWords
  let referents: Referents
  let quoted: [Bool]
  let reading: Reading

  private(set) var mentions: [Int: Mention] = [:]
  private var isOpen: [Bool]

  init(
    sentence: Sentence, found: SentenceNames, article: ArticleNames, context: PartyContext,
    gazetteer: PartyGazetteer, vocabulary: PartyWords, referents: Referents, quoted: [Bool], reading: Reading,
    named: [Mention]
  ) {
    self.sentence = sentence
    self.found = found
    self.article = article
    self.context = context
    self.gazetteer = gazetteer
    self.vocabulary = vocabulary
    self.referents = referents
    self.quoted = quoted
    self.reading = reading
    isOpen = .init(repeating: true, count: sentence.words.count)
    for mention in named {
      for word in mention.words { isOpen[word] = false }
      mentions[mention.head] = mention
    }
  }

  /// Resolves every word that is not part of a name.
  mutating func resolve() {
    for word in found.start..<max(found.start, sentence.words.count) { _ = actors(at: word) }
  }

  /// Whom the phrase headed by a word stands for.
  mutating func actors(at word: Int) -> [Actor] {
    if let mention = mentions[word] { return mention.form == .adjective && isModifier(word) ? [] : mention.actors }
    guard isOpen[word] else { return [] }
    // Closed before it is read: a word whose reading leads back to itself stands for nobody.
    isOpen[word] = false
    if let mention = mention(at: word) {
      mentions[word] = mention
      return mention.actors
    }
    return []
  }

  private func isModifier(_ word: Int) -> Bool {
    [.adjectivalModifier, .compound, .nominalDescription].contains(sentence[word].relation)
  }

  private mutating func mention(at word: Int) -> Mention? {
    let lower = sentence.lower(word)
    switch sentence[word].tag {
    case .pronoun, .determiner:
      return pronoun(word, lower)
    case .noun, .properNoun, .adjective, .numeral:
      return description(word, lower)
    default:
      return nil
    }
  }

  // MARK: Pronouns

  enum Reference { case thing, people, person, first, relative }

  static let pronouns: [String: Reference] = [
    "it": .thing, "its": .thing, "itself": .thing, "they": .people, "them": .people, "their": .people,
    "themselves": .people, "he": .person, "she": .person, "him": .person, "his": .person, "her": .person,
    "himself": .person, "herself": .person, "i": .first, "we": .first, "us": .first, "our": .first, "my": .first,
    "me": .first, "ours": .first, "ourselves": .first, "who": .relative, "which": .relative, "that": .relative,
    "whose": .relative, "whom": .relative,
  ]
  private static let possessives: Set<String> = ["its", "their", "his", "her", "our", "my", "whose"]

  private mutating func pronoun(_ word: Int, _ lower: String) -> Mention? {
    guard let reference = Self.pronouns[lower], sentence[word].relation != .expletive else { return nil }
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
      if mention.actors.isEmpty { return nil }
    default:
      mention.actors = antecedents(of: word, reference)
    }
    return mention
  }

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

  private func fits(_ actors: [Actor], _ reference: Reference, isPlural: Bool) -> Bool {
    guard let first = actors.first else { return false }
    switch reference {
    case .person: return actors.count == 1 && first.isPerson
    case .thing: return actors.count == 1 && !first.isPerson && !isPlural
    default: return true
    }
  }

  private mutating func antecedents(of word: Int, _ reference: Reference) -> [Actor] {
    // The subjects of the clauses around it, nearest first.
    var current = word
    for _ in 0..<30 {
      guard let head = sentence[current].head else { break }
      current = head
      for subject in sentence.children(of: head, .subject) where subject != word && !sentence.covers(subject, word) {
        if quoted[word] != quoted[subject] { continue }
        let actors = subjectActors(subject)
        let isPlural = isPlural(subject)
        if fits(actors, reference, isPlural: isPlural) { return actors }
        // A person's "it" is the party: "Furey said it would not sign".
      }
    }
    let here = mentions.values.filter {
      $0.head < word && !$0.actors.isEmpty && $0.form != .firstPerson && !$0.words.contains(word)
        && fits($0.actors, reference, isPlural: isPlural($0.head)) && $0.form != .adjective
    }
    if reference != .person || !quoted[word],
      let nearest = here.max(by: { rank($0) < rank($1) })
    {
      return nearest.actors
    }
    let index = sentence.index
    if let earlier = referents.last(within: 3, of: index, where: { fits($0.actors, reference, isPlural: $0.isPlural) })
    {
      return earlier.actors
    }
    if reference == .person { return referents.last { fits($0.actors, reference, isPlural: false) }?.actors ?? [] }
    if reference == .thing {
      // A company known only by its spokesman.
      return referents.last(within: 2, of: index) { $0.actors.first?.party != nil }?.actors.compactMap(\.withoutPerson)
        ?? []
    }
    return []
  }

  private func rank(_ mention: Mention) -> Int {
    let isSubject = sentence[mention.head].relation.universal == .subject
    return (isSubject ? 2_000 : 0) + mention.head
  }

  private mutating func subjectActors(_ subject: Int) -> [Actor] {
    var found = actors(at: subject)
    for other in sentence.children(of: subject, .conjunct) { found += actors(at: other) }
    return found
  }

  private func isPlural(_ word: Int) -> Bool {
    sentence[word].tag == .noun && sentence[word].features.contains(.plural)
  }

  // MARK: Descriptions

  private static let pairNouns: Set<String> = [
    "sides", "parties", "countries", "delegations", "governments", "leaders", "nations", "companies", "states", "teams",
    "presidents", "ministers", "capitals", "firms", "unions", "groups", "superpowers", "neighbours", "neighbors",
  ]

  private mutating func description(_ word: Int, _ lower: String) -> Mention? {
    if let pair = pair(word, lower) { return pair }
    let title = found.title(at: word)
    let noun = vocabulary.description(word, of: sentence)
    guard noun != nil || title != nil else { return nil }
    if let title, title.words.upperBound - 1 != word, noun == nil, title.words.lowerBound != word { return nil }
    let phrase = phrase(of: word)
    var mention = Mention(
      sentence: sentence.index, words: phrase, head: word, form: .description, actors: [],
      isPossessive: isPossessive(word))
    if let person = namedPerson(word) {
      mention.actors = [person]
      return mention
    }
    // "the port agency Norline": the name beside is the party.
    if let noun, noun.role == .party,
      let name = sentence.children(of: word, .apposition).first(where: { mentions[$0]?.form == .name }),
      let actors = mentions[name]?.actors, !actors.isEmpty
    {
      mention.actors = actors
      return mention
    }
    let role = noun?.role ?? .member
    let kind = noun?.kind ?? Self.kind(of: title?.title.bearer)
    let owner = owner(of: word, role: role, kind: kind)
    switch role {
    case .party: fillParty(&mention, word, kind: kind, owner: owner)
    case .member: fillMember(&mention, word, lower, kind: kind, title: title, owner: owner)
    case .group: fillGroup(&mention, word, lower, kind: kind, owner: owner)
    }
    if mention.actors.isEmpty, role != .member { return nil }
    return mention
  }

  private static func kind(of bearer: PartyGazetteer.Title.Bearer?) -> PartyKind {
    switch bearer {
    case .state, nil: .state
    case .company: .company
    case .organisation, .own: .organisation
    }
  }

  private mutating func fillParty(_ mention: inout Mention, _ word: Int, kind: PartyKind, owner: [Actor]) {
    if kind == .state, !owner.isEmpty {
      mention.actors = owner
      return
    }
    if isDefinite(word), owner.isEmpty || kind != .state, let earlier = referent(kind, word) {
      mention.actors = earlier
      return
    }
    if kind == .state {
      if isDefinite(word) || hasNoDeterminer(word), !isPlural(word),
        let state = context.party(of: .state, at: sentence.place(word))
      {
        mention.actors = [Actor(party: state.party, kind: .state)]
      }
      return
    }
    guard sentence[word].relation.universal != .compound, !isPredicate(word) else { return }
    guard let text = nounPhrase(word, needsModifier: true) else { return }
    mention.isKnown = false
    mention.actors = [Actor(party: text, kind: kind)]
  }

  private mutating func fillMember(
    _ mention: inout Mention, _ word: Int, _ lower: String, kind: PartyKind, title: TitleSpan?, owner: [Actor]
  ) {
    if !owner.isEmpty {
      mention.actors = owner.compactMap(\.withoutPerson)
      if !isPlural(word), let holder = holder(of: lower, party: owner.first?.party) { mention.actors = [holder] }
      return
    }
    guard isDefinite(word) || hasNoDeterminer(word) && title != nil else { return }
    if let holder = holder(of: lower, party: nil) {
      mention.actors = [holder]
    } else if kind == .company, let earlier = referent(.company, word) {
      mention.actors = earlier.compactMap(\.withoutPerson)
    } else if kind == .state, !isPlural(word), title?.title.isLeader ?? (title?.title.bearer == .state),
      let state = context.party(of: .state, at: sentence.place(word))
    {
      mention.actors = [Actor(party: state.party, kind: .state)]
    } else if kind == .state, title == nil, let state = context.party(of: .state, at: sentence.place(word)) {
      mention.actors = [Actor(party: state.party, kind: .state)]
    }
  }

  /// The person last met with an office ("the foreign minister").
  private func holder(of office: String, party: String?) -> Actor? {
    referents.last { referent in
      guard let actor = referent.actors.first, let person = actor.person else { return false }
      return (party == nil || actor.party == party) && article.people[person]?.offices.contains(office) ?? false
    }?.actors.first
  }

  private mutating func fillGroup(
    _ mention: inout Mention, _ word: Int, _ lower: String, kind: PartyKind, owner: [Actor]
  ) {
    if isDefinite(word) || hasNoDeterminer(word), owner.isEmpty {
      if let same = referents.last(where: { $0.noun == sentence.lemma(word) }),
        nounPhrase(word, needsModifier: true) == nil
      {
        mention.actors = same.actors
        return
      }
      if isDefinite(word), kind == .union || kind == .armedGroup, let earlier = referent(kind, word) {
        mention.actors = earlier
        return
      }
    }
    guard !isPredicate(word), var text = nounPhrase(word, needsModifier: false) else { return }
    if let party = owner.first?.party { text = "\(party) \(text)" }
    mention.isKnown = false
    mention.actors = [Actor(party: text, kind: kind)]
  }

  /// The party of a kind met last, the subjects first.
  private func referent(_ kind: PartyKind, _ word: Int) -> [Actor]? {
    func fits(_ actors: [Actor]) -> Bool {
      guard actors.count == 1, let actor = actors.first, actor.party != nil, !actor.isPerson else { return false }
      guard let own = actor.kind else { return kind != .state }
      return own.matches(kind) || own == .organisation && kind != .state
    }
    let here = mentions.values.filter {
      $0.head < word && $0.form == .name && fits($0.actors) && $0.actors.first?.kind == kind
    }
    if let nearest = here.max(by: { rank($0) < rank($1) }) { return nearest.actors }
    if let earlier = referents.last(
      within: 4, of: sentence.index, where: { fits($0.actors) && $0.actors.first?.kind == kind })
    {
      return earlier.actors
    }
    let anyKind = mentions.values.filter { $0.head < word && $0.form == .name && fits($0.actors) }
    if let nearest = anyKind.max(by: { rank($0) < rank($1) }) { return nearest.actors }
    if let earlier = referents.last(where: { fits($0.actors) }) { return earlier.actors }
    return context.party(of: kind, at: sentence.place(word)).map { [Actor(party: $0.party, kind: $0.kind)] }
  }

  /// The person whose name stands with the noun: "the minister, Ana Ruiz".
  private func namedPerson(_ word: Int) -> Actor? {
    for child in sentence.dependents[word] {
      guard [.apposition, .flat].contains(sentence[child].relation), let mention = mentions[child],
        mention.form == .person
      else { continue }
      return mention.actors.first
    }
    return nil
  }

  /// The party that a noun belongs to: possessor, adjective or name before it, "of" phrase behind it.
  private mutating func owner(of word: Int, role: PartyWords.Description.Role, kind: PartyKind) -> [Actor] {
    for child in sentence.children(of: word, .possessor) {
      let actors = actors(at: child)
      if !actors.isEmpty { return actors.compactMap(\.withoutPerson) }
    }
    for child in sentence.dependents[word].reversed() where child < word {
      let relation = sentence[child].relation
      guard
        [.adjectivalModifier, .compound, .nominalDescription, .nominalModifier].contains(relation.universal)
          || relation == .nominalDescription
      else { continue }
      if let mention = mentions[child], mention.form == .adjective || mention.form == .name {
        if role == .party, kind != .state { continue }
        return mention.actors.compactMap(\.withoutPerson)
      }
      if role == .member, sentence[child].tag == .noun {
        let actors = actors(at: child)
        if !actors.isEmpty { return actors.compactMap(\.withoutPerson) }
      }
    }
    guard role != .party || kind == .state else { return [] }
    for child in sentence.children(of: word, .nominalModifier) where child > word {
      guard let mark = sentence.mark(of: child), ["of", "for", "from", "at", "with"].contains(mark) else { continue }
      var actors = actors(at: child)
      for other in sentence.children(of: child, .conjunct) { actors += self.actors(at: other) }
      if !actors.isEmpty { return actors.compactMap(\.withoutPerson) }
    }
    return []
  }

  private mutating func pair(_ word: Int, _ lower: String) -> Mention? {
    guard Self.pairNouns.contains(lower) else { return nil }
    let before = sentence.dependents[word].filter { $0 < word }
    let isBoth = before.contains { ["both", "two", "warring", "opposing", "rival"].contains(sentence.lower($0)) }
    guard isBoth || (lower == "sides" || lower == "parties") && isDefinite(word) else { return nil }
    guard !before.contains(where: { mentions[$0]?.form == .adjective }) else { return nil }
    let kind: PartyKind? =
      switch lower {
      case "companies", "firms": .company
      case "unions": .union
      case "sides", "parties", "groups", "teams", "delegations", "leaders": nil
      default: .state
      }
    return Mention(
      sentence: sentence.index, words: phrase(of: word), head: word, form: .pair, actors: context.main(kind),
      isPossessive: isPossessive(word))
  }

  // MARK: Phrases

  private func isPossessive(_ word: Int) -> Bool {
    word + 1 < sentence.words.count && sentence[word + 1].pennTag == .possessive
  }

  private func isDefinite(_ word: Int) -> Bool {
    sentence.dependents[word].contains {
      ["the", "this", "that", "these", "those", "both"].contains(sentence.lower($0))
    }
  }

  private func hasNoDeterminer(_ word: Int) -> Bool {
    sentence.child(of: word, .determiner) == nil
  }

  /// "X is a company": the noun says what X is and is nobody of its own.
  private func isPredicate(_ word: Int) -> Bool { sentence.child(of: word, .copula) != nil }

  /// The words of the phrase up to its head.
  private func phrase(of word: Int) -> Range<Int> {
    var start = word
    while start > found.start, start > word - 8 {
      let before = start - 1
      guard sentence[before].head == word || sentence.covers(word, before), sentence[before].tag != .punctuation else {
        break
      }
      start = before
    }
    return start..<word + 1
  }

  /// The noun with its modifiers, without determiner, possessor and number.
  private func nounPhrase(_ word: Int, needsModifier: Bool) -> String? {
    var start = word
    while start > found.start {
      let before = start - 1
      let relation = sentence[before].relation
      guard let head = sentence[before].head, head == word || (before + 1...word).contains(head),
        relation == .compound || relation == .adjectivalModifier
          || relation == .punctuation && sentence[before].form == "-",
        !Self.empty.contains(sentence.lower(before)), sentence[before].tag != .numeral, found.spanAt[before] == nil
      else { break }
      start = before
    }
    if start == word, needsModifier { return nil }
    return reading.text(Array(start..<word + 1), of: sentence)
  }

  private static let empty: Set<String> = [
    "other", "some", "many", "several", "more", "own", "such", "few", "major", "main", "new", "former", "certain",
    "various", "all", "most", "local", "outstanding", "dozen", "hundreds", "thousands", "same", "combined", "last",
  ]
}
