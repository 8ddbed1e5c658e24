import Syntax

/// What the verb group of a clause says: negation, modality, voice, tense.
extension Sentence {
  func auxiliaries(of verb: Int) -> [Int] { children(of: verb, .auxiliary) }

  /// The modal verb of a predicate in its full form ("will" for "'ll").
  func modal(of verb: Int) -> String? {
    for auxiliary in auxiliaries(of: verb) where self[auxiliary].pennTag == .modal {
      let form = lower(auxiliary)
      return switch form {
      case "'ll", "wo", "’ll": "will"
      case "ca": "can"
      case "'d", "’d": "would"
      default: form
      }
    }
    return nil
  }

  func isNegated(_ predicate: Int) -> Bool {
    for child in dependents[predicate] {
      switch self[child].relation.universal {
      case .adverbialModifier:
        // "not only protect jobs"
        let isMore =
          child + 1 < words.count && ["only", "just", "merely", "simply", "solely"].contains(lower(child + 1))
        if Self.negations.contains(lower(child)), !isMore { return true }
      case .determiner:
        if lower(child) == "no" && !isBound(child) || lower(child) == "neither" { return true }
      case .object, .subject:
        if Self.nobodies.contains(lower(child)) { return true }
        if dependents[child].contains(where: {
          ["no", "neither"].contains(lower($0)) && [.determiner, .preconjunction].contains(self[$0].relation)
            && !isBound($0)
        }) {
          return true
        }
      // "under no circumstances"
      case .oblique:
        // "will open its books to no one"
        if Self.nobodies.contains(lower(child))
          || ["one", "body"].contains(lower(child))
            && dependents[child].contains(where: { lower($0) == "no" })
        {
          return true
        }
        if ["circumstance", "condition", "way"].contains(lemma(child)),
          dependents[child].contains(where: { lower($0) == "no" })
        {
          return true
        }
      case .preconjunction, .coordination:
        if lower(child) == "neither" || lower(child) == "nor" { return true }
      default: break
      }
    }
    return false
  }

  func isPassive(_ verb: Int) -> Bool {
    child(of: verb, .passiveAuxiliary) != nil || child(of: verb, .passiveSubject) != nil
      || self[verb].pennTag == .verbPastParticiple && self[verb].relation.universal == .clausalModifier
        && !isMainVerb(verb) && !isPerfect(verb)
  }

  /// "the plan that Oslo has accepted": a participle with "have" and a subject of its own.
  private func isPerfect(_ participle: Int) -> Bool {
    child(of: participle, .subject) != nil
      && children(of: participle, .auxiliary).contains { ["have", "'ve", "’ve"].contains(lemma($0)) }
  }

  /// "The league called on Oslo to act": the parse may take the verb for a participle and leave the sentence without one.
  private func isMainVerb(_ participle: Int) -> Bool {
    guard let noun = self[participle].head, self[noun].head == nil, self[noun].tag != .verb, noun + 1 == participle
    else {
      return false
    }
    return child(of: noun, .copula, .auxiliary, .subject) == nil && agent(of: participle) == nil
      && dependents[participle].contains { $0 > participle && self[$0].tag != .punctuation }
  }

  /// Whether a word does no more than deny the predicate: "not", "never".
  func isNegation(_ word: Int, of predicate: Int) -> Bool {
    self[word].head == predicate && self[word].relation.universal == .adverbialModifier
      && Self.negations.contains(lower(word))
  }

  /// Whether the predicate tells of the past: a past form, or "has" / "had" with a participle.
  func isPast(_ predicate: Int) -> Bool {
    if self[predicate].pennTag == .verbPast { return true }
    // "that aid be given": the subjunctive of a passive.
    if dependents[predicate].contains(where: { lower($0) == "be" && self[$0].relation.universal == .auxiliary }) {
      return false
    }
    for auxiliary in children(of: predicate, .auxiliary, .copula) {
      if self[auxiliary].pennTag == .verbPast || lemma(auxiliary) == "have" { return modal(of: predicate) == nil }
    }
    // "is given", "be given": the participle of a passive is no tense.
    if child(of: predicate, .passiveAuxiliary) != nil { return false }
    return self[predicate].pennTag == .verbPastParticiple && modal(of: predicate) == nil && !isInfinitive(predicate)
  }

  /// "no more than ten", "no later than May": "no" bounds a number and denies nothing.
  private func isBound(_ no: Int) -> Bool {
    no + 2 < words.count && ["more", "less", "fewer", "later", "sooner"].contains(lower(no + 1))
      && lower(no + 2) == "than"
  }

