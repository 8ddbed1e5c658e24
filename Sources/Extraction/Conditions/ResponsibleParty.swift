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
    if isThing { return doer(in: words) }
    let verb = mainVerb(of: words) ?? top
    if isPassive(verb) { return agent(of: verb, in: first..<last + 1) }
    if let subject = reading.subject(of: verb), subject < verb, words.contains(subject) {
      return isJoint(subject, before: verb, from: first) ? nil : party(ofNoun: subject)
    }
    if let subject = words.first(where: { reading.isNominal($0) }), subject < verb {
      return isJoint(subject, before: verb, from: first) ? nil : party(ofNoun: nounHead(from: subject, before: verb))
    }
    if let name = leadingName(in: words) { return name }
    return reading.subject(of: top).flatMap { party(ofNoun: $0) }
  }

  /// Whether several stand together, of whom nobody in particular is the one.
  private func isJoint(_ subject: Int, before verb: Int, from first: Int) -> Bool {
    if reading.sentence.child(of: subject, .conjunct).map({ $0 < verb }) == true { return true }
    if reading[subject].relation == .conjunct { return true }
    if reading.first[subject] - 1 > first, ["and", "or"].contains(reading.word(reading.first[subject] - 1)) {
      return true
    }
    let end = reading.mention(subject)?.words.upperBound ?? verb
    return end < verb && reading.lower[end] == "and"
  }

  /// The mention that the words begin with, where the parser saw no verb behind it ("Kyiv ends mobilisation").
  private func leadingName(in words: [Int]) -> String? {
    guard let place = words.first(where: { reading[$0].tag != .determiner }), let mention = reading.mention(place),
      mention.form != .adjective, let next = words.first(where: { $0 >= mention.words.upperBound }),
      !["and", "or", "of", "'s", "’s", ","].contains(reading.lower[next])
    else { return nil }
    return name(place)
  }

  /// The party that a noun names or belongs to: "Kyiv", "Kyiv's parliament", "Russian warships", "the board of Norline".
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

  private func nounHead(from word: Int, before verb: Int) -> Int {
    var current = word
    while let head = reading[current].head, head < verb, reading.isNominal(head), head > current { current = head }
    return current
  }

  /// The doer of a noun for an act: "clearance by the regulator", "the union's agreement", "Norline shareholder approval".
  private func doer(in words: [Int]) -> String? {
    let members = Set(words)
    var possessor: String?
    var named: Set<String> = []
    for word in words {
      guard let mention = reading.mention(word), mention.head == word || !members.contains(mention.head) else {
        continue
      }
      let mark = reading.sentence.mark(of: word) ?? reading[word].head.flatMap { reading.sentence.mark(of: $0) }
      if mark == "by" || mark == "from" { return withRole(name(word), behind: word) }
      let relation = reading[word].relation
      let next = mention.words.upperBound
      let isSubject =
        members.contains(next) && reading.sentence.words.indices.contains(next) && reading[next].pennTag == .verbGerund
      if mention.isPossessive || relation == .possessor || relation == .compound || isSubject {
        possessor = possessor ?? withRole(name(word), behind: word)
      } else if mark == "of", let head = reading[word].head, Self.acts.contains(reading.sentence.lemma(head)) {
        possessor = possessor ?? name(word)
      }
      if mention.form == .adjective, let name = name(word) { named.insert(name) }
    }
    for word in words where ["by", "from"].contains(reading.sentence.mark(of: word) ?? "") {
      if let party = party(ofNoun: word) { return withRole(party, behind: word) }
    }
    return possessor ?? (named.count == 1 ? named.first : nil)
  }

  /// "Norline shareholder approval", "a vote of Marlowe's shareholders": those who vote are not the company.
  private func withRole(_ party: String?, behind word: Int) -> String? {
    guard let party, let head = reading[word].head else { return party }
    for noun in [word, head] where Self.holders.contains(reading.sentence.lemma(noun)) {
      let role = reading.lower[noun].hasSuffix("s") ? reading.lower[noun] : reading.lower[noun] + "s"
      return party.hasSuffix(role) ? party : party + " " + role
    }
    return party
  }

  private static let holders: Set<String> = [
    "shareholder", "stockholder", "bondholder", "creditor", "trustee", "investor",
  ]

  /// Nouns whose "of" names who acts.
  static let acts: Set<String> = [
    "approval", "consent", "backing", "support", "agreement", "acceptance", "blessing", "permission", "clearance",
    "recommendation", "vote", "endorsement", "withdrawal", "approvals", "compliance", "ratification",
  ]
}
