/// Finds the dictionary form of a word from its tags and its longest ending that was seen in training.
///
/// An ending leads to a script: how many characters to take off, what to put on, and whether capitals are kept.
package struct Lemmatizer: Sendable {
  /// How a lemma is made from a form.
  package struct Script: Sendable, Hashable {
    package var keepsCase: Bool
    package var strip: Int
    package var append: String

    package init(keepsCase: Bool, strip: Int, append: String) {
      self.keepsCase = keepsCase
      self.strip = strip
      self.append = append
    }

    /// The script that makes `lemma` from `form`.
    package init(form: String, lemma: String) {
      let lowered = form.lowercased()
      // "I" is the lemma of "i" too, so that a single letter is always replaced.
      let keeps = (lemma != lemma.lowercased() && form.count > 1) || form == lowered
      let base = Array(keeps ? form : lowered)
      let target = Array(lemma)
      var common = 0
      while common < base.count, common < target.count, base[common] == target[common] { common += 1 }
      keepsCase = keeps && form != lowered
      strip = base.count - common
      append = String(target[common...])
    }

    package func apply(_ form: String) -> String {
      let base = keepsCase ? form : form.lowercased()
      if strip == 0 && append.isEmpty { return base }
      return String(base.dropLast(strip)) + append
    }
  }

  /// The longest ending that is looked up, in bytes; longer words are looked up whole as well.
  package static let longest = 8

  private let index: HashIndex
  private let scripts: [Script]

  package init(index: HashIndex, scripts: [Script]) {
    self.index = index
    self.scripts = scripts
  }

  /// The lemma of a word.
  ///
  /// - Parameter folded: the form in ASCII small letters.
  package func lemma(_ form: String, _ folded: UnsafeBufferPointer<UInt8>, tag: Int, pennTag: Int) -> String {
    if let script = index[Lemmatizer.key(folded, length: nil, tag, pennTag)] { return apply(script, form) }
    if tag == UniversalTag.numeral.index, let first = folded.first, isDigit(first) {
      // Commas only part the thousands.
      return form.contains(",") ? form.filter { $0 != "," } : form
    }
    for length in stride(from: min(Lemmatizer.longest, folded.count), through: 0, by: -1) {
      if let script = index[Lemmatizer.key(folded, length: length, tag, pennTag)] { return apply(script, form) }
    }
    return form.lowercased()
  }

  private func apply(_ script: Int, _ form: String) -> String {
    script < scripts.count ? scripts[script].apply(form) : form
  }

  /// The key of an ending of a word with these tags; of the whole word where `length` is nil.
  package static func key(_ folded: UnsafeBufferPointer<UInt8>, length: Int?, _ tag: Int, _ pennTag: Int) -> UInt64 {
    let from = length.map { folded.count - $0 } ?? 0
    let seed = UInt64(tag * 64 + pennTag) << 8 | (length == nil ? 0xFF : 0)
    return Hash.bytes(folded, from..<folded.count, seed: seed)
  }
}

/// Finds the morphological features of a word from its form and tags.
package struct FeatureTable: Sendable {
  private let index: HashIndex
  private let sets: UnsafeBuffer<UInt64>

  package init(index: HashIndex, sets: UnsafeBuffer<UInt64>) {
    self.index = index
    self.sets = sets
  }

  package func features(_ folded: UnsafeBufferPointer<UInt8>, tag: Int, pennTag: Int) -> Features {
    let whole = Lemmatizer.key(folded, length: nil, tag, pennTag)
    guard let found = index[whole] ?? index[Lemmatizer.key(folded, length: 0, tag, pennTag)], found < sets.count else {
      return []
    }
    return Features(rawValue: sets[found])
  }
}

extension Lemmatizer.Script {
  /// The scripts that lines of text such as `l 1 y` hold (case, characters off, characters on); nil where one does not.
  package static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> [Lemmatizer.Script]? {
    var scripts: [Lemmatizer.Script] = []
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count == 3, let strip = Int(fields[1]), strip >= 0 else { return nil }
      scripts.append(Lemmatizer.Script(keepsCase: fields[0] == "k", strip: strip, append: String(fields[2])))
    }
    return scripts
  }

  /// The lines that `decode` reads.
  package static func encode(_ scripts: [Lemmatizer.Script]) -> [UInt8] {
    var text = ""
    for script in scripts { text += "\(script.keepsCase ? "k" : "l") \(script.strip) \(script.append)\n" }
    return Array(text.utf8)
  }
}
