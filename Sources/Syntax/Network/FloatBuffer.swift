/// Memory for float values that grows as needed and is zero at first.
package struct FloatBuffer: ~Copyable {
  package private(set) var pointer: UnsafeMutablePointer<Float>
  package private(set) var count: Int

  package init(count: Int = 0) {
    self.count = count
    pointer = .allocate(capacity: max(count, 1))
    pointer.initialize(repeating: 0, count: count)
  }

  deinit { pointer.deallocate() }

  /// Makes room for `count` values; where the memory has to move, the old values are lost and all are zero.
  package mutating func reserve(_ count: Int) {
    if count <= self.count { return }
    pointer.deallocate()
    self.count = count + count / 2
    pointer = .allocate(capacity: self.count)
    pointer.initialize(repeating: 0, count: self.count)
  }

  /// Sets the first `count` values to zero.
  package func clear(_ count: Int) { pointer.update(repeating: 0, count: count) }
}
