import Commitments

/// A statement while its article is still being read.
struct StatementDraft {
  var position: Position
  /// UTF-8 bytes of the sentences that carry it, the one that states it best first.
  var evidence: [Range<Int>]
  /// Where it was found, in the order of the text.
  var place: WordPlace
  var rule: String
  var confidence: Double
  /// What the model that judges it may know.
  var features: [String]
}
