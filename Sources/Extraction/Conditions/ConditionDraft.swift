import Commitments

/// What a rule has found, before it is put into words.
struct ConditionDraft {
  var marker: String
  var kind: ConditionKind
  var form: ConditionFeatures.Form
  /// The words of the marker.
  var markerWords: Range<Int>
  /// The words that name the condition, marker not included.
  var body: Range<Int>
  /// The top of the condition's clause or noun phrase.
  var head: Int
  /// What it may condition, likeliest first; empty where that stands in another sentence.
  var governors: [Int]
  var reference: ConditionReference?
  /// Whether what is awaited is that the body does not happen: "Withdraw or …".
  var isReversed = false
  var status = ConditionStatus.open
  /// Terms already in words, where they stand in another sentence.
  var terms: [ConditionTerm]?

  var words: Range<Int> {
    min(markerWords.lowerBound, body.lowerBound)..<max(markerWords.upperBound, body.upperBound)
  }
}

/// One family of ways to put a condition.
protocol ConditionRule {
  /// The conditions that a sentence states in this way.
  func drafts(in reading: ClauseReading) -> [ConditionDraft]
}
