import Commitments
import Syntax

/// "A halt is out of the question for Moscow", "It is essential that aid be let in", "put the plan on hold".
struct PhraseStances {
  let sentence: Sentence
  let holders: HolderFinder
  let phrase: ActionPhrase

  func candidates(_ cue: StanceCue, at word: Int) -> [Candidate] {
    let predicate = predicate(of: cue, at: word)
    let (content, carrier) = content(of: predicate, from: word)
    // "has not put a halt on the agenda"
    let isNegated = sentence.isNegated(predicate) || carrier.map { sentence.isNegated($0) } ?? false
    guard let stance = isNegated ? cue.negated : cue.stance else { return [] }
    guard let content, content != predicate else { return [] }
    let holding = holding(cue, predicate, content, carrier: carrier)
    guard !holding.actors.isEmpty else { return [] }
    let subject = sentence.child(of: content, .subject)
    let addressees = subject.map { holders.actors(of: $0, in: sentence) } ?? []
    return ([content] + sentence.coordinatedVerbs(of: content)).map { top in
      Candidate(
        sentence: sentence.index, cue: word, family: .phrase, name: cue.name,
        frame: carrier != nil ? "obj" : content < predicate ? "subj" : "clause", stance: stance,
        holders: holding.actors, holderWord: holding.word, addressees: addressees, head: top,
        words: phrase.words(top, without: addressees.isEmpty ? nil : subject), isNegated: isNegated,
        isWeak: cue.isWeak,
        features: ["how=" + holding.how, "past=\(sentence.isPast(predicate))"])
    }
  }

  /// The word of the phrase that the others depend on.
  private func predicate(of cue: StanceCue, at word: Int) -> Int {
    guard cue.part == .phrase else { return word }
    let reach = word..<min(sentence.words.count, word + cue.words.count)
    return reach.last { !reach.contains(sentence[$0].head ?? -1) && sentence[$0].relation != .marker } ?? word
  }

  /// The subject; behind "it is …" the clause that "it" announces; beside "put" and "take" their object, with that verb.
  private func content(of predicate: Int, from word: Int) -> (Int?, carrier: Int?) {
    // "called the terms unacceptable": said of the object by the subject.
    if sentence[predicate].relation.universal == .openComplement, let verb = sentence[predicate].head,
      let object = sentence.child(of: verb, .object), object < predicate
    {
      return (object, verb)
    }
    let announced = sentence.dependents[predicate].first {
      [.clausalComplement, .clausalSubject, .openComplement, .adverbialClause, .clausalModifier]
        .contains(sentence[$0].relation.universal) && $0 > word
    }
    if let subject = sentence.statedSubject(of: predicate) ?? sentence.child(of: predicate, .clausalSubject) {
      return (sentence.lower(subject) == "it" ? announced ?? subject : subject, nil)
    }
    if let announced {
      // "It is time to stop", not "has time to stop".
      let isSaidOf = sentence[predicate].tag != .noun || sentence.child(of: predicate, .copula) != nil
      return (isSaidOf ? announced : nil, nil)
    }
    guard let head = sentence[predicate].head else { return (nil, nil) }
    // "put the plan on ice": the parse may hang "on ice" on the plan.
    if sentence[head].tag == .noun, sentence[head].relation == .object, head < predicate, let verb = sentence[head].head
    {
      return (head, verb)
    }
    let verb = head
    guard sentence[verb].tag == .verb else { return (nil, nil) }
    if let object = sentence.child(of: verb, .object, .passiveSubject) { return (object, verb) }
    return (sentence.statedSubject(of: verb), nil)
  }

  private func holding(
    _ cue: StanceCue, _ predicate: Int, _ content: Int, carrier: Int?
  ) -> HolderFinder.Holding {
    if let carrier, !sentence.isPassive(carrier) { return holders.holder(of: carrier, in: sentence) }
    for child in sentence.dependents[predicate] where ["for", "to"].contains(sentence.mark(of: child) ?? "") {
      let actors = holders.actors(of: child, in: sentence)
      if !actors.isEmpty { return HolderFinder.Holding(actors: actors, word: child, how: "for") }
    }
    if cue.stance == .proposed || cue.stance == .withdrawn, let word = sentence.possessor(of: content) {
      let actors = holders.actors(of: word, in: sentence)
      if !actors.isEmpty { return HolderFinder.Holding(actors: actors, word: word, how: "poss") }
    }
    return HolderFinder.Holding(actors: holders.speakers(at: sentence.place(predicate)), word: nil, how: "speaker")
  }
}
