import Commitments
import Foundation
import Locking
import TestSupport

@testable import LanguageModel

enum Sample {
  static let article = Article(
    key: "quay-1", title: "The north quay", published: Day(iso: "2025-03-11"),
    text: """
      Kestrel Terminals will reopen the north quay by 1 May if the union ends its blockade, its chairwoman, Ada Lind, said on \
      Monday.

      The union turned the offer down. Nobody has spoken of a crane.
      """)

  /// A body as an endpoint sent it; the files lie in `Replies`.
  static func reply(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Replies")
    return Array(try Data(contentsOf: folder.appendingPathComponent(name + ".json")))
  }

  /// An endpoint that gives these replies in turn, the last one again and again.
  static func endpoint(_ replies: [LocalSite.Reply]) throws -> LocalSite {
    let turn = Turn()
    return try LocalSite { _ in replies[min(turn.next(), replies.count - 1)] }
  }

  static func endpoint(_ names: String...) throws -> LocalSite {
    try endpoint(try names.map { .page(try reply($0), headers: ["Content-Type": "application/json"]) })
  }

  static func reader(_ site: LocalSite, timeout: Int = 600, key: String? = nil) throws -> ModelReader {
    try ModelReader(url: site.address("/v1"), model: "small-7b", timeout: timeout, key: key)
  }

  /// Keeps the site until the answer has come.
  static func read(
    _ article: Article, by site: LocalSite, timeout: Int = 600, key: String? = nil
  ) async throws -> ModelReading {
    defer { withExtendedLifetime(site) {} }
    return try await reader(site, timeout: timeout, key: key).read(article)
  }

  static func error(_ body: () async throws -> Void) async -> ModelError? {
    do {
      try await body()
      return nil
    } catch {
      return error as? ModelError
    }
  }
}

private final class Turn: Sendable {
  private let count = Mutex(0)
  func next() -> Int {
    count.withLock { count in
      defer { count += 1 }
      return count
    }
  }
}
