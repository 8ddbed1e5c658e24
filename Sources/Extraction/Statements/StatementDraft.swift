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
  /// What the model that judged it was told: `features` and those of its surroundings.
  var judged: [String] = []
  /// The conditions that were found for it, by number.
  var conditions: [Int] = []
  /// How the rule read it; `nil` for a draft made by hand.
  var basis: DraftBasis?
}

/// What a rule saw when it made a draft; kept as it was, however drafts are put together.
struct DraftBasis: Sendable {
  let cue: WordPlace
  /// The word of that sentence that names the holder.
  let holder: Int?
  /// What the rule made of it, before it was judged.
  let stance: Stance
}
