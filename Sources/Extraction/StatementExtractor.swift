public import Commitments

/// Reads what an article says about commitments.
public protocol StatementExtractor: Sendable {
  /// The statements of `article.text` (never of its title), with ids `s1`, `s2`, … in order of first evidence.
  ///
  /// Evidence ranges are UTF-8 bytes of `article.text`, end not included; quotations are those bytes.
  /// Any text is fit: one with nothing in it gives an empty list.
  func statements(in article: Article) -> [Statement]
}
