import Foundation

/// How likely a statement goes on with an earlier one: a logistic model over ``LinkFeature``.
struct LinkModel: Sendable {
  private let weights: [Double]

  static let header = "feature\tweight"

  init(weights: [Double]) { self.weights = weights }

  /// - Throws: ``ReconciliationDataError`` for an unknown feature or a weight that is no number.
  init(contentsOf file: URL) throws(ReconciliationDataError) {
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { throw .unreadable(file.path) }
    var weights = Array(repeating: 0.0, count: LinkFeatures.names.count)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first.map(String.init) == Self.header else { throw .otherHeader(file.path, expected: Self.header) }
    for (number, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      let cells = line.split(separator: "\t")
      guard cells.count == 2, let weight = Double(cells[1]),
        let index = LinkFeatures.names.firstIndex(of: String(cells[0]))
      else { throw .badRow(file.path, line: number + 1, rule: "a row is a feature of the links and its weight") }
      weights[index] = weight
    }
    self.weights = weights
  }

  /// Positive for a pair that rather belongs together.
  func score(_ features: LinkFeatures) -> Double { features.weighed(by: weights) }

  /// 0 to 1.
  static func probability(score: Double) -> Double { 1 / (1 + exp(-score)) }
}
