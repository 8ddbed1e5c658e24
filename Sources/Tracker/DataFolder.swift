public import Foundation

/// Where lexicons, parties and models lie. The one place that knows.
public enum DataFolder {
  /// `CTRACK_DATA`, else `share/ctrack` beside the installed binary's folder, else `Data` upward from the executable.
  ///
  /// - Throws: ``DataFolderError``.
  public static func locate(
    environment: [String: String] = ProcessInfo.processInfo.environment, executable: URL? = Bundle.main.executableURL
  ) throws(DataFolderError) -> URL {
    if let path = environment["CTRACK_DATA"], !path.isEmpty {
      let folder = URL(fileURLWithPath: path)
      let missing = missingParts(of: folder)
      guard missing.isEmpty else { throw .notDataFolder(path, missing: missing) }
      return folder
    }
    guard var folder = executable?.resolvingSymlinksInPath().deletingLastPathComponent() else { throw .notFound }
    let installed = folder.deletingLastPathComponent().appendingPathComponent("share/ctrack")
    if isDataFolder(installed) { return installed }
    while folder.path != "/" {
      let candidate = folder.appendingPathComponent("Data")
      if isDataFolder(candidate) { return candidate }
      folder = folder.deletingLastPathComponent()
    }
    throw .notFound
  }

  private static func isDataFolder(_ folder: URL) -> Bool { missingParts(of: folder).isEmpty }

  private static func missingParts(of folder: URL) -> [String] {
    ["extraction", "lexicons", "parties", "reconciliation"].filter {
      !FileManager.default.fileExists(atPath: folder.appendingPathComponent($0).path)
    }
  }
}

public enum DataFolderError: Error, Hashable, Sendable, CustomStringConvertible {
  case notDataFolder(String, missing: [String])
  case notFound

  public var description: String {
    switch self {
    case .notDataFolder(let path, let missing):
      "CTRACK_DATA: '\(path)' does not hold \(missing.joined(separator: ", ")): name the Data folder that came with ctrack"
    case .notFound:
      "the Data folder was found neither beside the program nor above it: set CTRACK_DATA to where it lies"
    }
  }
}
