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
  var status = ConditionStatus.open
  /// Words that belong to the marker and not to what is awaited: "must", "would", "not".
  var omitted: Set<Int> = []
  /// The sentence that `body` and `head` speak of, where it is an earlier one: "In return, …".
  var other: ClauseReading?
  /// What the action begins with where the sentence leaves it unsaid: "accept by" before the date an offer is open until.
  var lead = ""
  /// Whether the body is a list of things, also where a verb stands in it.
  var isList = false

  /// The words in the condition's own sentence, marker included.
  var words: Range<Int> {
    if other != nil { return markerWords }
    return min(markerWords.lowerBound, body.lowerBound)..<max(markerWords.upperBound, body.upperBound)
  }
}

/// One family of ways to put a condition.
protocol ConditionRule {
  /// The conditions that a sentence states in this way.
  ///
  /// - Parameter earlier: the sentences before it, at most four, the nearest last.
  func drafts(in reading: ClauseReading, after earlier: [ClauseReading]) -> [ConditionDraft]
}
