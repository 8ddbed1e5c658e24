/// Safe text of which stretches have a style: a cell of a table, a line of output.
///
/// ```swift
/// var line: StyledText = "\(id, .name)  \(title)"
/// line.append("  overdue", .warning)
/// ```
public struct StyledText: Hashable, Sendable {
  /// A stretch in one style. Neighbours always differ in style, and none is empty.
  struct Run: Hashable, Sendable {
    /// Taken only from `SafeText`.
    var text: String
    var style: Style
  }

  private(set) var runs: [Run]

  private static let spaces = String(repeating: " ", count: 64)

  public init(_ text: SafeText, _ style: Style = .plain) {
    runs = text.isEmpty ? [] : [Run(text: text.string, style: style)]
  }

  public static let empty = StyledText(.empty)

  public var isEmpty: Bool { runs.isEmpty }

  /// Columns, line feeds counting nothing.
  public var width: Int { runs.reduce(0) { $0 + DisplayWidth.of($1.text) } }

  /// The text without its styles.
  public var plain: SafeText { SafeText(cleaned: runs.map(\.text).joined()) }

  public mutating func append(_ text: SafeText, _ style: Style = .plain) { append(text.string[...], style) }

  public mutating func append(_ text: StyledText) {
    for run in text.runs { append(run.text[...], run.style) }
  }

  public static func + (first: StyledText, second: StyledText) -> StyledText {
    var sum = first
    sum.append(second)
    return sum
  }

  mutating func append(_ text: Substring, _ style: Style) {
    guard !text.isEmpty else { return }
    if let last = runs.indices.last, runs[last].style == style {
      runs[last].text += text
    } else {
      runs.append(Run(text: String(text), style: style))
    }
  }

  /// Appends that many columns without style.
  mutating func pad(_ columns: Int) {
    var missing = columns
    while missing > 0 {
      let part = min(missing, Self.spaces.utf8.count)
      append(Substring(Self.spaces.utf8.prefix(part)), .plain)
      missing -= part
    }
  }

  /// Writes the text behind `output`, with ANSI sequences if `usesColor`. Every line can stand alone: what is
  /// switched on is switched off within the same text.
  func write(to output: inout String, usesColor: Bool) {
    for run in runs {
      let sequence = usesColor ? run.style.sequence : ""
      output += sequence
      output += run.text
      if !sequence.isEmpty { output += "\u{1B}[0m" }
    }
  }
}

extension StyledText: ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) { self.init(SafeText(stringLiteral: value)) }

  public init(stringInterpolation: Interpolation) { self = stringInterpolation.text }

  /// Cleans each value as a cell when it is put in, and gives it a style if one stands beside it; texts that are
  /// already safe go in as they are.
  public struct Interpolation: StringInterpolationProtocol {
    var text = StyledText.empty

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: String) { text.append(SafeText(block: literal)) }

    public mutating func appendInterpolation(_ value: StyledText) { text.append(value) }

    public mutating func appendInterpolation(_ value: SafeText, _ style: Style = .plain) { text.append(value, style) }

    public mutating func appendInterpolation(_ value: some CustomStringConvertible, _ style: Style = .plain) {
      text.append(SafeText(cell: value.description), style)
    }
  }
}

extension SafeText {
  public func styled(_ style: Style) -> StyledText { StyledText(self, style) }
}
