import Commitments
import Extraction
import Terminal

/// The statements of an article for people: who stands where, and the words that say so.
enum ExtractionReport {
  /// - Parameter explanations: what each of the statements rests on, in their order; empty where nobody asks.
  static func print(
    _ article: Article, _ statements: [Statement], explanations: [Explanation] = [], _ output: Output
  ) throws {
    var blocks: [any Block] = [
      Paragraph(
        StyledText(SafeText(cell: article.title), .heading) + StyledText("  \(article.published?.words ?? "undated")"))
    ]
    if statements.isEmpty { blocks.append(Paragraph("No statements.", indentation: 2)) }
    for (number, statement) in statements.enumerated() {
      blocks.append(StatementBlock(statement, in: article.text))
      if explanations.indices.contains(number) { blocks.append(ExplanationBlock(explanations[number])) }
    }
    try output.print(blocks)
    try output.printLine("")
  }
}

/// One statement: a line that says it, its conditions, and its best sentence with the words marked.
struct StatementBlock: Block {
  private let statement: Statement
  private let text: String
  private let name: SafeText
  private let commitments: [CommitmentID]

  init(_ statement: Statement, named name: SafeText? = nil, in text: String, commitments: [CommitmentID] = []) {
    self.statement = statement
    self.text = text
    self.name = name ?? SafeText(cell: statement.id)
    self.commitments = commitments
  }

  func lines(columns: Int?) -> [StyledText] {
    let position = statement.position
    var head = StyledText(name, .name)
    head.append("  \(position.party) ")
    head.append(SafeText(cell: position.stance.rawValue), .heading)
    head.append(": \(position.action)")
    if !position.to.isEmpty { head.append("; to \(position.to.joined(separator: ", "))") }
    if let on = position.on { head.append("; on \(on.words)") }
    if let due = position.due { head.append("; due \(due.words)") }
    if let scope = position.scope { head.append("; for \(scope)") }
    if let speaker = position.speaker { head.append("; by \(speaker)") }
    if let claimedBy = position.claimedBy { head.append("; according to \(claimedBy)") }
    if !commitments.isEmpty {
      head.append(" → \(commitments.map(\.description).joined(separator: ", "))", .name)
    }
    var lines = Paragraph(head, indentation: 2, hanging: 4).lines(columns: columns)
    for condition in position.conditions {
      var line: StyledText = "\(condition.kind.rawValue) "
      if let by = condition.by { line.append("\(by): ") }
      line.append("\(condition.action)")
      if condition.status != .open { line.append(" (\(condition.status.rawValue))") }
      if let due = condition.due { line.append("; due \(due.words)") }
      lines += Paragraph(line, indentation: 6, hanging: 2).lines(columns: columns)
    }
    if let best = statement.evidence.first {
      lines += Quotation(marking: statement.position, at: best, in: text, indentation: 6).lines(columns: columns)
    }
    return lines
  }
}

extension Quotation {
  /// The sentence of a piece of evidence, with the words of the action and the conditions marked.
  init(
    marking position: Position, at evidence: Evidence, in text: String, context: Excerpt.Context = .sentences(0),
    indentation: Int
  ) {
    func mark(_ role: Role, _ phrase: String) -> Mark? {
      PhraseLocation.range(of: phrase, in: text, within: evidence.range).map { Mark(role, $0) }
    }
    let marks = [mark(.action, position.action)] + position.conditions.map { mark(.condition, $0.action) }
    self.init(
      text, marks: marks.compactMap(\.self), around: evidence.range, context: context, indentation: indentation)
  }
}
