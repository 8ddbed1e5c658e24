import Terminal

/// How far a call of `ingest` has come.
struct ReadingProgress {
  /// In the ledger, or known to be in it.
  var articles = 0
  var inputs = 0
  var allInputs: Int
  /// Of the articles in the only input, once it has been read.
  var allArticles: Int?
  /// From 0 to 1, by the size of what is to be read.
  var share = 0.0
  var elapsed = Duration.zero

  /// `45 articles, 12 of 300 inputs, 18.2 a second, 0:52 left`.
  var words: SafeText {
    guard articles > 0 || inputs > 0 else {
      return "reading the first \(allInputs > 1 ? "input of \(allInputs)" : "input")"
    }
    var parts: [SafeText] = []
    if allInputs == 1, let allArticles {
      parts.append("\(articles) of \(allArticles) articles")
    } else {
      parts.append("\(counted(articles, "article"))")
      if allInputs > 1 { parts.append("\(inputs) of \(allInputs) inputs") }
    }
    if articles > 0, seconds > 0 {
      let tenths = Int((Double(articles) / seconds * 10).rounded())
      parts.append("\(tenths / 10).\(tenths % 10) a second")
    }
    if let left { parts.append("\(left) left") }
    return parts.dropFirst().reduce(parts[0]) { "\($0), \($1)" }
  }

  private var seconds: Double { elapsed / Duration.seconds(1) }

  /// Minutes and seconds; `nil` as long as it would only be guessed.
  private var left: SafeText? {
    guard (0.005..<1).contains(share), seconds > 1 else { return nil }
    let left = seconds * (1 - share) / share
    guard left < 360_000 else { return nil }
    let seconds = Int(left.rounded(.up))
    func two(_ number: Int) -> SafeText { number < 10 ? "0\(number)" : "\(number)" }
    return seconds < 3_600
      ? "\(seconds / 60):\(two(seconds % 60))"
      : "\(seconds / 3_600):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
  }
}
