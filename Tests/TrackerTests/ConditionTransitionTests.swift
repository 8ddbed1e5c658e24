import Testing

/// What conditions do to an undertaking, told by its own party or by what others do.
@Suite struct ConditionTransitionTests {
  private static let yes = "Norland accepted-if reopen the Lomna harbour | to Karsova"
  private static let pledge = "Norland pledged reopen the Lomna harbour | to Karsova"
  private static let pilots = "if Karsova: free captured pilots"
  private static let either = "if#1 Karsova: free captured pilots | if#1 Sundaria: pay 3 million euros of arrears"

  @Test(arguments: [
    Row(
      "another does it", "\(yes) | \(pilots)", "Karsova met free captured pilots", gives: "Norland active",
      "Karsova met"),
    Row(
      "its party says that it was done", "\(pledge) | \(pilots)", "\(pledge) | \(pilots) = met",
      gives: "Norland active"),
    Row(
      "its party asks no longer for it", "\(pledge) | \(pilots)", "\(pledge) | \(pilots) = waived",
      gives: "Norland active"),
    Row(
      "one of two is still open", "\(pledge) | \(pilots) | after Sundaria: pay 3 million euros of arrears",
      "Karsova met free captured pilots", gives: "Norland pledged-if", "Karsova met"),
    Row(
      "two parties do one after the other what was asked of each",
      "\(pledge) | \(pilots) | after Sundaria: pay 3 million euros of arrears", "Karsova met free captured pilots",
      "Sundaria met pay 3 million euros of arrears", "Karsova pledged lower tariffs on canola",
      gives: "Norland active", "Karsova met", "Sundaria met", "Karsova active"),
    Row(
      "one of alternatives came", "\(pledge) | \(either)", "Karsova met free captured pilots", gives: "Norland active",
      "Karsova met"),
    Row(
      "a later answer asks for nothing", "\(yes) | on 2025-03-01 | \(pilots)",
      "Norland accepted reopen the Lomna harbour | to Karsova | on 2025-03-02", gives: "Norland active"),
  ])
  func `what was waited for came about`(row: Row) throws { try row.check() }

  @Test(arguments: [
    Row(
      "an acceptance", "\(yes) | \(pilots)", "Norland accepted-if reopen the Lomna harbour | \(pilots) = failed",
      gives: "Norland expired"),
    Row("a pledge", "\(pledge) | \(pilots)", "\(pledge) | \(pilots) = failed", gives: "Norland expired"),
    Row(
      "what was binding already", "\(pledge) | \(pilots) = met", "\(pledge) | if Karsova: pay arrears = failed",
      gives: "Norland expired"),
    Row(
      "another breaks its word", "\(pledge) | \(pilots)", "Karsova pledged free captured pilots | to Norland",
      "Karsova broken free captured pilots", gives: "Norland expired", "Karsova broken"),
    Row(
      "an exception came", "\(pledge) | unless Karsova: mobilise reserve troops", "Karsova met mobilise reserve troops",
      gives: "Norland expired", "Karsova met"),
    Row(
      "one of alternatives failed", "\(pledge) | \(either)",
      "\(pledge) | if Karsova: free captured pilots = failed", gives: "Norland pledged-if"),
    Row(
      "a threat whose exception came",
      "Norland threatened close the Lomna harbour | unless Karsova: free captured pilots",
      "Karsova met free captured pilots", gives: "Norland expired", "Karsova met"),
  ])
  func `what was waited for failed, or an exception came`(row: Row) throws { try row.check() }

  @Test(arguments: [
    Row(
      "to an acceptance", "Norland accepted reopen the Lomna harbour | to Karsova | on 2025-03-01",
      "\(yes) | on 2025-03-02 | \(pilots)", gives: "Norland accepted-if"),
    Row("to a pledge", pledge, "\(pledge) | \(pilots)", gives: "Norland pledged-if"),
  ])
  func `a new condition is attached`(row: Row) throws { try row.check() }

  @Test(arguments: [
    Row(
      "it fails", "\(pledge) | while Karsova: observe the Varda truce",
      "Karsova broken observe the Varda truce | kept-up", gives: "Norland suspended", "Karsova broken"),
    Row(
      "its party says that it fails", "\(pledge) | while Karsova: observe the Varda truce",
      "\(pledge) | while Karsova: observe the Varda truce = failed", gives: "Norland suspended"),
    Row(
      "it holds again", "\(pledge) | while Karsova: observe the Varda truce",
      "\(pledge) | while Karsova: observe the Varda truce = failed",
      "\(pledge) | while Karsova: observe the Varda truce = met", gives: "Norland active"),
    Row(
      "taken back meanwhile", "\(pledge) | while Karsova: observe the Varda truce",
      "\(pledge) | while Karsova: observe the Varda truce = failed", "Norland withdrawn reopen the Lomna harbour",
      gives: "Norland broken"),
    Row(
      "done meanwhile", "\(pledge) | while Karsova: observe the Varda truce",
      "\(pledge) | while Karsova: observe the Varda truce = failed", "Norland met reopen the Lomna harbour",
      gives: "Norland met"),
  ])
  func `a guard suspends`(row: Row) throws { try row.check() }

  @Test(arguments: ["until", "unless"]) func `a refusal is due for a decision once what it waited for comes`(
    kind: String
  ) throws {
    try Row(
      "", "Norland rejected reopen the Lomna harbour | to Karsova | \(kind) Karsova: free captured pilots",
      "Karsova met free captured pilots", gives: "Norland rejected decision-due", "Karsova met"
    ).check()
  }

  @Test func `a review is due for a decision once what it waited for comes`() throws {
    try Row(
      "", "Norland pending-review reopen the Lomna harbour | to Karsova | after Karsova: free captured pilots",
      "Karsova met free captured pilots", gives: "Norland pending-review decision-due", "Karsova met"
    ).check()
  }
}
