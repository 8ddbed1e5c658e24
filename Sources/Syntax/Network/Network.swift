/// The weights of a network, ready for use: matrices packed for multiplication, vectors as they lie among the parameters.
///
/// The way of a word through it: the sum of the embeddings of its traits, a window over both neighbours, recurrent layers in
/// both directions (tags are read off the first), then scores of arcs (biaffine, Dozat & Manning 2017) and of relations.
package final class Network: @unchecked Sendable {
  package let shape: NetworkShape
  package let layout: NetworkShape.Layout
  package let parameters: UnsafePointer<Float>
  package let window: Panels
  package let recurrent: [Panels]
  package let tag: Panels
  package let project: Panels
  package let bilinear: Panels
  package let relation: Panels

  /// A network over parameters that the caller keeps alive.
  package init(shape: NetworkShape, parameters: UnsafePointer<Float>) {
    self.shape = shape
    self.parameters = parameters
    layout = NetworkShape.Layout(shape)
    func panels(_ block: NetworkShape.Block) -> Panels { Panels(rows: block.rows, columns: block.columns) }
    window = panels(layout.window)
    recurrent = layout.recurrent.map(panels)
    tag = panels(layout.tag)
    project = panels(layout.project)
    bilinear = panels(layout.bilinear)
    relation = panels(layout.relation)
    pack()
  }

  /// Takes over the present values of the parameters.
  package func pack() {
    window.pack(parameters + layout.window.offset)
    for (panels, block) in zip(recurrent, layout.recurrent) { panels.pack(parameters + block.offset) }
    tag.pack(parameters + layout.tag.offset)
    project.pack(parameters + layout.project.offset)
    bilinear.pack(parameters + layout.bilinear.offset)
    relation.pack(parameters + layout.relation.offset)
  }

  /// Joins every row of embeddings with its neighbours.
  ///
  /// - Parameters:
  ///   - embedded: `count` rows, with one more row of zeros before the first and after the last.
  ///   - output: receives `count` rows of `shape.width` values, negative ones cut to zero.
  package func mix(_ embedded: UnsafePointer<Float>, count: Int, into output: UnsafeMutablePointer<Float>) {
    multiply(
      embedded - shape.embedding, count: count, leftStride: shape.embedding, window,
      bias: parameters + layout.windowBias.offset, into: output, resultStride: shape.width)
    rectify(output, count: count * shape.width)
  }

  /// Runs one recurrent layer over sentences.
  ///
  /// - Parameters:
  ///   - products: room for `count` rows of three times the width; holds the gates afterwards.
  ///   - cells: room for `count` rows of the width; holds the inner states afterwards.
  package func recur(
    _ layer: Int, _ input: UnsafePointer<Float>, count: Int, sentences: [Range<Int>],
    products: UnsafeMutablePointer<Float>, cells: UnsafeMutablePointer<Float>, into output: UnsafeMutablePointer<Float>
  ) {
    let width = shape.width
    let state = shape.state
    multiply(
      input, count: count, leftStride: width, recurrent[layer], bias: parameters + layout.recurrentBias[layer].offset,
      into: products, resultStride: 3 * width)
    for backward in [false, true] {
      let half = backward ? state : 0
      let direction = RecurrentDirection(
        state: state, products: products + 3 * half, productStride: 3 * width,
        peephole: parameters + layout.peephole[layer].offset + 2 * half, input: input + half, output: output + half,
        stride: width, cells: cells + half)
      for sentence in sentences { direction.run(sentence, reversed: backward) }
    }
  }
}

/// Cuts negative values to zero.
package func rectify(_ values: UnsafeMutablePointer<Float>, count: Int) {
  for i in stride(from: 0, to: count, by: 8) { values.store(rectified(values.lanes(i)), i) }
}
