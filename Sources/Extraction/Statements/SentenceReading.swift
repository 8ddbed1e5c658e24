/// A sentence with everything found in it that later stages build on.
struct SentenceReading {
  let sentence: Sentence
  let mentions: [Mention]
  let dates: [DateMention]

  var tokens: [Token] { sentence.tokens }

  /// For each token the index of the mention it belongs to, or -1.
  private let mentionIndex: [Int]
  private let isDate: [Bool]

  init(sentence: Sentence, mentions: [Mention], dates: [DateMention]) {
    self.sentence = sentence
    self.mentions = mentions
    self.dates = dates
    var index = Array(repeating: -1, count: sentence.tokens.count)
    for (number, mention) in mentions.enumerated() {
      for place in mention.tokens { index[place] = number }
    }
    mentionIndex = index
    var isDate = Array(repeating: false, count: sentence.tokens.count)
    for date in dates {
      for place in date.tokens { isDate[place] = true }
    }
    self.isDate = isDate
  }

  /// The index of the mention that covers the token.
  func mention(at token: Int) -> Int? {
    guard mentionIndex.indices.contains(token), mentionIndex[token] >= 0 else { return nil }
    return mentionIndex[token]
  }

  func isDate(at token: Int) -> Bool { isDate.indices.contains(token) && isDate[token] }

  func lower(_ place: Int) -> String { tokens.indices.contains(place) ? tokens[place].lower : "" }
}
