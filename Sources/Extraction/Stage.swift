/// The stages in which an article is read, in their order, for those who measure them.
package enum Stage: CaseIterable, Sendable {
  /// The words of the text and its sentences.
  case sentences
  /// Tags, lemmas and trees of text and title.
  case trees
  /// The commonest faults of the trees put right.
  case mending
  case parties, attribution, times, conditions
  /// Every reading of a cue.
  case stances
  /// A draft for each holder, with conditions and features.
  case drafts
  /// What is dropped, and the rest put together.
  case judgement

  /// Is told of every stage when it has ended.
  package typealias Note = (Stage) -> Void
}
