/// Counts the tags of a text, and the attributes of each, before a parser sees it: libxml2 compares every attribute of an element
/// with all before it, and takes hundreds of bytes for an element of three.
///
/// It walks through tags as the HTML standard's tokenizer does, and passes over comments, CDATA sections and scripts. Linear.
struct TagBounds {
  static let mostElements = 1_000_000
  static let mostAttributes = 1_000

  private let bytes: UnsafeBufferPointer<UInt8>
  private let isHTML: Bool
  private var index = 0

  /// What there is too much of; `nil` for a text within bounds.
  static func excess(in markup: String, isHTML: Bool) -> String? {
    var markup = markup
    return markup.withUTF8 { bytes in
      var scan = TagBounds(bytes: bytes, isHTML: isHTML)
      return scan.excess()
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, isHTML: Bool) {
    self.bytes = bytes
    self.isHTML = isHTML
  }

  private mutating func excess() -> String? {
    var elements = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      if skipUntagged() { continue }
      index += 1
      guard index < bytes.count, isLetter(bytes[index]) else { continue }
      elements += 1
      guard elements <= Self.mostElements else { return "more than \(Self.mostElements) elements" }
      let name = index
      while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
      let raw = isHTML ? ["script", "style"].first { isWord($0, at: name) && index - name == $0.utf8.count } : nil
      guard attributes() <= Self.mostAttributes else {
        return "an element with more than \(Self.mostAttributes) attributes"
      }
      if let raw { skip(to: "</" + raw) }
    }
    return nil
  }

  /// Passes over a comment or a CDATA section.
  private mutating func skipUntagged() -> Bool {
    if isWord("<!--", at: index) {
      index += 4
      // HTML lets "--!>" end one as well.
      while index < bytes.count, !isWord("-->", at: index), !isHTML || !isWord("--!>", at: index) { index += 1 }
      return true
    }
    if !isHTML, isWord("<![CDATA[", at: index) {
      skip(to: "]]>")
      return true
    }
    return false
  }

  /// Walks to the end of a tag and counts.
  private mutating func attributes() -> Int {
    var count = 0
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      if isBlank(bytes[index]) || bytes[index] == UInt8(ascii: "/") {
        index += 1
        continue
      }
      count += 1
      guard count <= Self.mostAttributes else { return count }
      // An equals sign that begins a name belongs to it.
      repeat { index += 1 } while index < bytes.count && !isEnd(bytes[index]) && bytes[index] != UInt8(ascii: "=")
      skipBlanks()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { continue }
      index += 1
      skipBlanks()
      skipValue()
    }
    return count
  }

  private mutating func skipValue() {
    guard index < bytes.count else { return }
    let quote = bytes[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      index += 1
      while index < bytes.count, bytes[index] != quote { index += 1 }
      index += 1
    } else {
      while index < bytes.count, !isBlank(bytes[index]), bytes[index] != UInt8(ascii: ">") { index += 1 }
    }
  }

  private mutating func skipBlanks() {
    while index < bytes.count, isBlank(bytes[index]) { index += 1 }
  }

  /// To the next `word`, in small or capital letters, else to the end.
  private mutating func skip(to word: String) {
    while index < bytes.count, !isWord(word, at: index) { index += 1 }
  }

  private func isWord(_ word: String, at start: Int) -> Bool {
    let word = word.utf8
    guard start + word.count <= bytes.count else { return false }
    return zip(word, bytes[start...]).allSatisfy { letter, byte in
      byte == letter || isLetter(byte) && byte | 0x20 == letter
    }
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
