import Commitments
import Store
import Terminal
import Tracker

extension CommitmentDossier {
  /// The commitment for people: fields, conditions, evidence, and unless it is left out, history.
  func blocks(today: Day, history showsHistory: Bool = true) -> [any Block] {
    var blocks: [any Block] = [Paragraph(head, hanging: 2), Fields(fields(today: today), indentation: 2)]
    if !commitment.conditions.isEmpty { blocks.append(conditionTable(today: today)) }
    blocks += statements.flatMap { evidence($0, label: nil) }
    if !held.isEmpty {
      blocks.append(
        Paragraph(StyledText("For review: read after the status was set by hand, not applied", .heading)))
      blocks += held.flatMap { evidence($0, label: $0.statement.position.stance) }
    }
    for added in additions { blocks += evidence(added) }
    if let legend { blocks.append(legend) }
    if showsHistory { blocks.append(historyTable) }
    return blocks
  }

  private var head: StyledText {
    var head = StyledText(SafeText(cell: commitment.id.description), .name)
    head.append("  \(commitment.party) ")
    head.append(commitment.status.text)
    head.append(": \(commitment.action)")
    return head
  }

  private func fields(today: Day) -> [Fields.Field] {
    var fields: [Fields.Field] = []
    func add(_ label: SafeText, _ value: SafeText?) {
      if let value, !value.isEmpty { fields.append(Fields.Field(label, StyledText(value))) }
    }
    add("To", SafeText(cell: commitment.to.joined(separator: ", ")))
    add("Speaker", commitment.speaker.map { SafeText(cell: $0) })
    add("Taken", commitment.on?.words)
    add("Status since", commitment.since?.words)
    if commitment.due != nil {
      fields.append(
        Fields.Field("Due", Table.dueText(commitment.due, today: commitment.status.isOpen ? today : nil)))
    }
    add("Scope", commitment.scope.map { SafeText(cell: $0) })
    if let id = commitment.offer, let offer {
      add("Offer", "\(id) \(offer.title), by \(offer.party)")
    }
    add("Case", SafeText(cell: report.cases.joined(separator: ", ")))
    add("Flags", SafeText(cell: commitment.flags.map(\.rawValue).joined(separator: ", ")))
    return fields
  }

  private func conditionTable(today: Day) -> Table {
    var table = Table([
      Column("ID"), Column("Status"), Column("Kind"), Column("Condition", shrinksTo: 16, givesWay: .first),
      Column("By", shrinksTo: 10), Column("Due", shrinksTo: 11),
    ])
    for condition in commitment.conditions {
      let alternative: SafeText = condition.alternative.map { " (any of group \($0))" } ?? ""
      table.add(
        StyledText(SafeText(cell: condition.id.description), .name), condition.status.text,
        StyledText(SafeText(cell: condition.kind.rawValue)), StyledText("\(condition.action)\(alternative)"),
        StyledText(SafeText(cell: condition.by ?? "")),
        Table.dueText(condition.due, today: condition.status == .open ? today : nil))
    }
    return table
  }

  private func evidence(_ statement: StatementInContext, label: Stance?) -> [any Block] {
    let article = statement.article
    var head = StyledText(SafeText(cell: statement.name), .name)
    if let label { head.append("  \(label.rawValue)") }
    head.append("  \(article.title)")
    let origin = [article.source, article.published?.words.string].compactMap(\.self).joined(separator: ", ")
    if !origin.isEmpty { head.append(" (\(origin))") }
    if !statement.reprints.isEmpty { head.append(", reprinted \(counted(statement.reprints.count, "time"))") }
    if let other = statement.statement.position.claimedBy { head.append(", according to \(other)") }
    var blocks: [any Block] = [Paragraph(head, hanging: 2)]
    for piece in statement.statement.evidence { blocks.append(quotation(statement, piece)) }
    return blocks
  }

  private func quotation(_ statement: StatementInContext, _ piece: Evidence) -> Quotation {
    let position = statement.statement.position
    // A ledger that was shared without texts still has the quotations.
    guard let text = statement.article.text else {
      let whole = Evidence(range: 0..<piece.quotation.utf8.count, quotation: piece.quotation)
      return Quotation(marking: position, at: whole, in: piece.quotation, indentation: 2)
    }
    return Quotation(marking: position, at: piece, in: text, context: .sentences(1), indentation: 2)
  }

  private func evidence(_ added: AddedPosition) -> [any Block] {
    let place: SafeText = added.article.map { " after \($0)" } ?? ""
    let head: StyledText = "added by hand\(place): \(added.position.stance.rawValue) \(added.position.action)"
    guard let piece = added.evidence else { return [Paragraph(head, hanging: 2)] }
    let whole = Evidence(range: 0..<piece.quotation.utf8.count, quotation: piece.quotation)
    return [
      Paragraph(head, hanging: 2),
      Quotation(marking: added.position, at: whole, in: piece.quotation, indentation: 2),
    ]
  }

  private var legend: Paragraph? {
    let legends = statements.compactMap { statement in
      statement.statement.evidence.first.map { quotation(statement, $0).legend }
    }
    return legends.max { $0.width < $1.width }.flatMap { $0.isEmpty ? nil : Paragraph($0, indentation: 2) }
  }

  private var historyTable: Table {
    var table = Table([
      Column("Date"), Column("Status"), Column("Because of", shrinksTo: 16, givesWay: .first), Column("Recorded by"),
    ])
    for change in history {
      let from: SafeText = change.from.map { "\($0.rawValue) → " } ?? ""
      let (cause, author) = words(of: change)
      table.add(
        StyledText(change.day?.words ?? "undated"), StyledText(from) + change.to.text, StyledText(cause),
        StyledText(author))
    }
    return table
  }

  private func words(of change: StatusChange) -> (SafeText, SafeText) {
    switch change.cause {
    case .statement(let reference):
      let name = statements.first { $0.article.id == reference.article && $0.statement.id == reference.id }?.name
      return (
        SafeText(cell: name ?? reference.description),
        author { entry in
          if case .statementLinked(_, reference, _) = entry.change { true } else { false }
        }
      )
    case .entry(let id):
      let note = entries.first { $0.id == id }?.command.note
      return (note.map { "by hand: \($0)" } ?? "by hand", author { $0.id == id })
    case .conditions: return conditionWords(on: change.day)
    case .consequence(let cause):
      return (
        SafeText(cell: cause.words),
        author { entry in
          if case .consequenceDrawn(_, let value) = entry.change { value.cause == cause } else { false }
        }
      )
    case .clock: return ("its date passed", "")
    }
  }

  /// The condition that was marked on the day, if a mark was what moved the status.
  private func conditionWords(on day: Day?) -> (SafeText, SafeText) {
    for entry in entries.reversed() {
      guard case .conditionMarked(let id, let mark) = entry.change, mark.on == day else { continue }
      let note: SafeText = entry.command.note.map { ": \($0)" } ?? ""
      return ("\(id) \(mark.status.rawValue) by hand\(note)", SafeText(cell: entry.command.author))
    }
    return ("its conditions", "")
  }

  private func author(where matches: (Entry) -> Bool) -> SafeText {
    entries.first(where: matches).map { SafeText(cell: $0.command.author) } ?? ""
  }
}
