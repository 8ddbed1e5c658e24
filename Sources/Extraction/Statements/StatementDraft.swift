import Commitments

/// A position as one cue of one sentence gives it, before drafts of the whole article are put together.
struct StatementDraft {
  var actor: Actor
  var speaker: String?
  var stance: Stance
  var action: String
  var to: [String] = []
  /// The one other party the sentence names, taken for the addressee where nothing better is found.
  var bystander: String?
  var on: Period?
  var due: Period?
  var scope: String?
  var conditions: [ConditionTerm] = []
  var claimedBy: String?
  var sureness: Double
  var rule: String
  /// The token of the cue.
  let cue: Int
  /// The tokens of the action.
  let actionTokens: Range<Int>
  /// Whether the cue speaks of what is still to be done ("will", "ready to").
  var isFuture: Bool
  /// Whether a noun carries it, which tells of a position rather than takes it.
  var isNominal = false
  /// The sentences that carry it, the best first.
  var evidence: [Range<Int>] = []
}
