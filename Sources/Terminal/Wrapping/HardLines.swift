extension StyledText {
  /// The text cut at its line feeds, without space at the ends of the lines.
  var hardLines: [StyledText] { wrapped(first: .max / 2) }

  /// Shifted to the right; a line without text stays empty.
  func indented(_ columns: Int) -> StyledText {
    guard columns > 0, !isEmpty else { return self }
    var line = StyledText.empty
    line.pad(columns)
    line.append(self)
    return line
  }

  /// The same words without line feeds and without space at the ends.
  var oneLine: StyledText {
    guard needsWrapping else { return self }
    var line = StyledText.empty
    for part in hardLines where !part.isEmpty {
      if !line.isEmpty { line.pad(1) }
      line.append(part)
    }
    return line
  }

  /// Whether the text has line feeds, or space at its end, so that it cannot be put out as a line.
  var needsWrapping: Bool {
    if let last = runs.last?.text.unicodeScalars.last, LineBreaks.isSpace(last) { return true }
    return runs.contains { $0.text.utf8.contains(0x0A) }
  }
}
