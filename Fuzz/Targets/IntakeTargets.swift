import Commitments

@testable import Intake

extension FuzzTarget {
  static let json = FuzzTarget(name: "json") { try read($0, as: .json) }
  static let jsonLines = FuzzTarget(name: "jsonl") { try read($0, as: .jsonLines) }
  static let html = FuzzTarget(name: "html") { try read($0, as: .html) }

  /// RSS and Atom, JSON Feed, and the times that feeds and mails are dated with.
  static let feed = FuzzTarget(name: "feed") { bytes in
    try read(bytes, as: .feed)
    _ = WrittenTime(String(decoding: bytes, as: UTF8.self))
  }

  private static func read(_ bytes: [UInt8], as format: InputFormat) throws {
    // As what it is said to be, and as what it seems to be.
    for format in [format, nil] {
      let outcomes = ArticleReader().read(bytes: bytes, name: "fuzz", format: format)
      try claim(!outcomes.isEmpty, "neither an article nor a message")
      for outcome in outcomes {
        switch outcome {
        case .success(let article): try claim(!article.key.isEmpty, "an article without key")
        case .failure(let error): try claim(!"\(error)".isEmpty, "an empty message")
        }
      }
    }
  }
}
