import Commitments
import Fetching
import Foundation
import Intake
import Store
import Tracker

/// What was read from one input.
struct InputReading {
  var articles: [Result<Article, any Error>]
  /// The page that they were on.
  var page: FetchedPage?
  /// When it was read, if its site says that nothing has changed since.
  var unchangedSince: RecordingTime?
}

/// Reads inputs of all kinds; asks the web only for those that are addresses.
struct InputReader: Sendable {
  private let reader: Intake.ArticleReader
  private let fetcher: Fetcher
  /// Whether the caller says what pages say themselves: then what was read before was read otherwise.
  let overrides: Bool

  init(overrides: Intake.ArticleReader.Overrides, allowsLocal: Bool) {
    reader = Intake.ArticleReader(overrides: overrides)
    fetcher = Fetcher(agent: "ctrack/\(Ctrack.version)", allowsLocal: allowsLocal)
    self.overrides = overrides != Intake.ArticleReader.Overrides()
  }

  /// - Parameter known: What is known of an address, so that its site need not send it again.
  func read(
    _ input: Result<ArticleInput, any Error>, known: (WebAddress) throws -> KnownPage? = { _ in nil }
  ) -> InputReading {
    do {
      switch try input.get() {
      case .file(let path):
        return InputReading(articles: reader.read(path: path).map { $0.map(Self.named).mapError { $0 as any Error } })
      case .address(let address): return try read(address, known: overrides ? nil : known(address))
      }
    } catch {
      return InputReading(articles: [.failure(error)])
    }
  }

  private func read(_ address: WebAddress, known: KnownPage?) throws -> InputReading {
    let validators = known.flatMap { known in
      Validators(address: known.record.place, etag: known.record.etag, lastModified: known.record.lastModified)
    }
    let fetcher = fetcher
    switch try waiting(for: { try await fetcher.fetch(address, unless: validators) }) {
    case .unchanged:
      return InputReading(
        articles: known?.articles.map { .success($0) } ?? [], unchangedSince: known?.record.fetchedAt)
    case .page(let page):
      let origin = WebOrigin(address: page.address.description, mediaType: page.mediaType, charset: page.charset)
      let articles = reader.read(bytes: page.bytes, from: origin)
      return InputReading(
        articles: articles.map { $0.map(Self.named).mapError { $0 as any Error } },
        page: overrides ? nil : page)
    }
  }

  /// Texts from standard input have no name of their own: two different ones must not pass for versions of one article.
  /// What has no title is called by its key.
  static func named(_ article: Article) -> Article {
    var article = article
    if article.key == "stdin" { article.key = "stdin-" + SHA256.hexDigest(of: article.text).prefix(8) }
    if article.title.isEmpty { article.title = article.key }
    return article
  }
}
