import Commitments
import Testing

/// What becomes of positions by deeds, breaches and second thoughts.
@Suite struct DeedTransitionTests {
  private static let harbour = "reopen the Lomna harbour | to Karsova"
  private static let truce = "observe the Varda truce | to Karsova | kept-up"
  private static let condition = "if Karsova: free captured pilots"

  @Test(arguments: [
    Row("a review", "Norland pending-review \(harbour)", "Norland met \(harbour)", gives: "Norland met"),
    Row(
      "a conditional acceptance", "Norland accepted-if \(harbour) | \(condition)", "Norland met \(harbour)",
      gives: "Norland met"),
    Row(
      "a conditional pledge", "Norland pledged \(harbour) | \(condition)", "Norland met \(harbour)",
      gives: "Norland met"),
    Row("an undertaking", "Norland pledged \(harbour)", "Norland met \(harbour)", gives: "Norland met"),
    Row("a demand of one's own", "Norland demanded \(harbour)", "Norland met \(harbour)", gives: "Norland met"),
    Row(
      "a threat", "Norland threatened close the Lomna harbour", "Norland met close the Lomna harbour",
      gives: "Norland met"),
    Row("what is kept up", "Norland pledged \(truce)", "Norland met \(truce)", gives: "Norland active"),
  ])
  func `what is done is met, what is observed goes on`(row: Row) throws { try row.check() }

  @Test func `what is done shows that its conditions came`() throws {
    let story = try Story()
    try story.read("one", on: "2025-03-01", "Norland pledged \(Self.harbour) | \(Self.condition)")
    try story.read("two", on: "2025-03-02", "Norland met \(Self.harbour)")
    #expect(try story.commitment("c1").conditions.map(\.status) == [.met])
  }

  @Test(arguments: [
    Row("an offer", "Norland proposed \(harbour)", "Norland withdrawn \(harbour)", gives: "Norland withdrawn"),
    Row("a demand", "Norland demanded \(harbour)", "Norland withdrawn \(harbour)", gives: "Norland withdrawn"),
    Row(
      "a threat", "Norland threatened close the Lomna harbour", "Norland withdrawn close the Lomna harbour",
      gives: "Norland withdrawn"),
    Row(
      "a conditional acceptance", "Norland accepted-if \(harbour) | \(condition)", "Norland withdrawn \(harbour)",
      gives: "Norland withdrawn"),
    Row(
      "a conditional pledge", "Norland pledged \(harbour) | \(condition)", "Norland withdrawn \(harbour)",
      gives: "Norland withdrawn"),
    Row(
      "what binds is broken by it", "Norland pledged \(harbour)", "Norland withdrawn \(harbour)",
      gives: "Norland broken"),
  ])
  func `what is taken back is withdrawn while it does not bind`(row: Row) throws { try row.check() }

  @Test(arguments: [
    Row("admitted", "Norland pledged \(truce)", "Norland broken \(truce)", gives: "Norland broken"),
    Row(
      "alleged by the other side alone", "Norland pledged \(truce)", "Norland broken \(truce) | says Karsova",
      gives: "Norland active contested"),
    Row(
      "alleged, then admitted", "Norland pledged \(truce)", "Norland broken \(truce) | says Karsova",
      "Norland broken \(truce)", gives: "Norland broken"),
    Row(
      "alleged before any undertaking is told of", "Norland broken \(truce) | says Karsova",
      gives: "Norland active contested"),
    Row(
      "found by a neutral monitor", "Norland pledged \(truce)",
      "Norland broken \(truce) | says Varda Monitoring Mission", gives: "Norland broken"),
    Row(
      "reported by two independent outlets", "Norland pledged \(truce)",
      "@ Coast Herald\nNorland broken \(truce) | says unnamed",
      "@ Harbour Post\nNorland broken \(truce) | says unnamed", gives: "Norland broken"),
    Row(
      "alleged of different days by two independent outlets", "Norland pledged \(truce)",
      "@ Coast Herald\nNorland broken \(truce) | says unnamed | on 2025-03-02",
      "@ Harbour Post\nNorland broken \(truce) | says unnamed | on 2025-03-03", gives: "Norland active contested"),
    Row(
      "reported of a month, and of a day within it, by two independent outlets", "Norland pledged \(truce)",
      "@ Coast Herald\nNorland broken \(truce) | says unnamed | on 2025-03",
      "@ Harbour Post\nNorland broken \(truce) | says unnamed", gives: "Norland broken"),
    Row(
      "reported twice by one outlet", "Norland pledged \(truce)",
      "@ Coast Herald\nNorland broken \(truce) | says unnamed",
      "@ Coast Herald\nNorland broken \(truce) | says unnamed", gives: "Norland active contested"),
    Row(
      "alleged by the other side in two outlets", "Norland pledged \(truce)",
      "@ Coast Herald\nNorland broken \(truce) | says Karsova",
      "@ Harbour Post\nNorland broken \(truce) | says Karsova",
      gives: "Norland active contested"),
    Row(
      "taken up again", "Norland pledged \(truce)", "Norland broken \(truce)", "Norland met \(truce)",
      gives: "Norland active"),
  ])
  func `a breach that is established breaks, an accusation alone only contests`(row: Row) throws { try row.check() }

  @Test(arguments: ["proposed", "demanded", "threatened"])
  func `what only stands on the table expires with its date, by the clock alone`(stance: String) throws {
    let story = try Story()
    try story.read("one", on: "2025-03-01", "Norland \(stance) close the Lomna harbour | due 2025-03-25")
    #expect(try story.states() == ["Norland \(stance)"])
    story.clock.pass(days: 10)
    #expect(try story.states() == ["Norland expired"])
    #expect(try story.faults() == [])
  }

  @Test func `what binds is overdue with its date, by the clock alone`() throws {
    let story = try Story()
    try story.read("one", on: "2025-03-01", "Norland pledged \(Self.harbour) | due 2025-03-25")
    #expect(try story.states() == ["Norland active"])
    story.clock.pass(days: 10)
    #expect(try story.states() == ["Norland active overdue"])
  }

  @Test func `an undertaking marked as put off is suspended until it is marked as resumed`() throws {
    let story = try Story()
    try story.read("one", on: "2025-03-01", "Norland pledged \(Self.harbour)")
    try story.mark("c1", "suspended", on: "2025-03-05")
    #expect(try story.states() == ["Norland suspended"])
    try story.mark("c1", "active", on: "2025-03-07")
    #expect(try story.states() == ["Norland active"])
  }
}
