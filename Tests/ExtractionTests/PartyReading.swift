import Commitments
import Foundation
import Syntax

@testable import Extraction

/// An article read for its parties, asked about by its words.
struct PartyReading {
  let reading: Reading
  let mentions: Mentions

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data")
  private static let tools = Result {
    (
      try PartyGazetteer(tables: DataTables(folder: folder)), try PartyWords(tables: DataTables(folder: folder)),
      Parser(model: try SyntaxModel(contentsOf: folder.appending(path: "syntax/english.model")))
    )
  }

  init(_ text: String, title: String = "", source: String? = nil, published: String = "2024-06-12") throws {
    let (gazetteer, words, parser) = try Self.tools.get()
    let article = Article(key: "test", title: title, source: source, published: Day(iso: published), text: text)
    reading = Reading(article: article, parser: parser)
    mentions = MentionFinder(gazetteer: gazetteer, words: words).mentions(in: reading)
  }

  /// Whom the phrase headed by a word stands for, at the word's last place in the text.
  func actors(_ form: String) -> [Actor] { last(form).map { mentions.actors(of: $0) } ?? [] }

  func parties(_ form: String) -> [String] { actors(form).compactMap(\.party) }

  func persons(_ form: String) -> [String] { actors(form).compactMap(\.person) }

  /// The mention at the word's last place in the text.
  func mention(_ form: String) -> Mention? { last(form).flatMap { mentions[$0] } }

  /// The parties of all mentions.
  var all: Set<String> { Set(mentions.all.flatMap(\.actors).compactMap(\.party)) }

  private func last(_ form: String) -> WordPlace? {
    for sentence in reading.sentences.reversed() {
      if let word = sentence.words.lastIndex(where: { $0.form == form }) { return sentence.place(word) }
    }
    return nil
  }
}
