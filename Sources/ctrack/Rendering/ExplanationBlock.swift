import Commitments
import Extraction
import Syntax
import Terminal

/// What a statement rests on, as labelled lines, and the part of the tree that was read.
struct ExplanationBlock: Block {
  private let explanation: Explanation
  private let indentation = 6

  init(_ explanation: Explanation) { self.explanation = explanation }

  func lines(columns: Int?) -> [StyledText] {
    let fields = Fields(fields, indentation: indentation).lines(columns: columns)
    return fields + [.empty] + tree(columns: columns)
  }

  private var fields: [Fields.Field] {
    let holder = explanation.holder
    let party = holder.party
    var fields = [
      Fields.Field("Rule", "\(explanation.statement.rule ?? "")"),
      Fields.Field("Confidence", "\(Self.twoDigits(explanation.statement.confidence ?? 0))"),
      Fields.Field("Cue", "\"\(explanation.cue)\": \(explanation.stance.rawValue)"),
      Fields.Field(
        "Holder", holder.words.map { "\(party), \(holder.means) (\"\($0)\")" } ?? "\(party), \(holder.means)"),
      Fields.Field("Source", source),
    ]
    for condition in explanation.conditions {
      let terms = condition.terms.map { term in
        term.by.map { "\(term.kind.rawValue) \($0): \(term.action)" } ?? "\(term.kind.rawValue) \(term.action)"
      }
      fields.append(Fields.Field("Condition", "\"\(condition.marker)\": \(terms.joined(separator: "; "))"))
    }
    for (label, sign) in [("For", 1.0), ("Against", -1.0)] {
      let reasons = explanation.reasons.filter { $0.weight * sign > 0 }
      guard !reasons.isEmpty else { continue }
      let told = reasons.map { "\($0.words) (\($0.weight > 0 ? "+" : "−")\(Self.twoDigits(abs($0.weight))))" }
      fields.append(Fields.Field(SafeText(cell: label), "\(told.joined(separator: "; "))"))
    }
    return fields
  }

  private var source: StyledText {
    guard let nearest = explanation.sources.first else { return "nobody is cited" }
    var text: StyledText = "\(nearest.who), \(nearest.manner)"
    if let cue = nearest.cue { text.append(" (\"\(cue)\")") }
    if nearest.isDirect { text.append(", word for word") }
    if nearest.isInferred { text.append(", taken over from near by") }
    return text
  }

  /// Drawn as `ctrack parse` draws it, each word with what it is to the statement.
  private func tree(columns: Int?) -> [StyledText] {
    TreeDrawing.rows(explanation.tree).flatMap { row -> [StyledText] in
      var line: StyledText = "\(SafeText(block: String(repeating: " ", count: indentation) + row.text))"
      if let role = explanation.roles[row.word] { line.append("  ← \(role.rawValue)", .name) }
      // Only the deepest trees are wider than a terminal.
      guard let columns, line.width > columns else { return [line] }
      return Paragraph(line, hanging: indentation + 2).lines(columns: columns)
    }
  }

  /// 0.75, never in another language's digits.
  private static func twoDigits(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
