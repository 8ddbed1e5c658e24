import Syntax

/// Adam (Kingma & Ba 2015): steps scaled by running means of the slopes and of their squares.
struct AdamOptimizer: ~Copyable {
  private let first: FloatBuffer
  private let second: FloatBuffer
  private let firstDecay: Float = 0.9
  private let secondDecay: Float

  init(count: Int, secondDecay: Float) {
    first = FloatBuffer(count: count)
    second = FloatBuffer(count: count)
    self.secondDecay = secondDecay
  }

  /// Moves the values of `range` against their slopes and sets the slopes to zero; the range's length is a multiple of 8.
  ///
  /// - Parameters:
  ///   - rate: the length of a step, corrections for the first steps included.
  ///   - scale: what the slopes are multiplied by first.
  func step(
    _ values: UnsafeMutablePointer<Float>, _ slopes: UnsafeMutablePointer<Float>, _ range: Range<Int>, rate: Float,
    scale: Float
  ) {
    let m = first.pointer
    let v = second.pointer
    for i in stride(from: range.lowerBound, to: range.upperBound, by: 8) {
      let slope = slopes.lanes(i) * scale
      let mean = m.lanes(i) * firstDecay + slope * (1 - firstDecay)
      let square = v.lanes(i) * secondDecay + slope * slope * (1 - secondDecay)
      m.store(mean, i)
      v.store(square, i)
      values.store(values.lanes(i) - rate * mean / (square.squareRoot() + 1e-8), i)
      slopes.store(SIMD8(repeating: 0), i)
    }
  }
}
