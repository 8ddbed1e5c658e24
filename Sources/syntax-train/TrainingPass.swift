import Syntax

/// One way forward and back through the network for a batch.
final class TrainingPass {
  let network: Network
  let shape: NetworkShape
  var product = ProductGradient()
  var embedded = FloatBuffer()
  var embeddedSlope = FloatBuffer()
  var states: [LayerBuffers]
  var projected = FloatBuffer()
  var projectedMask = FloatBuffer()
  var projectedSlope = FloatBuffer()
  var tagScores = FloatBuffer()
  var compared = FloatBuffer()
  var comparedSlope = FloatBuffer()
  var arcScores = FloatBuffer()
  var hidden = FloatBuffer()
  var hiddenSlope = FloatBuffer()
  var relationScores = FloatBuffer()
  var rowsUsed: [Int32] = []
  var classes = ArcClasses()
  /// The best universal and Penn tag of every row.
  var predicted: [UInt8] = []
  /// Rows of the embedding table that the last batch used.
  private(set) var touched: Set<Int32> = []

  /// What is kept of one layer for the way back; the layer below the first recurrent one is the window.
  final class LayerBuffers {
    var output = FloatBuffer()
    var mask = FloatBuffer()
    var slope = FloatBuffer()
    var products = FloatBuffer()
    var productSlope = FloatBuffer()
    var cells = FloatBuffer()
  }

  init(_ network: Network) {
    self.network = network
    shape = network.shape
    states = (0...shape.layers).map { _ in LayerBuffers() }
  }

  func run(
    _ batch: Batch, _ plan: TrainingPlan, embeddings: UnsafePointer<Float>, slopes: UnsafeMutablePointer<Float>,
    embeddingSlopes: UnsafeMutablePointer<Float>, _ generator: inout SeededGenerator
  ) -> [Float] {
    reserve(batch)
    embed(batch, plan, embeddings, &generator)
    forward(batch, plan, &generator)
    var losses = [Float](repeating: 0, count: 4)
    let weight = 1 / Float(batch.words)
    tags(batch, weight, slopes, &losses)
    arcs(batch, weight, slopes, &losses)
    relations(batch, weight, slopes, &losses)
    backward(batch, slopes)
    spread(batch, embeddingSlopes)
    return losses
  }

  private func reserve(_ batch: Batch) {
    let count = batch.count
    let width = shape.width
    embedded.reserve((count + 2) * shape.embedding)
    embeddedSlope.reserve((count + 2) * shape.embedding)
    embedded.clear((count + 2) * shape.embedding)
    embeddedSlope.clear((count + 2) * shape.embedding)
    for layer in states {
      layer.output.reserve(count * width)
      layer.mask.reserve(count * width)
      layer.slope.reserve(count * width)
      layer.slope.clear(count * width)
      layer.products.reserve(count * 3 * width)
      layer.productSlope.reserve(count * 3 * width)
      layer.productSlope.clear(count * 3 * width)
      layer.cells.reserve(count * width)
    }
    let columns = network.project.columns
    projected.reserve(count * columns)
    projectedMask.reserve(count * columns)
    projectedSlope.reserve(count * columns)
    projectedSlope.clear(count * columns)
    tagScores.reserve(count * NetworkShape.tagColumns)
    compared.reserve(count * shape.arc)
    comparedSlope.reserve(count * shape.arc)
    comparedSlope.clear(count * shape.arc)
    hidden.reserve(count * shape.label)
    hiddenSlope.reserve(count * shape.label)
    relationScores.reserve(count * NetworkShape.relationColumns)
  }

  private func embed(
    _ batch: Batch, _ plan: TrainingPlan, _ embeddings: UnsafePointer<Float>, _ generator: inout SeededGenerator
  ) {
    let size = shape.embedding
    rowsUsed.removeAll(keepingCapacity: true)
    touched.removeAll(keepingCapacity: true)
    for (example, rows) in zip(batch.examples, batch.sentences) {
      for word in 0..<example.count {
        let target = embedded.pointer + (rows.lowerBound + word + 1) * size
        for kind in 0..<WordTraits.count {
          var row = example.rows[word * WordTraits.count + kind]
          if word > 0 && row >= 0 {
            if kind == 0 {
              if generator.unit() < plan.formDropout { row = WordTraits.unknownForm }
            } else if generator.unit() < plan.traitDropout {
              row = -1
            }
          }
          rowsUsed.append(row)
          if row < 0 { continue }
          touched.insert(row)
          let source = embeddings + Int(row) * size
          for i in stride(from: 0, to: size, by: 8) { target.store(target.lanes(i) + source.lanes(i), i) }
        }
      }
    }
  }

