// From text to open conditions, with the libraries alone: `swift run follow PATH-TO-DATA`.

import Commitments
import Extraction
import Foundation
import Store

let article = Article(
  key: "catch", title: "Norway makes an offer", published: Day(iso: "2025-03-14"),
  text: """
    Norway promised on Thursday to cut its mackerel catch by a fifth if Iceland agrees to do the same.

    Iceland rejected the plan. The European Union demanded that Norway open its ports by 30 June.
    """)

// Text to statements.
let data = URL(fileURLWithPath: CommandLine.arguments.dropFirst().first ?? "../../Data")
let statements = try SyntaxExtractor(dataFolder: data).statements(in: article)
for statement in statements {
  let position = statement.position
  print("\(statement.id)  \(position.party) \(position.stance.rawValue): \(position.action)")
}

// Statements to a ledger: each a commitment of its own here; `ctrack` finds out which belong together.
let path = FileManager.default.temporaryDirectory.appending(path: "follow-\(UUID().uuidString).db").path
let store = try LedgerStore(path: path, access: .create)
let now = RecordingTime(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000))
try store.write(CommandDraft(words: "follow", author: "example", recordedAt: now)) { writer in
  let id = try writer.insert(article)
  try writer.insert(statements, of: id, reading: 1)
  try writer.record(.articleRead(article: id, reading: 1, revises: nil))
  for statement in statements {
    let links = try statement.position.conditions.enumerated().map { number, condition in
      let matter = try writer.next(MatterID.self)
      try writer.record(.matterNamed(matter: matter, value: Matter(action: condition.action, party: condition.by)))
      return ConditionLink(number: number + 1, matter: matter)
    }
    let reference = StatementReference(article: id, reading: 1, id: statement.id)
    try writer.record(
      .statementLinked(commitment: try writer.next(CommitmentID.self), statement: reference, conditions: links))
  }
}

// The ledger's answer.
try store.read { reader in
  for row in try reader.openConditions(CommitmentFilter(), from: Viewpoint(today: now.day)) {
    print(
      "\(row.condition.id)  \(row.commitment.party) waits for \(row.condition.by ?? "somebody"): \(row.condition.action)"
    )
  }
}
try FileManager.default.removeItem(atPath: path)
