extension StyledText {
  /// The text in lines of at most so many columns: broken where `LineBreaks` allows it, within a word only where
  /// the word is wider than a line, and never within a grapheme cluster.
  ///
  /// Line feeds always break. Space at a break vanishes; space at the beginning of the text or behind a line feed
  /// stays. A single character that is wider than a line is put on one of its own.
  ///
  /// - Parameters:
  ///   - first: columns of the first line.
  ///   - rest: columns of the others; the same as `first` unless given.
  ///   - Returns: at least one line.
  func wrapped(first: Int, rest: Int? = nil) -> [StyledText] {
    var filling = Filling(limit: first, rest: rest ?? first)
    let pieces = Piece.pieces(of: self)
    var index = pieces.startIndex
    while index < pieces.endIndex {
      switch pieces[index].kind {
      case .lineFeed:
        filling.endLine()
        index += 1
      case .space:
        filling.spaces.append(pieces[index])
        index += 1
      case .word:
        let end = Self.endOfWord(in: pieces, from: index)
        filling.add(pieces[index..<end])
        index = end
      }
    }
    filling.endLine()
    return filling.lines
  }

  /// The width of the widest stretch that is not broken.
  var widestWord: Int {
    let pieces = Piece.pieces(of: self)
    var widest = 0
    var index = pieces.startIndex
    while index < pieces.endIndex {
      guard case .word = pieces[index].kind else {
        index += 1
        continue
      }
      let end = Self.endOfWord(in: pieces, from: index)
      widest = max(widest, pieces[index..<end].reduce(0) { $0 + $1.width })
      index = end
    }
    return widest
  }

  /// A word goes on through pieces of other styles until one that opens a break, or until something else comes.
  private static func endOfWord(in pieces: [Piece], from start: Int) -> Int {
    var index = start
    while index < pieces.endIndex, case .word(let opens) = pieces[index].kind {
      index += 1
      if opens { break }
    }
    return index
  }
}

/// The lines so far and the one that is being filled.
private struct Filling {
  private(set) var lines: [StyledText] = []
  /// Space that is put out only if a word follows on the same line.
  var spaces: [Piece] = []
  private var line = StyledText.empty
  private var width = 0
  private var limit: Int
  private let rest: Int

  init(limit: Int, rest: Int) {
    self.limit = max(1, limit)
    self.rest = max(1, rest)
  }

  mutating func add(_ word: ArraySlice<Piece>) {
    let wordWidth = word.reduce(0) { $0 + $1.width }
    let spaceWidth = spaces.reduce(0) { $0 + $1.width }
    if width + spaceWidth + wordWidth <= limit {
      put(spaces[...])
      put(word)
    } else {
      if width > 0 { endLine() }
      if wordWidth <= limit { put(word) } else { chop(word) }
    }
    spaces.removeAll(keepingCapacity: true)
  }

  mutating func endLine() {
    lines.append(line)
    line = .empty
    width = 0
    limit = rest
    spaces.removeAll(keepingCapacity: true)
  }

  private mutating func put(_ pieces: ArraySlice<Piece>) {
    for piece in pieces {
      line.append(piece.text, piece.style)
      width += piece.width
    }
  }

  private mutating func chop(_ word: ArraySlice<Piece>) {
    for piece in word {
      var start = piece.text.startIndex
      for index in piece.text.indices {
        let columns = DisplayWidth.of(piece.text[index])
        if width + columns > limit && width > 0 {
          line.append(piece.text[start..<index], piece.style)
          endLine()
          start = index
        }
        width += columns
      }
      line.append(piece.text[start...], piece.style)
    }
  }
}
