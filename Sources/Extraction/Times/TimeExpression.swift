import Commitments

/// Words of a sentence that name a day or a span of days.
struct TimeExpression: Hashable, Sendable {
  /// Words of the sentence without the preposition, end not included.
  var words: Range<Int>
  /// The preposition before it, in lower case ("by", "until").
  var opener: String?
  /// The word of `words` that depends on a word outside.
  var head: Int
  /// What it means in a clause about the past.
  var past: Period?
  /// What it means in a clause about what is still to come.
  var future: Period?
  /// The predicate whose time it gives, or the noun ("Thursday's meeting").
  var governor: Int?
  /// Whether it names a time of day ("noon on Friday").
  var hasClock = false
  /// Whether it is the date of a dateline ("GENEVA, March 4 -").
  var isDateline = false

  init(words: Range<Int>, opener: String? = nil, head: Int, past: Period?, future: Period?) {
    self.words = words
    self.opener = opener
    self.head = head
    self.past = past
    self.future = future
  }

  /// Where it ends something ("by Friday", "until March 11").
  var isLimit: Bool { opener.map { TimeExpression.limits.contains($0) } ?? false }

  /// The words with the preposition.
  var all: Range<Int> { opener == nil ? words : max(0, words.lowerBound - 1)..<words.upperBound }

  private static let limits: Set<String> = ["by", "until", "till", "before", "within"]
}

/// The two readings of a date, and how many words it takes.
struct DateMatch {
  var past: Period?
  var future: Period?
  var end: Int

  init(_ period: Period?, end: Int) {
    past = period
    future = period
    self.end = end
  }

  init(past: Period?, future: Period?, end: Int) {
    self.past = past
    self.future = future
    self.end = end
  }
}
