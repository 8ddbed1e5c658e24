import Syntax

/// What a training run is told.
struct TrainingPlan {
  var shape: NetworkShape
  /// Rounds over all examples.
  var epochs: Int
  /// Words after which the parameters are changed.
  var batchWords = 300
  var rate: Float = 0.003
  /// The share of values that is hidden between layers.
  var dropout: Float
  /// How often a word's form is hidden, so that its other traits are learned too.
  var formDropout: Float = 0.15
  var traitDropout: Float = 0.05
  var seed: UInt64 = 1
}

/// Learns the parameters of one network from examples.
final class NetworkTrainer {
  let plan: TrainingPlan
  let shape: NetworkShape
  let layout: NetworkShape.Layout
  let network: Network
  let embeddingRows: Int
  private let parameters: FloatBuffer
  private let slopes: FloatBuffer
  private let embeddings: FloatBuffer
  private let embeddingSlopes: FloatBuffer
  private let adam: AdamOptimizer
  private let embeddingAdam: AdamOptimizer
  private var pass: TrainingPass
  private var generator: SeededGenerator
  private var steps = 0

  init(_ plan: TrainingPlan, embeddingRows: Int) {
    self.plan = plan
    shape = plan.shape
    layout = NetworkShape.Layout(shape)
    self.embeddingRows = embeddingRows
    parameters = FloatBuffer(count: layout.count)
    slopes = FloatBuffer(count: layout.count)
    embeddings = FloatBuffer(count: embeddingRows * shape.embedding)
    embeddingSlopes = FloatBuffer(count: embeddingRows * shape.embedding)
    adam = AdamOptimizer(count: layout.count, secondDecay: 0.98)
    embeddingAdam = AdamOptimizer(count: embeddingRows * shape.embedding, secondDecay: 0.98)
    network = Network(shape: shape, parameters: parameters.pointer)
    pass = TrainingPass(network)
    generator = SeededGenerator(seed: plan.seed)
    initialise()
  }

  var parameterValues: [Float] { Array(UnsafeBufferPointer(start: parameters.pointer, count: layout.count)) }
  var embeddingValues: [Float] {
    Array(UnsafeBufferPointer(start: embeddings.pointer, count: embeddingRows * shape.embedding))
  }

  private func initialise() {
    func fill(_ block: NetworkShape.Block, _ gain: Float) {
      let bound = gain * (3 / Float(block.rows)).squareRoot()
      for i in 0..<block.count { parameters.pointer[block.offset + i] = bound * (2 * generator.unit() - 1) }
    }
    fill(layout.window, 1.4)
    for block in layout.recurrent { fill(block, 1) }
    fill(layout.tag, 0.5)
    fill(layout.project, 1)
    fill(layout.bilinear, 0.5)
    fill(layout.relation, 0.7)
    for i in 0..<embeddingRows * shape.embedding { embeddings.pointer[i] = 0.25 * (2 * generator.unit() - 1) }
  }

  /// Goes once over all examples.
  ///
  /// - Returns: mean losses per word: tags, Penn tags, heads, relations.
  func epoch(_ examples: [Example], of total: Int) -> [Float] {
    var losses = [Float](repeating: 0, count: 4)
    var words = 0
    let batches = Batch.cut(examples, size: plan.batchWords, &generator)
    for batch in batches {
      network.pack()
      let batchLosses = pass.run(
        batch, plan, embeddings: embeddings.pointer, slopes: slopes.pointer, embeddingSlopes: embeddingSlopes.pointer,
        &generator)
      for i in losses.indices { losses[i] += batchLosses[i] }
      words += batch.words
      update(Float(steps) / Float(batches.count * total))
    }
    return losses.map { $0 / Float(words) }
  }

  private func update(_ progress: Float) {
    steps += 1
    let warm = min(1, Float(steps) / 200)
    let rate = plan.rate * warm * max(1 - progress, 0.01)
    var square: Float = 0
    for i in 0..<layout.count { square += slopes.pointer[i] * slopes.pointer[i] }
    let scale = min(1, 2 / max(square.squareRoot(), 1e-6))
    adam.step(parameters.pointer, slopes.pointer, 0..<layout.count, rate: rate, scale: scale)
    for row in pass.touched {
      let start = Int(row) * shape.embedding
      embeddingAdam.step(
        embeddings.pointer, embeddingSlopes.pointer, start..<start + shape.embedding, rate: rate, scale: scale)
    }
  }
}
