import Commitments
import Extraction
import Foundation
import Intake
import Tracker

/// Where the statements of each article come from: the extractor, a file, or a folder of files.
struct StatementOrigins {
  private enum Source {
    case extractor(any StatementExtractor)
    case file(StatementFile)
    case folder(path: String)
    case none
  }
  private let source: Source

  private init(_ source: Source) { self.source = source }

  /// No statements at all: they are left to a language model.
  static let none = StatementOrigins(Source.none)

  /// - Parameter path: As given to `--statements`; `nil` for extraction.
  init(_ path: String?) throws {
    guard let path else {
      source = .extractor(try Self.extractor())
      return
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw IntakeError.fileNotFound(place: path)
    }
    source = isFolder.boolValue ? .folder(path: path) : .file(try StatementFile(path: path))
  }

  static func extractor() throws -> SyntaxExtractor {
    try SyntaxExtractor(tables: try Session.tables())
  }

  func origin(for article: Article) throws -> StatementOrigin {
    switch source {
    case .extractor(let extractor): return .extractor(extractor)
    case .none: return .none
    case .file(let file): return .byHand(try file.document(for: article))
    case .folder(let folder):
      // A key is text from outside: it may not lead out of the folder.
      let name = String(article.key.map { $0 == "/" || $0 == "\\" ? "-" : $0 })
      let path = "\(folder)/\(name).json"
      return .byHand(try StatementFile(path: path).document(for: article))
    }
  }
}
