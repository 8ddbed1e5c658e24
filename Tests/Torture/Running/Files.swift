import Foundation

/// Files and folders of a trial.
enum Files {
  static func text(_ path: String) -> String { String(decoding: bytes(path) ?? Data(), as: UTF8.self) }

  static func bytes(_ path: String) -> Data? { FileManager.default.contents(atPath: path) }

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// Zero also for what is not there.
  static func size(_ path: String) -> Int {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int ?? 0
  }

  static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  static func write(_ data: Data, to path: String) throws { try data.write(to: URL(fileURLWithPath: path)) }

  static func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

  static func copy(_ path: String, to target: String) throws {
    try FileManager.default.copyItem(atPath: path, toPath: target)
  }

  static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

  @discardableResult static func folder(_ path: String) throws -> String {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  /// The name of a file and of all files beside it that SQLite or the program makes for it, with their bytes.
  static func ledger(_ path: String) -> [String: Data] {
    let url = URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent().path
    return names(in: folder).filter { $0.contains(url.lastPathComponent) }
      .reduce(into: [:]) { $0[$1] = bytes("\(folder)/\($1)") }
  }
}
