/// What a word looks like, as hashes that are looked up among the traits seen in training.
///
/// Digits count as 0, ASCII capitals as small letters (the shape keeps them), curly quotes as straight ones, and the
/// abbreviations of wire copy ("mln") as what they stand for.
package struct WordTraits {
  /// The kinds of trait, in the order in which `hashes` holds them.
  package enum Kind: Int, CaseIterable {
    case form, shape, suffix1, suffix2, suffix3, suffix4, prefix1, prefix2, prefix3, prefix4
  }

  package static let count = Kind.allCases.count
  /// The row of the embedding table for words whose form is not among the traits.
  package static let unknownForm: Int32 = 0
  /// The row for the root of a sentence.
  package static let rootRow: Int32 = 1
  /// The first row for a trait that was seen.
  package static let firstRow = 2

  /// The letters of the word that was read last, folded.
  package private(set) var folded: [UInt8] = []
  private var shape: [UInt8] = []
  /// The hash of each kind of trait; 0 where the word is too short to have it.
  package private(set) var hashes = [UInt64](repeating: 0, count: WordTraits.count)

  package init() {}

  /// Reads the traits of the word that `bytes` spell in UTF-8.
  package mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    fold(bytes)
    if let full = WireAbbreviations.spelledOut(folded) { folded.replaceSubrange(folded.indices, with: full) }
    folded.withUnsafeBufferPointer { letters in
      let count = letters.count
      hashes[Kind.form.rawValue] = hash(letters, 0..<count, .form)
      for length in 1...4 {
        let suffix = Kind.suffix1.rawValue + length - 1
        let prefix = Kind.prefix1.rawValue + length - 1
        hashes[suffix] = count > length ? hash(letters, count - length..<count, Kind.allCases[suffix]) : 0
        hashes[prefix] = count > length ? hash(letters, 0..<length, Kind.allCases[prefix]) : 0
      }
    }
    shape.withUnsafeBufferPointer { hashes[Kind.shape.rawValue] = hash($0, 0..<$0.count, .shape) }
  }

  /// Fills `folded` with the letters that count and `shape` with their classes, runs of one class cut at three.
  private mutating func fold(_ bytes: UnsafeBufferPointer<UInt8>) {
    folded.removeAll(keepingCapacity: true)
    shape.removeAll(keepingCapacity: true)
    var run = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      var letter = byte
      var mark = byte
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        letter = byte | 0x20
        mark = UInt8(ascii: "X")
      case UInt8(ascii: "a")...UInt8(ascii: "z"): mark = UInt8(ascii: "x")
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        letter = UInt8(ascii: "0")
        mark = UInt8(ascii: "d")
      case 0xE2 where index + 1 < bytes.count && bytes[index] == 0x80 && (0x98...0x9F).contains(bytes[index + 1]):
        letter = bytes[index + 1] < 0x9C ? UInt8(ascii: "'") : UInt8(ascii: "\"")
        mark = letter
        index += 2
      case 0x80...: mark = UInt8(ascii: "u")
      default: break
      }
      folded.append(letter)
      run = shape.last == mark ? run + 1 : 1
      if run <= 3 { shape.append(mark) }
    }
  }

  private func hash(_ letters: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ kind: Kind) -> UInt64 {
    Hash.bytes(letters, range, seed: UInt64(kind.rawValue + 1))
  }
}

/// A hash that gives the same value on every machine (FNV-1a with a final mixing).
package enum Hash {
  @inline(__always)
  package static func bytes(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, seed: UInt64) -> UInt64 {
    var value = 0xcbf2_9ce4_8422_2325 ^ (seed &* 0x9e37_79b9_7f4a_7c15)
    for index in range { value = (value ^ UInt64(bytes[index])) &* 0x100_0000_01b3 }
    return mix(value)
  }

  /// Joins two hashes, the order of which counts.
  @inline(__always)
  package static func join(_ first: UInt64, _ second: UInt64) -> UInt64 {
    mix((first &* 0x9e37_79b9_7f4a_7c15) ^ second)
  }

  @inline(__always)
  package static func mix(_ value: UInt64) -> UInt64 {
    var value = (value ^ (value >> 32)) &* 0xd6e8_feb8_6659_fd93
    value = (value ^ (value >> 32)) &* 0xd6e8_feb8_6659_fd93
    return value ^ (value >> 32)
  }
}
