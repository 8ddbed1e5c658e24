/// What the network sees of sentences: words, with a connective of several words standing as one and a dateline apart.
struct UnitList {
  /// One sentence in units.
  struct Sentence {
    /// The units of the dateline, empty without one.
    var dateline: Range<Int>
    /// The units of the sentence proper.
    var body: Range<Int>
    /// The connectives, ranges in the words of the sentence.
    var connectives: [(range: Range<Int>, entry: Connectives.Entry)]
  }

  /// Rows of the embedding table for each unit.
  private(set) var rows: [Int32] = []
  private(set) var sentences: [Sentence] = []

  /// - Parameter traits: the traits of the words of all sentences, in order.
  init(
    _ source: [SourceSentence], _ traits: TraitList, _ model: SyntaxModel, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    rows.reserveCapacity(traits.count * WordTraits.count)
    var first = 0
    var units = 0
    for sentence in source {
      let connectives = Connectives.find(sentence.words, in: bytes)
      let dateline = Dateline.length(sentence.words, in: bytes)
      let start = units
      var word = 0
      var next = 0
      while word < sentence.words.count {
        if next < connectives.count, connectives[next].range.lowerBound == word {
          model.standInRows(connectives[next].entry.standIn, to: &rows)
          word = connectives[next].range.upperBound
          next += 1
        } else {
          traits.appendRows(first + word, model.traits, to: &rows)
          word += 1
        }
        units += 1
      }
      first += sentence.words.count
      let cut = start + dateline
      sentences.append(Sentence(dateline: start..<cut, body: cut..<units, connectives: connectives))
    }
  }

  /// The stretches of units that are parsed by themselves, in order, none of them empty.
  var runs: [Range<Int>] { sentences.flatMap { $0.dateline.isEmpty ? [$0.body] : [$0.dateline, $0.body] } }
}
