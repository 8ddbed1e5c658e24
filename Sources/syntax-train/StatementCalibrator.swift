import Extraction
import Foundation

/// Learns how often judgements of a given sureness are right: a logistic curve over the log-odds, which needs two numbers
/// only and so cannot follow chance.
enum StatementCalibrator {
  static func calibration(of verdicts: [Verdict]) -> Calibration {
    let points = verdicts.map { (odds($0.confidence), $0.isRight ? 1.0 : 0.0) }
    // A weak pull towards no change keeps the curve rising and finite where there is little to learn from.
    let curve = QuasiNewton().minimum(from: [1, 0]) { place, gradient in
      var loss = 0.5 * (place[0] - 1) * (place[0] - 1) + 0.5 * place[1] * place[1]
      gradient[0] = place[0] - 1
      gradient[1] = place[1]
      for (odds, right) in points {
        let guess = 1 / (1 + exp(-(place[0] * odds + place[1])))
        loss -= right * log(max(1e-12, guess)) + (1 - right) * log(max(1e-12, 1 - guess))
        gradient[0] += (guess - right) * odds
        gradient[1] += guess - right
      }
      return loss
    }
    let raws = [0.01, 0.03, 0.06] + (1...18).map { Double($0) * 0.05 } + [0.94, 0.97, 0.99]
    return Calibration(
      raws.map { raw in
        let value = 1 / (1 + exp(-(max(0.05, curve[0]) * odds(raw) + curve[1])))
        return Calibration.Point(raw: raw, probability: (value * 1000).rounded() / 1000)
      })
  }

  private static func odds(_ share: Double) -> Double {
    let share = min(max(share, 0.001), 0.999)
    return log(share / (1 - share))
  }
}

/// Judgements in ten bins of equal count, by rising confidence.
struct ReliabilityTable {
  struct Bin {
    let confidence: Double
    let right: Double
    let count: Int
  }

  let bins: [Bin]

  init(_ verdicts: [Verdict], bins count: Int = 10) {
    let sorted = verdicts.sorted { $0.confidence < $1.confidence }
    bins = (0..<count).compactMap { number in
      let part = sorted[number * sorted.count / count..<(number + 1) * sorted.count / count]
      guard !part.isEmpty else { return nil }
      let size = Double(part.count)
      return Bin(
        confidence: part.reduce(0) { $0 + $1.confidence } / size, right: Double(part.count(where: \.isRight)) / size,
        count: part.count)
    }
  }

  /// The mean distance between confidence and share right.
  var expectedError: Double {
    let total = bins.reduce(0) { $0 + $1.count }
    return bins.reduce(0) { $0 + abs($1.confidence - $1.right) * Double($1.count) } / Double(max(1, total))
  }
}
