import Commitments
import Testing

@Suite struct StanceTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var text: String
    var position: Position
    var testDescription: String { text }
  }

  @Test(arguments: [
    Example(
      text: "Canada offered to open its dairy market.",
      position: Position(party: "Canada", stance: .proposed, action: "open its dairy market")),
    Example(
      text: "Brazil urged Argentina to reopen the river.",
      position: Position(party: "Brazil", stance: .demanded, action: "reopen the river", to: ["Argentina"])),
    Example(
      text: "Brazil demanded that Argentina reopen the river.",
      position: Position(party: "Brazil", stance: .demanded, action: "reopen the river", to: ["Argentina"])),
    Example(
      text: "Kenya accepted the grazing scheme.",
      position: Position(party: "Kenya", stance: .accepted, action: "grazing scheme")),
    Example(
      text: "Latvia promised to publish the list.",
      position: Position(party: "Latvia", stance: .pledged, action: "publish the list")),
    Example(
      text: "Latvia will publish the list.",
      position: Position(party: "Latvia", stance: .pledged, action: "publish the list")),
    Example(
      text: "Turkey threatened to close the crossing.",
      position: Position(party: "Turkey", stance: .threatened, action: "close the crossing")),
    Example(
      text: "Turkey will sue Bulgaria over the toll.",
      position: Position(party: "Turkey", stance: .threatened, action: "sue Bulgaria over the toll", to: ["Bulgaria"])),
    Example(
      text: "Egypt refused to sign the protocol.",
      position: Position(party: "Egypt", stance: .rejected, action: "sign the protocol")),
    Example(
      text: "Egypt did not accept the protocol.",
      position: Position(party: "Egypt", stance: .rejected, action: "protocol")),
    Example(
      text: "Iceland is considering a smaller quota.",
      position: Position(party: "Iceland", stance: .pendingReview, action: "considering a smaller quota")),
    Example(
      text: "Peru resumed copper shipments.",
      position: Position(party: "Peru", stance: .met, action: "resumed copper shipments")),
    Example(
      text: "Finland said Sweden had violated the herring accord.",
      position: Position(
        party: "Sweden", stance: .broken, action: "herring accord", claimedBy: "Finland")),
    Example(
      text: "Vietnam withdrew its bid.",
      position: Position(party: "Vietnam", stance: .withdrawn, action: "its bid")),
  ])
  func `a cue gives its subject's stance on what follows`(example: Example) throws {
    #expect(try positions(in: example.text) == [example.position])
  }

  @Test(arguments: [
    ("The quota was rejected by Vietnam.", "Vietnam"),
    ("The quota has been rejected by the Norwegian government.", "Norway"),
  ])
  func `a passive's agent takes the position on its subject`(text: String, party: String) throws {
    #expect(try positions(in: text) == [Position(party: party, stance: .rejected, action: "quota")])
  }

  @Test(arguments: [
    (
      "The mediation led to the resumption of Polish coal deliveries to Slovakia.",
      "resumption of Polish coal deliveries to Slovakia"
    ),
    (
      "The summit resulted in the release of Polish fishing permits to Slovakia.",
      "release of Polish fishing permits to Slovakia"
    ),
  ])
  func `an act told as an outcome is met by the party whose act it is`(text: String, action: String) throws {
    #expect(try positions(in: text) == [Position(party: "Poland", stance: .met, action: action, to: ["Slovakia"])])
  }

  @Test(arguments: [
    ("Portugal rejected Spain's offer of cheaper water.", Stance.rejected),
    ("Portugal accepted Spain's offer of cheaper water.", .accepted),
  ])
  func `an answer to a party's offer says that the party made it`(text: String, stance: Stance) throws {
    let found = try positions(in: text)
    #expect(found.map(\.stance) == [stance, .proposed])
    #expect(found.map(\.party) == ["Portugal", "Spain"])
    #expect(found.map(\.to) == [["Spain"], ["Portugal"]])
  }

  @Test func `both sides are the two parties named most`() throws {
    let text = "France and Italy held talks. Both countries promised to publish the contract."
    #expect(
      try positions(in: text)
        == ["France", "Italy"].map { Position(party: $0, stance: .pledged, action: "publish the contract") })
  }
}
