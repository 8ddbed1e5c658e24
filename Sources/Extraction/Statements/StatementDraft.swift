package import Commitments

/// A statement while its article is still being read.
package struct StatementDraft: Sendable {
  package var position: Position
  /// UTF-8 bytes of the sentences that carry it, the one that states it best first.
  package var evidence: [Range<Int>]
  /// The cue's place: drafts are in the order of their cues.
  var place: WordPlace
  /// The top of the phrase that names the action, in the cue's sentence.
  var head: Int
  /// The words that name the action, in the cue's sentence.
  var words: [Int] = []
  package var rule: String
  package var confidence: Double
  /// What the model that judges it may know.
  package var features: [String] = []
  /// The conditions that were found for it, by number.
  var conditions: [Int] = []
}
