/// Text that can do nothing to a terminal but be shown.
///
/// Everything that is rendered is made of it, so that the words of an article cannot reach the screen with control
/// characters, escape sequences, bidirectional overrides or invisible characters in them (`Cleaning` says what goes).
/// There is no way to make one without cleaning: literals are cleaned as blocks, and interpolated values as cells.
///
/// ```swift
/// let title = SafeText(cell: article.title)                        // one line
/// let body = SafeText(block: article.text)                         // line breaks stay
/// let line: SafeText = "\(id)  \(article.title)  \(count) statements"  // cleaned where it is put in
/// ```
public struct SafeText: Hashable, Sendable, CustomStringConvertible {
  /// The cleaned text. It may hold line feeds, and no other control.
  public let string: String

  /// One line: every run of white space, line breaks included, becomes one space; none stays at the ends.
  public init(cell text: some StringProtocol) { string = Cleaning.folded(Cleaning.cleaned(text)) }

  /// Several lines: line breaks of every kind become line feeds, a tab one space; other white space stays.
  public init(block text: some StringProtocol) { string = Cleaning.cleaned(text) }

  /// For text that is made only of texts that were cleaned.
  init(cleaned string: String) { self.string = string }

  public static let empty = SafeText(cleaned: "")

  public var description: String { string }
  public var isEmpty: Bool { string.isEmpty }

  /// Columns, line feeds counting nothing.
  public var width: Int { DisplayWidth.of(string) }

  /// The same words as one line.
  public var singleLine: SafeText { SafeText(cell: string) }

  public func uppercased() -> SafeText { SafeText(cleaned: string.uppercased()) }

  public static func + (first: SafeText, second: SafeText) -> SafeText {
    SafeText(cleaned: first.string + second.string)
  }
}

extension SafeText: ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) { self.init(block: value) }

  public init(stringInterpolation: Interpolation) { self.init(cleaned: stringInterpolation.text) }

  /// Cleans each value as a cell when it is put in; a `SafeText` goes in as it is.
  public struct Interpolation: StringInterpolationProtocol {
    var text = ""

    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 8)
    }

    public mutating func appendLiteral(_ literal: String) { text += Cleaning.cleaned(literal) }

    public mutating func appendInterpolation(_ value: SafeText) { text += value.string }

    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      text += SafeText(cell: value.description).string
    }
  }
}

extension Sequence<SafeText> {
  /// The texts one behind the other, with a text between each two.
  public func joined(separator: SafeText = "") -> SafeText {
    SafeText(cleaned: map(\.string).joined(separator: separator.string))
  }
}
