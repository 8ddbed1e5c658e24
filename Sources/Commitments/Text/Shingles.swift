/// The runs of three words of a text: texts that share most of them are the same text, lightly rewritten.
///
/// Candidates are found by MinHash bands (Broder 1997; banding after Leskovec, Rajaraman and Ullman, *Mining of
/// Massive Datasets*, section 3.4) and confirmed by the share of common shingles itself.
public struct Shingles: Sendable {
  /// Hashes of the shingles.
  private let hashes: Set<UInt64>
  /// The numbers and negations in their order: a rewrite that changes or swaps one tells other news.
  private let pivots: [Substring]

  /// Linear in the text.
  public init(_ text: String) {
    let words = text.lowercased().plainWords
    pivots = words.filter { $0.first?.isNumber == true || Self.negations.contains($0) }
    var hashes: Set<UInt64> = []
    if words.count >= 3 {
      hashes.reserveCapacity(words.count)
      for index in 0...(words.count - 3) {
        var shingle = Fingerprint()
        for word in words[index..<index + 3] {
          shingle.add(word.utf8)
          shingle.add(CollectionOfOne(UInt8(ascii: " ")))
        }
        hashes.insert(shingle.value)
      }
    }
    self.hashes = hashes
  }

  private static let negations: Set<Substring> = ["not", "no", "never", "nor", "without", "t"]

  /// Short texts share their phrases by chance, so only equal ones count as the same.
  private static let fewest = 40
  private static let rowsPerBand = 3
  private static let bandCount = 20
  /// Share of common shingles from which on a text is a reprint.
  private static let threshold = 0.7

  /// One number for each band; texts that are alike share at least one of them. Empty for short texts.
  public var bands: [Int64] {
    guard hashes.count >= Self.fewest else { return [] }
    // All are gone through sixty times: a list does it in half the time of a set.
    let hashes = Array(hashes)
    var bands: [Int64] = []
    for band in 0..<Self.bandCount {
      var combined = UInt64(band) &* 0x9e37_79b9_7f4a_7c15
      for row in 0..<Self.rowsPerBand {
        let seed = mixed(UInt64(band * Self.rowsPerBand + row + 1))
        var least = UInt64.max
        for hash in hashes { least = min(least, mixed(hash ^ seed)) }
        combined = mixed(combined ^ least)
      }
      bands.append(Int64(bitPattern: combined))
    }
    return bands
  }

  /// Whether the two texts say the same in nearly the same words, with the same numbers and negations.
  public func isReprint(of other: Shingles) -> Bool {
    guard min(hashes.count, other.hashes.count) >= Self.fewest, pivots == other.pivots else { return false }
    return similarity(to: other) >= Self.threshold
  }

  /// Share of common shingles among all of both texts (Jaccard), 0 to 1.
  public func similarity(to other: Shingles) -> Double {
    let common = hashes.intersection(other.hashes).count
    let all = hashes.count + other.hashes.count - common
    return all == 0 ? 0 : Double(common) / Double(all)
  }
}

extension String {
  /// The runs of letters and digits, as `split` would find them by what every character is.
  ///
  /// A character of ASCII before another one, which most are, stands by itself, and its byte tells what it is.
  fileprivate var plainWords: [Substring] {
    var words: [Substring] = []
    var start: Index?
    var place = startIndex
    while place < endIndex {
      let byte = utf8[place]
      var next = utf8.index(after: place)
      let belongs: Bool
      if byte < 128, next == endIndex || utf8[next] < 128 {
        belongs =
          switch byte {
          case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"):
            true
          default: false
          }
      } else {
        let character = self[place]
        belongs = character.isLetter || character.isNumber
        next = index(after: place)
      }
      if belongs {
        if start == nil { start = place }
      } else if let begin = start {
        words.append(self[begin..<place])
        start = nil
      }
      place = next
    }
    if let start { words.append(self[start...]) }
    return words
  }
}

/// The finaliser of SplitMix64 (Steele, Lea and Flood 2014): every bit of the input moves every bit of the result.
private func mixed(_ value: UInt64) -> UInt64 {
  var z = value &+ 0x9e37_79b9_7f4a_7c15
  z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
  z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
  return z ^ z >> 31
}
