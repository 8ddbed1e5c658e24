/// A content word as it is compared: by itself, by what it means, and by how telling it is.
///
/// A class, since a settling compares every phrase with many others: values would be copied all the time.
final class Word: Sendable {
  let lemma: String
  /// 0 to 1: how telling the word is; rare words tell more.
  let weight: Double
  /// How much of a matter it tells: less if it only points at something told elsewhere.
  let telling: Double
  /// Synsets of its usual senses, sorted.
  let meanings: [Int32]
  /// Synsets one step away (derived words, more general words), sorted.
  let near: [Int32]
  /// What negotiators speak of with the word, by number, sorted.
  let topics: [Int32]

  init(lemma: String, weight: Double, meanings: [Int32] = [], near: [Int32] = [], topics: [Int32] = []) {
    self.lemma = lemma
    self.weight = weight
    telling = Reference.words.contains(lemma) ? weight * Reference.share : weight
    self.meanings = meanings
    self.near = near
    self.topics = topics
  }

  /// How nearly the words mean the same, 0 to 1; the same both ways.
  func likeness(to other: Word) -> Double {
    if self === other || lemma == other.lemma { return 1 }
    if meanings.meets(other.meanings) { return 0.85 }
    if topics.meets(other.topics) { return 0.6 }
    if meanings.meets(other.near) || near.meets(other.meanings) { return 0.5 }
    return 0
  }
}

extension [Int32] {
  /// Whether two sorted lists have a number in common. Linear in both.
  fileprivate func meets(_ other: [Int32]) -> Bool {
    guard let last, let first = other.first, let otherLast = other.last, self[0] <= otherLast, first <= last else {
      return false
    }
    var (left, right) = (0, 0)
    while left < count, right < other.count {
      if self[left] == other[right] { return true }
      if self[left] < other[right] { left += 1 } else { right += 1 }
    }
    return false
  }
}
