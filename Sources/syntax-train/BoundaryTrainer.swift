import Syntax

/// Learns where sentences end: logistic regression with AdaGrad steps (Duchi et al. 2011) over the gaps between words.
struct BoundaryTrainer {
  private var weights = [Float](repeating: 0, count: BoundaryFeatures.buckets)
  private var squares = [Float](repeating: 1e-4, count: BoundaryFeatures.buckets)
  private var gaps: [(buckets: [Int32], ends: Bool)] = []

  /// Adds the gaps of a text whose words and sentences are known.
  ///
  /// Words are found by the tokenizer, so that its mistakes are seen in training too.
  mutating func add(_ rendered: RenderedText) {
    let ends = Set(rendered.sentences.map(\.range.upperBound))
    var text = rendered.text
    text.withUTF8 { bytes in
      let words = Tokenizer().words(in: bytes)
      var features = BoundaryFeatures(words, TraitList(words, in: bytes), bytes)
      for word in words.indices {
        features.advance(word)
        let gap = features.gap(after: word)
        let isEnd = gap == .paragraph || ends.contains(words[word].range.upperBound)
        if gap != .paragraph, features.isCandidate(word, gap) {
          features.read(word, gap)
          gaps.append((features.buckets.map { Int32($0) }, isEnd))
        }
        if isEnd { features.startSentence() }
        if gap == .line || gap == .paragraph { features.startLine() }
      }
    }
  }

  /// The weights after some rounds over all gaps in an order drawn from the seed.
  mutating func train(rounds: Int, rate: Float, decay: Float, _ generator: inout SeededGenerator) -> [Float] {
    for _ in 0..<rounds {
      gaps.shuffle(using: &generator)
      for (buckets, ends) in gaps {
        var sum: Float = 0
        for bucket in buckets { sum += weights[Int(bucket)] }
        let slope = 1 / (1 + exponential(-sum)) - (ends ? 1 : 0)
        if abs(slope) < 0.002 { continue }
        for bucket in buckets {
          let index = Int(bucket)
          let step = slope + decay * weights[index]
          squares[index] += step * step
          weights[index] -= rate * step / squares[index].squareRoot()
        }
      }
    }
    return weights
  }
}
