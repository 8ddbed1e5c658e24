import Commitments
import Testing

@Suite struct PartyRegisterTests {
  @Test func `parties are listed by name with their aliases`() {
    let register = PartyRegister(changes: [
      .partyAdded(name: "Ukraine", kind: .state), .partyAliased(name: "Ukraine", alias: "Kyiv"),
      .partyAliased(name: "Russia", alias: "Moscow"), .partyAliased(name: "Russia", alias: "Kremlin"),
    ])
    #expect(
      register.parties == [
        Party(name: "Russia", aliases: ["Kremlin", "Moscow"]), Party(name: "Ukraine", kind: .state, aliases: ["Kyiv"]),
      ])
    #expect(register.names == ["Kyiv": "Ukraine", "Moscow": "Russia", "Kremlin": "Russia"])
  }

  @Test func `an alias of an alias stands for the party itself`() {
    let register = PartyRegister(changes: [
      .partyAliased(name: "Ukraine", alias: "Kyiv"), .partyAliased(name: "Kyiv", alias: "Bankova"),
    ])
    #expect(register.names == ["Kyiv": "Ukraine", "Bankova": "Ukraine"])
    #expect(register.parties == [Party(name: "Ukraine", aliases: ["Bankova", "Kyiv"])])
  }

  @Test func `a party that becomes an alias is no party of its own any more`() {
    let register = PartyRegister(changes: [
      .partyAdded(name: "Kremlin", kind: .organisation), .partyAliased(name: "Kremlin", alias: "Peskov's office"),
      .partyAliased(name: "Russia", alias: "Kremlin"),
    ])
    #expect(register.parties == [Party(name: "Russia", aliases: ["Kremlin", "Peskov's office"])])
  }

  @Test func `a renamed party keeps its kind, its aliases and its old name`() {
    let register = PartyRegister(changes: [
      .partyAdded(name: "Turkey", kind: .state), .partyAliased(name: "Turkey", alias: "Ankara"),
      .partyRenamed(from: "Turkey", to: "Türkiye"),
    ])
    #expect(register.parties == [Party(name: "Türkiye", kind: .state, aliases: ["Ankara", "Turkey"])])
  }

  @Test func `renaming there and back gives the first name with the other as alias`() {
    let register = PartyRegister(changes: [
      .partyAdded(name: "A", kind: .union), .partyRenamed(from: "A", to: "B"), .partyRenamed(from: "B", to: "A"),
    ])
    #expect(register.parties == [Party(name: "A", kind: .union, aliases: ["B"])])
  }

  @Test func `renaming onto another party joins the two`() {
    let register = PartyRegister(changes: [
      .partyAdded(name: "USA", kind: .state), .partyAliased(name: "USA", alias: "Washington"),
      .partyAdded(name: "United States", kind: .unknown), .partyRenamed(from: "USA", to: "United States"),
    ])
    #expect(register.parties == [Party(name: "United States", kind: .state, aliases: ["USA", "Washington"])])
  }

  @Test(arguments: [
    [Change.partyAliased(name: "A", alias: "A")],
    [.partyAdded(name: "A", kind: .unknown), .partyRenamed(from: "A", to: "A")],
    [.partyAliased(name: "A", alias: "B"), .partyAliased(name: "B", alias: "A")],
  ])
  func `no party is an alias of itself, however names go round`(changes: [Change]) {
    let register = PartyRegister(changes: changes)
    #expect(register.names.allSatisfy { $0.key != $0.value })
    #expect(register.parties.map(\.name) == ["A"])
  }
}
