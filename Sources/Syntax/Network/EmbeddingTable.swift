/// One vector for every trait, as signed bytes times a factor of the row.
package struct EmbeddingTable: Sendable {
  package let size: Int
  private let values: UnsafeBuffer<Int8>
  private let scales: UnsafeBuffer<Float>

  package init(size: Int, values: UnsafeBuffer<Int8>, scales: UnsafeBuffer<Float>) {
    self.size = size
    self.values = values
    self.scales = scales
  }

  package var rows: Int { scales.count }

  /// Adds a row to `target`.
  @inline(__always)
  package func add(_ row: Int, to target: UnsafeMutablePointer<Float>) {
    let source = UnsafeRawPointer(values.start + row * size)
    let scale = scales[row]
    for i in stride(from: 0, to: size, by: 8) {
      let bytes = source.loadUnaligned(fromByteOffset: i, as: SIMD8<Int8>.self)
      target.store(target.lanes(i) + SIMD8<Float>(SIMD8<Int32>(truncatingIfNeeded: bytes)) * scale, i)
    }
  }

  /// The bytes and factors that stand for rows of float values.
  package static func quantised(_ values: [Float], size: Int) -> (values: [Int8], scales: [Float]) {
    var bytes = [Int8](repeating: 0, count: values.count)
    var scales = [Float](repeating: 0, count: values.count / size)
    for row in scales.indices {
      var top: Float = 0
      for i in row * size..<(row + 1) * size { top = max(top, abs(values[i])) }
      scales[row] = top / 127
      if top == 0 { continue }
      for i in row * size..<(row + 1) * size { bytes[i] = Int8((values[i] / scales[row]).rounded()) }
    }
    return (bytes, scales)
  }
}
