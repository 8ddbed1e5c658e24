import Commitments
import Terminal
import Tracker

extension RevisionChanges {
  /// What a revision says otherwise, for people: paragraphs and statements that went, and those that came.
  var blocks: [any Block] {
    var lines = removed.map { line("−", SafeText(cell: $0)) } + added.map { line("+", SafeText(cell: $0)) }
    lines += lost.map { line("−", Self.words($0)) } + gained.map { line("+", Self.words($0)) }
    let head: SafeText = "Changed since \(earlier)\(lines.isEmpty ? ": nothing but the order" : ":")"
    return [Paragraph(StyledText(head, .heading))] + lines
  }

  private func line(_ mark: SafeText, _ words: SafeText) -> Paragraph {
    Paragraph(StyledText("\(mark) \(words)"), indentation: 2, hanging: 2)
  }

  private static func words(_ statement: Statement) -> SafeText {
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
