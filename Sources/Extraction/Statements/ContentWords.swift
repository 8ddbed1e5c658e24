import Commitments

/// The words of an action that carry its meaning, cut to their stems, for telling whether two actions are the same.
struct ContentWords {
  /// Hashes of the stems, in order, each once: comparing numbers is many times cheaper than comparing words.
  private let stems: [UInt64]

  init(_ text: String) {
    var stems: [UInt64] = []
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "-" }) {
      let word = String(word)
      guard word.utf8.count > 1, !Self.functionWords.contains(word) else { continue }
      stems.append(Fingerprint.of(Self.stem(word)))
    }
    stems.sort()
    var kept: [UInt64] = []
    for stem in stems where kept.last != stem { kept.append(stem) }
    self.stems = kept
  }

  var count: Int { stems.count }

  /// Whether all the words of another are among these.
  func contains(_ other: ContentWords) -> Bool { other.count > 0 && other.shared(with: self) == other.count }

  /// 0 (nothing shared) to 1 (the same): twice the shared stems by all stems.
  func overlap(with other: ContentWords) -> Double {
    guard !stems.isEmpty, !other.stems.isEmpty else { return stems.isEmpty && other.stems.isEmpty ? 1 : 0 }
    return 2 * Double(shared(with: other)) / Double(stems.count + other.stems.count)
  }

  private func shared(with other: ContentWords) -> Int {
    var shared = 0
    var (one, two) = (0, 0)
    while one < stems.count, two < other.stems.count {
      if stems[one] == other.stems[two] {
        shared += 1
        one += 1
        two += 1
      } else if stems[one] < other.stems[two] {
        one += 1
      } else {
        two += 1
      }
    }
    return shared
  }

  /// 0 (nothing shared) to 1 (the shorter is part of the longer): the shared stems by those of the shorter.
  func containment(with other: ContentWords) -> Double {
    let least = min(stems.count, other.stems.count)
    return least == 0 ? 0 : Double(shared(with: other)) / Double(least)
  }

  private static func stem(_ word: String) -> String {
    for suffix in ["ations", "ation", "ements", "ement", "ings", "ing", "ies", "ed", "es", "s", "e"]
    where word.hasSuffix(suffix) && word.count - suffix.count >= 3 {
      return String(word.dropLast(suffix.count))
    }
    return word
  }

  private static let functionWords = Set(
    """
    a an the of to in on at by for with from and or but that this these those it its their his her our my your they he
    she we you i is are was were be been being will would shall should can could may might must do does did has have had
    not no as if into over under than then there also any all such own more most some only about who which whose what
    when while after before during until unless said says both between against per via
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
