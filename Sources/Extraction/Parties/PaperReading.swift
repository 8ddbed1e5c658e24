import Syntax

/// "the statement", "a joint communique", "the resolution": papers that speak for whoever issued them.
extension SentenceResolver {
  /// Papers in which somebody speaks, each with the name of its kind: "the statement" may be "the communique" later.
  private static let kinds: [String: String] = [
    "statement": "statement", "communique": "statement", "communiqué": "statement", "declaration": "statement",
    "announcement": "statement", "release": "statement", "conclusion": "statement", "message": "letter",
    "letter": "letter", "memo": "letter", "note": "letter", "resolution": "resolution", "decree": "decree",
    "edict": "decree", "directive": "decree", "ultimatum": "ultimatum", "manifesto": "manifesto",
  ]

  mutating func paper(_ word: Int) -> Mention? {
    guard let kind = Self.paperKind(word, in: sentence), found.titleAt[word] == nil, !isPredicate(word) else {
      return nil
    }
    let actors = issuers(of: word, kind: kind)
    guard !actors.isEmpty else { return nil }
    return Mention(
      sentence: sentence.index, words: phrase(of: word), head: word, form: .paper, actors: actors,
      isPossessive: isPossessive(word))
  }

  /// The kind of paper that a noun names, by which a later noun goes back to it; a name's lemma keeps its plural.
  static func paperKind(_ word: Int, in sentence: Sentence) -> String? {
    if let kind = kinds[sentence.lemma(word)] { return kind }
    let lower = sentence.lower(word)
    return kinds[lower] ?? (lower.hasSuffix("s") ? kinds[String(lower.dropLast())] : nil)
  }

  private mutating func issuers(of word: Int, kind: String) -> [Actor] {
    let own = named(with: word)
    if !own.isEmpty { return own }
    let giver = giver(of: word)
    if !giver.isEmpty { return giver }
    guard isDefinite(word) || hasNoDeterminer(word) || isJoint(word) || sentence[word].relation.universal == .subject
    else { return [] }
    let here = earlier(than: word).first { $0.form == .paper && Self.paperKind($0.head, in: sentence) == kind }
    if let here { return here.actors }
    if let before = referents.last(where: { $0.noun == "paper:" + kind }) { return before.actors }
    if isDefinite(word), let last = referents.last(where: { $0.noun?.hasPrefix("paper:") == true }) {
      return last.actors
    }
    guard isJoint(word), let pair = referents.together(since: 0, where: { $0.party != nil }) else { return [] }
    return pair
  }

  private func isJoint(_ word: Int) -> Bool {
    sentence.dependents[word].contains { sentence.lower($0) == "joint" }
  }

  /// "Peru's statement", "a Norline statement", "a statement by the union", "a statement issued by both".
  private mutating func named(with word: Int) -> [Actor] {
    var names = sentence.children(of: word, .possessor)
    names += sentence.dependents[word].filter { child in
      if child < word { return [.compound, .adjectivalModifier, .nominalModifier].contains(sentence[child].relation) }
      return sentence[child].relation.universal == .nominalModifier
        && ["by", "from", "of"].contains(sentence.mark(of: child) ?? "")
    }
    names += sentence.children(of: word, .clausalModifier).compactMap { sentence.agent(of: $0) }
    for name in names {
      let actors = together(at: name).compactMap(\.withoutPerson)
      if !actors.isEmpty { return actors.uniqued() }
    }
    return []
  }

  /// Who acts where the paper is what they act with: "the union issued a statement", "said in a letter".
  private mutating func giver(of word: Int) -> [Actor] {
    guard let verb = sentence[word].head, sentence[verb].tag == .verb, !sentence.isPassive(verb) else { return [] }
    switch sentence[word].relation.universal {
    case .object: guard Self.issuing.contains(sentence.lemma(verb)) else { return [] }
    case .oblique: guard ["in", "with", "by"].contains(sentence.mark(of: word) ?? "") else { return [] }
    default: return []
    }
    guard let subject = sentence.nearestSubject(of: verb), !sentence.covers(subject, word) else { return [] }
    return together(at: subject).compactMap(\.withoutPerson).uniqued()
  }

  private mutating func together(at word: Int) -> [Actor] {
    var found: [Actor] = []
    for part in [word] + sentence.children(of: word, .conjunct) {
      found += mentions[part].map(\.actors) ?? actors(at: part)
    }
    return found
  }

  private static let issuing: Set<String> = [
    "issue", "release", "publish", "send", "adopt", "pass", "make", "sign", "give", "approve", "write", "deliver",
    "put", "post", "distribute", "read", "circulate", "present", "back", "agree", "endorse", "fax", "carry",
  ]
}
