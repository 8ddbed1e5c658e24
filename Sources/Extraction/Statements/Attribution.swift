/// Whose words a part of a sentence gives.
struct Attribution {
  let speaker: Actor
  /// The token of the verb of saying.
  let verb: Int
  /// The tokens of the words given.
  let content: Range<Int>
  /// Whom the speaker told it.
  let hearer: Int?
}
