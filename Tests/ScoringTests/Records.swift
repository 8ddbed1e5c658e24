import Commitments
import Scoring

/// A statement of a story that does not exist: two ferry companies, a harbour and its pilots.
func record(
  _ party: String = "Lantern Ferries", _ status: Stance = .pledged, _ action: String = "reopen the night line",
  to: [String] = [], speaker: String? = nil, on: String? = nil, due: String? = nil, claimedBy: String? = nil,
  conditions: [ConditionTerm] = [], evidence: String = "Lantern will reopen the night line, its owner said."
) -> StatementRecord {
  let position = Position(
    party: party, speaker: speaker, stance: status, action: action, to: to, on: on.flatMap { Period(iso: $0) },
    due: due.flatMap { Period(iso: $0) }, conditions: conditions, claimedBy: claimedBy)
  return StatementRecord(
    Statement(id: "s", position: position, evidence: [Evidence(range: 0..<evidence.utf8.count, quotation: evidence)]))
}

func condition(
  _ action: String, _ kind: ConditionKind = .if, by: String? = nil, status: ConditionStatus = .open
) -> ConditionTerm {
  ConditionTerm(by: by, action: action, kind: kind, status: status)
}

/// The score of one statement found for one in the gold.
func score(_ gold: StatementRecord, _ found: StatementRecord) -> Score {
  ArticleScore(gold: [gold], found: [found]).score
}
