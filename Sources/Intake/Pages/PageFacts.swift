/// What a page says about itself, in one place of it or in all together.
struct PageFacts: Equatable {
  var title: String?
  var published: WrittenTime?
  var modified: WrittenTime?
  var source: String?
  var address: String?
  var author: String?

  /// What is missing is taken from `other`.
  mutating func complete(from other: PageFacts) {
    title = title ?? other.title
    published = published ?? other.published
    modified = modified ?? other.modified
    source = source ?? other.source
    address = address ?? other.address
    author = author ?? other.author
  }
}

/// Text for one line, with all white space as single spaces; `nil` if nothing is left.
func tidyLine(_ text: String?) -> String? {
  guard let text else { return nil }
  var line = ""
  for scalar in text.unicodeScalars where !isInvisible(scalar) {
    if scalar.properties.isWhitespace || scalar.properties.generalCategory == .control {
      if !line.isEmpty, line.last != " " { line.append(" ") }
    } else {
      line.unicodeScalars.append(scalar)
    }
  }
  if line.last == " " { line.removeLast() }
  return line.isEmpty ? nil : line
}

/// Characters that only say where a word may be broken.
func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "\u{AD}" || scalar == "\u{200B}" || scalar == "\u{2060}" || scalar == "\u{FEFF}"
}
