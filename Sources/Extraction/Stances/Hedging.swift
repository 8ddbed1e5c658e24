import Syntax

/// What stands over or beside a cue and takes its assertion away, or casts doubt on it.
struct Hedging {
  let sentence: Sentence
  let lexicon: HedgeLexicon

  /// The strongest effect of the words that govern a cue or stand directly before it.
  func effect(on cue: Int) -> Hedge.Effect? {
    var effect: Hedge.Effect?
    for child in sentence.dependents[cue] where sentence[child].relation.universal == .adverbialModifier {
      merge(lexicon.hedge(at: child, as: [.adverb], in: sentence)?.effect, into: &effect)
    }
    if let head = sentence[cue].head,
      [.openComplement, .clausalComplement, .clausalModifier].contains(sentence[cue].relation.universal),
      sentence[cue].relation != .relativeClause,
      sentence[cue].relation.universal != .clausalComplement || sentence.isInfinitive(cue)
    {
      merge(lexicon.hedge(at: head, as: [.verb, .adjective, .noun], in: sentence)?.effect, into: &effect)
    }
    return effect
  }

  private func merge(_ found: Hedge.Effect?, into effect: inout Hedge.Effect?) {
    guard let found else { return }
    if effect == nil || found == .nothing { effect = found }
  }
}
