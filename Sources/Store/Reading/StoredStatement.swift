import Commitments
internal import Foundation

/// A statement as a row keeps it: quotations with their ranges, without a second look at the text.
struct StoredStatement: Codable {
  var record: StatementRecord

  init(_ statement: Commitments.Statement) { record = StatementRecord(statement) }

  /// - Throws: `DecodingError` unless every quotation has its place; so ``statement`` need not look again.
  init(from decoder: any Decoder) throws {
    record = try StatementRecord(from: decoder)
    guard record.isPlaced else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "a quotation has no place"))
    }
  }

  func encode(to encoder: any Encoder) throws { try record.encode(to: encoder) }

  var statement: Commitments.Statement {
    let ranges = record.ranges ?? []
    let evidence = zip(record.evidence, ranges).map { Evidence(range: $1[0]..<$1[1], quotation: $0) }
    return Commitments.Statement(
      id: record.id, position: record.position, evidence: evidence, confidence: record.confidence, rule: record.rule)
  }
}

extension StatementRecord {
  /// Whether there is a quotation, and each has the bytes where it stands.
  var isPlaced: Bool {
    guard let ranges, !evidence.isEmpty, evidence.count == ranges.count else { return false }
    return ranges.allSatisfy { $0.count == 2 && 0 <= $0[0] && $0[0] < $0[1] }
  }
}
