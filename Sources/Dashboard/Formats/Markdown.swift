import Commitments
import Interchange
import Store
import Terminal
import Tracker

extension Report {
  /// The report as Markdown, without the articles' texts.
  public func markdown() -> String {
    let figures = brief.figures
    var text = "# \(Markdown.text(brief.negotiation ?? "Brief")), \(brief.today.words)\n\n"
    text += "\(counted(figures.openCommitments, "open commitment")) of \(grouped(figures.commitments)), "
    text += "\(counted(figures.openConditions, "open condition")), \(grouped(figures.overdueConditions)) overdue, "
    text += "from \(counted(figures.articles, "article")).\n\n"
    text += changesText() + responsibilityText() + agendaText()
    for matrix in matrices { text += matrixText(matrix) }
    text += Self.leftOut(offersLeftOut, "older offer")
    text += waitingText() + commitmentText()
    return text + Self.leftOut(commitmentsLeftOut, "older commitment")
  }

  private func changesText() -> String {
    var text = "## Changed since \(brief.since.words)\n\n"
    if brief.changes.items.isEmpty { return text + "Nothing.\n\n" }
    for kind in LedgerChanges.Kind.allCases {
      let items = brief.changes.items.filter { $0.kind == kind }
      guard !items.isEmpty else { continue }
      text += "### \(kind.heading)\n\n"
      for item in items {
        text += "- \(item.commitment) **\(Markdown.text(item.party))** \(Markdown.text(item.action)), "
        text += item.from.map { $0 == item.to ? "" : "\($0.rawValue) → " } ?? ""
        text += "\(item.to.rawValue)\n"
      }
      text += "\n"
    }
    return text + Self.leftOut(brief.changesLeftOut, "further change")
  }

  private func responsibilityText() -> String {
    var text = "## Who must act\n\n"
    if brief.responsibilities.isEmpty { return text + "Nobody.\n\n" }
    for responsibility in brief.responsibilities {
      text += "- **\(Markdown.text(responsibility.party ?? "Nobody in particular"))**: "
      text += "\(counted(responsibility.conditions, "condition"))\n"
      for row in responsibility.shown {
        text +=
          "  - \(row.condition.id) \(Markdown.text(row.condition.action)), for \(Markdown.text(row.commitment.party))"
        text += "\(row.condition.due.map { ", by \($0.words)" } ?? "")\n"
      }
      let left = responsibility.conditions - responsibility.shown.count
      if left > 0 { text += "  - and \(grouped(left)) more\n" }
    }
    return text + "\n" + Self.leftOut(brief.responsibilitiesLeftOut, "further party", "further parties")
  }

  /// What a list was cut short by.
  private static func leftOut(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
    count > 0 ? "\(counted(count, singular, plural)) left out: a higher --limit shows more.\n\n" : ""
  }

  private func agendaText() -> String {
    let text = "## Due until \(brief.agenda.until.words)\n\n"
    if brief.agenda.items.isEmpty { return text + "Nothing.\n\n" }
    return text
      + Markdown.table(
        ["When", "Who", "Must", "ID"],
        brief.agenda.items.map { item in
          [
            item.due.map { (item.isOverdue ? "overdue: " : "") + $0.words } ?? "no date",
            Markdown.text(item.parties.joined(separator: ", ")), Markdown.text(item.action),
            item.condition?.description ?? item.commitment.description,
          ]
        })
      + Self.leftOut(brief.agenda.laterLeftOut, "later item")
      + Self.leftOut(brief.agenda.overdueLeftOut, "older overdue item")
  }

  private func matrixText(_ matrix: PositionMatrix) -> String {
    "## Positions: \(Markdown.text(matrix.title ?? "offers of no case"))\n\n"
      + Markdown.table(
        ["Offer"] + matrix.parties.map(Markdown.text) + ["Others"],
        matrix.rows.map { row in
          ["\(row.offer) \(Markdown.text(row.title))"]
            + row.cells.map { $0.map { "\($0.status.rawValue) (\($0.commitment))" } ?? "" }
            + [
              row.others.map { "\(Markdown.text($0.party)) \($0.status.rawValue) (\($0.commitment))" }
                .joined(separator: ", ")
            ]
        })
  }

  private func waitingText() -> String {
    var text = "## Circles: you first\n\n"
    text += graph.circles.isEmpty ? "None.\n" : ""
    for circle in graph.circles.prefix(20) { text += "- \(Markdown.text(circle.words)) (\(circle.heldUp) held up)\n" }
    return text + "\n"
  }

  private func commitmentText() -> String {
    var text = "## Commitments\n\n"
    for cited in commitments {
      let commitment = cited.commitment
      text += "### \(commitment.id) \(Markdown.text(commitment.party)), \(commitment.status.rawValue)\n\n"
      text += "\(Markdown.text(commitment.action))\n\n"
      for condition in commitment.conditions { text += "- \(Markdown.text(condition.inWords))\n" }
      if !commitment.conditions.isEmpty { text += "\n" }
      for citation in cited.citations {
        text += "> \(Markdown.text(citation.evidence.quotation)) (\(Markdown.text(citation.articleTitle)))\n\n"
      }
    }
    return text
  }
}
