import Syntax

/// Tells which party must bring a condition about.
struct ResponsibleParty {
  let reading: ClauseReading
  let attributions: Attributions

  /// The party that the subject of the words belongs to; of a passive its agent; of a noun its doer ("approval by the board").
  ///
  /// - Parameter top: the verb, or the noun of a condition without a verb.
  func party(of top: Int, in words: [Int], isThing: Bool) -> String? {
    guard let first = words.first, let last = words.last else { return nil }
    let range = first..<last + 1
    if isThing { return doer(of: top, in: words) }
    let verb = mainVerb(of: words) ?? top
    if isPassive(verb) {
      return agent(of: verb, in: range) ?? receiver(of: verb)
    }
    if let subject = reading.subject(of: verb), subject < verb, words.contains(subject) {
      // Of several together nobody in particular is the one.
      if reading.sentence.child(of: subject, .conjunct).map({ $0 < verb }) == true
        || reading[subject].relation == .conjunct
      {
        return nil
      }
      if ["and", "or"].contains(reading.word(reading.first[subject] - 1)), first < reading.first[subject] - 1 {
        return nil
      }
      return party(ofNoun: subject)
    }
    if let subject = words.first(where: { reading.isNominal($0) }), subject < verb {
      if reading.lower[subject..<verb].contains("and"), reading.mention(subject)?.words.upperBound ?? verb < verb {
        return nil
      }
      return party(ofNoun: nounHead(from: subject, before: verb))
    }
    return reading.subject(of: top).flatMap { party(ofNoun: $0) }
  }

  /// The party that a noun names or belongs to: "Kyiv", "Kyiv's parliament", "Russian warships", "the board of Cyclops".
  func party(ofNoun noun: Int) -> String? {
    if let name = name(noun) { return name }
    var found: String?
    for child in reading.sentence.dependents[noun] {
      switch reading[child].relation.universal {
      case .nominalModifier where reading[child].relation == .possessor: return name(child) ?? party(ofNoun: child)
      case .compound, .adjectivalModifier, .flat, .nominalDescription: found = found ?? name(child)
      case .nominalModifier:
        if ["of", "by", "from"].contains(reading.sentence.mark(of: child) ?? "") { found = found ?? name(child) }
      default: break
      }
    }
    return found
  }

  /// The party that a word's mention stands for; the speaker for "we" and "our".
  func name(_ word: Int) -> String? {
    guard let mention = reading.mention(word) else { return nil }
    if mention.actors.count > 1 { return nil }
    if let party = mention.actors.first?.party { return party }
    if mention.form == .firstPerson {
      let sources = attributions.sources(of: reading.sentence.place(word))
      return sources.first?.actors.first?.party ?? reading.mentions.voice?.party
    }
    return mention.actors.first?.person
  }

  /// The finite verb's main verb: the first verb of the words that is no auxiliary.
  func mainVerb(of words: [Int]) -> Int? {
    var last: Int?
    for word in words where reading.isVerb(word) || reading[word].tag == .auxiliary {
      if reading[word].tag == .auxiliary || reading[word].relation.universal == .auxiliary
        || reading[word].relation.universal == .copula
      {
        last = last ?? word
        continue
      }
      if reading[word].relation.universal == .clausalModifier || reading[word].relation.universal == .adjectivalModifier
      {
        continue
      }
      return word
    }
    return last.flatMap { reading[$0].head } ?? last
  }

  private func isPassive(_ verb: Int) -> Bool {
    reading.sentence.child(of: verb, .passiveAuxiliary) != nil
      || reading.sentence.child(of: verb, .passiveSubject) != nil
  }

  private func agent(of verb: Int, in range: Range<Int>) -> String? {
    for child in reading.sentence.children(of: verb, .oblique, .agent) where range.contains(child) {
      if reading.sentence.mark(of: child) == "by" { return party(ofNoun: child) }
    }
    return nil
  }

  /// "it had been briefed by Washington" has an agent; "Kyiv is asked" has none, and nobody in particular must act.
  private func receiver(of verb: Int) -> String? { nil }

  private func nounHead(from word: Int, before verb: Int) -> Int {
    var current = word
    while let head = reading[current].head, head < verb, reading.isNominal(head), head > current { current = head }
    return current
  }

  /// The doer of a noun for an act: "clearance by the regulator", "the union's agreement", "Comdata shareholder approval".
  private func doer(of noun: Int, in words: [Int]) -> String? {
    let members = Set(words)
    var possessor: String?
    for word in words where reading.mention(word) != nil {
      guard let mention = reading.mention(word), mention.head == word || !members.contains(mention.head) else {
        continue
      }
      let mark = reading.sentence.mark(of: word) ?? reading[word].head.flatMap { reading.sentence.mark(of: $0) }
      if mark == "by" || mark == "from" { return name(word) }
      if possessor == nil,
        mention.isPossessive || reading[word].relation == .possessor || reading[word].relation == .compound
      {
        possessor = name(word)
      }
      if possessor == nil, mark == "of", let head = reading[word].head, Self.acts.contains(reading.sentence.lemma(head))
      {
        possessor = name(word)
      }
    }
    for word in words where reading.sentence.mark(of: word) == "by" || reading.sentence.mark(of: word) == "from" {
      if let party = party(ofNoun: word) { return party }
    }
    return possessor
  }

  /// Nouns whose "of" names who acts.
  static let acts: Set<String> = [
    "approval", "consent", "backing", "support", "agreement", "acceptance", "blessing", "permission", "clearance",
    "recommendation", "vote", "endorsement", "withdrawal", "approvals", "compliance", "ratification",
  ]
}
