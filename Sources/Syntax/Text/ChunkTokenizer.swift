/// Splits what stands between two white spaces.
struct ChunkTokenizer {
  let bytes: UnsafeBufferPointer<UInt8>
  let chunk: Range<Int>

  func run(_ words: inout [SourceWord]) {
    var simple = true
    for index in chunk where !isLetter(bytes[index]) {
      simple = false
      break
    }
    if simple {
      Contractions.split(chunk, bytes, &words)
      return
    }
    if let address = AddressPattern.find(chunk, bytes) {
      marks(chunk.lowerBound..<address.lowerBound, &words)
      words.append(SourceWord(range: address))
      marks(address.upperBound..<chunk.upperBound, &words)
      return
    }
    if chunk.count <= 5, EnglishWords.faces.contains(text(chunk)) {
      words.append(SourceWord(range: chunk))
      return
    }
    marks(chunk, &words)
  }

  /// Splits a range that may hold words and marks.
  private func marks(_ range: Range<Int>, _ words: inout [SourceWord]) {
    var index = range.lowerBound
    while index < range.upperBound {
      let (kind, length) = ByteClass.at(index, bytes)
      if kind == .mark {
        let end = markEnd(index, length, range.upperBound)
        if end - index == length, length <= 3, isPossessive(index, range) {
          words.append(SourceWord(range: index..<end, continuesToken: true))
        } else if end < range.upperBound || end - index > 3 || !faceInside(index..<range.upperBound, &words) {
          words.append(SourceWord(range: index..<end))
        } else {
          return
        }
        index = end
      } else {
        let end = WordScanner(bytes: bytes, chunk: range).end(from: index)
        split(index..<end, &words)
        index = end
      }
    }
  }

  /// Takes the rest of a chunk as a face if it is one, as in "thanks:)".
  private func faceInside(_ range: Range<Int>, _ words: inout [SourceWord]) -> Bool {
    guard range.count > 1, range.count <= 3, EnglishWords.faces.contains(text(range)) else { return false }
    words.append(SourceWord(range: range))
    return true
  }

  /// The end of the mark at `index`: runs of the same mark are one word, and so are signs that belong to what follows.
  private func markEnd(_ index: Int, _ length: Int, _ limit: Int) -> Int {
    let byte = bytes[index]
    let next = index + length < limit ? bytes[index + length] : 0
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "="), UInt8(ascii: "_"),
      UInt8(ascii: "~"),
      UInt8(ascii: "#"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "^"), UInt8(ascii: "|"), UInt8(ascii: "`"),
      UInt8(ascii: "'"), UInt8(ascii: "+"):
      var end = index + 1
      while end < limit, bytes[end] == byte { end += 1 }
      if end > index + 1 { return end }
      return signEnd(index, next, limit)
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      var end = index + 1
      while end < limit, bytes[end] == UInt8(ascii: "!") || bytes[end] == UInt8(ascii: "?") { end += 1 }
      return end
    case UInt8(ascii: "@"):
      return isLetter(next) ? WordScanner(bytes: bytes, chunk: index..<limit).end(from: index + 1) : index + 1
    case 0xE2:
      // Dashes and dots that are written in a row.
      var end = index + length
      while end + length <= limit, (0..<length).allSatisfy({ bytes[end + $0] == bytes[index + $0] }) { end += length }
      return end
    default: return index + length
    }
  }

  /// The end of a single sign that may belong to what follows: "+44", ".5", "#kyiv", "'60s", "'em".
  private func signEnd(_ index: Int, _ next: UInt8, _ limit: Int) -> Int {
    let scanner = WordScanner(bytes: bytes, chunk: index..<limit)
    let starts = index == chunk.lowerBound
    switch bytes[index] {
    case UInt8(ascii: "+") where starts && isDigit(next): return scanner.end(from: index + 1)
    case UInt8(ascii: ".") where starts && isDigit(next): return scanner.end(from: index + 1)
    case UInt8(ascii: "."):
      let end = scanner.end(from: index + 1)
      return starts && isLetter(next) && EnglishWords.suffixes.contains(lower(index + 1..<end)) ? end : index + 1
    case UInt8(ascii: "#") where isLetter(next): return scanner.end(from: index + 1)
    case UInt8(ascii: "'"):
      let end = isLetter(next) || isDigit(next) ? scanner.end(from: index + 1) : index + 1
      if isDigit(next), end - index <= 4 { return end }
      return ["s", "em", "n", "til", "cause", "ve", "re", "ll", "m", "d"].contains(lower(index + 1..<end))
        ? end : index + 1
    default: return index + 1
    }
  }

  /// Whether the apostrophe at `index` ends a possessive: "workers'".
  private func isPossessive(_ index: Int, _ range: Range<Int>) -> Bool {
    let isApostrophe =
      bytes[index] == UInt8(ascii: "'")
      || (bytes[index] == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99)
    guard isApostrophe, index > range.lowerBound else { return false }
    return bytes[index - 1] | 0x20 == UInt8(ascii: "s") && chunk.lowerBound < index - 1
      && !opensQuote(bytes[chunk.lowerBound])
  }

  private func opensQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "'") || byte == 0xE2 }

  /// Splits a scanned word into number and unit, or word and contraction.
  private func split(_ word: Range<Int>, _ words: inout [SourceWord]) {
    if isDigit(bytes[word.lowerBound]) {
      var end = word.lowerBound
      while end < word.upperBound, !isLetter(bytes[end]) { end += 1 }
      if end < word.upperBound, EnglishWords.units.contains(unit(lower(end..<word.upperBound))) {
        words.append(SourceWord(range: word.lowerBound..<end))
        words.append(SourceWord(range: end..<word.upperBound))
        return
      }
    }
    Contractions.split(word, bytes, &words)
  }

  private func unit(_ name: String) -> String { name == "a.m." || name == "p.m." ? "am" : name }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func lower(_ range: Range<Int>) -> String { text(range).lowercased() }
}
