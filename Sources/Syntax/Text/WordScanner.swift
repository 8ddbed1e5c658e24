/// Finds where a word ends that begins with a letter or a digit, with the marks that belong inside it.
struct WordScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let chunk: Range<Int>

  /// Longer chunks are no names or numbers, and looking them over at every mark would take quadratic time.
  private static let longestPattern = 200

  /// The end of the word that begins at `start`, at most the end of the chunk.
  func end(from start: Int) -> Int {
    var index = start
    // Where the part begins that follows the last joining mark.
    var part = start
    while index < chunk.upperBound {
      let (kind, length) = ByteClass.at(index, bytes)
      if kind == .letter || kind == .digit {
        index += length
        continue
      }
      let after = index + length
      let next = after < chunk.upperBound ? bytes[after] : 0
      let joins = after < chunk.upperBound && index > start && joinsWord(index, length, next, start: start, part: part)
      if joins {
        index = after
        part = after
        continue
      }
      if bytes[index] == UInt8(ascii: "."), keepsStop(start..<index, part: part) { index += 1 }
      break
    }
    return index
  }

  /// Whether the mark at `index` stands inside a word.
  private func joinsWord(_ index: Int, _ length: Int, _ next: UInt8, start: Int, part: Int) -> Bool {
    let before = bytes[index - 1]
    let letters = (isLetter(before) || before >= 0x80) && (isLetter(next) || next >= 0x80)
    let digits = isDigit(before) && isDigit(next)
    switch bytes[index] {
    case UInt8(ascii: "'"), UInt8(ascii: "`"): return letters || (isDigit(before) && next | 0x20 == UInt8(ascii: "s"))
    case 0xE2 where length == 3 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99: return letters
    case UInt8(ascii: "."): return digits || stopJoins(index, next, part: part)
    case UInt8(ascii: ","): return digits
    case UInt8(ascii: ":"): return digits
    case UInt8(ascii: "/"): return digits
    case UInt8(ascii: "-"): return hyphenJoins(index, next, start: start, part: part)
    case UInt8(ascii: "&"): return isCapital(before) && isCapital(next) && index - part <= 3
    case UInt8(ascii: "_"), UInt8(ascii: "@"): return true
    case UInt8(ascii: "*"): return letters
    default: return false
    }
  }

  /// Whether a full stop stands inside a word: "U.S", "example.com", "alt.animals.dog", but not "over.The".
  private func stopJoins(_ index: Int, _ next: UInt8, part: Int) -> Bool {
    guard isLetter(next) || isDigit(next) else { return false }
    if index - part == 1, isLetter(bytes[part]) {
      // Letters with full stops, unless a longer word follows: "I.The".
      var end = index + 1
      while end < chunk.upperBound, isLetter(bytes[end]) { end += 1 }
      return end - index <= 3 || (end < chunk.upperBound && bytes[end] == UInt8(ascii: "."))
    }
    var end = index + 1
    while end < chunk.upperBound, isLetter(bytes[end]) || isDigit(bytes[end]) { end += 1 }
    let right = lower(index + 1..<end)
    if EnglishWords.suffixes.contains(right), end - index > 3 || isSmall(next) { return true }
    if EnglishWords.others.contains(lower(part..<index) + "." + right) { return true }
    if isCapital(next) || chunk.count > WordScanner.longestPattern { return false }
    // Groups of names such as "alt.animals.dog" have several full stops.
    return bytes[chunk].count { $0 == UInt8(ascii: ".") } > 1 && end < chunk.upperBound
      && bytes[end] == UInt8(ascii: ".")
      || part > chunk.lowerBound && bytes[part - 1] == UInt8(ascii: ".")
  }

  /// Whether a hyphen stays inside its word: after a prefix, in telephone numbers and codes.
  private func hyphenJoins(_ index: Int, _ next: UInt8, start: Int, part: Int) -> Bool {
    if isDigit(bytes[index - 1]) && isDigit(next) { return isNumberGroup(start) }
    guard part == start, isLetter(next) || isDigit(next) || next >= 0x80 else { return false }
    let left = lower(start..<index)
    if left == "mid" || left == "x" { return true }
    return !isDigit(next) && EnglishWords.prefixes.contains(left)
  }

  /// Whether digits and hyphens from `start` on make a telephone number: groups of three or four after the first.
  private func isNumberGroup(_ start: Int) -> Bool {
    if chunk.count > WordScanner.longestPattern { return false }
    var groups: [Int] = [0]
    for index in start..<chunk.upperBound {
      if isDigit(bytes[index]) {
        groups[groups.count - 1] += 1
      } else if bytes[index] == UInt8(ascii: "-") {
        groups.append(0)
      } else {
        break
      }
    }
    return groups.count > 1 && groups.last == 4 && groups.dropFirst().allSatisfy { $0 == 3 || $0 == 4 }
      && groups[0] <= 3
  }

  /// Whether the full stop after a word belongs to it: abbreviations, initials, letters with full stops.
  private func keepsStop(_ word: Range<Int>, part: Int) -> Bool {
    let stop = word.upperBound
    if stop + 1 < chunk.upperBound, bytes[stop + 1] == UInt8(ascii: ".") { return false }
    if isDigit(bytes[word.lowerBound]) { return keepsNumberStop(word) }
    if stop - part == 1, part == word.lowerBound, isSmall(bytes[part]) {
      // "p. 55", "c. 1900".
      return "pcvs".utf8.contains(bytes[part]) && followingByte(stop).map { isDigit($0) } ?? false
    }
    if stop - part == 1 {
      if part > word.lowerBound, bytes[part - 1] == UInt8(ascii: ".") { return true }
      return part == word.lowerBound && isCapital(bytes[part]) && initial(stop)
    }
    guard word.count <= 8 else { return false }
    let name = lower(word)
    if EnglishWords.beforeDigit.contains(name) {
      return followingByte(stop).map { isDigit($0) } ?? false
        || (EnglishWords.capitalised.contains(name) && isCapital(bytes[word.lowerBound]) && stop + 1 < bytes.count)
    }
    if EnglishWords.capitalised.contains(name) { return isCapital(bytes[word.lowerBound]) }
    return EnglishWords.titles.contains(name) || EnglishWords.others.contains(name)
  }

  /// Whether a single capital is an initial, judged by what follows: "J. Smith", but not "you and I. Did".
  private func initial(_ stop: Int) -> Bool {
    guard stop + 1 < bytes.count else { return false }
    guard let next = followingByte(stop) else { return false }
    if bytes[stop - 1] == UInt8(ascii: "I") {
      var index = stop - 2
      while index >= 0, bytes[index] == 0x20 { index -= 1 }
      while index >= 0, isLetter(bytes[index]) { index -= 1 }
      return stop >= 2 && isCapital(bytes[index + 1]) && index + 1 < stop - 1 && isCapital(next)
    }
    return isCapital(next) || next >= 0x80 || next == UInt8(ascii: ",") || isDigit(next)
  }

  /// Whether the full stop after a number makes it a list mark: "1." at the beginning of a line.
  private func keepsNumberStop(_ word: Range<Int>) -> Bool {
    guard word.count <= 2, word.upperBound + 1 == chunk.upperBound, word.lowerBound == chunk.lowerBound else {
      return false
    }
    var index = word.lowerBound - 1
    while index >= 0, bytes[index] == 0x20 || bytes[index] == 0x09 { index -= 1 }
    if index < 0 || bytes[index] == 0x0A { return true }
    return false
  }

  /// The first byte after the full stop that is not a blank.
  private func followingByte(_ stop: Int) -> UInt8? {
    var index = stop + 1
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    return index < bytes.count ? bytes[index] : nil
  }

  private func lower(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self).lowercased() }
}
