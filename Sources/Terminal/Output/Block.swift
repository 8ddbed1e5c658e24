/// Something that is shown as lines: a table, a paragraph, a quotation.
public protocol Block: Sendable {
  /// The lines, without line feeds and without space at their ends.
  ///
  /// - Parameter columns: no line is wider, as long as it is at least `OutputTarget.leastColumns`; `nil` means that
  ///   nothing is wrapped.
  func lines(columns: Int?) -> [StyledText]
}

extension StyledText: Block {
  /// Wrapped at word boundaries, like a `Paragraph` without indentation.
  public func lines(columns: Int?) -> [StyledText] { Paragraph(self).lines(columns: columns) }
}
