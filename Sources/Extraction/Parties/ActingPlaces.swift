import Syntax

/// Names that end or begin like those of places and stand for somebody all the same.
extension NameScanner {
  /// "Lake County has agreed", "Gulf Motors, the carmaker, said": a place that acts, a firm called after one.
  func isActingPlace(_ chain: Range<Int>, in sentence: Sentence) -> Bool {
    guard chain.count > 1 else { return false }
    let head = sentence.top(of: chain)
    guard sentence[head].relation == .subject, let verb = sentence[head].head, verb > head else { return false }
    if Self.authorities.contains(sentence[chain.upperBound - 1].form) { return true }
    guard !words.isThing(sentence[chain.upperBound - 1].form) else { return false }
    return sentence.children(of: head, .apposition).contains {
      $0 >= chain.upperBound && words.description($0, of: sentence)?.role == .party
    }
  }

  private static let authorities: Set<String> = ["County", "City", "Province", "District", "Town", "Region", "Oblast"]

  /// Where the name of a thing ends: "Strait of Hormuz" is one.
  func thingEnd(_ end: Int, in sentence: Sentence) -> Int {
    guard end + 1 < sentence.words.count, sentence.lower(end) == "of" else { return end }
    let next = sentence.lower(end + 1) == "the" ? end + 2 : end + 1
    return next < sentence.words.count && sentence[next].form.isCapitalised ? next + 1 : end
  }
}
