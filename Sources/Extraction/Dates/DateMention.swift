import Commitments

/// A date in a sentence, resolved against the day of publication.
struct DateMention: Hashable, Sendable {
  /// Indices of the sentence's tokens with the preposition, end not included.
  let tokens: Range<Int>
  let period: Period
  /// For a bare weekday, which alone means the past one, the first after publication.
  var later: Period?
  /// Whether it names an end: "by Friday", "until March 11", "before Tuesday".
  let isLimit: Bool
}
