import Syntax

/// Learns lemmas and features: for every word with its tags the commonest answer, for unseen words that of the longest ending.
struct MorphologyTrainer {
  private struct Entry: Hashable {
    var letters: [UInt8]
    var tag: Int
    var pennTag: Int
  }

  private var scripts: [Entry: [Lemmatizer.Script: Int]] = [:]
  private var features: [Entry: [UInt64: Int]] = [:]

  /// What goes into a model.
  struct Tables {
    var lemmaSlots: [UInt32]
    var scripts: [Lemmatizer.Script]
    var featureSlots: [UInt32]
    var featureSets: [UInt64]
  }

  mutating func add(_ tree: Tree) {
    for word in tree.words where word.relation != .goesWith && word.pennTag != .goesWith {
      let letters = word.form.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      let entry = Entry(letters: letters, tag: word.tag.index, pennTag: word.pennTag.index)
      features[entry, default: [:]][word.features.rawValue, default: 0] += 1
      if word.lemma != "_" {
        var script = Lemmatizer.Script(form: word.form, lemma: word.lemma)
        // A name in small letters says nothing of capitals.
        if word.tag == .properNoun && word.form == word.form.lowercased() { script.keepsCase = true }
        scripts[entry, default: [:]][script, default: 0] += 1
      }
    }
  }

  func tables() -> Tables {
    let (lemmaEntries, scriptList) = lemmas()
    let (featureEntries, sets) = featureEntries()
    return Tables(
      lemmaSlots: HashIndex.slots(for: lemmaEntries), scripts: scriptList,
      featureSlots: HashIndex.slots(for: featureEntries), featureSets: sets)
  }

  private func lemmas() -> (entries: [(hash: UInt64, value: Int)], scripts: [Lemmatizer.Script]) {
    // Votes of word types for the script of each ending, shortest endings first.
    var votes: [UInt64: [Lemmatizer.Script: Int]] = [:]
    for (entry, counts) in scripts {
      guard let script = MorphologyTrainer.commonest(counts, by: \.sortKey) else { continue }
      if !script.isRegular || entry.letters.count == 1 { continue }
      for length in 0...min(Lemmatizer.longest, entry.letters.count) {
        votes[MorphologyTrainer.key(entry.letters, length, entry), default: [:]][script, default: 0] += 1
      }
    }
    var chosen: [UInt64: Lemmatizer.Script] = [:]
    for (key, counts) in votes where counts.values.reduce(0, +) > 1 {
      chosen[key] = MorphologyTrainer.commonest(counts, by: \.sortKey)
    }
    var needed: [UInt64: Lemmatizer.Script] = [:]
    for (entry, counts) in scripts {
      guard let script = MorphologyTrainer.commonest(counts, by: \.sortKey) else { continue }
      var before: Lemmatizer.Script?
      for length in 0...min(Lemmatizer.longest, entry.letters.count) {
        let key = MorphologyTrainer.key(entry.letters, length, entry)
        if let here = chosen[key], here != before {
          needed[key] = here
          before = here
        }
      }
      if before != script { needed[MorphologyTrainer.key(entry.letters, nil, entry)] = script }
    }
    let list = Set(needed.values).sorted { $0.sortKey < $1.sortKey }
    let numbers = Dictionary(uniqueKeysWithValues: list.enumerated().map { ($1, $0) })
    let entries = needed.map { (hash: $0, value: numbers[$1] ?? 0) }.sorted { $0.hash < $1.hash }
    return (entries, list)
  }

  private func featureEntries() -> (entries: [(hash: UInt64, value: Int)], sets: [UInt64]) {
    var general: [UInt64: [UInt64: Int]] = [:]
    for (entry, counts) in features {
      for (set, count) in counts {
        general[MorphologyTrainer.key(entry.letters, 0, entry), default: [:]][set, default: 0] += count
      }
    }
    var needed: [UInt64: UInt64] = [:]
    for (key, counts) in general { needed[key] = MorphologyTrainer.commonest(counts, by: \.self) }
    for (entry, counts) in features {
      let set = MorphologyTrainer.commonest(counts, by: \.self)
      if set != needed[MorphologyTrainer.key(entry.letters, 0, entry)] {
        needed[MorphologyTrainer.key(entry.letters, nil, entry)] = set
      }
    }
    let list = Set(needed.values).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: list.enumerated().map { ($1, $0) })
    return (needed.map { (hash: $0, value: numbers[$1] ?? 0) }.sorted { $0.hash < $1.hash }, list)
  }

  /// The answer that was given most often; of equals the first in order, so that it does not depend on chance.
  private static func commonest<Answer: Hashable, Key: Comparable>(
    _ counts: [Answer: Int], by key: (Answer) -> Key
  ) -> Answer? {
    counts.max { ($0.value, key($1.key)) < ($1.value, key($0.key)) }?.key
  }

  private static func key(_ letters: [UInt8], _ length: Int?, _ entry: Entry) -> UInt64 {
    letters.withUnsafeBufferPointer { Lemmatizer.key($0, length: length, entry.tag, entry.pennTag) }
  }
}

extension Lemmatizer.Script {
  /// Whether the script may serve other words too; "was" to "be" may not.
  fileprivate var isRegular: Bool { strip <= 4 && append.count <= 3 && !append.contains { $0.isNumber } }

  /// An order that depends on nothing but the script.
  fileprivate var sortKey: String { "\(keepsCase ? 1 : 0) \(strip) \(append)" }
}
