import Testing

@testable import Syntax

struct NetworkTests {
  @Test("A product in panels is the product of the definition", arguments: [1, 3, 4, 7, 9])
  func product(_ count: Int) {
    var generator = SeededGenerator(seed: 5)
    let inner = 11
    let columns = 16
    let left = (0..<count * inner).map { _ in Float.random(in: -1...1, using: &generator) }
    let right = (0..<inner * columns).map { _ in Float.random(in: -1...1, using: &generator) }
    let panels = Panels(rows: inner, columns: columns)
    var result = [Float](repeating: 1, count: count * columns)
    right.withUnsafeBufferPointer { if let start = $0.baseAddress { panels.pack(start) } }
    left.withUnsafeBufferPointer { left in
      result.withUnsafeMutableBufferPointer { result in
        guard let a = left.baseAddress, let c = result.baseAddress else { return }
        multiply(a, count: count, leftStride: inner, panels, into: c, resultStride: columns, .add)
      }
    }
    for row in 0..<count {
      for column in 0..<columns {
        let sum = (0..<inner).reduce(Float(1)) { $0 + left[row * inner + $1] * right[$1 * columns + column] }
        #expect(abs(sum - result[row * columns + column]) < 1e-4)
      }
    }
  }

  @Test("The product is the same to the last bit with wide vectors and with narrow ones", arguments: 1...14)
  func widths(_ count: Int) {
    var generator = SeededGenerator(seed: UInt64(count))
    for (inner, columns, mode) in [(11, 8, Accumulation.replace), (64, 24, .replace), (33, 16, .add), (1, 40, .add)] {
      let panels = Panels(rows: inner, columns: columns)
      let right = (0..<inner * columns).map { _ in Float.random(in: -1...1, using: &generator) }
      let bias = (0..<columns).map { _ in Float.random(in: -1...1, using: &generator) }
      // Rows may overlap: a window that slides over a sequence.
      let left = (0..<count * (inner + 1)).map { _ in Float.random(in: -1...1, using: &generator) }
      let before = (0..<count * (columns + 3)).map { _ in Float.random(in: -1...1, using: &generator) }
      right.withUnsafeBufferPointer { if let start = $0.baseAddress { panels.pack(start) } }
      for step in [max(1, inner / 3), inner + 1] {
        for bias in [bias, nil] {
          let products = [multiply, multiplyNarrowly].map { product in
            var result = before
            left.withUnsafeBufferPointer { left in
              result.withUnsafeMutableBufferPointer { result in
                guard let a = left.baseAddress, let c = result.baseAddress else { return }
                if let bias {
                  bias.withUnsafeBufferPointer {
                    product(a, count, step, panels, $0.baseAddress, c, columns + 3, mode)
                  }
                } else {
                  product(a, count, step, panels, nil, c, columns + 3, mode)
                }
              }
            }
            return result.map(\.bitPattern)
          }
          #expect(products[0] == products[1])
        }
      }
    }
  }

  @Test("The decoder finds the best of all projective trees with one root", arguments: 1...5)
  func decoder(_ count: Int) {
    var generator = SeededGenerator(seed: UInt64(count))
    for _ in 0..<20 {
      let stride = count + 1
      let scores = (0..<stride * stride).map { _ in Float.random(in: -1...1, using: &generator) }
      var heads = [Int32](repeating: 0, count: stride)
      var decoder = ProjectiveDecoder()
      scores.withUnsafeBufferPointer { scores in
        heads.withUnsafeMutableBufferPointer { heads in
          guard let scores = scores.baseAddress, let heads = heads.baseAddress else { return }
          decoder.decode(scores, stride: stride, count: count, heads: heads)
        }
      }
      func value(_ heads: [Int]) -> Float {
        (1...count).reduce(0) { $0 + scores[$1 * stride + heads[$1]] }
      }
      let best = allTrees(count).map(value).max() ?? 0
      #expect(abs(value(heads.map { Int($0) }) - best) < 1e-4)
      #expect(isTree(heads.map { Int($0) }, count))
    }
  }

  private func allTrees(_ count: Int) -> [[Int]] {
    var found: [[Int]] = []
    func extend(_ heads: [Int]) {
      if heads.count == count + 1 {
        if isTree(heads, count) { found.append(heads) }
        return
      }
      for head in 0...count where head != heads.count { extend(heads + [head]) }
    }
    extend([0])
    return found
  }

  private func isTree(_ heads: [Int], _ count: Int) -> Bool {
    guard heads.dropFirst().count(where: { $0 == 0 }) == 1 else { return false }
    for word in 1...count {
      var current = word
      var steps = 0
      while current != 0 {
        current = heads[current]
        steps += 1
        if steps > count { return false }
      }
      let low = min(word, heads[word])
      let high = max(word, heads[word])
      for other in 1...count where (low < other && other < high) != (low < heads[other] && heads[other] < high) {
        if other != low && other != high && heads[other] != low && heads[other] != high { return false }
      }
    }
    return true
  }

  @Test("The curves are those of their definition")
  func curves() {
    for value in stride(from: Float(-9), through: 9, by: 0.37) {
      let sigmoid = Activation.sigmoid(SIMD8(repeating: value))[0]
      // 1 / (1 + e^-x) by its own property: σ(x) + σ(-x) = 1.
      #expect(abs(sigmoid + Activation.sigmoid(SIMD8(repeating: -value))[3] - 1) < 1e-5)
    }
    #expect(abs(Activation.tanh(SIMD8(repeating: 0.5))[0] - 0.46211716) < 1e-5)
    #expect(abs(Activation.sigmoid(SIMD8(repeating: 1))[0] - 0.7310586) < 1e-5)
  }
}
