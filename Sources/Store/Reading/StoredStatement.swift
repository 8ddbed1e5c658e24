import Commitments
internal import Foundation

/// A statement as a row keeps it: quotations with their ranges, without a second look at the text.
struct StoredStatement: Codable {
  var record: StatementRecord

  init(_ statement: Commitments.Statement) { record = StatementRecord(statement) }

  init(from decoder: any Decoder) throws { record = try StatementRecord(from: decoder) }

  func encode(to encoder: any Encoder) throws { try record.encode(to: encoder) }

  var statement: Commitments.Statement {
    let ranges = record.ranges ?? []
    let evidence = zip(record.evidence, ranges).map { Evidence(range: $1[0]..<$1[1], quotation: $0) }
    return Commitments.Statement(
      id: record.id, position: record.position, evidence: evidence, confidence: record.confidence, rule: record.rule)
  }
}
