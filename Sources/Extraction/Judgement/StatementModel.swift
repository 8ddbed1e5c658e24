package import Commitments

/// What the model makes of a draft.
package struct Judgement: Hashable, Sendable {
  /// Never `acceptedIf`: whether an acceptance is conditional is for its conditions to say.
  package let stance: Stance
  /// How probable it is that a careful reader would write the statement with this stance.
  package let probability: Double
}

/// Tells statements from what only looks like one, and one stance from another, by the features of a draft.
///
/// A multinomial logistic model: every feature that a draft has adds its weight for each class, and the exponentials of
/// the sums, divided by their total, are the probabilities. A feature that the model does not know adds nothing.
package struct StatementModel: Sendable {
  /// The classes in the order of the weights; `nil`: no statement at all.
  package static let classes: [Stance?] = [nil] + Stance.allCases.filter { $0 != .acceptedIf }

  /// A draft that is less probable than this is dropped.
  package var threshold: Double
  package var calibration: Calibration
  /// Features in the order of their rows of `weights`.
  package let features: [String]
  /// For each feature a weight for each class.
  package let weights: [Float]
  private let rows: [String: Int]

  /// A model of these weights.
  ///
  /// - Parameter weights: as many for each feature as there are ``classes``; what is missing counts as 0.
  package init(features: [String], weights: [Float], threshold: Double, calibration: Calibration = Calibration()) {
    self.features = features
    let missing = max(0, features.count * Self.classes.count - weights.count)
    self.weights = weights + [Float](repeating: 0, count: missing)
    self.threshold = threshold
    self.calibration = calibration
    var rows: [String: Int] = Dictionary(minimumCapacity: features.count)
    for (row, feature) in features.enumerated() { rows[feature] = row }
    self.rows = rows
  }

  /// The likeliest stance of a draft, with the probability that it is a statement of that stance.
  package func judgement(of features: [String], rule: Stance) -> Judgement {
    let shares = probabilities(of: features)
    var best = 1
    for place in 2..<shares.count where shares[place] > shares[best] { best = place }
    let stance = Self.classes[best] ?? rule
    return Judgement(stance: stance, probability: calibration.probability(of: shares[best]))
  }

  /// The probability of each class before calibration.
  package func probabilities(of features: [String]) -> [Double] {
    let count = Self.classes.count
    var sums = [Double](repeating: 0, count: count)
    for feature in features {
      guard let row = rows[feature] else { continue }
      for place in 0..<count { sums[place] += Double(weights[row * count + place]) }
    }
    return softmax(sums)
  }
}

/// The exponentials of `sums` divided by their total.
package func softmax(_ sums: [Double]) -> [Double] {
  let highest = sums.max() ?? 0
  let powers = sums.map { exponential($0 - highest) }
  let total = powers.reduce(0, +)
  return powers.map { $0 / total }
}
