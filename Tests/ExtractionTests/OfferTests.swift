import Commitments
import Testing

@Suite struct OfferTests {
  @Test(arguments: [
    "Kenya agreed to a new grazing scheme proposed by Ethiopia in Kampala on June 7, provided Somalia joined.",
    "Kenya agreed to a new grazing scheme put forward by Ethiopia on June 7, as long as Somalia joined.",
  ])
  func `an offer and its acceptance in one sentence are two statements, and only the acceptance waits`(
    text: String
  ) throws {
    let day = Period(iso: "2024-06-07")
    #expect(
      try positions(in: text)
        == [
          Position(
            party: "Kenya", stance: .acceptedIf, action: "new grazing scheme", to: ["Ethiopia"], on: day,
            conditions: [ConditionTerm(by: "Somalia", action: "Somalia joined", kind: .if)]),
          Position(party: "Ethiopia", stance: .proposed, action: "new grazing scheme", to: ["Kenya"], on: day),
        ])
  }

  @Test func `who answers an offer answers its author, and the offer is addressed to all who answer`() throws {
    let text = "Ghana proposed a cocoa levy. Togo accepted the cocoa levy. Benin rejected the cocoa levy."
    let found = try positions(in: text)
    #expect(found.map(\.party) == ["Ghana", "Togo", "Benin"])
    #expect(found.map(\.to) == [["Togo", "Benin"], ["Ghana"], ["Ghana"]])
  }

  @Test func `accepting it means what was last offered`() throws {
    let text = "Ghana proposed a cocoa levy. Togo accepted it."
    #expect(try positions(in: text).map(\.action) == ["cocoa levy", "cocoa levy"])
  }

  @Test(arguments: [
    ("The offer is subject to court approval.", "court approval"),
    ("The deal was conditional on a loan from the bank.", "a loan from the bank"),
  ])
  func `a sentence about nothing but conditions speaks of the last offer`(text: String, action: String) throws {
    let found = try positions(in: "Harvest Foods plc offered to buy the mill. " + text)
    #expect(found.map(\.conditions) == [[ConditionTerm(action: action, kind: .if)]])
  }

  @Test(arguments: ["The road is subject to flooding.", "Harvests are dependent on rain."])
  func `what is subject to something and no offer gives no condition`(text: String) throws {
    let found = try positions(in: "Harvest Foods plc offered to buy the mill. " + text)
    #expect(found.map(\.conditions) == [[]])
  }

  @Test func `in return names what the other side undertook before`() throws {
    let text = "Togo promised to open its port. In return, Ghana will lower the cocoa levy."
    #expect(
      try positions(in: text).last?.conditions
        == [ConditionTerm(by: "Togo", action: "open its port", kind: .exchange)])
  }
}
