import ArgumentParser
import Commitments
import Extraction
import Fetching
import Foundation
import Intake
import Tracker

/// Which articles to read, and what the caller knows better than they say.
struct ArticleOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files, folders with all that is in them, addresses of pages and feeds, or - for standard input.",
      valueName: "path"),
    completion: .file())
  var paths: [String]

  @Option(help: ArgumentHelp("The day of publication, YYYY-MM-DD.", valueName: "date"), transform: Reading.day)
  var published: Day?

  @Option(help: ArgumentHelp("The title.", valueName: "text"))
  var title: String?

  @Option(help: ArgumentHelp("The outlet or issuer.", valueName: "name"))
  var source: String?

  @Option(help: ArgumentHelp("The address.", valueName: "address"))
  var url: String?

  @Flag(
    name: .customLong("allow-local"),
    help: "Read addresses on this machine and in its network too; else they are refused.")
  var allowsLocal = false

  /// The files that the paths mean, those of folders in the order of their names.
  func inputs() -> ArticleInputs { ArticleInputs(paths) }

  /// The articles one after the other, each input read when its turn comes.
  func read(_ inputs: ArticleInputs) -> some Sequence<Result<Article, any Error>> {
    let reader = reader()
    return inputs.all.lazy.flatMap { reader.read($0).articles }
  }

  /// How the call is named in the history.
  var words: String {
    let names = paths.map { WebAddress.isMeant($0) ? $0 : URL(fileURLWithPath: $0).lastPathComponent }
    return "ingest " + (names.count > 3 ? "\(names.count) files" : names.joined(separator: " "))
  }

  func reader() -> InputReader {
    InputReader(
      overrides: Intake.ArticleReader.Overrides(title: title, published: published, source: source, address: url),
      allowsLocal: allowsLocal)
  }
}

/// Where the statements of each article come from: the extractor, a file, or a folder of files.
struct StatementOrigins {
  private enum Source {
    case extractor(any StatementExtractor)
    case file(path: String, [StatementDocument])
    case folder(path: String)
  }
  private let source: Source

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
    source = isFolder.boolValue ? .folder(path: path) : .file(path: path, try Self.documents(path))
  }

  static func extractor() throws -> SyntaxExtractor {
    try SyntaxExtractor(tables: try Session.tables())
  }

  func origin(for article: Article) throws -> StatementOrigin {
    switch source {
    case .extractor(let extractor): return .extractor(extractor)
    case .file(let path, let documents): return .byHand(try document(for: article, in: documents, path: path))
    case .folder(let folder):
      // A key is text from outside: it may not lead out of the folder.
      let name = String(article.key.map { $0 == "/" || $0 == "\\" ? "-" : $0 })
      let path = "\(folder)/\(name).json"
      return .byHand(try document(for: article, in: try Self.documents(path), path: path))
    }
  }

  private func document(
    for article: Article, in documents: [StatementDocument], path: String
  ) throws -> StatementDocument {
    if let document = documents.first(where: { $0.article == article.key }) { return document }
    let other = documents.first?.article ?? "nothing"
    throw StatementsFileError.otherArticle(path: path, document: other, article: article.key)
  }

  /// One document, or one a line.
  private static func documents(_ path: String) throws -> [StatementDocument] {
    guard FileManager.default.fileExists(atPath: path) else { throw IntakeError.fileNotFound(place: path) }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw IntakeError.notReadable(place: path, reason: "a folder, or no permission")
    }
    let decoder = JSONDecoder()
    if let document = try? decoder.decode(StatementDocument.self, from: data) { return [document] }
    let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).filter {
      !$0.allSatisfy(\.isWhitespace)
    }
    do {
      // A file that is one document over several lines is judged as one, so that the message names the real fault.
      if lines.count == 1 || lines.first?.hasSuffix("}") != true {
        return [try decoder.decode(StatementDocument.self, from: data)]
      }
      return try lines.map { try decoder.decode(StatementDocument.self, from: Data($0.utf8)) }
    } catch let error as DecodingError {
      throw StatementsFileError.malformed(path: path, reason: error.reason)
    }
  }
}

/// A file of hand-made statements that cannot be used.
enum StatementsFileError: Error, CustomStringConvertible {
  case malformed(path: String, reason: String)
  case otherArticle(path: String, document: String, article: String)

  var description: String {
    switch self {
    case .malformed(let path, let reason):
      "\(path): not in the gold format: \(reason); write {\"article\": key, \"statements\": [...]}"
    case .otherArticle(let path, let document, let article):
      "\(path): the statements are for '\(document)', not for '\(article)': name the file of this article"
    }
  }
}

extension DecodingError {
  /// Where and what, in words.
  fileprivate var reason: String {
    func place(_ context: Context) -> String {
      let path = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined()
      return path.isEmpty ? "the document" : String(path.drop { $0 == "." })
    }
    switch self {
    case .keyNotFound(let key, let context): return "\(place(context)) lacks \"\(key.stringValue)\""
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "\(place(context)) is of the wrong type"
    case .dataCorrupted(let context):
      return "\(place(context)) has a value that is not allowed"
    @unknown default: return "it cannot be read"
    }
  }
}
