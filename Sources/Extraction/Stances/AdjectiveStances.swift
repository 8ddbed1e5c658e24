import Commitments
import Syntax

/// "Kyiv is ready to sign", "the union, unwilling to wait, …", "opposed to the plan".
struct AdjectiveStances {
  let sentence: Sentence
  let holders: HolderFinder
  let phrase: ActionPhrase

  func candidates(_ cue: StanceCue, at adjective: Int) -> [Candidate] {
    // "has opened its market" is no adjective.
    if sentence[adjective].tag == .verb, sentence.child(of: adjective, .passiveAuxiliary, .copula) == nil,
      sentence.auxiliaries(of: adjective).contains(where: { sentence.lemma($0) == "have" })
    {
      return []
    }
    if let modal = sentence.modal(of: adjective), ModalStances.duties.contains(modal) { return [] }
    let isNegated = sentence.isNegated(adjective)
    guard let stance = isNegated ? cue.negated : cue.stance else { return [] }
    var holding = holders.holder(of: adjective, in: sentence)
    if holding.word == nil,
      sentence[adjective].tag == .verb || sentence.child(of: adjective, .passiveAuxiliary) != nil,
      let subject = sentence.statedSubject(of: adjective)
    {
      // "has been prepared to pay": a participle by its parse.
      let actors = holders.actors(of: subject, in: sentence)
      holding = HolderFinder.Holding(actors: actors, word: subject, how: holders.how(subject, in: sentence))
    }
    if holding.word == nil, let head = sentence[adjective].head,
      sentence[adjective].relation.universal == .adjectivalModifier || sentence[head].tag == .verb
    {
      let word = sentence[head].tag == .verb ? sentence.doer(of: head) : head
      if let word {
        holding = HolderFinder.Holding(actors: holders.actors(of: word, in: sentence), word: word, how: "amod")
      }
    }
    if holding.actors.isEmpty,
      sentence.child(of: adjective, .expletive) != nil || holding.word.map({ sentence.lower($0) }) == "it"
    {
      // "It remains willing to talk": the parse may take "it" for a mere stand-in.
      holding = HolderFinder.Holding(actors: holders.speakers(at: sentence.place(adjective)), word: nil, how: "speaker")
    }
    guard !holding.actors.isEmpty else { return [] }
    let finder = ContentFinder(sentence: sentence)
    guard
      let content = finder.contents(of: cue, at: adjective, where: { !phrase.isTime($0) }).first
        ?? bareAnswer(cue, at: adjective)
    else { return [] }
    var tops = [content.head]
    tops += sentence.coordinatedVerbs(of: content.head)
    return tops.map { top in
      Candidate(
        sentence: sentence.index, cue: adjective, family: .adjective, name: cue.name, frame: content.frame,
        stance: stance, holders: holding.actors, holderWord: holding.word, addressees: [], head: top,
        words: phrase.words(top), isNegated: isNegated, isWeak: cue.isWeak,
        features: [
          "how=" + holding.how, "modal=" + (sentence.modal(of: adjective) ?? "none"),
          "past=\(sentence.isPast(adjective))",
        ])
    }
  }

  /// "while Mali and Togo are opposed": what is opposed was said before.
  private func bareAnswer(_ cue: StanceCue, at adjective: Int) -> ContentFinder.Content? {
    guard Self.answers.contains(cue.name), sentence.child(of: adjective, .copula, .passiveAuxiliary) != nil,
      !sentence.dependents[adjective].contains(where: { $0 > adjective && sentence[$0].tag != .punctuation })
    else { return nil }
    return ContentFinder.Content(head: adjective, frame: "none")
  }

  private static let answers: Set<String> = ["opposed", "undecided", "unwilling", "unconvinced"]
}
