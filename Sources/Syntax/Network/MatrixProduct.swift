internal import CMatrixProduct

/// A matrix laid out for `multiply`: panels of eight columns, each panel row after row.
package final class Panels: @unchecked Sendable {
  package let rows: Int
  /// A multiple of eight.
  package let columns: Int
  package let values: UnsafeMutablePointer<Float>

  package init(rows: Int, columns: Int) {
    precondition(columns % 8 == 0)
    self.rows = rows
    self.columns = columns
    values = .allocate(capacity: rows * columns)
  }

  deinit { values.deallocate() }

  /// Takes over a matrix whose rows begin `stride` values apart, by default one after the other.
  package func pack(_ matrix: UnsafePointer<Float>, stride: Int? = nil) {
    let stride = stride ?? columns
    for panel in 0..<columns / 8 {
      let target = values + panel * rows * 8
      for row in 0..<rows { target.store(matrix.lanes(row * stride + panel * 8), row * 8) }
    }
  }

  /// Takes over the transpose of a matrix (`columns` rows of `rows` values) whose rows lie one after the other.
  package func packTransposed(_ matrix: UnsafePointer<Float>) {
    for panel in 0..<columns / 8 {
      let target = values + panel * rows * 8
      for lane in 0..<8 {
        let source = matrix + (panel * 8 + lane) * rows
        for row in 0..<rows { target[row * 8 + lane] = source[row] }
      }
    }
  }
}

/// What `multiply` does with the values that stand in the result already.
package enum Accumulation {
  case replace
  case add
}

/// The product of `count` rows with a packed matrix: `result = left · right` (+ `bias` or what stood there).
///
/// Rows of `left` begin `leftStride` values apart, which may be less than their length: a window that slides over a
/// sequence is then a matrix without being copied.
///
/// The values are the same to the last bit whatever the processor: all ways of computing them round alike.
///
/// - Complexity: count · right.rows · right.columns, in blocks of some rows by some columns kept in registers.
package func multiply(
  _ left: UnsafePointer<Float>, count: Int, leftStride: Int, _ right: Panels, bias: UnsafePointer<Float>? = nil,
  into result: UnsafeMutablePointer<Float>, resultStride: Int, _ mode: Accumulation = .replace
) {
  guard hasWideVectors else {
    return multiplyNarrowly(
      left, count: count, leftStride: leftStride, right, bias: bias, into: result, resultStride: resultStride, mode)
  }
  ctrack_matrix_product(
    left, count, leftStride, right.values, right.rows, right.columns / 8, bias, result, resultStride, mode == .add)
}

/// Asked once: the answer does not change while the program runs.
private let hasWideVectors = ctrack_matrix_product_is_possible()

/// The same with what every processor has.
package func multiplyNarrowly(
  _ left: UnsafePointer<Float>, count: Int, leftStride: Int, _ right: Panels, bias: UnsafePointer<Float>? = nil,
  into result: UnsafeMutablePointer<Float>, resultStride: Int, _ mode: Accumulation = .replace
) {
  let inner = right.rows
  for panel in 0..<right.columns / 8 {
    let weights = UnsafePointer(right.values + panel * inner * 8)
    let column = panel * 8
    let start = bias.map { $0.lanes(column) } ?? SIMD8<Float>(repeating: 0)
    var row = 0
    while row + 4 <= count {
      let a0 = left + row * leftStride
      let a1 = a0 + leftStride
      let a2 = a1 + leftStride
      let a3 = a2 + leftStride
      var c0 = start
      var c1 = start
      var c2 = start
      var c3 = start
      for k in 0..<inner {
        let w = weights.lanes(k * 8)
        c0 += w * a0[k]
        c1 += w * a1[k]
        c2 += w * a2[k]
        c3 += w * a3[k]
      }
      let target = result + row * resultStride + column
      if mode == .add {
        c0 += target.lanes(0)
        c1 += target.lanes(resultStride)
        c2 += target.lanes(2 * resultStride)
        c3 += target.lanes(3 * resultStride)
      }
      target.store(c0, 0)
      target.store(c1, resultStride)
      target.store(c2, 2 * resultStride)
      target.store(c3, 3 * resultStride)
      row += 4
    }
    while row < count {
      let a0 = left + row * leftStride
      var c0 = start
      for k in 0..<inner { c0 += weights.lanes(k * 8) * a0[k] }
      let target = result + row * resultStride + column
      target.store(mode == .add ? c0 + target.lanes(0) : c0, 0)
      row += 1
    }
  }
}
