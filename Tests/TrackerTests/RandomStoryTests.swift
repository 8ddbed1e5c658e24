import Commitments
import TestSupport
import Testing
import Tracker

/// Invariant 4 for stories that nobody has thought up: each seed another one, read in several orders.
@Suite struct RandomStoryTests {
  private static let parties = ["Russia", "Ukraine", "Turkey"]
  private static let conditions = [
    "if Russia: comply", "if -: comply", "if Belarus: comply", "unless Ukraine: attack", "if#1 -: comply",
    "if#1 Turkey: vouch", "until -: comply = met", "if Russia: comply = failed",
  ]

  private static func reports(_ generator: inout SeededGenerator) -> [Report] {
    func pick<T>(_ values: [T]) -> T { values[Int.random(in: values.indices, using: &generator)] }
    func sometimes(_ clause: @autoclosure () -> String) -> String { pick([0, 1, 2]) == 0 ? " | " + clause() : "" }
    return (0..<7).map { number in
      let lines = (0...pick([0, 1])).map { _ in
        let stance = pick(Stance.allCases.filter { $0 != .acceptedIf })
        return "\(pick(parties)) \(stance.rawValue) \(pick(["truce", "swap"]))"
          + sometimes(pick(conditions)) + sometimes(pick(conditions)) + sometimes("background") + sometimes("kept-up")
          + sometimes("on 2025-03-1\(pick([0, 1, 2, 3]))") + sometimes("due 2025-04-1\(pick([0, 1, 2, 3]))")
          + sometimes("to \(pick(parties))") + sometimes("says \(pick(parties))")
      }
      return Report("n\(number)", on: pick([nil, "2025-03-10", "2025-03-11", "2025-03-12"]), lines)
    }
  }

  private static func picture(_ reports: [Report]) throws -> Picture {
    let story = try Story()
    for report in reports { try story.read(report) }
    return try Picture(story)
  }

  @Test(arguments: 1...12)
  func `any story read in any order gives the same ledger`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let reports = Self.reports(&generator)
    let straight = try Self.picture(reports)
    for _ in 1...2 {
      let shuffled = reports.shuffled(using: &generator)
      let mixed = try Self.picture(shuffled)
      let order = shuffled.map(\.key).joined(separator: ", ")
      #expect(mixed == straight, "seed \(seed), read in the order \(order)")
    }
  }
}
