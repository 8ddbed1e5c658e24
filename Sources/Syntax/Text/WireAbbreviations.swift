/// Units as news agencies abbreviate them: the network reads "dlrs" as it reads "dollars".
enum WireAbbreviations {
  private static let table: [(short: [UInt8], full: [UInt8])] = [
    ("dlr", "dollar"), ("dlrs", "dollars"), ("mln", "million"), ("mlns", "millions"), ("bln", "billion"),
    ("pct", "percent"), ("stg", "pounds"), ("ct", "cent"), ("cts", "cents"), ("shrs", "shares"), ("tonne", "ton"),
    ("qtr", "quarter"), ("yr", "year"), ("yrs", "years"), ("mths", "months"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  private static let firstLetters: Set<UInt8> = Set(table.compactMap(\.short.first))

  /// What the small letters of a word stand for, or `nil` where they are no abbreviation.
  static func spelledOut(_ letters: [UInt8]) -> [UInt8]? {
    guard letters.count > 1, letters.count < 6, let last = letters.last, ends.contains(last),
      firstLetters.contains(letters[0])
    else { return nil }
    return table.first { $0.short == letters }?.full
  }

  private static let ends: Set<UInt8> = Set(table.compactMap(\.short.last))
}
