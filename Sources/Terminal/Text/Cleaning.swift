/// What happens to text from outside before it is shown.
///
/// - Escape sequences go as a whole (`EscapeSequence`), all other C0 and C1 controls and DEL one by one.
/// - Line feed, carriage return (with or without line feed), vertical tab, form feed, U+0085, U+2028 and U+2029
///   become one line feed; a tab becomes a space.
/// - Bidirectional controls and everything else that Unicode calls default-ignorable goes, as do the interlinear
///   annotation characters: they hide or reorder words. So tag sequences lose their tags (England's flag is shown
///   as a black flag) and ideographic variants show the plain ideograph.
/// - Kept are U+FE0E and U+FE0F, and the joiners U+200C and U+200D where the character before them is not ASCII:
///   Persian, Indic scripts and emoji need them.
/// - More than eight combining marks on one character are dropped, because they would paint over other lines.
///
/// Linear in the length of the text.
enum Cleaning {
  static func cleaned(_ text: some StringProtocol) -> String {
    isClean(text) ? String(text) : cleaned(text, tracing: []).text
  }

  /// Cleans the text and says where places of it have gone.
  ///
  /// - Parameters:
  ///   - offsets: ascending UTF-8 offsets into the text; those beyond its end stand for the end.
  /// - Returns: the cleaned text and, for each offset, the UTF-8 offset in it of what stood there. A place inside
  ///   something that was removed is where the next remaining character begins.
  static func cleaned(_ text: some StringProtocol, tracing offsets: [Int]) -> (text: String, offsets: [Int]) {
    if isClean(text) { return (String(text), offsets.map { min($0, text.utf8.count) }) }
    let scalars = text.unicodeScalars
    var output = Output()
    var traced: [Int] = []
    traced.reserveCapacity(offsets.count)
    var source = 0
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let end = EscapeSequence.end(in: scalars, at: index) ?? lineBreakEnd(in: scalars, at: index)
      let next = end ?? scalars.index(after: index)
      let sourceEnd = source + text.utf8.distance(from: index, to: next)
      let place = output.length
      if end == nil {
        output.put(scalars[index])
      } else if isLineBreak(scalars[index]) {
        output.put("\n")
      }
      while traced.count < offsets.count && offsets[traced.count] < sourceEnd {
        traced.append(min(place + max(0, offsets[traced.count] - source), output.length))
      }
      source = sourceEnd
      index = next
    }
    while traced.count < offsets.count { traced.append(output.length) }
    return (String(output.scalars), traced)
  }

  /// Whether nothing has to be done: letters that are known to be harmless, and line feeds.
  private static func isClean(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.allSatisfy { DisplayWidth.isPlain($0) || $0 == "\n" }
  }

  /// Runs of spaces and line feeds as one space, none at the ends.
  static func folded(_ text: String) -> String {
    var spaceBefore = true
    let isFolded = text.utf8.allSatisfy { byte in
      defer { spaceBefore = byte == 0x20 }
      return byte != 0x0A && !(byte == 0x20 && spaceBefore)
    }
    if isFolded && (!spaceBefore || text.isEmpty) { return text }
    return text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// The end of the line break that begins at the index, a carriage return with its line feed being one.
  private static func lineBreakEnd<Scalars: BidirectionalCollection<Unicode.Scalar>>(
    in scalars: Scalars, at index: Scalars.Index
  ) -> Scalars.Index? {
    guard isLineBreak(scalars[index]) else { return nil }
    let next = scalars.index(after: index)
    guard scalars[index] == "\r", next < scalars.endIndex, scalars[next] == "\n" else { return next }
    return scalars.index(after: next)
  }
}

/// The cleaned text so far, and what the next scalar is judged by.
private struct Output {
  var scalars = String.UnicodeScalarView()
  /// UTF-8 bytes.
  var length = 0
  private var marks = 0
  private var last: Unicode.Scalar = " "

  mutating func put(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x09: append(" ")
    case 0x0A, 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF: append(scalar)
    case 0..<0x20, 0x7F...0x9F, 0xAD: break
    case 0x200C, 0x200D: if !last.isASCII { append(scalar) }
    case 0xFE0E, 0xFE0F: if last != "\u{FE0E}" && last != "\u{FE0F}" && last != "\n" { append(scalar) }
    case 0xFFF9...0xFFFB: break
    default: putJudged(scalar)
    }
  }

  private mutating func putJudged(_ scalar: Unicode.Scalar) {
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint { return }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark:
      guard marks < 8 else { return }
      let count = marks + 1
      append(scalar)
      marks = count
    default:
      append(scalar)
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    scalars.append(scalar)
    length += UTF8.width(scalar)
    last = scalar
    marks = 0
  }
}
