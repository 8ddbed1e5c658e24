import Commitments
import Reconciliation
import TestSupport

/// A few commitments, each told by pages of its own, from which consequences are drawn as often as there are new ones.
struct Ledger {
  private var tellings: [[Page]] = []
  private var drawn: [CommitmentID: [Consequence]] = [:]
  var register = SourceRegister()

  /// A day and a position on each line: `2025-03-11 Russia accepted truce`.
  init(_ commitments: [String]...) throws {
    var number: Int64 = 0
    for lines in commitments {
      tellings.append(
        lines.map { line in
          number += 1
          return Page(number, on: String(line.prefix(10)), String(line.dropFirst(11)))
        })
    }
  }

  private func standing(_ number: Int) throws -> Standing? {
    let id = CommitmentID(number: Int64(number))
    var statements: [StatementReference: LinkedStatement] = [:]
    for page in tellings[number - 1] { statements.merge(try page.linked()) { first, _ in first } }
    let command = Command(id: 1, words: "", author: "", recordedAt: RecordingTime(milliseconds: 0))
    var changes = statements.map { reference, linked in
      Change.statementLinked(
        commitment: id, statement: reference,
        conditions: linked.statement.position.conditions.indices.map {
          ConditionLink(number: $0 + 1, matter: MatterID(number: 1))
        })
    }
    changes += (drawn[id] ?? []).map { .consequenceDrawn(commitment: id, value: $0) }
    let entries = changes.enumerated().map { Entry(id: Int64($0 + 1), command: command, change: $1) }
    guard let folded = CommitmentFold(id: id, entries: entries, statements: statements).result() else { return nil }
    let outline = try Shipped.reconciler.outline(
      of: folded.commitment, saying: tellings[number - 1].mentions()
    ) { $0 }
    return Standing(outline, history: folded.history)
  }

  func standings() throws -> [Standing] { try tellings.indices.compactMap { try standing($0 + 1) } }

  /// What follows for a commitment from the others as they are told, in words: `2025-03-12 accepted by c2`.
  func consequences(_ number: Int) throws -> [String] {
    let all = try standings()
    guard let standing = try standing(number) else { return [] }
    return try Shipped.reconciler.consequences(for: standing, among: all, knowing: register).map(Self.words)
  }

  /// The statuses once nothing more follows.
  func settled() throws -> [Status] {
    var ledger = self
    for _ in 0..<4 {
      let all = try ledger.standings()
      for standing in all {
        ledger.drawn[standing.commitment.id] = try Shipped.reconciler.consequences(
          for: standing, among: all, knowing: register)
      }
    }
    return try ledger.standings().map(\.commitment.status)
  }

  private static func words(_ consequence: Consequence) -> String {
    let effect =
      switch consequence.effect {
      case .condition(let number, let status): "condition \(number) \(status.rawValue)"
      default: "\(consequence.effect)"
      }
    let cause =
      switch consequence.cause {
      case .commitment(let id): "\(id)"
      case .statement(let reference): "\(reference)"
      }
    return "\(consequence.day?.description ?? "ever") \(effect) by \(cause)"
  }
}
