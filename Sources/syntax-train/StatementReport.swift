import Commitments
import Extraction
import Foundation
import Scoring

/// Prints what a validation has found.
struct StatementReport {
  let validation: StatementValidation
  let threshold: Double

  func print(_ name: String) {
    printScores(name)
    printThresholds()
    printConfusion()
    printReliability()
  }

  func printScores(_ name: String) {
    let score = validation.score(threshold: threshold)
    Swift.print("\(name), threshold \(decimal(threshold, 2))")
    for (name, tally) in [
      ("statement", score.statement), ("lenient", score.lenient), ("condition", score.condition),
      ("facts", score.facts),
    ] { Swift.print("  \(row(name, tally))") }
  }

  private func printThresholds() {
    for threshold in StatementValidation.thresholds {
      let score = validation.score(threshold: threshold)
      Swift.print(
        "threshold \(decimal(threshold, 2)) \(row("statement", score.statement)) facts \(decimal(score.facts.f1, 3))")
    }
  }

  /// How often drafts of each class were taken for each other; only drafts that stand or should.
  private func printConfusion() {
    let classes = StatementModel.classes
    var counts = [[Int]](repeating: [Int](repeating: 0, count: classes.count), count: classes.count)
    for (article, model) in zip(validation.articles, validation.models) {
      for place in article.drafts.indices {
        let judgement = model.judgement(of: article.features[place], rule: article.drafts[place].position.stance)
        let stance: Stance? = judgement.probability >= threshold ? judgement.stance : nil
        counts[article.labels[place]][classes.firstIndex(of: stance) ?? 0] += 1
      }
    }
    let names = classes.map { $0?.rawValue ?? "none" }
    Swift.print("confusion (row: gold, column: model)")
    Swift.print(pad("", 16) + names.map { pad(String($0.prefix(6)), 7) }.joined())
    for (name, row) in zip(names, counts) { Swift.print(pad(name, 16) + row.map { pad(String($0), 7) }.joined()) }
  }

  private func printReliability() {
    for (name, least) in [("kept", threshold), ("all", 0)] {
      let table = ReliabilityTable(validation.verdicts(threshold: least))
      Swift.print("calibration of \(name): confidence, share right, count")
      for bin in table.bins { Swift.print("  \(decimal(bin.confidence, 3)) \(decimal(bin.right, 3)) \(bin.count)") }
      Swift.print("  expected calibration error \(decimal(table.expectedError, 3))")
    }
  }

  private func row(_ name: String, _ tally: Tally) -> String {
    "\(pad(name, 10)) P \(decimal(tally.precision, 3)) R \(decimal(tally.recall, 3)) F1 \(decimal(tally.f1, 3))"
      + " (\(decimal(tally.right, 1)) right, \(tally.gold) gold, \(tally.found) found)"
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

/// A number with so many digits behind the point.
func decimal(_ value: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", value) }
