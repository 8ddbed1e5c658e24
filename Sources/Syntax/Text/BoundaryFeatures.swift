/// What is known about the gap between two words when it is asked whether a sentence ends there.
package struct BoundaryFeatures {
  /// The number of weights that the features share; a power of two.
  package static let buckets = 1 << 15
  package static let count = 20

  /// What lies between two words.
  package enum Gap: UInt64 {
    case none, blank, line, paragraph
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let words: [SourceWord]
  private let traits: TraitList
  /// The features of the gap that was read last.
  package private(set) var buckets = [Int](repeating: 0, count: BoundaryFeatures.count)
  // What was seen since the sentence began.
  private var quotes = 0
  private var depth = 0
  private var length = 0
  private var lineLength = 0

  package init(_ words: [SourceWord], _ traits: TraitList, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.words = words
    self.traits = traits
    self.bytes = bytes
  }

  /// What lies between a word and the next; the end of the text counts as the end of a paragraph.
  package func gap(after word: Int) -> Gap {
    guard word + 1 < words.count else { return .paragraph }
    var index = words[word].range.upperBound
    let end = words[word + 1].range.lowerBound
    if index == end { return .none }
    var lines = 0
    while index < end {
      if bytes[index] == 0x0A { lines += 1 }
      index += 1
    }
    return lines == 0 ? .blank : lines == 1 ? .line : .paragraph
  }

  /// Whether a sentence might end after `word` at all: after a mark or before a capital, a digit, a mark or a new line.
  package func isCandidate(_ word: Int, _ gap: Gap) -> Bool {
    if gap == .line { return true }
    let last = bytes[words[word].range.upperBound - 1]
    let next = bytes[words[word + 1].range.lowerBound]
    if words[word + 1].continuesToken { return false }
    // The apostrophe of "workers' rights" is no quotation mark.
    if words[word].continuesToken && !isLetter(last) { return false }
    return !(isLetter(last) || isDigit(last) || last == UInt8(ascii: ",")) || !isSmall(next)
  }

  /// Notes that `word` belongs to the sentence that is being read.
  package mutating func advance(_ word: Int) {
    length += 1
    lineLength += 1
    let range = words[word].range
    switch bytes[range.lowerBound] {
    case UInt8(ascii: "\""): quotes += 1
    case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: ")"), UInt8(ascii: "]"): depth = max(0, depth - 1)
    case 0xE2 where range.count == 3:
      if bytes[range.lowerBound + 2] == 0x9C || bytes[range.lowerBound + 2] == 0x9D { quotes += 1 }
    default: break
    }
  }

  /// Notes that a new sentence begins.
  package mutating func startSentence() {
    length = 0
    quotes = 0
    depth = 0
  }

  /// Notes that a new line begins.
  package mutating func startLine() { lineLength = 0 }

  /// Fills `buckets` for the gap after `word`, which is not the last.
  package mutating func read(_ word: Int, _ gap: Gap) {
    let current = mark(word) ?? traits[word, .form]
    let shape = traits[word, .shape]
    let next = traits[word + 1, .form]
    let nextShape = traits[word + 1, .shape]
    let before = word > 0 ? traits[word - 1, .form] : 1
    let beforeShape = word > 0 ? traits[word - 1, .shape] : 1
    let second = word + 2 < words.count ? traits[word + 2, .form] : 2
    let secondShape = word + 2 < words.count ? traits[word + 2, .shape] : 2
    let space = gap.rawValue + 10
    let nextSpace = word + 2 < words.count ? self.gap(after: word + 1).rawValue : 5
    let inQuotes = UInt64(quotes & 1)
    let open = UInt64(min(depth, 1))
    let long = UInt64(length < 3 ? length : length < 6 ? 4 : length < 12 ? 5 : length < 30 ? 6 : 7)
    let line = UInt64(lineLength < 4 ? 1 : lineLength < 8 ? 2 : lineLength < 13 ? 3 : 4)
    let kind = abbreviation(word)
    var number = 0
    func add(_ first: UInt64, _ second: UInt64 = 0, _ third: UInt64 = 0) {
      let hash = Hash.join(Hash.join(Hash.join(UInt64(number), first), second), third)
      buckets[number] = Int(truncatingIfNeeded: hash) & (BoundaryFeatures.buckets - 1)
      number += 1
    }
    add(current, space)
    add(next, space)
    add(current, next, space)
    add(shape, nextShape, space)
    add(current, nextShape, space)
    add(before, current, nextShape)
    add(beforeShape, shape, Hash.join(nextShape, space))
    add(kind, next, space)
    add(kind, nextShape, space)
    add(current, Hash.join(inQuotes, open), Hash.join(nextShape, space))
    add(current, next, Hash.join(inQuotes, nextSpace))
    add(long, current, nextShape)
    add(long, space, shape == nextShape ? 1 : 0)
    add(space, line, Hash.join(nextShape, isMark(word) ? 1 : 0))
    add(next, second, isMark(word) ? 1 : 0)
    add(nextShape, secondShape, Hash.join(shape, space))
    add(kind, isMark(word) ? 1 : 0, Hash.join(space, Hash.join(inQuotes, open)))
    add(next, nextSpace, Hash.join(current, open))
    add(before, current, next)
    add(space, isMark(word) ? current : 3, open)
  }

  /// A run of exclamation and question marks counts as its last mark.
  private func mark(_ word: Int) -> UInt64? {
    let letters = bytes[words[word].range]
    guard letters.allSatisfy({ $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "?") }), let last = letters.last else {
      return nil
    }
    return UInt64(last)
  }

  /// Whether a word is made of letters or digits and has no full stop of its own.
  func isUnmarked(_ word: Int) -> Bool {
    let range = words[word].range
    return ByteClass.at(range.lowerBound, bytes).class != .mark && bytes[range.upperBound - 1] != UInt8(ascii: ".")
  }

  private func isMark(_ word: Int) -> Bool {
    let last = bytes[words[word].range.upperBound - 1]
    return !(isLetter(last) || isDigit(last) || last >= 0x80)
  }

  /// The kind of a word that ends in a full stop: title, other abbreviation, initial, letters, number; 0 for other words.
  private func abbreviation(_ word: Int) -> UInt64 {
    let range = words[word].range
    guard range.count > 1, bytes[range.upperBound - 1] == UInt8(ascii: ".") else { return 0 }
    if range.count == 2 { return isCapital(bytes[range.lowerBound]) ? 3 : 4 }
    if isDigit(bytes[range.lowerBound]) { return 5 }
    if bytes[range.lowerBound] == UInt8(ascii: ".") { return 6 }
    let name = String(decoding: bytes[range.lowerBound..<range.upperBound - 1], as: UTF8.self).lowercased()
    return EnglishWords.titles.contains(name) ? 1 : 2
  }
}
