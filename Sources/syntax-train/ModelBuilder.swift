import Foundation
import Syntax

/// Learns every part of a model from treebanks and puts the parts into one file.
struct ModelBuilder {
  var treebank: [ConlluReader.Sentence]
  var seed: UInt64
  var log: (String) -> Void

  private var trees: [Tree] { treebank.map(\.tree) }

  /// The parts that do not need a network: traits, tag pairs, sentence boundaries, lemmas, features.
  func tables() -> [(part: ModelFile.Part, bytes: [UInt8])] {
    let trees = trees
    let traits = frequentTraits(trees, forms: 2, others: 3)
    log("traits \(traits.count)")
    let slots = HashIndex.slots(for: traits.enumerated().map { (hash: $1, value: $0 + WordTraits.firstRow) })
    var morphology = MorphologyTrainer()
    var pairs: Set<ParsingPass.TagPair> = []
    for tree in trees {
      morphology.add(tree)
      for word in tree.words {
        pairs.insert(ParsingPass.TagPair(tag: UInt8(word.tag.index), pennTag: UInt8(word.pennTag.index)))
      }
    }
    let morphologyTables = morphology.tables()
    let pairBytes = pairs.sorted { ($0.tag, $0.pennTag) < ($1.tag, $1.pennTag) }.flatMap { [$0.tag, $0.pennTag] }
    return [
      (.traits, bytes(slots)), (.tagPairs, pairBytes), (.boundaries, bytes(boundaries())),
      (.lemmaIndex, bytes(morphologyTables.lemmaSlots)),
      (.lemmaScripts, Lemmatizer.Script.encode(morphologyTables.scripts)),
      (.featureIndex, bytes(morphologyTables.featureSlots)), (.featureSets, bytes(morphologyTables.featureSets)),
    ]
  }

  private func boundaries() -> [Float] {
    var trainer = BoundaryTrainer()
    for style in RenderedText.Style.allCases { trainer.add(RenderedText(treebank, style)) }
    var generator = SeededGenerator(seed: seed)
    return trainer.train(rounds: 6, rate: 0.05, decay: 1e-6, &generator)
  }

  /// The parts of one network.
  func network(
    _ plan: TrainingPlan, _ index: (UInt64) -> Int32?, rows: Int,
    parts: (shape: ModelFile.Part, parameters: ModelFile.Part, embeddings: ModelFile.Part, scales: ModelFile.Part)
  ) -> [(part: ModelFile.Part, bytes: [UInt8])] {
    // The few sentences that are longer than what is decoded at once are left out.
    let examples = trees.filter { $0.words.count <= ParsingPass.stretch }.map { Example($0, index) }
    let trainer = NetworkTrainer(plan, embeddingRows: rows)
    for epoch in 1...plan.epochs {
      let start = ContinuousClock.now
      let losses = trainer.epoch(examples, of: plan.epochs)
      log(
        "epoch \(epoch) of \(plan.epochs): losses \(losses.map { percent(Double($0)) }), \(ContinuousClock.now - start)"
      )
    }
    let shape = plan.shape
    let widths = [shape.embedding, shape.state, shape.layers, shape.arc, shape.label].map { UInt32($0) }
    let (values, scales) = EmbeddingTable.quantised(trainer.embeddingValues, size: shape.embedding)
    return [
      (parts.shape, bytes(widths)), (parts.parameters, bytes(trainer.parameterValues)),
      (parts.embeddings, bytes(values)), (parts.scales, bytes(scales)),
    ]
  }

  private func bytes<Value: BitwiseCopyable>(_ values: [Value]) -> [UInt8] {
    values.withUnsafeBytes { Array($0) }
  }
}
