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
/// A multinomial logistic model: every feature that a draft has adds its weights to the sums of the classes, and the
/// exponentials of the sums, divided by their total, are the probabilities. A weight may go to a class by its name, or to
/// whichever stance the rule has given: "a rule is rarely right in a question" holds of all stances, and is learned of all
/// together. A feature that the model does not know adds nothing.
package struct StatementModel: Sendable {
  /// The classes in the order of the sums; `nil`: no statement at all.
  package static let classes: [Stance?] = [nil] + Stance.allCases.filter { $0 != .acceptedIf }
  /// What the weights of a feature go to: the rule's own stance, then the classes.
  package static let columns = ["rule"] + classes.map { $0?.rawValue ?? "none" }

  /// The class of a rule's stance.
  package static func classIndex(of stance: Stance) -> Int {
    classes.firstIndex(of: stance == .acceptedIf ? .accepted : stance) ?? 0
  }

  /// A draft that is less probable than this is dropped.
  package var threshold: Double
  package var calibration: Calibration
  /// Features in the order of their rows of `weights`.
  package let features: [String]
  /// For each feature a weight for each column.
  package let weights: [Float]
  private let rows: [String: Int]

  /// A model of these weights.
  ///
  /// - Parameter weights: as many for each feature as there are ``columns``; what is missing counts as 0.
  package init(features: [String], weights: [Float], threshold: Double, calibration: Calibration = Calibration()) {
    self.features = features
    let missing = max(0, features.count * Self.columns.count - weights.count)
    self.weights = weights + [Float](repeating: 0, count: missing)
    self.threshold = threshold
    self.calibration = calibration
    var rows: [String: Int] = Dictionary(minimumCapacity: features.count)
    for (row, feature) in features.enumerated() { rows[feature] = row }
    self.rows = rows
  }

  /// The row of `weights` that a feature has; `nil` for one that the model does not know.
  func row(of feature: String) -> Int? { rows[feature] }

  /// The likeliest stance of a draft that a rule gave the stance `rule`, with the probability that it is a statement of it.
  package func judgement(of features: [String], rule: Stance) -> Judgement {
    let shares = probabilities(of: features, rule: rule)
    var best = Self.classIndex(of: rule)
    for place in 1..<shares.count where shares[place] > shares[best] { best = place }
    return Judgement(stance: Self.classes[best] ?? rule, probability: calibration.probability(of: shares[best]))
  }

  /// The probability of each class before calibration.
  package func probabilities(of features: [String], rule: Stance) -> [Double] {
    let width = Self.columns.count
    let own = Self.classIndex(of: rule)
    var sums = [Double](repeating: 0, count: width - 1)
    for feature in features {
      guard let row = rows[feature] else { continue }
      sums[own] += Double(weights[row * width])
      for place in sums.indices { sums[place] += Double(weights[row * width + place + 1]) }
    }
    return softmax(sums)
  }
}

/// The exponentials of `sums` divided by their total.
func softmax(_ sums: [Double]) -> [Double] {
  let highest = sums.max() ?? 0
  let powers = sums.map { exponential($0 - highest) }
  let total = powers.reduce(0, +)
  return powers.map { $0 / total }
}
