import TestSupport
import Testing

@testable import Commitments

/// Fields corrected by hand.
@Suite struct FoldCorrectionTests {
  private func log() throws -> Log {
    var log = Log()
    try log.article(
      "2025-03-02", says: "Rusia proposed truse | to Kiev | on 2025-03-01 | due 2025-04-01 | for a week | by Putin")
    return log
  }

  struct Case: Sendable {
    var old: Correction
    var new: Correction
    var change: @Sendable (inout Commitment) -> Void
  }

  static let day = Day(iso: "2025-03-05").map { Period($0) }

  static let cases: [Case] = [
    Case(old: .party("Rusia"), new: .party("Russia")) { $0.party = "Russia" },
    Case(old: .speaker("Putin"), new: .speaker(nil)) { $0.speaker = nil },
    Case(old: .speaker("Putin"), new: .speaker("Peskov")) { $0.speaker = "Peskov" },
    Case(old: .action("truse"), new: .action("truce")) { $0.action = "truce" },
    Case(old: .to(["Kiev"]), new: .to(["Ukraine", "US"])) { $0.to = ["Ukraine", "US"] },
    Case(old: .on(nil), new: .on(day)) { $0.on = day },
    Case(old: .on(day), new: .on(nil)) { $0.on = nil },
    Case(old: .due(nil), new: .due(day)) { $0.due = day },
    Case(old: .due(day), new: .due(nil)) { $0.due = nil },
    Case(old: .scope("a week"), new: .scope("a month")) { $0.scope = "a month" },
    Case(old: .mode(.achieved), new: .mode(.keptUp)) { $0.mode = .keptUp },
    Case(old: .stance(.proposed), new: .stance(.demanded)) {
      $0.origin = .demanded
      $0.stance = .demanded
      $0.status = .demanded
    },
  ]

  @Test(arguments: cases) func `each field can be corrected, and nothing else changes`(correction: Case) throws {
    var log = try log()
    var expected = try #require(try log.commitment())
    correction.change(&expected)
    expected.flags = []
    let entry = log.corrects(correction.old, to: correction.new)
    #expect(try log.commitment() == expected)
    log.reverts(entry)
    #expect(try log.commitment() == self.log().commitment())
  }

  @Test func `a condition is corrected in words, owner, kind and date; its status stays`() throws {
    var log = Log()
    try log.article("2025-03-01", says: "A accepted-if x | if B: leeve = met by 2025-04-01")
    let old = try PositionText.condition("if B: leeve = met by 2025-04-01")
    let new = try PositionText.condition("after C: leave")
    log.corrects(.condition(number: 1, term: old), to: .condition(number: 1, term: new))
    var expected = new
    expected.status = .met
    let commitment = try #require(try log.commitment())
    #expect(commitment.conditions.map(\.term) == [expected])
    #expect(commitment.status == .active)
  }

  @Test func `a corrected kind decides whether the commitment waits`() throws {
    var log = Log()
    try log.article("2025-03-01", says: "A pledged x | if B: p")
    let old = try PositionText.condition("if B: p")
    var new = old
    new.kind = .while
    log.corrects(.condition(number: 1, term: old), to: .condition(number: 1, term: new))
    #expect(try log.commitment()?.status == .active)
  }

  @Test func `a corrected stance reaches the latest position known then, not a later one`() throws {
    var log = Log()
    try log.article("2025-03-01", says: "A accepted x")
    log.corrects(.stance(.accepted), to: .stance(.pendingReview))
    #expect(try log.commitment()?.status == .pendingReview)
    try log.article("2025-03-02", says: "A rejected x")
    #expect(try log.commitment()?.status == .rejected)
    #expect(try log.commitment()?.stance == .rejected)
  }

  @Test func `a corrected date belongs to its position and not to a later one`() throws {
    var log = Log()
    try log.article("2025-03-01", says: "A accepted x | on 2025-02-01")
    log.corrects(.on(nil), to: .on(Self.day))
    #expect(try log.commitment()?.on == Self.day)
    try log.article("2025-03-09", says: "A rejected x | on 2025-03-08")
    #expect(try log.commitment()?.on == Period(iso: "2025-03-08"))
  }

  @Test func `corrections are a matter of what was known, not of when it happened`() throws {
    var log = try log()
    log.corrects(.party("Rusia"), to: .party("Russia"))
    #expect(try log.commitment(asOf: "2025-03-01")?.party == "Russia")
    #expect(try log.commitment(knownBy: 1)?.party == "Rusia")
  }

  @Test func `each correction names its field as people type it`() throws {
    let term = try PositionText.condition("if B: p")
    let fields = Self.cases.map(\.new.field) + [Correction.condition(number: 2, term: term).field]
    #expect(
      fields == [
        "party", "speaker", "speaker", "action", "to", "on", "on", "due", "due", "scope", "mode", "stance",
        "condition 2",
      ])
  }
}
