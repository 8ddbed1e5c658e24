/// The mails of an mbox file.
///
/// A line `From …` begins a mail if it is the first or follows an empty line, and if a header field follows it; so texts
/// that begin a paragraph with the word are not cut. Quoting of such lines by `>` is undone.
func mailboxMessages(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  var starts: [(mark: Int, message: Int)] = []
  var rest = bytes[...]
  var wasEmpty = true
  while !rest.isEmpty {
    let (line, following) = firstLine(of: rest)
    if wasEmpty, line.starts(with: "From ".utf8), beginsWithField(following) {
      starts.append((rest.startIndex, following.startIndex))
    }
    wasEmpty = line.isEmpty
    rest = following
  }
  return starts.indices.map { index in
    let end = index + 1 < starts.count ? starts[index + 1].mark : bytes.count
    return unquoted(bytes[starts[index].message..<end])
  }
}

private func beginsWithField(_ bytes: ArraySlice<UInt8>) -> Bool {
  let name = firstLine(of: bytes).line.prefix { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: ":") }
  return !name.isEmpty && name.endIndex < bytes.endIndex && bytes[name.endIndex] == UInt8(ascii: ":")
}

/// `>From` is `From`, `>>From` is `>From`.
private func unquoted(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  guard bytes.contains(UInt8(ascii: ">")) else { return bytes }
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var rest = bytes
  while !rest.isEmpty {
    let (line, following) = firstLine(of: rest)
    let isQuoted = line.first == UInt8(ascii: ">") && line.drop { $0 == UInt8(ascii: ">") }.starts(with: "From ".utf8)
    result += isQuoted ? rest[(rest.startIndex + 1)..<following.startIndex] : rest[..<following.startIndex]
    rest = following
  }
  return result[...]
}
