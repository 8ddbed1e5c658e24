/// The smallest stretch that wrapping deals with: a part of a word in one style, white space, or a line feed.
struct Piece {
  enum Kind {
    /// A line may be broken behind it if `opens`.
    case word(opens: Bool)
    /// Gives way to the end of a line.
    case space
    case lineFeed
  }

  let kind: Kind
  /// Which run of the text it is cut from.
  let run: Int
  let range: Range<String.Index>
  /// Columns.
  let width: Int
}

/// A text and the pieces that together are the whole of it, in order.
struct PiecedText {
  let text: StyledText
  let pieces: [Piece]

  init(_ text: StyledText) {
    self.text = text
    var cutter = PieceCutter()
    for (number, run) in text.runs.enumerated() { cutter.cut(run.text, run: number) }
    pieces = cutter.pieces
  }

  /// The width of the widest stretch that is not broken.
  var widestWord: Int {
    var widest = 0
    var width = 0
    for piece in pieces {
      guard case .word(let opens) = piece.kind else {
        width = 0
        continue
      }
      width += piece.width
      widest = max(widest, width)
      if opens { width = 0 }
    }
    return widest
  }

  /// A word goes on through pieces of other styles until one that opens a break, or until something else comes.
  func endOfWord(from start: Int) -> Int {
    var index = start
    while index < pieces.endIndex, case .word(let opens) = pieces[index].kind {
      index += 1
      if opens { break }
    }
    return index
  }
}

/// Cuts runs into pieces, taking their grapheme clusters one by one.
private struct PieceCutter {
  private(set) var pieces: [Piece] = []
  private var run = 0
  private var start = "".startIndex
  private var width = 0
  private var kind = Piece.Kind.word(opens: false)
  /// The first scalars of the two clusters before, `nil` behind a space or line feed.
  private var last: Unicode.Scalar?
  private var beforeLast: Unicode.Scalar?

  mutating func cut(_ text: String, run number: Int) {
    run = number
    start = text.startIndex
    width = 0
    kind = .word(opens: false)
    last = nil
    let scalars = text.unicodeScalars
    if scalars.allSatisfy({ DisplayWidth.isPlain($0) || $0 == "\n" }) {
      var index = scalars.startIndex
      while index < scalars.endIndex {
        take(scalars[index], width: 1, at: index)
        index = scalars.index(after: index)
      }
    } else {
      for index in text.indices {
        take(Self.deciding(text[index]), width: DisplayWidth.of(text[index]), at: index)
      }
    }
    close(at: text.endIndex, opens: false)
  }

  /// The scalar that decides on breaks at a cluster: its first; a space that bears a mark is no space.
  private static func deciding(_ character: Character) -> Unicode.Scalar {
    let scalars = character.unicodeScalars
    guard let first = scalars.first, scalars.count == 1 || !LineBreaks.isSpace(first) else { return "\u{A0}" }
    return first
  }

  /// - Parameter scalar: the one that decides for the cluster that begins at the index.
  private mutating func take(_ scalar: Unicode.Scalar, width columns: Int, at index: String.Index) {
    if LineBreaks.isSpace(scalar) {
      if case .space = kind { width += columns } else { begin(.space, at: index, width: columns) }
      last = nil
    } else if scalar == "\n" {
      begin(.lineFeed, at: index, width: 0)
      last = nil
    } else {
      if !isWord || opens(before: scalar) { begin(.word(opens: false), at: index, width: 0) }
      width += columns
      beforeLast = last
      last = scalar
    }
  }

  private var isWord: Bool { if case .word = kind { true } else { false } }

  private func opens(before scalar: Unicode.Scalar) -> Bool {
    guard let last else { return false }
    if LineBreaks.isAllowed(between: last, and: scalar) { return true }
    guard let beforeLast else { return false }
    return LineBreaks.isAllowed(behind: last, after: beforeLast, before: scalar)
  }

  private mutating func begin(_ next: Piece.Kind, at index: String.Index, width columns: Int) {
    close(at: index, opens: true)
    kind = next
    width = columns
  }

  private mutating func close(at end: String.Index, opens: Bool) {
    guard start < end else { return }
    let closed = isWord ? .word(opens: opens) : kind
    pieces.append(Piece(kind: closed, run: run, range: start..<end, width: width))
    start = end
    width = 0
  }
}
