import Commitments
import Foundation
import Intake

/// An article with the statements that a careful reader found in it.
struct AnnotatedArticle {
  let article: Article
  let gold: [StatementRecord]

  /// Articles of one story have keys that begin alike, up to the first number: `port-3`, `port-4`.
  var story: String {
    let key = article.key
    var place = key.startIndex
    while let dash = key[place...].firstIndex(of: "-") {
      place = key.index(after: dash)
      if place < key.endIndex, key[place].isNumber { return String(key[..<dash]) }
    }
    return key
  }
}

/// Reads articles and gold out of folders.
enum AnnotatedArticles {
  /// The articles of these folders of which a gold file of the same name exists, by key, each once.
  ///
  /// - Parameters:
  ///   - only: the keys of the articles that are wanted; `nil` for all.
  ///   - except: the keys of articles that are kept apart.
  static func read(
    _ folders: [String], gold goldFolders: [String], only: Set<String>? = nil, except: Set<String> = []
  ) throws -> [AnnotatedArticle] {
    var found: [String: AnnotatedArticle] = [:]
    let files = try folders.flatMap(jsonFiles)
    for file in files {
      let name = file.lastPathComponent
      let key = file.deletingPathExtension().lastPathComponent
      let golds = goldFolders.map { URL(fileURLWithPath: $0).appendingPathComponent(name) }
      guard found[key] == nil, !except.contains(key), only?.contains(key) != false,
        let gold = golds.first(where: { FileManager.default.fileExists(atPath: $0.path) })
      else { continue }
      for result in ArticleReader().read(path: file.path) {
        let document = try JSONDecoder().decode(StatementDocument.self, from: Data(contentsOf: gold))
        found[key] = AnnotatedArticle(article: try result.get(), gold: document.statements)
      }
    }
    return found.keys.sorted().compactMap { found[$0] }
  }

  private static func jsonFiles(in folder: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: URL(fileURLWithPath: folder), includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" }
  }
}
