import Foundation
import Store
import Synchronization

extension FuzzTarget {
  /// An exported ledger: what is taken in is exported as the same, and what is refused leaves nothing behind.
  static let ledger = FuzzTarget(name: "import") { bytes in
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    guard let first = try imported(lines) else { return }
    let second = try imported(first)
    try claim(second == first, "an exported ledger cannot be read again, or gives another export")
  }

  /// The export of a new store that has taken the lines; `nil` where they are refused.
  private static func imported(_ lines: [String]) throws -> [String]? {
    let store = try spare.withLock { spare in
      defer { spare = nil }
      return try spare ?? TemporaryStore()
    }
    do {
      try store.store.importLedger(lines)
    } catch {
      try claim(!"\(error)".isEmpty, "an empty message")
      spare.withLock { $0 = store }
      return nil
    }
    var written: [String] = []
    try store.store.read { try $0.export { written.append($0) } }
    return written
  }

  /// A store that a refused import left empty: making one takes longer than most inputs.
  private static let spare = Mutex<TemporaryStore?>(nil)
}

private final class TemporaryStore: Sendable {
  let store: LedgerStore
  private let folder: URL

  init() throws {
    let memory = "/dev/shm"
    let base =
      FileManager.default.isWritableFile(atPath: memory)
      ? URL(filePath: memory) : FileManager.default.temporaryDirectory
    folder = base.appending(path: "ctrack-fuzz-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = try LedgerStore(path: folder.appending(path: "ledger.db").path, access: .create)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }
}
