/// The smallest stretch that wrapping deals with: a part of a word in one style, white space, or a line feed.
struct Piece {
  enum Kind {
    /// A line may be broken behind it if `opens`.
    case word(opens: Bool)
    /// Gives way to the end of a line.
    case space
    case lineFeed
  }

  var kind: Kind
  var text: Substring
  var style: Style
  var width: Int

  /// The pieces of a text, in order; together they are the whole text.
  static func pieces(of text: StyledText) -> [Piece] {
    var pieces: [Piece] = []
    for run in text.runs {
      if run.text.utf8.allSatisfy({ $0 < 0x80 }) {
        appendASCII(run, to: &pieces)
      } else {
        appendClusters(run, to: &pieces)
      }
    }
    return pieces
  }

  private static func appendASCII(_ run: StyledText.Run, to pieces: inout [Piece]) {
    let bytes = run.text.utf8
    var start = bytes.startIndex
    var index = start
    var before: UInt8 = 0x20
    func close(_ kind: Kind, at end: String.Index, to pieces: inout [Piece]) {
      guard start < end else { return }
      let text = run.text[start..<end]
      pieces.append(Piece(kind: kind, text: text, style: run.style, width: text.utf8.count))
      start = end
    }
    while index < bytes.endIndex {
      let byte = bytes[index]
      let next = bytes.index(after: index)
      if byte == 0x20 || byte == 0x0A {
        close(.word(opens: true), at: index, to: &pieces)
        var end = next
        while byte == 0x20 && end < bytes.endIndex && bytes[end] == 0x20 { end = bytes.index(after: end) }
        close(byte == 0x20 ? .space : .lineFeed, at: end, to: &pieces)
        index = end
      } else {
        let opens = (byte == 0x2D || byte == 0x2F) && isLetter(before)
        if opens && next < bytes.endIndex && isLetter(bytes[next]) {
          close(.word(opens: true), at: next, to: &pieces)
        }
        index = next
      }
      before = byte
    }
    close(.word(opens: false), at: index, to: &pieces)
  }

  private static func appendClusters(_ run: StyledText.Run, to pieces: inout [Piece]) {
    let text = run.text
    var start = text.startIndex
    var index = start
    var width = 0
    func close(_ kind: Kind, at end: String.Index, to pieces: inout [Piece]) {
      if start < end { pieces.append(Piece(kind: kind, text: text[start..<end], style: run.style, width: width)) }
      start = end
      width = 0
    }
    var before: Character?
    while index < text.endIndex {
      let character = text[index]
      let next = text.index(after: index)
      if LineBreaks.isSpace(character) || character == "\n" {
        close(.word(opens: true), at: index, to: &pieces)
        width = DisplayWidth.of(character)
        close(character == "\n" ? .lineFeed : .space, at: next, to: &pieces)
      } else {
        if let before, LineBreaks.isAllowed(between: before, and: character) {
          close(.word(opens: true), at: index, to: &pieces)
        }
        width += DisplayWidth.of(character)
        let following = next < text.endIndex ? text[next] : nil
        if LineBreaks.isAllowed(behind: character, after: before, before: following) {
          close(.word(opens: true), at: next, to: &pieces)
        }
      }
      before = character
      index = next
    }
    close(.word(opens: false), at: index, to: &pieces)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
