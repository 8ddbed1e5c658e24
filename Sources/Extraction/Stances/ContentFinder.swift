import Commitments
import Syntax

/// Finds where the action of a cue stands in the tree.
struct ContentFinder {
  let sentence: Sentence

  struct Content: Hashable {
    let head: Int
    let frame: String
  }

  /// The phrases that fill the roles of a cue, in the order of the roles; the first is the likeliest action.
  ///
  /// - Parameter fits: whether a phrase by its head can be an action at all.
  func contents(of cue: StanceCue, at word: Int, where fits: (Int) -> Bool) -> [Content] {
    var found: [Content] = []
    // "a truce offered by the rebels to ease talks": what a participle hangs on comes before its purpose.
    let isParticiple =
      cue.part == .verb && cue.contents.contains(.object) && sentence[word].relation.universal == .clausalModifier
      && sentence[word].pennTag == .verbPastParticiple && sentence.isPassive(word)
    for role in isParticiple ? [.object] + cue.contents : cue.contents {
      if role == .nothing, hasComplement(word, besides: cue) { continue }
      for head in fillers(of: role, at: word, part: cue.part)
      where (fits(head) || role == .nothing) && !found.contains(where: { $0.head == head })
        && !isOfNoun(head, cue, role, word)
      {
        if let act = act(askedOf: head, by: word, role: role, part: cue.part) {
          found.append(Content(head: act, frame: "inf"))
        } else {
          found.append(Content(head: head, frame: Self.name(role)))
        }
      }
      // "shrugged off the proposal": the parse may take the particle for a preposition.
      if found.isEmpty, cue.words.count == 2, role == .object, let particle = cue.words.last,
        let head = sentence.dependents[word].first(where: {
          $0 > word && sentence[$0].relation.universal == .oblique && sentence.mark(of: $0) == particle
        }), fits(head)
      {
        found.append(Content(head: head, frame: "obj"))
      }
      if found.isEmpty, cue.words.count > 1, case .preposition = role {
        // "voted in favour of the deal": what follows hangs on the cue's last word.
        for part in sentence.dependents[word] where part > word && cue.words.last == sentence.lower(part) {
          for head in fillers(of: role, at: part, part: cue.part) where fits(head) {
            found.append(Content(head: head, frame: Self.name(role)))
          }
        }
      }
      if !found.isEmpty { break }
    }
    return found
  }

  /// Whether a verb has an object or clause that is none of the cue's own words.
  private func hasComplement(_ verb: Int, besides cue: StanceCue) -> Bool {
    sentence.dependents[verb].contains { child in
      [.object, .indirectObject, .clausalComplement, .openComplement].contains(sentence[child].relation.universal)
        && !cue.words.contains(sentence.lemma(child)) && !cue.words.contains(sentence.lower(child))
    }
  }

