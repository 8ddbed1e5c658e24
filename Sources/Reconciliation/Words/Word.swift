import Commitments

/// A content word as it is compared: by itself, by what it means, and by how telling it is.
///
/// A class, since a settling compares every phrase with many others: values would be copied all the time.
final class Word: Sendable {
  let lemma: String
  /// Stands for the lemma.
  let key: UInt64
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
    key = Fingerprint.of(lemma)
    self.weight = weight
    telling = Reference.words.contains(lemma) ? weight * Reference.share : weight
    self.meanings = meanings
    self.near = near
    self.topics = topics
  }

  /// How nearly the words mean the same, 0 to 1; the same both ways.
  func likeness(to other: Word) -> Double {
    if key == other.key { return 1 }
    if meanings.intersects(other.meanings) { return 0.85 }
    if topics.intersects(other.topics) { return 0.6 }
    if meanings.intersects(other.near) || near.intersects(other.meanings) { return 0.5 }
    return 0
  }
}
