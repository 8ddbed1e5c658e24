/// Bytes to be found in others, in time linear in both however they repeat themselves (Knuth, Morris and Pratt).
struct BytePattern: Sendable {
  let bytes: [UInt8]
  /// Of each beginning, the length of the longest shorter beginning with which it ends.
  private let borders: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var borders = [Int](repeating: 0, count: bytes.count)
    var length = 0
    for index in bytes.indices.dropFirst() {
      while length > 0, bytes[length] != bytes[index] { length = borders[length - 1] }
      if bytes[length] == bytes[index] { length += 1 }
      borders[index] = length
    }
    self.borders = borders
  }

  /// The first place at or after `start` where the bytes stand; none for an empty pattern.
  func first(in text: [UInt8], from start: Int = 0) -> Range<Int>? {
    guard !bytes.isEmpty, start >= 0, text.count - start >= bytes.count else { return nil }
    var length = 0
    for index in start..<text.count {
      while length > 0, bytes[length] != text[index] { length = borders[length - 1] }
      if bytes[length] == text[index] { length += 1 }
      if length == bytes.count { return index + 1 - length..<index + 1 }
    }
    return nil
  }
}
