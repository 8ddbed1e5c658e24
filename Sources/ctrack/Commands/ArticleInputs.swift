import Foundation
import Intake

/// What is to be read: files by name, and those found in folders.
struct ArticleInputs {
  private(set) var files: [Result<String, IntakeError>] = []
  /// Whether a folder was named, so that nobody has seen the list of files.
  private(set) var hasFolder = false
  /// How many files in folders were passed over, by ending.
  private(set) var passedOver: [String: Int] = [:]

  init(_ paths: [String]) {
    for path in paths {
      var isFolder: ObjCBool = false
      guard path != "-", FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
        files.append(.success(path))
        continue
      }
      hasFolder = true
      let folder = ArticleFolder(path: path)
      passedOver.merge(folder.passedOver, uniquingKeysWith: +)
      files += folder.failures.map { .failure($0) } + folder.files.map { .success($0) }
      if folder.files.isEmpty, folder.failures.isEmpty { files.append(.failure(.emptyFolder(place: path))) }
    }
  }
}
