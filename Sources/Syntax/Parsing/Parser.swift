/// Turns English text into dependency trees: text → words → sentences → tags → lemmas → trees.
///
/// A parser is a value over a model that is shared and never changes; it may be used by several threads at once.
public struct Parser: Sendable {
  /// How much work a tree is worth.
  public enum Mode: Sendable {
    /// The small network: about four times as fast.
    case fast
    /// The large network.
    case accurate
  }

  public let model: SyntaxModel
  public let mode: Mode

  public init(model: SyntaxModel, mode: Mode = .accurate) {
    self.model = model
    self.mode = mode
  }

  /// The trees of a text, one for each sentence, with ranges in UTF-8 bytes of `text`.
  ///
  /// Every word of the text is in exactly one tree. Text without words gives no trees.
  ///
  /// - Complexity: linear in the length of the text; sentences of more than 120 words are parsed in stretches whose later
  ///   roots depend on the first, and none has more than 1,000 words.
  public func parse(_ text: String) -> [Tree] {
    withBytes(text) { bytes in
      let words = Tokenizer().words(in: bytes)
      let traits = TraitList(words, in: bytes)
      let sentences = model.splitter.sentences(words, traits, in: bytes)
      return trees(sentences, traits, bytes)
    }
  }

  /// The sentences of a text and their words, not analysed; everything between two words is white space.
  public func sentences(in text: String) -> [SourceSentence] {
    withBytes(text) { bytes in
      let words = Tokenizer().words(in: bytes)
      return model.splitter.sentences(words, TraitList(words, in: bytes), in: bytes)
    }
  }

  /// The trees of sentences that were found before, by whatever means, in `text`.
  public func parse(_ sentences: [SourceSentence], in text: String) -> [Tree] {
    withBytes(text) { bytes in
      trees(sentences, TraitList(sentences.flatMap(\.words), in: bytes), bytes)
    }
  }

  /// Analyses a text as far as the tags, for those who measure what that costs.
  ///
  /// - Returns: The number of units that were tagged.
  package func countTagged(_ text: String) -> Int {
    withBytes(text) { bytes in
      let words = Tokenizer().words(in: bytes)
      let traits = TraitList(words, in: bytes)
      let units = UnitList(model.splitter.sentences(words, traits, in: bytes), traits, model, bytes)
      var pass = model.pass(mode)
      return pass.run(units.rows, units.runs, through: .tags).tags.count
    }
  }

  /// The connectives of several words in a sentence of `text`; the parser treats each as one word.
  public func connectives(_ sentence: SourceSentence, in text: String) -> [Connective] {
    withBytes(text) { bytes in
      Connectives.find(sentence.words, in: bytes).map { Connective(words: $0.range, standIn: $0.entry.standIn) }
    }
  }

  private func withBytes<Result>(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var text = text
    return text.withUTF8(body)
  }

  private func trees(
    _ sentences: [SourceSentence], _ traits: TraitList, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [Tree] {
    let units = UnitList(sentences, traits, model, bytes)
    var pass = model.pass(mode)
    let analysis = pass.run(units.rows, units.runs)
    var builder = TreeBuilder(model: model, bytes: bytes)
    var trees: [Tree] = []
    trees.reserveCapacity(sentences.count)
    for (number, sentence) in sentences.enumerated() {
      trees.append(builder.tree(sentence, units.sentences[number], analysis))
    }
    return trees
  }
}
