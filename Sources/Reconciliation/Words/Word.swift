/// A content word as it is compared: by itself, by what it means, and by how telling it is.
struct Word: Hashable, Sendable {
  var lemma: String
  /// 0 to 1: how much of the matter the word tells; rare words tell more.
  var weight: Double
  /// Synsets of its usual senses, sorted.
  var meanings: [Int32]
  /// Synsets one step away (derived words, more general words), sorted.
  var near: [Int32]
  /// What negotiators speak of with the word, by number, sorted.
  var topics: [Int32] = []

  /// How nearly the words mean the same, 0 to 1.
  func likeness(to other: Word) -> Double {
    if lemma == other.lemma { return 1 }
    if meanings.meets(other.meanings) { return 0.85 }
    if topics.meets(other.topics) { return 0.6 }
    if meanings.meets(other.near) || near.meets(other.meanings) { return 0.5 }
    return 0
  }
}

extension [Int32] {
  /// Whether two sorted lists have a number in common. Linear in both.
  fileprivate func meets(_ other: [Int32]) -> Bool {
    var (left, right) = (0, 0)
    while left < count, right < other.count {
      if self[left] == other[right] { return true }
      if self[left] < other[right] { left += 1 } else { right += 1 }
    }
    return false
  }
}