  func isInfinitive(_ predicate: Int) -> Bool {
    dependents[predicate].contains { self[$0].relation == .marker && lower($0) == "to" }
  }

  func isGerund(_ predicate: Int) -> Bool {
    self[predicate].pennTag == .verbGerund && auxiliaries(of: predicate).isEmpty
  }

  /// The verbs joined to a verb in the same form without a subject of their own: "to stop firing and (to) free the crew".
  ///
  /// The parse may hang the second infinitive on the verb above, whose form it does not share: "urges them to stop,
  /// *free* the crew and talk".
  func coordinatedVerbs(of verb: Int) -> [Int] {
    guard self[verb].tag == .verb else { return [] }
    var found = joined(to: verb, like: verb)
    if isInfinitive(verb), let above = self[verb].head, self[above].pennTag != .verbBase {
      found += joined(to: above, like: verb)
    }
    var next = 0
    while next < found.count {
      found += joined(to: found[next], like: verb).filter { !found.contains($0) }
      next += 1
    }
    return found
  }

  /// The base form and the present look alike.
  private func isLike(_ one: PennTag, _ other: PennTag) -> Bool {
    one == other || [one, other].allSatisfy { $0 == .verbPresent || $0 == .verbBase }
  }

  private func joined(to top: Int, like verb: Int) -> [Int] {
    dependents[top].filter {
      guard $0 > verb, self[$0].tag == .verb,
        // "to sell the mill and to be bought by Norline"
        isLike(self[$0].pennTag, self[verb].pennTag) || isInfinitive(verb) && isInfinitive($0)
      else { return false }
      let relation = self[$0].relation.universal
      guard relation == .conjunct || relation == .parataxis && top != verb else { return false }
      let isPlain = child(of: $0, .auxiliary, .marker) == nil || isInfinitive($0) && isInfinitive(verb)
      return child(of: $0, .subject) == nil && (isPlain || top == verb)
    }
  }

  private static let nobodies: Set<String> = ["none", "nobody", "nothing", "neither"]
  private static let negations: Set<String> = ["not", "n't", "n’t", "never", "hardly"]
}

extension Sentence {
  /// The words joined to a word, and those joined to them: all of "Peru, Chile and Togo" behind the first.
  func conjuncts(of word: Int) -> [Int] {
    var found = children(of: word, .conjunct)
    var next = 0
    while next < found.count, found.count < 40 {
      found += children(of: found[next], .conjunct).filter { $0 > found[next] && !found.contains($0) }
      next += 1
    }
    return found.sorted()
  }

  /// Who acts together with a subject without being joined to it by "and": "Peru, *together with* Chile, urges …".
  func companions(of subject: Int) -> [Int] {
    guard let verb = self[subject].head, subject < verb else { return [] }
    return (subject + 1..<verb).compactMap { word in
      let isBeside =
        lower(word) == "alongside"
        || lower(word) == "with" && ["together", "along", "jointly"].contains(lower(word - 1))
      guard isBeside, let other = self[word].head, other > word, other < verb else { return nil }
      return other
    }
  }
}

/// Who does what the predicate says.
extension Sentence {
  /// The word for the one who does what a predicate says: its subject, also one that it shares, is controlled by, or
  /// that a relative clause hangs on; the agent of a passive.
  func doer(of predicate: Int) -> Int? {
    var current = predicate
    for _ in 0..<12 {
      if current == predicate ? isPassive(current) : false { return agent(of: current) }
      if let subject = nearestSubject(of: current), !isPassiveSubject(subject) {
        return antecedent(of: subject, in: current)
      }
      if current != predicate, let subject = nearestSubject(of: current) {
        return antecedent(of: subject, in: current)
      }
      guard let head = self[current].head else { return nil }
      switch self[current].relation.universal {
      case .openComplement:
        if let object = child(of: head, .object, .indirectObject) { return object }
        if let object = dependents[head].first(where: {
          self[$0].relation.universal == .oblique && $0 > head && ["on", "upon", "for"].contains(mark(of: $0) ?? "")
        }), Self.callsOn.contains(lemma(head)) {
          return object
        }
        current = head
      case .adverbialClause where isOfObject(current, under: head),
        .clausalComplement where isOfObject(current, under: head):
        return child(of: head, .object)
      case .conjunct, .auxiliary, .copula, .adverbialClause, .clausalComplement, .parataxis:
        if self[current].relation.universal == .parataxis { return nil }
        current = head
      case .clausalModifier:
        if self[current].relation == .relativeClause { return head }
        if self[current].pennTag == .verbGerund { return writer(to: head, asking: current) ?? head }
        if isMainVerb(current) { return head }
        return possessor(of: head) ?? holderOfSupport(for: head) ?? recipient(of: head)
      default: return nil
      }
    }
    return nil
  }

