import Syntax

/// The smallest part of a sentence's tree that joins some of its words.
struct TreeFragment {
  let tree: Tree
  let roles: [Explanation.Role?]

  /// - Parameter roles: the words to be joined; the first of several roles of a word counts.
  init(of sentence: Sentence, joining words: [(word: Int, role: Explanation.Role)]) {
    var roles: [Int: Explanation.Role] = [:]
    for (word, role) in words where sentence.words.indices.contains(word) && roles[word] == nil { roles[word] = role }
    // How many of the words lie at or below each one on their ways up.
    var weight: [Int: Int] = [:]
    for word in roles.keys {
      var current: Int? = word
      var steps = 0
      while let next = current, steps <= sentence.words.count {
        weight[next, default: 0] += 1
        current = sentence[next].head
        steps += 1
      }
    }
    // Above the lowest word that has them all below it nothing is told.
    let tops = weight.filter { $0.value == roles.count }.map(\.key)
    let top = tops.first { word in !tops.contains { sentence[$0].head == word } }
    let kept = weight.keys.filter { !tops.contains($0) || $0 == top }.sorted()
    let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    tree = Tree(
      words: kept.map { word in
        var value = sentence[word]
        value.head = word == top ? nil : value.head.flatMap { places[$0] }
        return value
      })
    self.roles = kept.map { roles[$0] }
  }
}
