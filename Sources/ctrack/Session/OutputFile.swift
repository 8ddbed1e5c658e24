import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is there as a whole or not at all: written beside its name, then put in its place.
struct OutputFile {
  let path: String
  /// The ledger that is being shown: neither it nor the files that SQLite keeps beside it are ever written over.
  var ledger: String?

  /// A file that is replaced keeps its permissions.
  ///
  /// - Throws: ``OutputFileError``; what stood under the name before is then untouched.
  func write(_ text: String) throws {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: target.path, isDirectory: &isFolder)
    if isFolder.boolValue { throw OutputFileError.cannotWrite(path: path, reason: "it is a folder") }
    guard !isLedger(target) else { throw OutputFileError.isLedger(path: path) }
    let kind = try? FileManager.default.attributesOfItem(atPath: target.path)[.type] as? FileAttributeType
    // A device or a pipe cannot be replaced: it is written to.
    let isPlain = !exists || kind == .typeRegular
    let place =
      isPlain
      ? target.deletingLastPathComponent().appendingPathComponent(".\(target.lastPathComponent).\(getpid()).part").path
      : target.path
    let descriptor = open(place, isPlain ? O_WRONLY | O_CREAT | O_EXCL : O_WRONLY, 0o644)
    guard descriptor >= 0 else { throw OutputFileError.cannotWrite(path: path, reason: Self.reason) }
    if isPlain, let before = Self.status(target.path) { fchmod(descriptor, before.st_mode & 0o777) }
    do {
      let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
      try handle.write(contentsOf: Data(text.utf8))
      if isPlain, fsync(descriptor) != 0 { throw OutputFileError.cannotWrite(path: path, reason: Self.reason) }
      close(descriptor)
    } catch {
      let reason = (error as? OutputFileError)?.reason ?? Self.reason
      close(descriptor)
      if isPlain { unlink(place) }
      throw OutputFileError.cannotWrite(path: path, reason: reason)
    }
    guard isPlain, rename(place, target.path) != 0 else { return }
    let reason = Self.reason
    unlink(place)
    throw OutputFileError.cannotWrite(path: path, reason: reason)
  }

  /// Whether it is the ledger, under whatever name, one of the files beside it, or any other SQLite file.
  private func isLedger(_ target: URL) -> Bool {
    if let ledger {
      let own = URL(fileURLWithPath: ledger).resolvingSymlinksInPath().path
      let status = Self.status(target.path)
      for name in ["", "-wal", "-shm", "-journal"].map({ own + $0 }) {
        if target.path == name { return true }
        if let status, let other = Self.status(name), status.st_dev == other.st_dev, status.st_ino == other.st_ino {
          return true
        }
      }
    }
    guard (Self.status(target.path)?.st_mode ?? 0) & S_IFMT == S_IFREG,
      let handle = FileHandle(forReadingAtPath: target.path)
    else { return false }
    defer { try? handle.close() }
    return (try? handle.read(upToCount: 15)) == Data("SQLite format 3".utf8)
  }

  private static func status(_ path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }

  /// In the system's words.
  private static var reason: String { String(cString: strerror(errno)) }
}

/// A file that does not take what is written.
enum OutputFileError: Error, CustomStringConvertible {
  case cannotWrite(path: String, reason: String)
  case isLedger(path: String)

  var reason: String { if case .cannotWrite(_, let reason) = self { reason } else { "" } }

  var description: String {
    switch self {
    case .cannotWrite(let path, let reason):
      "\(path): cannot be written (\(reason)): nothing was changed; name another file, or make room"
    case .isLedger(let path):
      "\(path): it is a ledger, or belongs to one, and would be lost: nothing was changed; name another file"
    }
  }
}
