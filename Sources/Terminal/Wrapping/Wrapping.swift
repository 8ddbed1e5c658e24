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
  /// - Returns: at least one line.
  func wrapped(first: Int, rest: Int? = nil) -> [StyledText] { PiecedText(self).wrapped(first: first, rest: rest) }
}

extension PiecedText {
  /// As `StyledText.wrapped(first:rest:)`.
  func wrapped(first: Int, rest: Int? = nil) -> [StyledText] {
    var filling = Filling(text, limit: first, rest: rest ?? first)
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
        let end = endOfWord(from: index)
        filling.add(pieces[index..<end])
        index = end
      }
    }
    filling.endLine()
    return filling.lines
  }
}

/// The lines so far and the one that is being filled.
private struct Filling {
  private(set) var lines: [StyledText] = []
  /// Put out only if a word follows on the same line.
  var spaces: [Piece] = []
  private let text: StyledText
  private var line = StyledText.empty
  private var width = 0
  private var limit: Int
  private let rest: Int
  /// A stretch of a run that is on the line but not yet copied to it, so that neighbours are copied at once.
  private var stretch: (run: Int, range: Range<String.Index>)?

  init(_ text: StyledText, limit: Int, rest: Int) {
    self.text = text
    self.limit = max(1, limit)
    self.rest = max(1, rest)
  }

  mutating func add(_ word: ArraySlice<Piece>) {
    let wordWidth = word.reduce(0) { $0 + $1.width }
    let spaceWidth = spaces.reduce(0) { $0 + $1.width }
    if width + spaceWidth + wordWidth <= limit {
      for space in spaces { put(space) }
      for piece in word { put(piece) }
    } else {
      if width > 0 { endLine() }
      for piece in word { if wordWidth <= limit { put(piece) } else { chop(piece) } }
    }
    spaces.removeAll(keepingCapacity: true)
  }

  mutating func endLine() {
    copyStretch()
    lines.append(line)
    line = .empty
    width = 0
    limit = rest
    spaces.removeAll(keepingCapacity: true)
  }

  private mutating func put(_ piece: Piece) { put(piece.run, piece.range, width: piece.width) }

  private mutating func put(_ run: Int, _ range: Range<String.Index>, width columns: Int) {
    if let current = stretch, current.run == run, current.range.upperBound == range.lowerBound {
      stretch = (run, current.range.lowerBound..<range.upperBound)
    } else {
      copyStretch()
      stretch = (run, range)
    }
    width += columns
  }

  private mutating func copyStretch() {
    guard let stretch else { return }
    let run = text.runs[stretch.run]
    line.append(run.text[stretch.range], run.style)
    self.stretch = nil
  }

  private mutating func chop(_ piece: Piece) {
    let word = text.runs[piece.run].text[piece.range]
    for index in word.indices {
      let columns = DisplayWidth.of(word[index])
      if width + columns > limit && width > 0 { endLine() }
      put(piece.run, index..<word.index(after: index), width: columns)
    }
  }
}
