import Commitments
import Reconciliation
import Scoring

extension LinkStory {
  /// Pairs of statements that were put into one commitment, against those that belong there.
  func score(by reconciler: Reconciler) -> Tally {
    var tally = Tally()
    for mentions in parties {
      var found: [StatementReference: Int] = [:]
      for (number, group) in Grouping(mentions, by: reconciler).groups.enumerated() {
        for mention in group { found[mention.reference] = number }
      }
      for (place, later) in mentions.enumerated() {
        for earlier in mentions[..<place] {
          let isFound = found[later.reference] == found[earlier.reference]
          let right = commitments[later.reference]
          let isGold = right != nil && right == commitments[earlier.reference]
          tally += Tally(right: isFound && isGold ? 1 : 0, gold: isGold ? 1 : 0, found: isFound ? 1 : 0)
        }
      }
    }
    return tally
  }
}

/// How well the statements of several stories were put together.
struct LinkReport {
  var scores: [(story: String, tally: Tally)]

  /// A line for each story, then the mean of their F1 and all pairs together.
  func text(_ name: String) -> String {
    let width = scores.map(\.story.count).max() ?? 0
    let rows = scores.map { story, tally in
      "  \(story)\(String(repeating: " ", count: width - story.count))  \(Self.figures(tally))"
    }
    let mean = scores.reduce(0) { $0 + $1.tally.f1 } / Double(max(1, scores.count))
    let sum = scores.reduce(into: Tally()) { $0 += $1.tally }
    return ([name] + rows + ["  mean F1 \(decimal(mean, 3)), all pairs \(Self.figures(sum))"]).joined(separator: "\n")
  }

  private static func figures(_ tally: Tally) -> String {
    "P \(decimal(tally.precision, 3)) R \(decimal(tally.recall, 3)) F1 \(decimal(tally.f1, 3))"
      + " (\(Int(tally.right)) right, \(tally.gold) gold, \(tally.found) found)"
  }
}
