import Syntax

/// One way forward and back through the network for a batch.
final class TrainingPass {
  let network: Network
  let shape: NetworkShape
  private var product = ProductGradient()
  private var embedded = FloatBuffer()
  private var embeddedSlope = FloatBuffer()
  private var states: [LayerBuffers]
  private var projected = FloatBuffer()
  private var projectedMask = FloatBuffer()
  private var projectedSlope = FloatBuffer()
  private var tagScores = FloatBuffer()
  private var compared = FloatBuffer()
  private var comparedSlope = FloatBuffer()
  private var arcScores = FloatBuffer()
  private var hidden = FloatBuffer()
  private var hiddenSlope = FloatBuffer()
  private var relationScores = FloatBuffer()
  private var rowsUsed: [Int32] = []
  private var classes = ArcClasses()
  /// The best universal and Penn tag of every row.
  private var predicted: [UInt8] = []
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

  private func tags(_ batch: Batch, _ weight: Float, _ slopes: UnsafeMutablePointer<Float>, _ losses: inout [Float]) {
    let columns = NetworkShape.tagColumns
    let layer = states[1]
    multiply(
      layer.output.pointer, count: batch.count, leftStride: shape.width, network.tag,
      bias: network.parameters + network.layout.tagBias.offset, into: tagScores.pointer, resultStride: columns)
    predicted = [UInt8](repeating: 0, count: 2 * batch.count)
    for (example, rows) in zip(batch.examples, batch.sentences) {
      for word in 0..<example.count + 1 {
        let scores = tagScores.pointer + (rows.lowerBound + word) * columns
        predicted[2 * (rows.lowerBound + word)] = best(scores, UniversalTag.allCases.count)
        predicted[2 * (rows.lowerBound + word) + 1] = best(
          scores + NetworkShape.pennColumn, PennTag.allCases.count)
        if word == 0 || word == example.count {
          scores.update(repeating: 0, count: columns)
          continue
        }
        let universal = UniversalTag.allCases.count
        losses[0] += crossEntropy(scores, count: universal, gold: example.tags[word], weight: weight)
        let penn = scores + NetworkShape.pennColumn
        let pennCount = PennTag.allCases.count
        losses[1] += crossEntropy(penn, count: pennCount, gold: example.pennTags[word], weight: weight)
        for i in universal..<NetworkShape.pennColumn { scores[i] = 0 }
        for i in NetworkShape.pennColumn + pennCount..<columns { scores[i] = 0 }
      }
    }
    back(
      layer.output.pointer, batch.count, shape.width, network.layout.tag, network.layout.tagBias, tagScores.pointer,
      columns,
      slopes, layer.slope.pointer)
  }

  private func best(_ scores: UnsafePointer<Float>, _ count: Int) -> UInt8 {
    var best = 0
    for i in 1..<count where scores[i] > scores[best] { best = i }
    return UInt8(best)
  }

  /// The way back through a product with a matrix: slopes of its weights, its bias and its input (added).
  private func back(
    _ input: UnsafePointer<Float>, _ count: Int, _ inner: Int, _ block: NetworkShape.Block, _ bias: NetworkShape.Block?,
    _ slope: UnsafePointer<Float>, _ slopeStride: Int, _ slopes: UnsafeMutablePointer<Float>,
    _ inputSlope: UnsafeMutablePointer<Float>
  ) {
    product.weights(
      input, count: count, leftStride: inner, inner: inner, slope: slope, slopeStride: slopeStride,
      columns: block.columns, into: slopes + block.offset, bias: bias.map { slopes + $0.offset })
    let panels = Panels(rows: block.columns, columns: block.rows)
    panels.packTransposed(network.parameters + block.offset)
    multiply(slope, count: count, leftStride: slopeStride, panels, into: inputSlope, resultStride: inner, .add)
  }

