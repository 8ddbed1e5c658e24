import Commitments

/// One line of an exported ledger. Ids are kept, so that an import is the same ledger and not a copy of it.
enum LedgerRecord: Codable, Hashable {
  case ledger(version: Int)
  case article(ArticleRow)
  case statement(article: ArticleID, reading: Int, record: StatementRecord)
  /// Left out where no model read anything.
  case modelReading(ModelReadingRow)
  case command(Command)
  case entry(id: Int64, command: Int64, change: Change)
  /// The last number given out under a letter.
  case identifier(letter: String, last: Int64)
  /// How many lines stand before it. A file without it was cut off.
  case end(lines: Int)

  struct ArticleRow: Codable, Hashable {
    var id: ArticleID
    var key: String
    var hash: String
    var title: String
    var source: String?
    var address: String?
    var author: String?
    var published: Day?
    var modified: RecordingTime?
    /// `true` or absent.
    var summary: Bool?
    var text: String?
  }

  struct ModelReadingRow: Codable, Hashable {
    var article: ArticleID
    var reading: Int
    var model: String
    var prompt: String
    var replies: [String]?
    var unlocated: [StatementRecord]
  }

  /// The one that is written, and the highest that is read: 1 had no readings of models and no end.
  static let version = 2
}

/// A line of an import that cannot be taken; nothing of the import is kept.
public enum ImportError: Error, Hashable, Sendable, CustomStringConvertible {
  case notALedger
  case badLine(Int, reason: String)
  case newerVersion(Int)

  public var description: String {
    switch self {
    case .notALedger:
      "line 1: not an exported ledger: the first line must be the one that `ctrack export` writes"
    case .badLine(let line, let reason): "line \(line): \(reason): nothing was imported; export the ledger again"
    case .newerVersion(let version):
      "line 1: exported by a newer ctrack (version \(version)): nothing was imported; install the newer program"
    }
  }
}
