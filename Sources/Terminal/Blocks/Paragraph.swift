/// Running text, wrapped at word boundaries.
///
/// ```swift
/// Paragraph("c2.1 met. c2 (Ukraine): accepted-if → active. Undo: ctrack undo", hanging: 2)
/// ```
public struct Paragraph: Block, Hashable {
  public var text: StyledText
  /// Columns left free before every line.
  public var indentation: Int
  /// Columns left free besides, before every line but the first. Every line feed in the text begins anew.
  public var hanging: Int

  public init(_ text: StyledText, indentation: Int = 0, hanging: Int = 0) {
    self.text = text
    self.indentation = indentation
    self.hanging = hanging
  }

  /// Where no room would be left, the indentation is made smaller.
  public func lines(columns: Int?) -> [StyledText] {
    guard !text.isEmpty else { return [] }
    return text.hardLines.flatMap { line -> [StyledText] in
      guard let columns else { return [line.indented(indentation)] }
      let least = OutputTarget.leastColumns / 2
      let first = min(indentation, max(0, columns - least))
      let rest = min(indentation + hanging, max(0, columns - least))
      return line.wrapped(first: columns - first, rest: columns - rest).enumerated().map { number, line in
        line.indented(number == 0 ? first : rest)
      }
    }
  }
}
