/// Values that lie in the memory of a mapped model and live as long as its `MappedFile`.
///
/// Reading is not checked against the bounds in release builds; sizes are checked when the model is opened.
package struct UnsafeBuffer<Element>: @unchecked Sendable {
  package let start: UnsafePointer<Element>
  package let count: Int

  package init(start: UnsafePointer<Element>, count: Int) {
    self.start = start
    self.count = count
  }

  @inline(__always)
  package subscript(index: Int) -> Element {
    assert(index >= 0 && index < count)
    return start[index]
  }
}
