/// What the network sees of sentences: words, with a connective of several words standing as one.
struct UnitList {
  /// Rows of the embedding table for each unit.
  var rows: [Int32] = []
  /// The units of each sentence.
  var sentences: [Range<Int>] = []
  /// The connectives of each sentence, ranges in its words.
  var connectives: [[(range: Range<Int>, entry: Connectives.Entry)]] = []

  /// - Parameter traits: the traits of the words of all sentences, in order.
  init(
    _ source: [SourceSentence], _ traits: TraitList, _ model: SyntaxModel, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    rows.reserveCapacity(traits.count * WordTraits.count)
    var first = 0
    var units = 0
    for sentence in source {
      let found = Connectives.find(sentence.words, in: bytes)
      let start = units
      var word = 0
      var next = 0
      while word < sentence.words.count {
        if next < found.count, found[next].range.lowerBound == word {
          model.standInRows(found[next].entry.standIn, to: &rows)
          word = found[next].range.upperBound
          next += 1
        } else {
          traits.appendRows(first + word, model.traits, to: &rows)
          word += 1
        }
        units += 1
      }
      first += sentence.words.count
      sentences.append(start..<units)
      connectives.append(found)
    }
  }
}
