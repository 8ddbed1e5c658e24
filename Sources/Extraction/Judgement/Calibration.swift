import Foundation

/// Turns what the model thinks likely into how often it has been right on articles it had not seen.
///
/// The points are joined by straight lines; below the first and above the last the value stays. Without points nothing
/// changes.
package struct Calibration: Hashable, Sendable {
  package struct Point: Hashable, Sendable {
    package let raw: Double
    package let probability: Double

    package init(raw: Double, probability: Double) {
      self.raw = raw
      self.probability = probability
    }
  }

  /// By rising `raw`.
  package let points: [Point]

  package init(_ points: [Point] = []) { self.points = points.sorted { $0.raw < $1.raw } }

  package func probability(of raw: Double) -> Double {
    guard let first = points.first, let last = points.last else { return raw }
    if raw <= first.raw { return first.probability }
    for (low, high) in zip(points, points.dropFirst()) where raw < high.raw {
      let share = (raw - low.raw) / (high.raw - low.raw)
      return low.probability + share * (high.probability - low.probability)
    }
    return last.probability
  }
}

/// `exp`, here so that only this file needs Foundation.
func exponential(_ value: Double) -> Double { exp(value) }
