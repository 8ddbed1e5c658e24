import Commitments
import Store
import Terminal
import Tracker

extension ReviewDossier {
  /// The item for people: why it is asked about, the commitment with its words, and what an acceptance would change.
  func blocks(number: Int, today: Day) -> [any Block] {
    var head = StyledText("\(number). ", .heading)
    head.append(StyledText(SafeText(cell: queued.target.description), .name))
    head.append("  \(queued.item.words(today: today))")
    var blocks: [any Block] = [Paragraph(head, hanging: 2)]
    blocks += dossier.blocks(today: today, history: false)
    if let statement, let accepted {
      let before = dossier.commitment.status
      let change: SafeText =
        before == accepted.status
        ? "still \(before.rawValue)" : "\(before.rawValue) → \(accepted.status.rawValue)"
      blocks.append(Paragraph("Accepting \(statement.name): \(change), the status set by hand gives way.", hanging: 2))
    }
    return blocks
  }
}

extension ModelSuggestion {
  /// The statement for people: which model said so, and the words in the article, or that they are not there.
  func blocks(number: Int) -> [any Block] {
    var head = StyledText("\(number). ", .heading)
    head.append(StyledText(SafeText(cell: name), .name))
    head.append(
      "  found by \(model) in \(article.id.description) \(article.title), \(article.published?.words ?? "undated")")
    let title = Paragraph(head, hanging: 2)
    guard let statement else {
      return [title, UnlocatedBlock(record: record)]
    }
    return [title, StatementBlock(statement, in: article.text ?? "")]
  }
}

extension ReviewItem {
  /// Why it is asked about, and how sure the reading is.
  func words(today: Day) -> SafeText {
    let why: SafeText =
      switch reason {
      case .heldBack: "read after a status was set by hand"
      case .contested: "contested"
      case .deadline:
        due.map { $0 < today ? "was due \($0.words)" : "due \($0.words)" } ?? "due soon"
      case .unsureMatch: "its statements may not belong together"
      case .unreviewed: "nobody has looked at it"
      }
    guard let confidence else { return why }
    return "\(why), \(Int((min(max(confidence, 0), 1) * 100).rounded())) % sure"
  }
}