  /// The words that stand in a role to `word`.
  func fillers(of role: StanceCue.Role, at word: Int, part: StanceCue.Part) -> [Int] {
    switch role {
    case .object:
      return objects(of: word)
    case .infinitive:
      let own = infinitive(under: word)
      if own != nil || part != .verb { return own.map { [$0] } ?? [] }
      // "called on both firms to stop": the parse may hang the infinitive on whoever is asked.
      let asked = sentence.dependents[word].filter {
        $0 > word && [.object, .indirectObject, .oblique].contains(sentence[$0].relation.universal)
      }
      return asked.compactMap { infinitive(under: $0) }.prefix(1).map { $0 }
    case .clause:
      return sentence.dependents[word].filter { child in
        if sentence.isInfinitive(child) { return child > word && asksWhether(child) }
        switch sentence[child].relation.universal {
        case .clausalComplement: return true
        // "its demand that Mali withdraw": parsed as a clause of the noun.
        case .clausalModifier:
          return part == .noun && sentence.child(of: child, .marker).map { sentence.lower($0) } == "that"
        default: return false
        }
      }.prefix(1).map { $0 }
    case .gerund:
      return sentence.dependents[word].filter { child in
        guard child > word, sentence[child].pennTag == .verbGerund else { return false }
        switch sentence[child].relation.universal {
        case .openComplement, .clausalComplement, .object: return true
        // "ruled out sending troops": the parse may take the gerund for an adverbial.
        case .adverbialClause: return child - word <= 2 && sentence.mark(of: child) == nil
        default: return false
        }
      }.prefix(1).map { $0 }
    case .itself:
      return [word]
    case .preposition(let preposition):
      // "the pact was agreed to last July by Peru": the preposition belongs to what the passive is about.
      if part == .verb, sentence.isPassive(word),
        sentence.dependents[word].contains(where: {
          $0 > word && Sentence.moments.contains(sentence.lower($0)) && sentence.mark(of: $0) == preposition
        })
      {
        return objects(of: word)
      }
      let hanging = part == .verb ? sentence.dependents[word] + carried(by: word) : sentence.dependents[word]
      return hanging.filter {
        [.oblique, .nominalModifier, .adverbialClause, .clausalComplement, .clausalModifier, .openComplement]
          .contains(sentence[$0].relation.universal)
          && (sentence.mark(of: $0) == preposition
            || sentence.children(of: $0, .caseMarker).dropFirst().contains { sentence.lower($0) == preposition })
      }
    case .subject:
      return sentence.statedSubject(of: word).map { [$0] } ?? []
    case .possessor:
      return sentence.children(of: word, .possessor)
    case .indirectObject:
      if let given = sentence.child(of: word, .indirectObject) { return [given] }
      let objects = sentence.children(of: word, .object)
      let isDouble =
        objects.count > 1
        || sentence.dependents[word].contains { $0 > word && sentence[$0].relation == .obliqueUnmarked }
      return isDouble ? objects.prefix(1).map { $0 } : []
    case .nothing: return [word]
    }
  }

  private func infinitive(under word: Int) -> Int? {
    sentence.dependents[word].first {
      [.openComplement, .clausalComplement, .clausalModifier, .adverbialClause, .clausalSubject]
        .contains(sentence[$0].relation.universal)
        && $0 > word && sentence.isInfinitive($0)
    }
  }

  /// "whether to pay"
  private func asksWhether(_ verb: Int) -> Bool {
    sentence.dependents[verb].contains { sentence.lower($0) == "whether" }
  }

  /// The objects of a verb; what a passive is about; what a relative clause or a participle hangs on.
  private func objects(of verb: Int) -> [Int] {
    // "offered the union five per cent": of two objects the first is to whom.
    if let object = sentence.children(of: verb, .object).filter({ !isMoment($0) }).last(where: { $0 > verb })
      ?? sentence.child(of: verb, .object),
      !["which", "that", "who"].contains(sentence.lower(object))
    {
      return [object]
    }
    if let said = saidBefore(verb) { return [said.act] }
    if Self.isToBeReviewed(verb, in: sentence), let noun = sentence[verb].head { return [noun] }
    if sentence.isPassive(verb) {
      if let subject = sentence.child(of: verb, .passiveSubject, .subject) {
        if ["which", "that", "who"].contains(sentence.lower(subject)), let head = sentence[verb].head { return [head] }
        return [subject]
      }
      if sentence[verb].relation.universal == .clausalModifier, let head = sentence[verb].head { return [head] }
      if sentence[verb].relation.universal == .conjunct, let head = sentence[verb].head { return objects(of: head) }
      return []
    }
    if sentence[verb].relation == .relativeClause, let head = sentence[verb].head {
      let subject = sentence.child(of: verb, .subject)
      if let subject, !["which", "that", "who"].contains(sentence.lower(subject)) { return [head] }
    }
    // "rejected the 29 dlr bid as inadequate": the parse may take what is rejected for what it is rejected as.
    if let thing = sentence.child(of: verb, .openComplement), thing > verb, sentence[thing].tag == .noun,
      sentence.child(of: thing, .determiner, .possessor) != nil
    {
      return [thing]
    }
    // "urged Oslo to act": the parse may take whoever is asked for one that is given something.
    if let asked = sentence.child(of: verb, .indirectObject) { return [asked] }
    // "accepted and signed the deal": the object stands with the last conjunct.
    for conjunct in sentence.children(of: verb, .conjunct) where !hasOwnContent(verb, before: conjunct) {
      if sentence.child(of: conjunct, .subject) == nil, let object = sentence.child(of: conjunct, .object) {
        return [object]
      }
    }
    return []
  }

