/// One direction of a simple recurrent unit with peepholes and a highway (Lei et al. 2018, "Simple Recurrent Units for
/// Highly Parallelizable Recurrence"): all products with matrices are done beforehand for the whole sequence.
///
/// For every step, with u the three products of the input: f = σ(u₁ + v₁c'), r = σ(u₂ + v₂c'), c = fc' + (1-f)u₀,
/// h = r·tanh c + (1-r)·x.
package struct RecurrentDirection {
  /// Values of the state.
  package var state: Int
  /// The products of the input: u₀, u₁ and u₂ of this direction, one row for each step.
  package var products: UnsafeMutablePointer<Float>
  package var productStride: Int
  package var peephole: UnsafePointer<Float>
  /// The highway: the half of the input that passes by.
  package var input: UnsafePointer<Float>
  /// The half of the result that this direction writes.
  package var output: UnsafeMutablePointer<Float>
  package var stride: Int
  /// The inner state c of every step.
  package var cells: UnsafeMutablePointer<Float>

  package init(
    state: Int, products: UnsafeMutablePointer<Float>, productStride: Int, peephole: UnsafePointer<Float>,
    input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>, stride: Int, cells: UnsafeMutablePointer<Float>
  ) {
    self.state = state
    self.products = products
    self.productStride = productStride
    self.peephole = peephole
    self.input = input
    self.output = output
    self.stride = stride
    self.cells = cells
  }

  /// Runs over the steps of one sentence, from the last to the first where `reversed`.
  ///
  /// Leaves the gates f and r where u₁ and u₂ stood, for training.
  package func run(_ rows: Range<Int>, reversed: Bool) {
    let start = [Float](repeating: 0, count: state)
    start.withUnsafeBufferPointer { start in
      if let zeros = start.baseAddress { run(rows, reversed: reversed, from: zeros) }
    }
  }

  private func run(_ rows: Range<Int>, reversed: Bool, from zeros: UnsafePointer<Float>) {
    var old = zeros
    for step in 0..<rows.count {
      let row = reversed ? rows.upperBound - 1 - step : rows.lowerBound + step
      let u = products + row * productStride
      let x = input + row * stride
      let h = output + row * stride
      let c = cells + row * stride
      var i = 0
      while i < state {
        let before = old.lanes(i)
        let forget = Activation.sigmoid(u.lanes(state + i) + peephole.lanes(i) * before)
        let reset = Activation.sigmoid(u.lanes(2 * state + i) + peephole.lanes(state + i) * before)
        let candidate = u.lanes(i)
        let cell = candidate + forget * (before - candidate)
        let through = x.lanes(i)
        u.store(forget, state + i)
        u.store(reset, 2 * state + i)
        c.store(cell, i)
        h.store(through + reset * (Activation.tanh(cell) - through), i)
        i += 8
      }
      old = UnsafePointer(c)
    }
  }
}
