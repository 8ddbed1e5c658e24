import Commitments
import Testing
import Tracker

/// Offers and demands, and what is answered to them.
@Suite struct AnswerTransitionTests {
  private static let offer = "Norland proposed hand over the Lomna depot | to Karsova"
  private static let plan = "Sundaria proposed a 30-day truce along the Varda river | to Norland, Karsova"
  private static let demand = "Sundaria demanded withdraw heavy guns from Lomna | to Norland"

  @Test(arguments: [
    Row(
      "its author does it", offer, "Norland met hand over the Lomna depot | to Karsova | on 2025-03-02",
      gives: "Norland met"),
    Row(
      "its author pledges it", offer, "Norland pledged hand over the Lomna depot | to Karsova", gives: "Norland active"),
    Row(
      "its author pledges it with a condition", offer,
      "Norland pledged hand over the Lomna depot | to Karsova | if Karsova: free captured pilots",
      gives: "Norland pledged-if"),
    Row(
      "its author takes it back", offer, "Norland withdrawn hand over the Lomna depot | to Karsova",
      gives: "Norland withdrawn"),
    Row(
      "the only addressee accepts", offer, "Karsova accepted hand over the Lomna depot | to Norland",
      gives: "Norland active", "Karsova active"),
    Row(
      "every addressee accepts", plan, "Norland accepted a 30-day truce along the Varda river | to Sundaria",
      "Karsova accepted a 30-day truce along the Varda river | to Sundaria",
      gives: "Sundaria active", "Norland active", "Karsova active"),
    Row(
      "one addressee accepts", plan, "Norland accepted a 30-day truce along the Varda river | to Sundaria",
      gives: "Sundaria proposed", "Norland active"),
    Row(
      "one addressee refuses", plan, "Norland accepted a 30-day truce along the Varda river | to Sundaria",
      "Karsova rejected a 30-day truce along the Varda river | to Sundaria",
      gives: "Sundaria proposed", "Norland active", "Karsova rejected"),
    Row(
      "those between whom it was brokered do it", plan,
      "Norland met a 30-day truce along the Varda river\nKarsova met a 30-day truce along the Varda river",
      gives: "Sundaria met", "Norland met", "Karsova met"),
    Row(
      "other figures take its place", "Alder proposed pay 445 pence a share for Birch | to Birch",
      "Birch pending-review pay 445 pence a share for Birch | to Alder",
      "Alder proposed pay 480 pence a share for Birch | to Birch",
      gives: "Alder superseded", "Birch superseded", "Alder proposed"),
  ])
  func `an offer moves`(row: Row) throws { try row.check() }

  @Test(arguments: [
    Row(
      "the addressee agrees", demand, "Norland accepted withdraw heavy guns from Lomna | to Sundaria",
      gives: "Sundaria demanded", "Norland active"),
    Row(
      "the addressee refuses", demand, "Norland rejected withdraw heavy guns from Lomna | to Sundaria",
      gives: "Sundaria demanded", "Norland rejected"),
    Row(
      "the addressee does it", demand, "Norland met withdraw heavy guns from Lomna", gives: "Sundaria met",
      "Norland met"),
    Row(
      "its author takes it back, and lets go whoever agreed", demand,
      "Norland accepted withdraw heavy guns from Lomna | to Sundaria",
      "Sundaria withdrawn withdraw heavy guns from Lomna | to Norland",
      gives: "Sundaria withdrawn", "Norland released"),
  ])
  func `a demand moves`(row: Row) throws { try row.check() }

  private static let answers = [
    ("accepted", "", "active"), ("accepted-if", " | if Karsova: free captured pilots", "accepted-if"),
    ("rejected", "", "rejected"), ("pending-review", "", "pending-review"),
  ]

  @Test(arguments: 0..<4, 0..<4)
  func `a party answers anew, and the earlier answer stays in the history`(first: Int, second: Int) throws {
    let matter = "a 30-day truce along the Varda river | to Sundaria"
    let (before, after) = (Self.answers[first], Self.answers[second])
    let story = try Story()
    try story.read("one", on: "2025-03-01", "Norland \(before.0) \(matter) | on 2025-03-01\(before.1)")
    try story.read("two", on: "2025-03-02", "Norland \(after.0) \(matter) | on 2025-03-02\(after.1)")
    #expect(try story.states() == ["Norland \(after.2)"])
    let history = try story.dossier("c1").history.map(\.to.rawValue)
    #expect(history == (first == second ? [before.2] : [before.2, after.2]))
  }

  @Test func `an answer comes back when a review is dropped`() throws {
    let matter = "a 30-day truce along the Varda river | to Sundaria"
    try Row(
      "", "Norland rejected \(matter)", "Norland pending-review \(matter)", "Norland withdrawn \(matter)",
      gives: "Norland rejected"
    ).check()
  }
}
