import Foundation
import Syntax

/// A sentence of a treebank in the numbers that training needs; row 0 is the root.
struct Example {
  /// Rows of the embedding table, `WordTraits.count` for each word, -1 where there is none.
  var rows: [Int32]
  var heads: [Int]
  var relations: [Int]
  var tags: [Int]
  var pennTags: [Int]

  /// Words and the root.
  var count: Int { heads.count }

  init(_ tree: Tree, _ table: (UInt64) -> Int32?) {
    var traits = WordTraits()
    rows = [WordTraits.rootRow] + [Int32](repeating: -1, count: WordTraits.count - 1)
    heads = [0]
    relations = [0]
    tags = [-1]
    pennTags = [-1]
    for word in tree.words {
      Array(word.form.utf8).withUnsafeBufferPointer { traits.read($0) }
      for (kind, hash) in traits.hashes.enumerated() {
        let row = hash == 0 ? nil : table(hash)
        rows.append(row ?? (kind == 0 ? WordTraits.unknownForm : -1))
      }
      heads.append(word.head.map { $0 + 1 } ?? 0)
      relations.append(word.relation.index)
      tags.append(word.tag.index)
      pennTags.append(word.pennTag.index)
    }
  }
}

/// The traits that are frequent enough in `trees` to get a row of their own, in an order that depends on nothing else.
func frequentTraits(_ trees: [Tree], forms: Int, others: Int) -> [UInt64] {
  var counts: [UInt64: Int] = [:]
  var kinds: [UInt64: Int] = [:]
  var traits = WordTraits()
  for tree in trees {
    for word in tree.words {
      Array(word.form.utf8).withUnsafeBufferPointer { traits.read($0) }
      for (kind, hash) in traits.hashes.enumerated() where hash != 0 {
        counts[hash, default: 0] += 1
        kinds[hash] = kind
      }
    }
  }
  return counts.filter { $1 >= (kinds[$0] == 0 ? forms : others) }.map(\.key).sorted()
}

/// A source of chance that gives the same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }

  /// An even number at least 0 and below 1.
  mutating func unit() -> Float { Float(next() >> 40) / Float(1 << 24) }
}
