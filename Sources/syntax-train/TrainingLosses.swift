import Syntax

/// What the network is told it got wrong: tags, heads, relations.
extension TrainingPass {
  func tags(_ batch: Batch, _ weight: Float, _ slopes: UnsafeMutablePointer<Float>, _ losses: inout [Float]) {
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
  func back(
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

  func arcs(_ batch: Batch, _ weight: Float, _ slopes: UnsafeMutablePointer<Float>, _ losses: inout [Float]) {
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

  func relations(
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
}
