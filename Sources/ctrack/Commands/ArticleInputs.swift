import Fetching
import Foundation
import Intake

/// One thing to read articles from.
enum ArticleInput: Hashable {
  /// A path, or `-` for standard input.
  case file(String)
  case address(WebAddress)
}

/// What is to be read: files by name, those found in folders, and addresses of the web.
struct ArticleInputs {
  private(set) var all: [Result<ArticleInput, any Error>] = []
  /// How many files in folders were passed over, by ending.
  private(set) var passedOver: [String: Int] = [:]

  init(_ paths: [String]) {
    for path in paths {
      if WebAddress.isMeant(path) {
        all.append(Result { .address(try WebAddress(path)) })
        continue
      }
      var isFolder: ObjCBool = false
      guard path != "-", FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
        all.append(.success(.file(path)))
        continue
      }
      let folder = ArticleFolder(path: path)
      passedOver.merge(folder.passedOver, uniquingKeysWith: +)
      all += folder.failures.map { .failure($0) } + folder.files.map { .success(.file($0)) }
      if folder.files.isEmpty, folder.failures.isEmpty {
        all.append(.failure(IntakeError.emptyFolder(place: path)))
      }
    }
  }
  /// Without those that were read before.
  mutating func leaveOut(_ isDone: (ArticleInput) -> Bool) {
    all.removeAll { input in (try? input.get()).map(isDone) ?? false }
  }
}
