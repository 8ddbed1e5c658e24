import Commitments
import TestSupport
import Testing
import Tracker

/// Invariant 4: reading a story in any order gives the same ledger, ids and recording times aside.
@Suite struct ReadingOrderTests {
  /// One round of talks with ties, an undated article, background, answers before their proposal, and deeds.
  private static let talks = [
    Report("plan", on: "2025-03-11", ["United States proposed truce | to Russia, Ukraine | due 2025-04-30"]),
    Report("kyiv", on: "2025-03-11", ["Ukraine accepted-if truce | if Russia: comply | on 2025-03-11"]),
    Report("moscow", on: "2025-03-12", ["Russia pending-review truce | after United States: explain the plan"]),
    Report(
      "answer", on: "2025-03-13", ["Russia rejected truce | on 2025-03-13", "Russia demanded end of aid | to Ukraine"]),
    Report("again", on: "2025-03-13", ["Russia accepted truce | says unnamed", "Ukraine rejected end of aid"]),
    Report(
      "deed", on: "2025-03-15", ["Russia met prisoner swap | on 2025-03-15", "Ukraine broken truce | says Russia"]),
    Report("pledge", on: "2025-03-10", ["Russia pledged prisoner swap | exchange Ukraine: free pilots | due 2025-03"]),
    Report("look-back", on: "2025-03-16", ["Ukraine rejected truce | background", "Russia demanded prisoner swap"]),
    Report("undated", on: nil, ["Ukraine pending-review truce", "Belarus pledged prisoner swap"]),
  ]

  /// What sounds alike but differs in role or in a condition's owner: which belong together must not depend on who came first.
  private static let roles = [
    Report("met", on: "2025-03-15", ["Russia met swap"]),
    Report("demand", on: "2025-03-11", ["Russia demanded swap | to Ukraine"]),
    Report("pledge", on: "2025-03-12", ["Russia pledged swap"]),
    Report("threat", on: "2025-03-13", ["Russia threatened swap"]),
    Report("withdrawal", on: "2025-03-14", ["Russia withdrawn swap"]),
  ]

  private static let owners = [
    Report("russia", on: "2025-03-11", ["Ukraine accepted-if truce | if Russia: comply"]),
    Report("belarus", on: "2025-03-12", ["Ukraine accepted-if truce | if Belarus: comply"]),
    Report("nobody", on: "2025-03-13", ["Ukraine accepted-if truce | if -: comply | if -: comply = met"]),
    Report("both", on: "2025-03-14", ["Ukraine accepted-if truce | if#1 Russia: comply | if#1 Belarus: comply"]),
  ]

  private static let proposals = [
    Report("one", on: "2025-03-12", ["Russia proposed summit | to Ukraine | on 2025-03-12"]),
    Report("two", on: "2025-03-11", ["Turkey proposed summit | to Russia, Ukraine"]),
    Report("three", on: "2025-03-13", ["Turkey proposed summit | to China", "Ukraine accepted summit"]),
  ]

  private static let stories = [talks, roles, owners, proposals]

  private static func picture(_ reports: [Report]) throws -> Picture {
    let story = try Story()
    for report in reports { try story.read(report) }
    #expect(try story.faults() == [])
    return try Picture(story)
  }

  @Test(arguments: 0..<4, 1...6)
  func `a story read in any order gives the same ledger`(number: Int, seed: Int) throws {
    let reports = Self.stories[number]
    var generator = SeededGenerator(seed: UInt64(seed))
    let shuffled = reports.shuffled(using: &generator)
    let (straight, mixed) = (try Self.picture(reports), try Self.picture(shuffled))
    let order = shuffled.map(\.key).joined(separator: ", ")
    #expect(mixed.commitments == straight.commitments, "read in the order \(order)")
    #expect(mixed.offers == straight.offers, "read in the order \(order)")
  }

  @Test func `of two articles of one day the hash of the text decides, whichever is read first`() throws {
    let reports = [
      Report("yes", on: "2025-03-11", ["Russia accepted truce"]),
      Report("no", on: "2025-03-11", ["Russia rejected truce"]),
    ]
    #expect(try Self.picture(reports) == Self.picture(reports.reversed()))
  }

  @Test func `one batch and many commands give the same ledger`() throws {
    let story = try Story()
    var batch = Tracker.Batch(words: "ingest 9 files")
    for report in Self.talks.reversed() { try story.read(report, in: &batch) }
    #expect(try Picture(story) == Self.picture(Self.talks))
  }

  @Test func `a background mention never overrides a dated position, read before or after`() throws {
    let reports = [
      Report("now", on: "2025-03-11", ["Russia accepted truce"]),
      Report("later", on: "2025-03-20", ["Russia rejected truce | background"]),
    ]
    for order in [reports, reports.reversed()] {
      let story = try Story()
      for report in order { try story.read(report) }
      #expect(try story.commitment("c1").status == .active)
    }
  }

  @Test func `a revision takes the place of what was read before, so here the order counts`() throws {
    let first = Report("a", on: "2025-03-11", address: "https://example.org/a", ["Russia accepted truce"])
    let second = Report("a", on: "2025-03-11", address: "https://example.org/a", ["Russia rejected truce"])
    #expect(try Self.picture([first, second]).commitments.first?.hasPrefix("Russia rejected") == true)
    #expect(try Self.picture([second, first]).commitments.first?.hasPrefix("Russia accepted") == true)
  }
}