  private func forward(_ batch: Batch, _ plan: TrainingPlan, _ generator: inout SeededGenerator) {
    let count = batch.count
    let width = shape.width
    network.mix(embedded.pointer + shape.embedding, count: count, into: states[0].output.pointer)
    drop(states[0].output.pointer, states[0].mask.pointer, count * width, plan.dropout, &generator)
    for layer in 0..<shape.layers {
      let next = states[layer + 1]
      network.recur(
        layer, states[layer].output.pointer, count: count, sentences: batch.sentences, products: next.products.pointer,
        cells: next.cells.pointer, into: next.output.pointer)
      for sentence in batch.sentences {
        // The empty row after a sentence holds what an earlier batch left there.
        (next.output.pointer + sentence.upperBound * width).update(repeating: 0, count: width)
      }
      drop(next.output.pointer, next.mask.pointer, count * width, plan.dropout, &generator)
    }
    let columns = network.project.columns
    multiply(
      states[shape.layers].output.pointer, count: count, leftStride: width, network.project,
      bias: network.parameters + network.layout.projectBias.offset, into: projected.pointer, resultStride: columns)
    for row in 0..<count { rectify(projected.pointer + row * columns, count: 2 * shape.arc) }
    for row in 0..<count {
      // The scores of arc classes are left alone.
      let mask = projectedMask.pointer + row * columns
      drop(projected.pointer + row * columns, mask, shape.classColumn, plan.dropout, &generator)
      (mask + shape.classColumn).update(repeating: 1, count: columns - shape.classColumn)
    }
  }

  /// Sets values to zero by chance and enlarges the others to make up for it.
  private func drop(
    _ values: UnsafeMutablePointer<Float>, _ mask: UnsafeMutablePointer<Float>, _ count: Int, _ share: Float,
    _ generator: inout SeededGenerator
  ) {
    let keep = 1 / (1 - share)
    let limit = UInt64(share * 65536)
    for i in stride(from: 0, to: count, by: 4) {
      let bits = generator.next()
      for lane in 0..<4 {
        let scale: Float = (bits >> UInt64(16 * lane)) & 0xffff < limit ? 0 : keep
        mask[i + lane] = scale
        values[i + lane] *= scale
      }
    }
  }

  private func backward(_ batch: Batch, _ slopes: UnsafeMutablePointer<Float>) {
    let count = batch.count
    let width = shape.width
    let columns = network.project.columns
    let layout = network.layout
    for row in 0..<count {
      let slope = projectedSlope.pointer + row * columns
      let value = projected.pointer + row * columns
      let mask = projectedMask.pointer + row * columns
      for i in 0..<columns { slope[i] *= i < 2 * shape.arc && value[i] <= 0 ? 0 : mask[i] }
    }
    back(
      states[shape.layers].output.pointer, count, width, layout.project, layout.projectBias, projectedSlope.pointer,
      columns, slopes, states[shape.layers].slope.pointer)
    for layer in (0..<shape.layers).reversed() {
      let above = states[layer + 1]
      let below = states[layer]
      for i in 0..<count * width { above.slope.pointer[i] *= above.mask.pointer[i] }
      for backward in [false, true] {
        let half = backward ? shape.state : 0
        let peephole = layout.peephole[layer].offset + 2 * half
        let direction = RecurrentDirection(
          state: shape.state, products: above.products.pointer + 3 * half, productStride: 3 * width,
          peephole: network.parameters + peephole, input: below.output.pointer + half,
          output: above.output.pointer + half, stride: width, cells: above.cells.pointer + half)
        for sentence in batch.sentences {
          direction.runBack(
            sentence, reversed: backward, outputSlope: above.slope.pointer + half,
            inputSlope: below.slope.pointer + half, productSlope: above.productSlope.pointer + 3 * half,
            peepholeSlope: slopes + peephole)
        }
      }
      back(
        below.output.pointer, count, width, layout.recurrent[layer], layout.recurrentBias[layer],
        above.productSlope.pointer, 3 * width, slopes, below.slope.pointer)
    }
    let bottom = states[0]
    for i in 0..<count * width {
      bottom.slope.pointer[i] *= bottom.output.pointer[i] > 0 ? bottom.mask.pointer[i] : 0
    }
    for sentence in batch.sentences {
      // The empty row after a sentence learns nothing.
      (bottom.slope.pointer + sentence.upperBound * width).update(repeating: 0, count: width)
    }
    let size = shape.embedding
    product.weights(
      embedded.pointer, count: count, leftStride: size, inner: 3 * size, slope: bottom.slope.pointer,
      slopeStride: width, columns: width, into: slopes + layout.window.offset, bias: slopes + layout.windowBias.offset)
    for part in 0..<3 {
      let panels = Panels(rows: width, columns: size)
      panels.packTransposed(network.parameters + layout.window.offset + part * size * width)
      multiply(
        bottom.slope.pointer, count: count, leftStride: width, panels, into: embeddedSlope.pointer + part * size,
        resultStride: size, .add)
    }
  }

  private func spread(_ batch: Batch, _ embeddingSlopes: UnsafeMutablePointer<Float>) {
    let size = shape.embedding
    var next = 0
    for (example, rows) in zip(batch.examples, batch.sentences) {
      for word in 0..<example.count {
        let source = embeddedSlope.pointer + (rows.lowerBound + word + 1) * size
        for _ in 0..<WordTraits.count {
          let row = rowsUsed[next]
          next += 1
          if row < 0 { continue }
          let target = embeddingSlopes + Int(row) * size
          for i in stride(from: 0, to: size, by: 8) { target.store(target.lanes(i) + source.lanes(i), i) }
        }
      }
    }
  }
}
