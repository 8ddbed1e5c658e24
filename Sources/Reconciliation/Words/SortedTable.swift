import Foundation

/// A tab-separated table sorted by its first column, looked up where it lies: opening it costs one pass over its bytes.
struct SortedTable: Sendable {
  private let bytes: [UInt8]
  /// Where each line starts, without the header's.
  private let starts: [Int]

  /// - Throws: ``ReconciliationDataError`` if the file cannot be read, or has another header.
  init(contentsOf file: URL, header: String) throws(ReconciliationDataError) {
    guard let data = try? Data(contentsOf: file) else { throw .unreadable(file.path) }
    let bytes = [UInt8](data)
    var starts: [Int] = []
    var start = 0
    while start < bytes.count {
      starts.append(start)
      start = (bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count) + 1
    }
    guard let first = starts.first, bytes[first...].starts(with: Array((header + "\n").utf8)) else {
      throw .otherHeader(file.path, expected: header)
    }
    self.bytes = bytes
    self.starts = Array(starts.dropFirst())
  }

  /// The cells behind the key; `nil` if no row has it. Logarithmic in the rows.
  func cells(_ key: String) -> [ArraySlice<UInt8>]? {
    let key = Array(key.utf8)
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      let found = self.key(at: starts[middle])
      if found.lexicographicallyPrecedes(key) {
        low = middle + 1
      } else if found.elementsEqual(key) {
        return rest(behind: found.endIndex)
      } else {
        high = middle
      }
    }
    return nil
  }

  private func key(at start: Int) -> ArraySlice<UInt8> {
    bytes[start...].prefix { $0 != UInt8(ascii: "\t") && $0 != UInt8(ascii: "\n") }
  }

  private func rest(behind end: Int) -> [ArraySlice<UInt8>] {
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\t") else { return [] }
    let line = bytes[(end + 1)...].prefix { $0 != UInt8(ascii: "\n") }
    return line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
  }
}
