import Commitments
import Foundation
import Reconciliation

/// A statement with those before it that it might go on with.
struct LinkChoice {
  /// For each earlier statement the features that are not zero.
  var antecedents: [[(feature: Int, value: Double)]] = []
  /// Which of them belong to the same commitment; if none does, the statement begins one.
  var isRight: [Bool] = []

  /// The statements of a story that have something before them that their role fits.
  static func all(in story: LinkStory, by reconciler: Reconciler) -> [LinkChoice] {
    story.parties.flatMap { mentions in
      mentions.indices.compactMap { place -> LinkChoice? in
        let later = mentions[place]
        guard let commitment = story.commitments[later.reference] else { return nil }
        var choice = LinkChoice()
        for earlier in mentions[..<place] {
          guard let other = story.commitments[earlier.reference],
            Role(earlier.position.stance).fits(Role(later.position.stance))
          else { continue }
          let values = reconciler.linkValues(of: later, after: earlier)
          choice.antecedents.append(values.indices.filter { values[$0] != 0 }.map { ($0, values[$0]) })
          choice.isRight.append(other == commitment)
        }
        return choice.antecedents.isEmpty ? nil : choice
      }
    }
  }
}

/// Learns the weights of links: each statement chooses among those before it and beginning a commitment of its own, whose
/// score is zero, and any antecedent of the right commitment will do (mention ranking, Denis and Baldridge 2008).
struct LinkTrainer {
  /// How strongly large weights are held back; that most pairs are none is free.
  var penalty = 0.5

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
