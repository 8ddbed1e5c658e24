/// Joins what the network says of units with lemmas and features to trees over words.
struct TreeBuilder {
  let model: SyntaxModel
  let bytes: UnsafeBufferPointer<UInt8>
  private var folded: [UInt8] = []
  private var places: [Int] = []

  init(model: SyntaxModel, bytes: UnsafeBufferPointer<UInt8>) {
    self.model = model
    self.bytes = bytes
  }

  /// The tree of one sentence; a dateline depends on the root of what follows it.
  mutating func tree(_ sentence: SourceSentence, _ units: UnitList.Sentence, _ analysis: Analysis) -> Tree {
    place(sentence.words.count, units.connectives)
    let root = units.body.first { analysis.heads[$0] == 0 }.map { places[$0 - units.dateline.lowerBound] }
    var words: [Word] = []
    words.reserveCapacity(sentence.words.count)
    var next = 0
    for (unit, position) in zip(units.dateline.lowerBound..<units.body.upperBound, places) {
      let inDateline = unit < units.body.lowerBound
      let first = inDateline ? 0 : units.dateline.count
      let head = Int(analysis.heads[unit])
      let governor = head > 0 ? places[first + head - 1] : inDateline ? root : nil
      let relation = inDateline && head == 0 ? .parataxis : Relation(index: Int(analysis.relations[unit]))
      if next < units.connectives.count, units.connectives[next].range.lowerBound == position {
        for (offset, tags) in units.connectives[next].entry.tags.enumerated() {
          words.append(
            word(
              sentence.words[position + offset], tags.0, tags.1, offset == 0 ? governor : position,
              offset == 0 ? relation : .fixed))
        }
        next += 1
      } else {
        let tag = UniversalTag(index: Int(analysis.tags[unit]))
        let pennTag = PennTag(index: Int(analysis.pennTags[unit]))
        words.append(word(sentence.words[position], tag, pennTag, governor, relation))
      }
    }
    return Tree(words: words)
  }

  /// Fills `places` with the position of the first word of each unit.
  private mutating func place(_ count: Int, _ connectives: [(range: Range<Int>, entry: Connectives.Entry)]) {
    places.removeAll(keepingCapacity: true)
    var word = 0
    var next = 0
    while word < count {
      places.append(word)
      if next < connectives.count, connectives[next].range.lowerBound == word {
        word = connectives[next].range.upperBound
        next += 1
      } else {
        word += 1
      }
    }
  }

  private mutating func word(
    _ source: SourceWord, _ tag: UniversalTag, _ pennTag: PennTag, _ head: Int?, _ relation: Relation
  ) -> Word {
    let letters = UnsafeBufferPointer(rebasing: bytes[source.range])
    let form = String(decoding: letters, as: UTF8.self)
    folded.removeAll(keepingCapacity: true)
    for letter in letters { folded.append(isCapital(letter) ? letter | 0x20 : letter) }
    return folded.withUnsafeBufferPointer { folded in
      Word(
        form: form, range: source.range, continuesToken: source.continuesToken,
        lemma: model.lemmatizer.lemma(form, folded, tag: tag.index, pennTag: pennTag.index), tag: tag, pennTag: pennTag,
        features: model.features.features(folded, tag: tag.index, pennTag: pennTag.index), head: head,
        relation: relation)
    }
  }
}
