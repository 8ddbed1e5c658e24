import Commitments
import Syntax

/// "A halt is out of the question for Moscow", "It is essential that aid be let in", "our offer is still on the table".
struct PhraseStances {
  let sentence: Sentence
  let holders: HolderFinder
  let phrase: ActionPhrase

  func candidates(_ cue: PhraseCue, at word: Int) -> [Candidate] {
    let range = word..<word + cue.words.count
    guard let predicate = range.first(where: { !range.contains(sentence[$0].head ?? -1) }),
      sentence.child(of: predicate, .copula, .subject, .expletive) != nil || sentence[predicate].relation == .openComplement
    else { return [] }
    let isNegated = cue.words[0] != "not" && sentence.isNegated(predicate)
    guard let stance = isNegated ? cue.negated : cue.stance,
      let content = content(of: predicate, outside: range)
    else { return [] }
    let holding = holding(cue, predicate, content)
    guard !holding.actors.isEmpty else { return [] }
    let subject = sentence.child(of: content, .subject)
    let addressees = subject.map { holders.actors(of: $0, in: sentence) } ?? []
    return [
      Candidate(
        sentence: sentence.index, cue: predicate, family: .phrase, name: cue.name,
        frame: content < predicate ? "subj" : "clause", stance: stance, holders: holding.actors,
        holderWord: holding.word, addressees: addressees, head: content,
        words: phrase.words(content, without: addressees.isEmpty ? nil : subject), isNegated: isNegated,
        features: ["how=" + holding.how, "past=\(sentence.isPast(predicate))"])
    ]
  }

  /// The subject; behind "it is …" the clause that "it" announces.
  private func content(of predicate: Int, outside range: Range<Int>) -> Int? {
    let announced = sentence.dependents[predicate].first {
      [.clausalComplement, .clausalSubject, .openComplement, .adverbialClause, .clausalModifier]
        .contains(sentence[$0].relation.universal) && $0 >= range.upperBound
    }
    if let subject = sentence.subject(of: predicate) ?? sentence.child(of: predicate, .clausalSubject) {
      return sentence.lower(subject) == "it" ? announced ?? subject : subject
    }
    return announced
  }

  private func holding(_ cue: PhraseCue, _ predicate: Int, _ content: Int) -> HolderFinder.Holding {
    for child in sentence.dependents[predicate] where ["for", "to"].contains(sentence.mark(of: child) ?? "") {
      let actors = holders.actors(of: child, in: sentence)
      if !actors.isEmpty { return HolderFinder.Holding(actors: actors, word: child, how: "for") }
    }
    if cue.holder == .possessor, let word = sentence.possessor(of: content) {
      let actors = holders.actors(of: word, in: sentence)
      if !actors.isEmpty { return HolderFinder.Holding(actors: actors, word: word, how: "poss") }
    }
    return HolderFinder.Holding(actors: holders.speakers(at: sentence.place(predicate)), word: nil, how: "speaker")
  }
}
