/// What the network says of a run of sentences, one value for each word.
package struct Analysis {
  /// Positions in `UniversalTag.allCases`.
  package var tags: [UInt8]
  /// Positions in `PennTag.allCases`.
  package var pennTags: [UInt8]
  /// The head's number within the sentence, counted from 1; 0 for the root.
  package var heads: [Int32]
  /// Positions in `Relation.allCases`.
  package var relations: [UInt8]

  package init(count: Int) {
    tags = [UInt8](repeating: 0, count: count)
    pennTags = [UInt8](repeating: 0, count: count)
    heads = [Int32](repeating: 0, count: count)
    relations = [UInt8](repeating: 0, count: count)
  }
}
