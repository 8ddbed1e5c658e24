import Syntax

/// Reads numbers in figures and words, with what scales them: "1.5 mln", "1-1/8", "two", "4,000".
struct NumberReader {
  let sentence: Sentence

  private static let scales: [String: Double] = [
    "hundred": 100, "thousand": 1000, "k": 1000, "mln": 1e6, "million": 1e6, "millions": 1e6, "m": 1e6, "mn": 1e6,
    "bln": 1e9, "bn": 1e9, "billion": 1e9, "billions": 1e9, "trillion": 1e12, "trln": 1e12, "tn": 1e12,
  ]

  /// The number that begins at a word and where it ends.
  func number(at place: Int) -> (value: Double, end: Int)? {
    guard place < sentence.words.count, var value = simple(place) else { return nil }
    var end = place + 1
    // "1-1/8"
    if end + 1 < sentence.words.count, sentence[end].form == "-", sentence[end + 1].form.utf8.contains(47),
      let fraction = simple(end + 1)
    {
      value += fraction
      end += 2
    }
    if end + 1 < sentence.words.count, sentence[end].form == "-", Self.scales[sentence.lower(end + 1)] != nil {
      end += 1
    }
    while end < sentence.words.count, let scale = Self.scales[sentence.lower(end)] {
      value *= scale
      end += 1
    }
    // 4.1 million is 4100000, not 4099999.9999999995.
    return (abs(value) < 1e11 ? (value * 1e4).rounded() / 1e4 : value, end)
  }

  private func simple(_ place: Int) -> Double? {
    let form = sentence[place].form
    guard let first = form.utf8.first else { return nil }
    if (48...57).contains(first) {
      guard form.utf8.count <= 20 else { return nil }
      if form.utf8.contains(47) {
        let parts = form.utf8.split(separator: 47)
        guard parts.count == 2, let over = Double(Substring(parts[0])), let under = Double(Substring(parts[1])),
          under != 0
        else { return nil }
        return over / under
      }
      if form.utf8.contains(44) { return Double(String(form.filter { $0 != "," })) }
      return Double(form)
    }
    guard sentence[place].tag == .numeral || sentence[place].pennTag == .cardinal else { return nil }
    return TimeWord.numbers[sentence.lower(place)].map(Double.init)
  }
}
