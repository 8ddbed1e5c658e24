import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is there as a whole or not at all: written beside its name, then put in its place.
struct OutputFile {
  let path: String

  /// - Throws: ``OutputFileError``; what stood under the name before is then untouched.
  func write(_ text: String) throws {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: target.path, isDirectory: &isFolder)
    if isFolder.boolValue { throw OutputFileError.cannotWrite(path: path, reason: "it is a folder") }
    let kind = try? FileManager.default.attributesOfItem(atPath: target.path)[.type] as? FileAttributeType
    // A device or a pipe cannot be replaced: it is written to.
    let isPlain = !exists || kind == .typeRegular
    let place =
      isPlain
      ? target.deletingLastPathComponent().appendingPathComponent(".\(target.lastPathComponent).\(getpid()).part").path
      : target.path
    let descriptor = open(place, isPlain ? O_WRONLY | O_CREAT | O_EXCL : O_WRONLY, 0o644)
    guard descriptor >= 0 else { throw OutputFileError.cannotWrite(path: path, reason: Self.reason) }
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

  /// In the system's words.
  private static var reason: String { String(cString: strerror(errno)) }
}

/// A file that does not take what is written.
enum OutputFileError: Error, CustomStringConvertible {
  case cannotWrite(path: String, reason: String)

  var reason: String { if case .cannotWrite(_, let reason) = self { reason } else { "" } }

  var description: String {
    switch self {
    case .cannotWrite(let path, let reason):
      "\(path): cannot be written (\(reason)): nothing was changed; name another file, or make room"
    }
  }
}
