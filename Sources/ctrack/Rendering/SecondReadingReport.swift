import Commitments
import Scoring
import Terminal

/// What a model found in an article, beside what the rules found where both were asked.
struct SecondReadingReport {
  let article: Article
  let reading: ModelReading
  /// `nil`: only the model was asked.
  let rules: [Statement]?

  private var comparison: ReaderComparison? {
    rules.map { ReaderComparison($0.map(StatementRecord.init), reading.statements.map(StatementRecord.init)) }
  }

  var blocks: [any Block] {
    var blocks: [any Block] = [
      Paragraph(
        StyledText(SafeText(cell: article.title), .heading) + StyledText("  \(article.published?.words ?? "undated")"))
    ]
    if let comparison, let rules {
      blocks += compared(comparison, rules)
    } else {
      blocks += list("", reading.statements)
      if reading.statements.isEmpty, reading.unlocated.isEmpty {
        blocks.append(Paragraph("No statements.", indentation: 2))
      }
    }
    if !reading.unlocated.isEmpty {
      blocks.append(heading("The model's, with words that are not in the article", reading.unlocated.count))
      blocks += reading.unlocated.map(UnlocatedBlock.init)
    }
    return blocks
  }

  private func compared(_ comparison: ReaderComparison, _ rules: [Statement]) -> [any Block] {
    let (agreed, differing) = (
      comparison.pairs.filter(\.differing.isEmpty), comparison.pairs.filter { !$0.differing.isEmpty }
    )
    var blocks = list("Both", agreed.map { rules[$0.first] })
    if !differing.isEmpty { blocks.append(heading("Both, but differing", differing.count)) }
    for pair in differing {
      blocks.append(
        Paragraph(
          "in \(pair.differing.map { $0.replacing("_", with: " ") }.joined(separator: ", "))", indentation: 2))
      blocks.append(StatementBlock(rules[pair.first], named: "rules", in: article.text))
      blocks.append(StatementBlock(reading.statements[pair.second], named: "model", in: article.text))
    }
    return blocks + list("Only the rules", comparison.onlyFirst.map { rules[$0] })
      + list("Only the model", comparison.onlySecond.map { reading.statements[$0] })
  }

  private func heading(_ words: SafeText, _ count: Int) -> Paragraph {
    Paragraph(StyledText("\(words) (\(count))", .heading))
  }

  private func list(_ words: SafeText, _ statements: [Statement]) -> [any Block] {
    guard !statements.isEmpty else { return [] }
    let blocks = statements.map { StatementBlock($0, in: article.text) as any Block }
    return words.isEmpty ? blocks : [heading(words, statements.count)] + blocks
  }
}

/// A statement of a model whose words were not found.
struct UnlocatedBlock: Block {
  let record: StatementRecord

  func lines(columns: Int?) -> [StyledText] {
    var head = StyledText(SafeText(cell: record.id), .name)
    head.append("  \(record.party) ")
    head.append(SafeText(cell: record.status.rawValue), .heading)
    head.append(": \(record.action)")
    let quoted = record.evidence.map {
      Paragraph(StyledText("not found: \"\($0)\""), indentation: 6, hanging: 2).lines(columns: columns)
    }
    return Paragraph(head, indentation: 2, hanging: 4).lines(columns: columns) + quoted.joined()
  }
}

/// The same as `--json` and `--jsonl` print it: the gold format, and what it lacks.
struct SecondReadingDocument: Encodable {
  struct Difference: Encodable {
    var rules: String
    var model: String
    var differing: [String]
  }
  struct Comparison: Encodable {
    var pairs: [Difference]
    var onlyRules: [String]
    var onlyModel: [String]

    private enum CodingKeys: String, CodingKey {
      case pairs
      case onlyRules = "only_rules"
      case onlyModel = "only_model"
    }
  }

  var article: String
  /// The rules' where both were asked, else the model's.
  var statements: [StatementRecord]
  /// The model's where both were asked.
  var second: [StatementRecord]?
  var unlocated: [StatementRecord]
  var model: String
  var prompt: String
  var comparison: Comparison?

  init(_ report: SecondReadingReport) {
    let reading = report.reading
    let found = reading.statements.map(StatementRecord.init)
    article = report.article.key
    model = reading.model
    prompt = reading.prompt
    unlocated = reading.unlocated
    statements = report.rules?.map(StatementRecord.init) ?? found
    guard report.rules != nil else { return }
    second = found
    let compared = ReaderComparison(statements, found)
    comparison = Comparison(
      pairs: compared.pairs.map {
        Difference(rules: statements[$0.first].id, model: found[$0.second].id, differing: $0.differing)
      },
      onlyRules: compared.onlyFirst.map { statements[$0].id }, onlyModel: compared.onlySecond.map { found[$0].id })
  }
}
