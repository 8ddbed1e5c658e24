import Commitments
import Extraction
import Foundation
import Intake
import Settings
import Syntax
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

  /// - Parameters:
  ///   - path: As given to `--statements`; `nil` for extraction.
  ///   - parser: As the call says; `nil` leaves it to the settings.
  init(_ path: String?, parser: ParserChoice?) throws {
    guard let path else {
      source = .extractor(try Self.extractor(parser))
      return
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw IntakeError.fileNotFound(place: path)
    }
    source = isFolder.boolValue ? .folder(path: path) : .file(try StatementFile(path: path))
  }

  /// The rules, with the user's own tables.
  ///
  /// - Parameter parser: As the call says; `nil` leaves it to the settings.
  static func extractor(_ parser: ParserChoice?) throws -> SyntaxExtractor {
    let mode: Parser.Mode =
      switch try Session.settings().parser(option: parser).value {
      case .accurate: .accurate
      case .fast: .fast
      }
    return try SyntaxExtractor(tables: try Session.tables(), mode: mode)
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
