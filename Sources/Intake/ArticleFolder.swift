import Foundation

/// The files of a folder that may be articles, in its folders too.
public struct ArticleFolder: Hashable, Sendable {
  /// Paths that begin with the folder's, in the order of their bytes.
  public var files: [String] = []
  /// How many files were passed over, by ending: pictures and style sheets of saved pages, programs, archives.
  public var passedOver: [String: Int] = [:]
  /// Folders that may not be looked into.
  public var failures: [IntakeError] = []

  /// - Parameter path: A folder. Hidden files and folders, `README` and `LICENSE` files, the folder `page_files` that browsers
  ///   put beside a saved `page.html`, and links to folders are left out. Files without ending are taken, as mail folders have.
  public init(path: String) {
    var pending = [path]
    while let folder = pending.popLast() {
      let names: [String]
      do { names = try FileManager.default.contentsOfDirectory(atPath: folder) } catch {
        failures.append(.notReadable(place: folder, reason: systemReason(of: error)))
        continue
      }
      for name in names where !name.hasPrefix(".") {
        let inner = folder.hasSuffix("/") ? folder + name : folder + "/" + name
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: inner, isDirectory: &isFolder) else { continue }
        if isFolder.boolValue {
          let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: inner)) != nil
          if !isLink, !Self.belongsToPage(name, among: names) { pending.append(inner) }
        } else if !Self.isRegular(inner) {
          // A pipe would be waited on for ever.
          continue
        } else if Self.mayBeArticle(name) {
          files.append(inner)
        } else if !Self.isAboutFolder(name) {
          passedOver[fileEnding(of: name).lowercased(), default: 0] += 1
        }
      }
    }
    files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    failures.sort { $0.place < $1.place }
  }

  private static func isRegular(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private static func mayBeArticle(_ name: String) -> Bool {
    guard !isAboutFolder(name) else { return false }
    let ending = fileEnding(of: name)
    // Mail folders call their files by time and host: `1741975509.M20P7.host:2,S`.
    return ending.isEmpty || InputFormat(ending: ending) != nil || foreignFormat(of: [], ending: ending) != nil
      || ending.contains(":") || ending.contains(",")
  }

  private static func isAboutFolder(_ name: String) -> Bool {
    let stem = fileStem(of: name).uppercased()
    return stem == "README" || stem == "LICENSE"
  }

  /// `page_files` beside `page.html`.
  private static func belongsToPage(_ name: String, among names: [String]) -> Bool {
    guard let start = ["_files", "-Dateien", "_fichiers"].first(where: { name.hasSuffix($0) }) else { return false }
    let page = name.dropLast(start.count)
    return names.contains { $0 == page + ".html" || $0 == page + ".htm" }
  }
}
