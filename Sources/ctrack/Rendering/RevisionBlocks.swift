import Commitments
import Terminal
import Tracker

/// What a revision says otherwise, for people: paragraphs and statements that went, and those that came.
struct RevisionBlock: Block {
  private let changes: RevisionChanges

  init(_ changes: RevisionChanges) { self.changes = changes }

  func lines(columns: Int?) -> [StyledText] {
    var lines =
      changes.removed.map { line("−", SafeText(cell: $0)) } + changes.added.map { line("+", SafeText(cell: $0)) }
    lines += changes.lost.map { line("−", words($0)) } + changes.gained.map { line("+", words($0)) }
    let head: SafeText = "Changed since \(changes.earlier)\(lines.isEmpty ? ": nothing but the order" : ":")"
    return Paragraph(StyledText(head, .heading)).lines(columns: columns) + lines.flatMap { $0.lines(columns: columns) }
  }

  private func line(_ mark: SafeText, _ words: SafeText) -> Paragraph {
    Paragraph(StyledText("\(mark) \(words)"), indentation: 2, hanging: 2)
  }

  private func words(_ statement: Statement) -> SafeText {
    let position = statement.position
    return
      "\(SafeText(cell: position.party)) \(SafeText(cell: position.stance.rawValue)): \(SafeText(cell: position.action))"
  }
}

/// What a revision changed, as `--json` prints it.
struct RevisionReport: Encodable {
  var article: String
  var removed: [String]
  var added: [String]
  var lost: [StatementRecord]
  var gained: [StatementRecord]

  init(_ changes: RevisionChanges) {
    article = changes.earlier.description
    removed = changes.removed
    added = changes.added
    lost = changes.lost.map { StatementRecord($0) }
    gained = changes.gained.map { StatementRecord($0) }
  }
}
