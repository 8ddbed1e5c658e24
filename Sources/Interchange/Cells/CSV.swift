import Terminal

/// Rows for a spreadsheet: RFC 4180, and no cell that a spreadsheet would take for a formula.
public struct CSV {
  public private(set) var text = ""

  public init(header: [String]) { add(header) }

  public mutating func add(_ cells: [String]) { text += Self.row(cells) }

  /// One row with its line end.
  public static func row(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

  /// Cleaned to one line. What begins like a formula gets an apostrophe before it, which spreadsheets do not show.
  public static func cell(_ value: String) -> String {
    var value = SafeText(cell: value).string
    if let first = value.unicodeScalars.first, "=+-@＝＋－＠|%".unicodeScalars.contains(first) { value = "'" + value }
    // By scalars: with a combining mark behind it a quotation mark is another character, but not to a spreadsheet.
    guard value.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else { return value }
    return "\"\(value.escapingScalars { $0 == "\"" ? "\"\"" : nil })\""
  }
}

extension String {
  /// Each scalar, or what is to stand for it: a sign has its meaning also where a combining mark follows it.
  public func escapingScalars(_ escaped: (Unicode.Scalar) -> String?) -> String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if let words = escaped(scalar) { result += words.unicodeScalars } else { result.append(scalar) }
    }
    return String(result)
  }
}
