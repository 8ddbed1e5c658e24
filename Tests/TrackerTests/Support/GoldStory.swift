import Commitments
import Foundation
import Tracker

/// The articles of a story of `Data/gold/ledger`, with the statements that a careful reader found in them.
struct GoldStory {
  var articles: [(article: Article, document: StatementDocument)]

  private struct Step: Decodable { var after: String }

  private struct Sample: Decodable {
    var title: String
    var source: String?
    var published: String?
    var text: String
  }

  init(_ name: String) throws {
    let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Data")
    func read<Value: Decodable>(_ path: String, as type: Value.Type) throws -> Value {
      try JSONDecoder().decode(type, from: Data(contentsOf: data.appendingPathComponent(path)))
    }
    articles = try read("gold/ledger/\(name).json", as: [Step].self).map { step in
      let sample = try read("articles/\(step.after).json", as: Sample.self)
      let article = Article(
        key: step.after, title: sample.title, source: sample.source, address: nil,
        published: sample.published.flatMap { Day(iso: $0) }, text: sample.text)
      return (article, try read("gold/\(step.after).json", as: StatementDocument.self))
    }
  }

  /// What the ledger says once the articles have been read in an order of their places.
  func picture(_ order: [Int]) throws -> Picture {
    let story = try Story()
    for place in order {
      var batch = Tracker.Batch(words: "ingest \(articles[place].article.key)")
      _ = try story.tracker.ingest(articles[place].article, by: .byHand(articles[place].document), in: &batch)
    }
    return try Picture(story)
  }
}