  private func arcs(_ batch: Batch, _ weight: Float, _ slopes: UnsafeMutablePointer<Float>, _ losses: inout [Float]) {
    let columns = network.project.columns
    let size = shape.arc
    let classColumn = shape.classColumn
    let bias = network.parameters + network.layout.arcBias.offset
    let biasSlope = slopes + network.layout.arcBias.offset
    // Heads as they are compared with dependents.
    multiply(
      projected.pointer + size, count: batch.count, leftStride: columns, network.bilinear, into: compared.pointer,
      resultStride: size)
    for (example, rows) in zip(batch.examples, batch.sentences) {
      let count = example.count
      arcScores.reserve(count + 8)
      classes.restart()
      for word in rows.dropFirst() {
        classes.append(tag: Int(predicted[2 * word]), pennTag: Int(predicted[2 * word + 1]))
      }
      let heads = compared.pointer + rows.lowerBound * size
      let headSlopes = comparedSlope.pointer + rows.lowerBound * size
      for word in 1..<count {
        let dependent = projected.pointer + (rows.lowerBound + word) * columns
        let dependentSlope = projectedSlope.pointer + (rows.lowerBound + word) * columns
        for head in 0..<count {
          var sum = SIMD8<Float>(repeating: 0)
          for i in stride(from: 0, to: size, by: 8) {
            sum += (dependent.lanes(i) + bias.lanes(i)) * heads.lanes(head * size + i)
          }
          arcScores.pointer[head] = head == word ? -1e9 : sum.sum()
          if head > 0 && head != word {
            let own = dependent + classColumn
            let reach = projected.pointer + (rows.lowerBound + head) * columns + classColumn + ArcClasses.count
            let (length, span) = classes.columns(word, head)
            arcScores.pointer[head] += own[length] + own[span] + reach[length] + reach[span]
          }
        }
        losses[2] += crossEntropy(arcScores.pointer, count: count, gold: example.heads[word], weight: weight)
        for head in 0..<count {
          let slope = arcScores.pointer[head]
          if slope == 0 { continue }
          if head > 0 && head != word {
            let reachSlope =
              projectedSlope.pointer + (rows.lowerBound + head) * columns + classColumn + ArcClasses.count
            let (length, span) = classes.columns(word, head)
            dependentSlope[classColumn + length] += slope
            dependentSlope[classColumn + span] += slope
            reachSlope[length] += slope
            reachSlope[span] += slope
          }
          for i in stride(from: 0, to: size, by: 8) {
            let part = heads.lanes(head * size + i) * slope
            dependentSlope.store(dependentSlope.lanes(i) + part, i)
            biasSlope.store(biasSlope.lanes(i) + part, i)
            let value = (dependent.lanes(i) + bias.lanes(i)) * slope
            headSlopes.store(headSlopes.lanes(head * size + i) + value, head * size + i)
          }
        }
      }
    }
    product.weights(
      projected.pointer + size, count: batch.count, leftStride: columns, inner: size, slope: comparedSlope.pointer,
      slopeStride: size, columns: size, into: slopes + network.layout.bilinear.offset, bias: nil)
    let panels = Panels(rows: size, columns: size)
    panels.packTransposed(network.parameters + network.layout.bilinear.offset)
    multiply(
      comparedSlope.pointer, count: batch.count, leftStride: size, panels, into: projectedSlope.pointer + size,
      resultStride: columns, .add)
  }

  private func relations(
    _ batch: Batch, _ weight: Float, _ slopes: UnsafeMutablePointer<Float>, _ losses: inout [Float]
  ) {
    let columns = network.project.columns
    let size = shape.label
    let relationColumns = NetworkShape.relationColumns
    hiddenSlope.clear(batch.count * size)
    var next = 0
    for (example, rows) in zip(batch.examples, batch.sentences) {
      for word in 1..<example.count {
        let dependent = projected.pointer + (rows.lowerBound + word) * columns + 2 * shape.arc
        let head = projected.pointer + (rows.lowerBound + example.heads[word]) * columns + 2 * shape.arc + size
        let target = hidden.pointer + next * size
        for i in stride(from: 0, to: size, by: 8) {
          target.store(rectified(dependent.lanes(i) + head.lanes(i)), i)
        }
        next += 1
      }
    }
    multiply(
      hidden.pointer, count: next, leftStride: size, network.relation,
      bias: network.parameters + network.layout.relationBias.offset, into: relationScores.pointer,
      resultStride: relationColumns)
    next = 0
    for example in batch.examples {
      for word in 1..<example.count {
        let scores = relationScores.pointer + next * relationColumns
        let count = Relation.allCases.count
        losses[3] += crossEntropy(scores, count: count, gold: example.relations[word], weight: weight)
        for i in count..<relationColumns { scores[i] = 0 }
        next += 1
      }
    }
    back(
      hidden.pointer, next, size, network.layout.relation, network.layout.relationBias, relationScores.pointer,
      relationColumns, slopes, hiddenSlope.pointer)
    next = 0
    for (example, rows) in zip(batch.examples, batch.sentences) {
      for word in 1..<example.count {
        let dependent = projectedSlope.pointer + (rows.lowerBound + word) * columns + 2 * shape.arc
        let head = projectedSlope.pointer + (rows.lowerBound + example.heads[word]) * columns + 2 * shape.arc + size
        for i in 0..<size where hidden.pointer[next * size + i] > 0 {
          let slope = hiddenSlope.pointer[next * size + i]
          dependent[i] += slope
          head[i] += slope
        }
        next += 1
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
