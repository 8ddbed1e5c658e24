/// Groups words into sentences with weights learned from treebanks (a linear model over the words beside each gap).
///
/// A blank line always ends a sentence; where the spelling alone decides, `BoundaryRules` are asked first.
package struct SentenceSplitter: Sendable {
  private let weights: UnsafeBuffer<Float>

  /// How sure the weights must be of an end that no mark and no line break shows; edited text has none.
  private static let unmarkedBar: Float = 2

  /// Words after which a sentence is cut whatever follows, so that memory does not depend on the text.
  static let longest = 1000

  package init(weights: UnsafeBuffer<Float>) { self.weights = weights }

  /// The sentences that `words` make, none of them empty.
  package func sentences(
    _ words: [SourceWord], _ traits: TraitList, in bytes: UnsafeBufferPointer<UInt8>
  ) -> [SourceSentence] {
    var sentences: [SourceSentence] = []
    var features = BoundaryFeatures(words, traits, bytes)
    let rules = BoundaryRules(words: words, bytes: bytes)
    var start = 0
    for word in words.indices {
      features.advance(word)
      let gap = features.gap(after: word)
      let ends =
        gap == .paragraph || word - start + 1 >= SentenceSplitter.longest
        || features.isCandidate(word, gap) && decide(&features, rules, word, gap, start)
      if ends {
        sentences.append(SourceSentence(words: Array(words[start...word])))
        start = word + 1
      }
      if ends { features.startSentence() }
      if gap == .line || gap == .paragraph { features.startLine() }
    }
    return sentences
  }

  private func decide(
    _ features: inout BoundaryFeatures, _ rules: BoundaryRules, _ word: Int, _ gap: BoundaryFeatures.Gap, _ start: Int
  ) -> Bool {
    if gap == .blank {
      switch rules.verdict(after: word, from: start) {
      case .ends: return true
      case .continues: return false
      case .open: break
      }
    }
    let bar = gap == .blank && features.isUnmarked(word) ? SentenceSplitter.unmarkedBar : 0
    return score(&features, word, gap) > bar
  }

  private func score(_ features: inout BoundaryFeatures, _ word: Int, _ gap: BoundaryFeatures.Gap) -> Float {
    features.read(word, gap)
    var sum: Float = 0
    for bucket in features.buckets { sum += weights[bucket] }
    return sum
  }
}
