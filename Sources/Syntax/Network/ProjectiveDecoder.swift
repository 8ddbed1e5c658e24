/// Finds the best projective tree for a table of arc scores (Eisner 1996, first order), with exactly one root.
///
/// - Complexity: cubic in the number of words, which is why long sentences are parsed in stretches.
package struct ProjectiveDecoder: ~Copyable {
  private var capacity = 0
  // Best score of a span, [left * size + right]: complete and incomplete, headed at its left or its right end.
  private var completeLeft = FloatBuffer()
  private var completeRight = FloatBuffer()
  private var openLeft = FloatBuffer()
  private var openRight = FloatBuffer()
  private var splits: [Int32] = []

  package init() {}

  /// The head of every word for scores where `scores[dependent * stride + head]` rates an arc; row and column 0 are the root.
  ///
  /// - Parameters:
  ///   - count: number of words, the root not counted.
  ///   - heads: receives the heads of the words 1 to `count`.
  package mutating func decode(
    _ scores: UnsafePointer<Float>, stride: Int, count: Int, heads: UnsafeMutablePointer<Int32>
  ) {
    if count == 0 { return }
    let size = count + 1
    completeLeft.reserve(size * size)
    completeRight.reserve(size * size)
    openLeft.reserve(size * size)
    openRight.reserve(size * size)
    if splits.count < 3 * size * size { splits = [Int32](repeating: 0, count: 4 * size * size) }
    // "Right" means that the head is the left end and the arc points right. Complete spans headed at their right end are
    // kept by column, so that the inner loops read memory in order: [right * size + left].
    let right = completeRight.pointer
    let left = completeLeft.pointer
    for i in 1...count {
      right[i * size + i] = 0
      left[i * size + i] = 0
    }
    var table: [Int32] = []
    swap(&table, &splits)
    defer { swap(&table, &splits) }
    table.withUnsafeMutableBufferPointer { splits in
      guard let splits = splits.baseAddress else { return }
      let splitOpen = splits
      let splitRight = splits + size * size
      let splitLeft = splits + 2 * size * size
      for length in 1..<max(count, 1) {
        for s in 1...(count - length) {
          let t = s + length
          // Two complete spans that meet become an open one: s … q headed by s, q+1 … t headed by t.
          var best = -Float.infinity
          var split = s
          let rightRow = right + s * size
          let leftRow = left + t * size
          for q in s..<t {
            let value = rightRow[q] + leftRow[q + 1]
            if value > best {
              best = value
              split = q
            }
          }
          splitOpen[s * size + t] = Int32(split)
          openRight.pointer[s * size + t] = best + scores[t * stride + s]
          openLeft.pointer[t * size + s] = best + scores[s * stride + t]
          completeRight(s, t, size, splitRight)
          completeLeft(s, t, size, splitLeft)
        }
      }
      // The root takes the one word for which the two halves beside it and its own arc are best together.
      var best = -Float.infinity
      var root = 1
      for r in 1...count {
        let value = left[r * size + 1] + right[r * size + count] + scores[r * stride]
        if value > best {
          best = value
          root = r
        }
      }
      heads[root] = 0
      Trace(size: size, open: splitOpen, right: splitRight, left: splitLeft, heads: heads).fill(root, count)
    }
  }

  @inline(__always)
  private func completeRight(_ s: Int, _ t: Int, _ size: Int, _ splits: UnsafeMutablePointer<Int32>) {
    var best = -Float.infinity
    var split = t
    let open = openRight.pointer + s * size
    // right[q][t] lies in column t: strided, but half of the work only.
    for q in (s + 1)...t {
      let value = open[q] + completeRight.pointer[q * size + t]
      if value > best {
        best = value
        split = q
      }
    }
    completeRight.pointer[s * size + t] = best
    splits[s * size + t] = Int32(split)
  }

  @inline(__always)
  private func completeLeft(_ s: Int, _ t: Int, _ size: Int, _ splits: UnsafeMutablePointer<Int32>) {
    var best = -Float.infinity
    var split = s
    let open = openLeft.pointer + t * size
    for q in s..<t {
      let value = completeLeft.pointer[q * size + s] + open[q]
      if value > best {
        best = value
        split = q
      }
    }
    completeLeft.pointer[t * size + s] = best
    splits[s * size + t] = Int32(split)
  }
}

/// Reads the best tree off the splits that were noted on the way.
private struct Trace {
  let size: Int
  let open: UnsafePointer<Int32>
  let right: UnsafePointer<Int32>
  let left: UnsafePointer<Int32>
  let heads: UnsafeMutablePointer<Int32>

  /// A span still to be read: its ends, which of them is the head, and whether it is complete.
  private enum Span {
    case completeRight(Int, Int)
    case completeLeft(Int, Int)
    case openRight(Int, Int)
    case openLeft(Int, Int)
  }

  func fill(_ root: Int, _ count: Int) {
    var agenda: [Span] = [.completeLeft(1, root), .completeRight(root, count)]
    while let span = agenda.popLast() {
      switch span {
      case .completeRight(let s, let t) where s < t:
        let q = Int(right[s * size + t])
        agenda.append(.openRight(s, q))
        agenda.append(.completeRight(q, t))
      case .completeLeft(let s, let t) where s < t:
        let q = Int(left[s * size + t])
        agenda.append(.completeLeft(s, q))
        agenda.append(.openLeft(q, t))
      case .openRight(let s, let t):
        heads[t] = Int32(s)
        halves(s, t, &agenda)
      case .openLeft(let s, let t):
        heads[s] = Int32(t)
        halves(s, t, &agenda)
      default: break
      }
    }
  }

  private func halves(_ s: Int, _ t: Int, _ agenda: inout [Span]) {
    let q = Int(open[s * size + t])
    agenda.append(.completeRight(s, q))
    agenda.append(.completeLeft(q + 1, t))
  }
}
