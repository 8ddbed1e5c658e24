import Commitments
import Store

/// What people have rejected in an article or in the texts that it revises: the same is not read in it again.
struct RejectedPositions {
  /// A party's stance on an action, in the content words of the action.
  private struct Reading: Hashable {
    var party: String
    var stance: Stance
    var action: String
  }

  private var rejected: Set<Reading> = []
  private let canonicalName: (String) throws -> String

  /// Linear in the entries about the article and its earlier texts.
  init(of article: ArticleID, in reader: StoreReader) throws {
    canonicalName = reader.canonicalName
    var standing: Set<Reading> = []
    for id in try reader.revisions(of: article) {
      for case .readingRejected(_, let statement) in try Entry.effective(reader.entries(of: .article(id))).map(\.change)
      {
        if let position = try reader.statement(statement)?.position { rejected.insert(try reading(position)) }
      }
      guard !rejected.isEmpty else { continue }
      for commitment in try reader.commitments(of: id).compactMap({ try reader.commitment($0) }) {
        for statement in commitment.statements + commitment.held where statement.article == id {
          if let position = try reader.statement(statement)?.position { standing.insert(try reading(position)) }
        }
      }
    }
    // Of two sentences that say the same, one may have been rejected as told twice.
    rejected.subtract(standing)
  }

  /// Whether a position says what was rejected.
  func contains(_ position: Position) throws -> Bool {
    try !rejected.isEmpty && rejected.contains(reading(position))
  }

  private func reading(_ position: Position) throws -> Reading {
    Reading(
      party: try canonicalName(position.party), stance: position.stance, action: Matter.key(of: position.action))
  }
}