  /// The subject of a clause; where the parse has two (a dateline, a theme), the one nearest before the verb.
  func nearestSubject(of predicate: Int) -> Int? {
    let all = children(of: predicate, .subject)
    // "its board and that of Norline": the second is only joined.
    return all.last { $0 < predicate && child(of: $0, .coordination) == nil } ?? all.first
  }

  /// "accused Oslo of breaking", "kept the crew from leaving": a gerund whose doer is the object before it.
  private func isOfObject(_ gerund: Int, under verb: Int) -> Bool {
    guard self[gerund].pennTag == .verbGerund,
      ["of", "from", "for", "into", "against"].contains(mark(of: gerund) ?? ""),
      let object = child(of: verb, .object)
    else { return false }
    return object < gerund && !isPassive(verb)
  }

  /// The subject as it stands, passive or not.
  func statedSubject(of predicate: Int) -> Int? {
    if let subject = nearestSubject(of: predicate) { return antecedent(of: subject, in: predicate) }
    guard let head = self[predicate].head else { return nil }
    switch self[predicate].relation.universal {
    case .conjunct, .openComplement: return statedSubject(of: head)
    default: return nil
    }
  }

  /// "by …" of a passive.
  func agent(of predicate: Int) -> Int? {
    if let agent = dependents[predicate].first(where: {
      self[$0].relation == .agent || self[$0].relation.universal == .oblique && mark(of: $0) == "by"
    }) {
      return agent
    }
    // "agreed to last July by Peru and Chile": the parse may hang who did it on when.
    for time in children(of: predicate, .oblique)
    where time > predicate && Self.moments.contains(lemma(time).lowercased()) {
      if let agent = dependents[time].first(where: { $0 > time && mark(of: $0) == "by" }) { return agent }
    }
    return nil
  }

  static let moments: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday",
    "week", "month", "year", "day", "night",
  ]

  /// The possessor of a noun, or who it comes from: "Kyiv's refusal", "the refusal of Kyiv", "an offer by Kyiv".
  func possessor(of noun: Int) -> Int? {
    if let possessor = child(of: noun, .possessor) { return possessor }
    return dependents[noun].first {
      self[$0].relation.universal == .nominalModifier && ["by", "from"].contains(mark(of: $0) ?? "")
    }
  }

  /// The subject of the verb that a noun is the object of ("made an offer").
  func holderOfSupport(for noun: Int) -> Int? {
    guard let head = self[noun].head else { return nil }
    switch self[noun].relation.universal {
    case .object, .oblique: return self[head].tag == .verb ? doer(of: head) : nil
    case .conjunct: return holderOfSupport(for: head)
    default: return nil
    }
  }

  /// "was given a plan to consider": whoever is given it is to consider it.
  private func recipient(of noun: Int) -> Int? {
    guard self[noun].relation == .object, let verb = self[noun].head, isPassive(verb) else { return nil }
    return child(of: verb, .passiveSubject)
  }

  /// "wrote to the union asking it to reconsider": whoever wrote asks.
  private func writer(to addressee: Int, asking verb: Int) -> Int? {
    guard mark(of: addressee) == "to", let object = child(of: verb, .object), self[object].tag == .pronoun,
      let head = self[addressee].head, self[head].tag == .verb
    else { return nil }
    return nearestSubject(of: head)
  }

  private func isPassiveSubject(_ subject: Int) -> Bool { self[subject].relation == .passiveSubject }

  /// What "which", "who" and "that" stand for in a relative clause.
  private func antecedent(of subject: Int, in predicate: Int) -> Int {
    guard Self.relatives.contains(lower(subject)) else { return subject }
    var current = predicate
    for _ in 0..<6 {
      guard let head = self[current].head else { return subject }
      if self[current].relation.universal == .clausalModifier || self[current].relation == .adverbialRelativeClause {
        return head
      }
      current = head
    }
    return subject
  }

  private static let relatives: Set<String> = ["who", "which", "that"]
  private static let callsOn: Set<String> = ["call", "appeal", "plead", "press", "wait", "insist", "prevail"]
}
