import Commitments
import Foundation
import Intake

/// Statements in the gold format: one document, or one a line, as people and `ctrack extract --jsonl` write them.
struct StatementFile {
  private let path: String
  /// By the article's key; of two for one article the first counts.
  private var documents: [String: StatementDocument] = [:]
  /// The first article's key, for messages.
  private var first: String?

  /// Lines that say why an article could not be read are passed over: there are no statements in them.
  ///
  /// - Throws: ``IntakeError`` for a file that cannot be read, ``StatementsFileError`` for what is no such document.
  init(path: String) throws {
    self.path = path
    guard FileManager.default.fileExists(atPath: path) else { throw IntakeError.fileNotFound(place: path) }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw IntakeError.notReadable(place: path, reason: "a folder, or no permission")
    }
    do {
      for document in try Self.documents(in: data) {
        first = first ?? document.article
        if documents[document.article] == nil { documents[document.article] = document }
      }
    } catch let error as DecodingError {
      throw StatementsFileError.malformed(path: path, reason: error.reason)
    }
  }

  func document(for article: Article) throws -> StatementDocument {
    if let document = documents[article.key] { return document }
    throw StatementsFileError.otherArticle(path: path, document: first ?? "nothing", article: article.key)
  }

  /// A line of `ctrack extract --jsonl -` for an article that could not be read.
  private struct Refusal: Decodable {
    var error: String
    var line: Int
  }

  private static func documents(in data: Data) throws -> [StatementDocument] {
    let decoder = JSONDecoder()
    let space: Set<UInt8> = [0x20, 0x09, 0x0D]
    let lines = data.split(separator: UInt8(ascii: "\n")).filter { !$0.allSatisfy(space.contains) }
    // A file that is one document over several lines is judged as one, so that the message names the real fault.
    let isOne = lines.count < 2 || lines.first?.last { !space.contains($0) } != UInt8(ascii: "}")
    let texts = isOne ? [data] : lines
    return try texts.compactMap { text in
      do {
        return try decoder.decode(StatementDocument.self, from: text)
      } catch {
        if (try? decoder.decode(Refusal.self, from: text)) != nil { return nil }
        throw error
      }
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
