import Commitments

/// The article of a plain text: the first line that is not blank is the title, the rest the text.
///
/// Blank lines around the text go, everything else stays as it is. A text of one line is text without title: what somebody
/// pipes in as a single paragraph is meant to be read.
func plainArticle(
  _ content: String, name: String, overrides: ArticleReader.Overrides
) throws(IntakeError) -> Article {
  let whole = Array(content.utf8)
  let lines = trimmedOfBlankLines(whole[...])
  guard !lines.isEmpty else { throw .empty(place: name) }
  let firstLine = lines.prefix { !isLineEnd($0) }
  let rest = trimmedOfBlankLines(lines[firstLine.endIndex...])
  let isHeading = firstLine.starts(with: "# ".utf8)
  let heading = oneLine(String(decoding: isHeading ? firstLine.dropFirst(2) : firstLine, as: UTF8.self))
  let given = overrides.title.map(oneLine)
  let hasTitleLine = !rest.isEmpty && (given == nil || isHeading || given == heading)
  return Article(
    key: articleKey(fileStem(of: name)), title: given ?? (hasTitleLine ? heading : ""), source: overrides.source,
    address: overrides.address, published: overrides.published,
    text: String(decoding: hasTitleLine ? rest : lines, as: UTF8.self))
}

/// Without the lines of white space before the first and after the last line that holds something.
///
/// The indentation of the first line and the spaces behind the last word belong to their lines and stay.
private func trimmedOfBlankLines(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  guard let first = bytes.firstIndex(where: { !isBlank($0) }),
    let last = bytes.lastIndex(where: { !isBlank($0) })
  else { return [] }
  let start = bytes[..<first].lastIndex(where: isLineEnd).map { $0 + 1 } ?? bytes.startIndex
  let end = bytes[last...].firstIndex(where: isLineEnd) ?? bytes.endIndex
  return bytes[start..<end]
}

private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
