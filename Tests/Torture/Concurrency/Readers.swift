import Foundation

/// Eight readers. The first takes the whole ledger again and again; the others ask what costs the same however much the writers
/// have added, so that their times can be compared.
struct Readers {
  let ledger: String
  static let count = 8

  func arguments(_ reader: Int, _ call: Int) -> [String] {
    let questions = [["list"], ["show", "c1"], ["waiting"], ["show", "c3"], ["list", "--party", "Party 7"], ["due"]]
    let whole = [["export"], ["list", "--all", "--json"], ["history"]]
    let words = reader == 0 ? whole[call % whole.count] : questions[(reader + call) % questions.count]
    return words + ["--db", ledger]
  }

  /// What half of the figures, and all but the greatest hundredth, do not exceed.
  static func quantiles(_ figures: [Double]) -> (median: Double, p99: Double) {
    let sorted = figures.sorted()
    guard let last = sorted.last else { return (0, 0) }
    return (sorted[sorted.count / 2], sorted.count > 1 ? sorted[sorted.count * 99 / 100] : last)
  }
}
