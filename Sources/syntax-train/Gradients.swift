import Syntax

/// The backward halves of the products that a network is made of.
struct ProductGradient: ~Copyable {
  private var transposed = FloatBuffer()
  private var panels: [Int: Panels] = [:]

  /// Adds leftᵀ · slope to `gradient` and the sums of the columns of `slope` to `bias`.
  mutating func weights(
    _ left: UnsafePointer<Float>, count: Int, leftStride: Int, inner: Int, slope: UnsafePointer<Float>,
    slopeStride: Int, columns: Int, into gradient: UnsafeMutablePointer<Float>, bias: UnsafeMutablePointer<Float>?
  ) {
    transposed.reserve(count * inner)
    for row in 0..<count {
      for k in 0..<inner { transposed.pointer[k * count + row] = left[row * leftStride + k] }
    }
    let packed = Panels(rows: count, columns: columns)
    packed.pack(slope, stride: slopeStride)
    multiply(
      transposed.pointer, count: inner, leftStride: count, packed, into: gradient, resultStride: columns, .add)
    guard let bias else { return }
    for row in 0..<count {
      for column in stride(from: 0, to: columns, by: 8) {
        bias.store(bias.lanes(column) + slope.lanes(row * slopeStride + column), column)
      }
    }
  }
}

extension RecurrentDirection {
  /// Carries slopes back through the steps of one sentence, in the order opposite to `run`.
  ///
  /// - Parameters:
  ///   - outputSlope: slopes of h; `inputSlope`: receives those of x by the highway (added); both laid out like `input`.
  ///   - productSlope: receives those of u, laid out like `products`.
  ///   - peepholeSlope: those of v are added.
  func runBack(
    _ rows: Range<Int>, reversed: Bool, outputSlope: UnsafePointer<Float>, inputSlope: UnsafeMutablePointer<Float>,
    productSlope: UnsafeMutablePointer<Float>, peepholeSlope: UnsafeMutablePointer<Float>
  ) {
    let one = SIMD8<Float>(repeating: 1)
    var carried = [Float](repeating: 0, count: state)
    carried.withUnsafeMutableBufferPointer { carried in
      guard let carry = carried.baseAddress else { return }
      for step in (0..<rows.count).reversed() {
        let row = reversed ? rows.upperBound - 1 - step : rows.lowerBound + step
        let old: UnsafeMutablePointer<Float>? = step == 0 ? nil : cells + (reversed ? row + 1 : row - 1) * stride
        let gates = products + row * productStride
        let c = cells + row * stride
        let slope = productSlope + row * productStride
        for i in Swift.stride(from: 0, to: state, by: 8) {
          let before = old.map { $0.lanes(i) } ?? SIMD8<Float>(repeating: 0)
          let forget = gates.lanes(state + i)
          let reset = gates.lanes(2 * state + i)
          let through = input.lanes(row * stride + i)
          let candidate = gates.lanes(i)
          let curve = Activation.tanh(c.lanes(i))
          let dh = outputSlope.lanes(row * stride + i)
          inputSlope.store(inputSlope.lanes(row * stride + i) + dh * (one - reset), row * stride + i)
          let dReset = dh * (curve - through) * reset * (one - reset)
          let dCell = carry.lanes(i) + dh * reset * (one - curve * curve)
          let dForget = dCell * (before - candidate) * forget * (one - forget)
          slope.store(dCell * (one - forget), i)
          slope.store(dForget, state + i)
          slope.store(dReset, 2 * state + i)
          carry.store(dCell * forget + dForget * peephole.lanes(i) + dReset * peephole.lanes(state + i), i)
          peepholeSlope.store(peepholeSlope.lanes(i) + dForget * before, i)
          peepholeSlope.store(peepholeSlope.lanes(state + i) + dReset * before, state + i)
        }
      }
    }
  }
}

/// Turns scores into the slope of their cross-entropy: the softmax, less one at the right answer.
///
/// - Returns: the cross-entropy.
func crossEntropy(_ scores: UnsafeMutablePointer<Float>, count: Int, gold: Int, weight: Float) -> Float {
  var top = scores[0]
  for i in 1..<max(count, 1) where scores[i] > top { top = scores[i] }
  var total: Float = 0
  for i in 0..<count {
    scores[i] = exponential(scores[i] - top)
    total += scores[i]
  }
  let loss = -logarithm(max(scores[gold] / total, 1e-12))
  for i in 0..<count { scores[i] *= weight / total }
  scores[gold] -= weight
  return loss
}
