import Commitments
import Syntax

/// "Norline went up to 3 percent", "The union came down to 7", "lowered its demand to 7 percent": a step of bargaining
/// names the new figure.
struct FigureMoves {
  let sentence: Sentence
  let holders: HolderFinder
  let phrase: ActionPhrase
  /// The candidates of the sentences before, in the order of the text.
  let earlier: ArraySlice<Candidate>
  /// Those before it in its own sentence.
  let here: [Candidate]

  func candidates(at verb: Int) -> [Candidate] {
    guard sentence[verb].tag == .verb, !sentence.isNegated(verb), !sentence.isPassive(verb),
      let figure = sentence.dependents[verb].first(where: {
        $0 > verb && sentence.mark(of: $0) == "to" && sentence.isFigure($0)
      }
      ),
      let asks = asks(verb)
    else { return [] }
    let holding = holders.holder(of: verb, in: sentence)
    guard !holding.actors.isEmpty, let party = holding.actors[0].party else { return [] }
    let isOwn = { (other: Candidate) in
      [.proposed, .demanded].contains(other.stance) && other.holders.contains { $0.party == party }
    }
    let last = here.last(where: isOwn) ?? earlier.last(where: isOwn)
    // A step of its own goes on with what the party asked or offered before.
    let stance: Stance =
      asks.isNamed ? asks.isDemand ? .demanded : .proposed : last?.stance ?? (asks.isDemand ? .demanded : .proposed)
    return [
      Candidate(
        sentence: sentence.index, cue: verb, family: .verb, name: "move to figure", frame: "prep:to", stance: stance,
        holders: holding.actors, holderWord: holding.word, addressees: last?.addressees ?? [], head: figure,
        words: phrase.words(figure), isWeak: !asks.isNamed, features: ["how=" + holding.how])
    ]
  }

  /// Whether the verb moves a demand, and whether it names what it moves; `nil` where it moves neither.
  private func asks(_ verb: Int) -> (isDemand: Bool, isNamed: Bool)? {
    if let moved = sentence.child(of: verb, .object) {
      guard Self.moving.contains(sentence.lemma(verb)), Self.demands.contains(sentence.lemma(moved)),
        sentence.child(of: moved, .possessor) != nil
      else { return nil }
      return (true, true)
    }
    guard Self.going.contains(sentence.lemma(verb)), sentence.modal(of: verb) == nil else { return nil }
    let way = sentence.dependents[verb].map { sentence.lower($0) }
    if way.contains("down") { return (true, false) }
    return way.contains("up") || sentence.lemma(verb) == "move" ? (false, false) : nil
  }

  private static let demands: Set<String> = ["demand", "claim", "request"]
  private static let moving: Set<String> = [
    "lower", "cut", "reduce", "raise", "increase", "trim", "bring", "scale", "drop", "up",
  ]
  private static let going: Set<String> = ["go", "come", "move"]
}
