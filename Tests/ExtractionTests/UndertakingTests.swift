import Commitments
import Testing

@testable import Extraction

@Suite struct UndertakingTests {
  @Test(arguments: [
    ("Chad will suspend the cattle levy.", "Chad pledged: suspend the cattle levy"),
    ("Chad will extend the fishing permits.", "Chad pledged: extend the fishing permits"),
    ("Chad will remove the cattle levy.", "Chad pledged: remove the cattle levy"),
  ])
  func `what will be done is undertaken, whatever the verb says of the past`(text: String, stance: String) throws {
    #expect(try DraftReading(text).stances == [stance])
  }

  @Test(arguments: [
    ("Chad will not abandon the ferry.", "Chad pledged: not abandon the ferry"),
    ("Chad will not sell the ferry.", "Chad rejected: sell the ferry"),
  ])
  func `who will not stop goes on, and who will not start refuses`(text: String, stance: String) throws {
    #expect(try DraftReading(text).stances == [stance])
  }

  @Test(arguments: [
    "Chad signed a contract with Mali.", "Chad signed a contract on cotton with Mali.",
    "Chad announced a contract with Mali.",
  ])
  func `what is agreed with another binds both`(text: String) throws {
    let found = try DraftReading(text).positions
    #expect(Set(found.map(\.party)) == ["Chad", "Mali"])
    #expect(found.allSatisfy { $0.stance == .accepted })
  }

  @Test func `a list below an announcement holds undertakings where an item says who will act`() throws {
    let text =
      "Key terms of the contract are listed below:\n\n- Mali will open its cotton market.\n\n- Chad will lower the levy."
    let found = try DraftReading(text).positions
    #expect(found.map(\.party) == ["Mali", "Chad"])
    #expect(found.allSatisfy { $0.stance == .pledged && $0.conditions.isEmpty })
  }

  @Test func `the statement of an issuer that it is sanctioning another is its threat`() throws {
    let text = "Today, we are sanctioning two Malian banks."
    let found = try DraftReading(
      text, title: "Statement by the Government of Chad on Mali", source: "Government of Chad")
    #expect(found.stances == ["Chad threatened: sanctioning two Malian banks"])
  }

  @Test(arguments: [
    "Chad accused Mali of breaking the contract.", "Chad criticized Mali for breaking the contract.",
  ])
  func `the accused have broken what they are said to have broken`(text: String) throws {
    #expect(try DraftReading(text).positions.contains { $0.party == "Mali" && $0.stance == .broken })
  }

  @Test(arguments: [
    "Both sides must keep trying, Chad said of itself.", "Chad challenged the assumption that farmers must sell.",
    "Chad needs to sell the ferry.", "Chad found that Mali had sold the ferry.",
  ])
  func `no duty of another is no demand`(text: String) throws {
    #expect(try !DraftReading(text).positions.contains { $0.stance == .demanded })
  }

  @Test func `all that is asked for is asked for, also where the parse hangs it higher`() throws {
    let text = "Chad calls on Mali to open the road, free the drivers, and lower the levy."
    #expect(
      try DraftReading(text).stances
        == ["open the road", "free the drivers", "lower the levy"].map { "Chad demanded: " + $0 })
  }

  @Test func `a demand for a release does not tell of one`() throws {
    #expect(
      try DraftReading("Chad demanded the release of the drivers.").stances
        == ["Chad demanded: release of the drivers"])
  }

  @Test(arguments: [
    "The Foreign Ministry of Chad promised to open the road.", "Chad's Foreign Ministry promised to open the road.",
    "The Ministry of Trade of Chad promised to open the road.",
  ])
  func `a ministry speaks for its state`(text: String) throws {
    #expect(try DraftReading(text).stances == ["Chad pledged: open the road"])
  }
}
