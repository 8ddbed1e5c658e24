import Commitments
import Foundation
import Reconciliation

/// A statement with the commitments before it that it might go on with.
struct LinkChoice {
  /// For each commitment the features that are not zero, in the mean over its statements.
  var antecedents: [[(feature: Int, value: Double)]] = []
  /// Which of them is the right one; if none is, the statement begins one.
  var isRight: [Bool] = []

  /// The statements of a story that have something before them that their role fits.
  static func all(in story: LinkStory, by reconciler: Reconciler) -> [LinkChoice] {
    story.parties.flatMap { mentions in
      mentions.indices.compactMap { place -> LinkChoice? in
        let later = mentions[place]
        guard let commitment = story.commitments[later.reference] else { return nil }
        let candidates = mentions[..<place].filter {
          story.commitments[$0.reference] != nil && Role($0.position.stance).fits(Role(later.position.stance))
            && !later.excludes($0)
        }
        let members = Dictionary(grouping: candidates) { story.commitments[$0.reference] ?? 0 }
        var choice = LinkChoice()
        for number in members.keys.sorted() {
          choice.antecedents.append(mean(members[number] ?? [], before: later, by: reconciler))
          choice.isRight.append(number == commitment)
        }
        return choice.antecedents.isEmpty ? nil : choice
      }
    }
  }

  private static func mean(
    _ members: [Mention], before later: Mention, by reconciler: Reconciler
  ) -> [(feature: Int, value: Double)] {
    var sums = [Double](repeating: 0, count: Reconciler.linkFeatures.count)
    for member in members {
      for (index, value) in reconciler.linkValues(of: later, after: member).enumerated() { sums[index] += value }
    }
    return sums.indices.filter { sums[$0] != 0 }.map { ($0, sums[$0] / Double(members.count)) }
  }
}

/// Learns the weights of links: each statement chooses among the commitments before it and beginning one of its own, whose
/// score is zero (cluster ranking, Rahman and Ng 2009).
struct LinkTrainer {
  /// How strongly large weights are held back; that most pairs are none is free.
  var penalty = 1.0

  func weights(_ choices: [LinkChoice]) -> [Double] {
    var search = QuasiNewton()
    search.iterations = 1_000
    // The table shows hundredths, and they should be those of the very minimum.
    search.tolerance = 1e-7
    let start = [Double](repeating: 0, count: Reconciler.linkFeatures.count)
    return search.minimum(from: start) { weights, gradient in
      var loss = 0.0
      gradient[0] = 0
      for index in weights.indices.dropFirst() {
        gradient[index] = penalty * weights[index]
        loss += 0.5 * gradient[index] * weights[index]
      }
      for choice in choices { loss += Self.loss(of: choice, weights, &gradient) }
      return loss
    }
  }

  /// Minus the logarithm of the probability of choosing right.
  private static func loss(of choice: LinkChoice, _ weights: [Double], _ gradient: inout [Double]) -> Double {
    let scores = choice.antecedents.map { $0.reduce(0) { $0 + weights[$1.feature] * $1.value } }
    let highest = max(0, scores.max() ?? 0)
    let powers = scores.map { exp($0 - highest) }
    let beginning = exp(-highest)
    let total = powers.reduce(beginning, +)
    let begins = !choice.isRight.contains(true)
    let right = zip(powers, choice.isRight).reduce(begins ? beginning : 0) { $0 + ($1.1 ? $1.0 : 0) }
    for (place, power) in powers.enumerated() {
      let excess = power / total - (choice.isRight[place] ? power / right : 0)
      for (feature, value) in choice.antecedents[place] { gradient[feature] += excess * value }
    }
    return log(total) - log(right)
  }
}
