/// Tells where sentences begin, well enough to choose what is shown around a quotation.
///
/// It knows nothing of grammar: a sentence begins behind a line feed, or behind `.`, `!`, `?` and their like with
/// closing quotation marks and a space, unless it begins in lower case or the full stop belongs to an initial or a
/// title (`J.`, `U.S.`, `Gen.`).
enum SentenceStart {
  static func isAt(_ index: String.Index, in text: String) -> Bool {
    guard index > text.startIndex, index < text.endIndex else { return true }
    let first = text[index]
    var before = text[..<index]
    if before.last == "\n" { return !first.isWhitespace }
    guard let previous = before.last, !first.isWhitespace, !first.isLowercase else { return false }
    if eastAsianStops.contains(previous) { return !closing.contains(first) }
    guard previous.isWhitespace else { return false }
    while before.last?.isWhitespace == true { before.removeLast() }
    while let last = before.last, closing.contains(last) { before.removeLast() }
    guard let stop = before.popLast() else { return false }
    if eastAsianStops.contains(stop) { return true }
    guard stops.contains(stop) else { return false }
    return stop != "." || !isAbbreviation(endOf: before)
  }

  private static func isAbbreviation(endOf text: Substring) -> Bool {
    let word = text.suffix(6).reversed().prefix { $0.isLetter }
    return word.count == 1 || titles.contains(String(word.reversed()))
  }

  private static let stops: Set<Character> = [".", "!", "?", "…"]
  private static let eastAsianStops: Set<Character> = ["。", "！", "？"]
  private static let closing: Set<Character> = ["\"", "'", "”", "’", "»", ")", "]", "」", "』"]
  private static let titles: Set<String> = [
    "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Lt", "Col", "Maj", "Capt", "Sgt", "Adm", "Sen", "Rep", "Gov", "Amb", "St",
    "No", "vs",
  ]
}
