import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A copy of the ledger that appears under its name as a whole and on the disk, or not at all: SQLite fills a file as it goes,
/// and half of one opens like a ledger.
struct LedgerCopy {
  private let target: URL
  private let part: String

  private static let ending = ".part"
  private var prefix: String { ".\(target.lastPathComponent)." }
  private var folder: URL { target.deletingLastPathComponent() }

  init(to path: String) {
    target = URL(fileURLWithPath: path)
    let name = ".\(target.lastPathComponent).\(getpid())-\(UInt32.random(in: 0 ... .max))\(Self.ending)"
    part = target.deletingLastPathComponent().appendingPathComponent(name).path
  }

  /// - Parameter fill: Makes the file whose path it is given.
  /// - Throws: ``StoreError/fileExists(path:)`` if another file has taken the name meanwhile.
  func make(_ fill: (String) throws -> Void) throws {
    removeAbandoned()
    defer { remove(part) }
    try fill(part)
    try flush(part)
    try place()
    // The name is lost with the power unless the folder is written too; where folders cannot be, the system sees to it.
    try? flush(folder.path)
  }

  /// Parts of copies whose process was killed: it is gone, or another has its number and nothing was written for an hour.
  private func removeAbandoned() {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] {
      guard name.hasPrefix(prefix), name.hasSuffix(Self.ending) else { continue }
      let numbers = name.dropFirst(prefix.count).dropLast(Self.ending.count).split(separator: "-")
      guard numbers.count == 2, let process = pid_t(numbers[0]), process > 0, UInt32(numbers[1]) != nil else {
        continue
      }
      let path = folder.appendingPathComponent(name).path
      let isGone = kill(process, 0) != 0 && errno == ESRCH
      var status = stat()
      let isOld = stat(path, &status) == 0 && status.st_mtim.tv_sec < time(nil) - 3600
      if isGone || isOld { remove(path) }
    }
  }

  private func remove(_ path: String) {
    for ending in ["", "-journal"] { unlink(path + ending) }
  }

  private func flush(_ path: String) throws {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw failure }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure }
  }

  /// Never over another file.
  private func place() throws {
    if renameToFreeName() { return }
    if errno == EEXIST { throw StoreError.fileExists(path: target.path) }
    // File systems that know no such renaming: a second name, while the first goes.
    if link(part, target.path) == 0 { return }
    if errno == EEXIST { throw StoreError.fileExists(path: target.path) }
    guard !FileManager.default.fileExists(atPath: target.path), rename(part, target.path) == 0 else { throw failure }
  }

  private func renameToFreeName() -> Bool {
    #if canImport(Glibc)
      // The C library has it, but Swift sees no declaration of it.
      typealias Rename = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
      guard let symbol = dlsym(nil, "renameat2") else { return false }
      let noReplacement: UInt32 = 1
      return unsafeBitCast(symbol, to: Rename.self)(AT_FDCWD, part, AT_FDCWD, target.path, noReplacement) == 0
    #else
      return renamex_np(part, target.path, UInt32(RENAME_EXCL)) == 0
    #endif
  }

  private var failure: StoreError { .cannotWrite(path: target.path, reason: String(cString: strerror(errno))) }
}
