import Syntax

/// Sentences laid one after the other as rows of matrices, with one empty row after each so that no window reaches over.
struct Batch {
  var examples: [Example]
  /// Rows of each sentence, the first of them the root.
  var sentences: [Range<Int>] = []
  /// Rows altogether, empty ones included.
  var count = 0
  /// Words, roots not counted.
  var words = 0

  init(_ examples: [Example]) {
    self.examples = examples
    for example in examples {
      sentences.append(count..<count + example.count)
      count += example.count + 1
      words += example.count - 1
    }
  }

  /// Cuts a shuffled training set into batches of about `size` words, sentences of like length together.
  static func cut(_ examples: [Example], size: Int, _ generator: inout SeededGenerator) -> [Batch] {
    var keyed = examples.map { (Float($0.count) * (0.8 + 0.4 * generator.unit()), $0) }
    keyed.sort { $0.0 < $1.0 }
    var batches: [Batch] = []
    var current: [Example] = []
    var words = 0
    for (_, example) in keyed {
      current.append(example)
      words += example.count
      if words >= size {
        batches.append(Batch(current))
        current = []
        words = 0
      }
    }
    if !current.isEmpty { batches.append(Batch(current)) }
    batches.shuffle(using: &generator)
    return batches
  }
}