  /// "ruled out selling the mill and named a price": the first verb has an act of its own.
  private func hasOwnContent(_ verb: Int, before conjunct: Int) -> Bool {
    sentence.dependents[verb].contains { child in
      child > verb && child < conjunct && sentence[child].tag == .verb && sentence[child].relation != .conjunct
    }
  }

  /// "a plan to consider": the verb's object is the noun that it hangs on.
  static func isToBeReviewed(_ verb: Int, in sentence: Sentence) -> Bool {
    sentence.isInfinitive(verb) && sentence[verb].relation.universal == .clausalModifier
      && reviews.contains(sentence.lemma(verb)) && sentence.child(of: verb, .object, .clausalComplement) == nil
      && sentence[verb].head.map { sentence[$0].tag == .noun } ?? false
  }

  private static let reviews: Set<String> = ["consider", "review", "study", "examine", "weigh", "discuss", "assess"]

  /// "reiterated its support for Chad's right to trade": what a noun further on is for is nothing that was reiterated.
  private func isOfNoun(_ infinitive: Int, _ cue: StanceCue, _ role: StanceCue.Role, _ verb: Int) -> Bool {
    guard role == .infinitive, cue.part == .verb, cue.stance != .demanded, let noun = sentence[infinitive].head,
      noun != verb, sentence[noun].tag == .noun, !cue.words.contains(sentence.lower(noun))
    else { return false }
    return sentence[noun].relation.universal == .oblique
  }

  /// "called for Chad *to open* the border": what is asked of whoever stands behind "for".
  private func act(askedOf asked: Int, by verb: Int, role: StanceCue.Role, part: StanceCue.Part) -> Int? {
    guard part == .verb, role == .preposition("for"), let end = sentence.subtree(of: asked).last else { return nil }
    let near = sentence.dependents[asked] + sentence.dependents[verb]
    return near.filter { act in
      guard act > asked, sentence[act].tag == .verb, sentence.isInfinitive(act),
        let first = sentence.subtree(of: act).first
      else { return false }
      return first > asked && first <= max(asked + 1, end + 1)
    }.min()
  }

  /// "free the crew, *as demanded* by Oslo": the act that is said to have been demanded, and by whom.
  func saidBefore(_ participle: Int) -> (act: Int, agent: Int)? {
    guard sentence[participle].pennTag == .verbPastParticiple, sentence[participle].relation == .adverbialClause,
      sentence.mark(of: participle) == "as", let agent = sentence.agent(of: participle),
      sentence.child(of: participle, .subject, .passiveSubject) == nil, let head = sentence[participle].head,
      head < participle
    else { return nil }
    // "agreed to pay, as demanded by Oslo": the paying.
    if let act = sentence.child(of: head, .openComplement), act < participle { return (act, agent) }
    return sentence.isPast(head) ? nil : (head, agent)
  }

  /// What hangs on the noun of "stress the need for aid": it is what is stressed.
  private func carried(by verb: Int) -> [Int] {
    sentence.children(of: verb, .object).filter { Self.carriers.contains(sentence.lemma($0)) }
      .flatMap { sentence.dependents[$0] }
  }

  private static let carriers: Set<String> = [
    "need", "importance", "necessity", "urgency", "none", "part", "nose", "water", "ear", "blessing", "objection",
    "choice", "say",
  ]

  /// "propose a truce the moment they sit down": only when, no object.
  private func isMoment(_ word: Int) -> Bool {
    ["moment", "minute", "instant", "day", "time"].contains(sentence.lemma(word))
      && sentence.children(of: word, .clausalModifier).contains { sentence.child(of: $0, .subject) != nil }
  }

  static func name(_ role: StanceCue.Role) -> String {
    switch role {
    case .object: "obj"
    case .infinitive: "inf"
    case .clause: "that"
    case .gerund: "doing"
    case .itself: "self"
    case .preposition(let preposition): "prep:" + preposition
    case .possessor: "poss"
    case .subject: "subj"
    case .indirectObject: "iobj"
    case .nothing: "none"
    }
  }
}
