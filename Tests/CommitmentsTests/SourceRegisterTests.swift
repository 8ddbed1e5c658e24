import Commitments
import Testing

@Suite struct SourceRegisterTests {
  private let known = [
    Source(name: "Norland Press Agency", aliases: ["NPA", "npa.example"], owner: "Norland state", party: "Norland"),
    Source(name: "Radio Norland", owner: "Norland state"),
    Source(name: "Harbour Post", owner: "Brandt Media"), Source(name: "Evening Mail", owner: "Brandt Media"),
    Source(name: "Coast Herald"),
    Source(name: "Strait Observer Mission", aliases: ["SOM"], isNeutral: true),
  ]

  private func register(_ changes: [Change] = [], partyNames: [String: String] = [:]) -> SourceRegister {
    SourceRegister(known: known, changes: changes, partyNames: partyNames)
  }

  @Test(arguments: ["NPA", "npa", "Norland press agency", " The  Norland Press Agency ", "www.npa.example"])
  func `a source is found by name and alias, whatever the case`(name: String) {
    #expect(register().source(named: name)?.name == "Norland Press Agency")
  }

  @Test func `a name that nobody registered is no source, and stands for itself`() {
    #expect(register().source(named: "Valley Gazette") == nil)
    #expect(register().areIndependent("Valley Gazette", "Harbour Post"))
    #expect(!register().areIndependent("Valley Gazette", "VALLEY GAZETTE"))
  }

  @Test(arguments: [
    ("Harbour Post", "Coast Herald", true), ("Harbour Post", "Harbour Post", false),
    ("Harbour Post", "Evening Mail", false), ("NPA", "Norland", false), ("NPA", "Radio Norland", false),
    ("Harbour Post", "Brandt Media", false), ("SOM", "Coast Herald", true),
  ])
  func `two sources are independent unless they have one owner or one side`(
    first: String, second: String, expected: Bool
  ) {
    #expect(register().areIndependent(first, second) == expected)
    #expect(register().areIndependent(second, first) == expected)
  }

  @Test func `an owner that is owned in turn is followed up, also round in a circle`() {
    let changes: [Change] = [
      .sourceAdded(Source(name: "Brandt Media", owner: "Tide Fund")),
      .sourceAdded(Source(name: "Tide TV", owner: "Tide Fund")),
      .sourceAdded(Source(name: "Tide Fund", owner: "Brandt Media")),
    ]
    #expect(!register(changes).areIndependent("Harbour Post", "Tide TV"))
    #expect(register(changes).areIndependent("Harbour Post", "Coast Herald"))
  }

  @Test func `a source on the accuser's side is independent of nobody`() {
    #expect(!register().areIndependent("NPA", "Coast Herald", accusers: ["Norland"]))
    #expect(register().areIndependent("NPA", "Coast Herald", accusers: ["Sudmark"]))
    #expect(
      !register(partyNames: ["Nordhavn": "Norland"]).areIndependent("NPA", "Coast Herald", accusers: ["Nordhavn"]))
  }

  @Test func `what people added and corrected comes before what came with the program`() {
    let changes: [Change] = [
      .sourceAdded(Source(name: "Valley Gazette", owner: "Ines Roth", party: "Sudmark")),
      .sourceCorrected(name: "npa", old: .owner("Norland state"), new: .owner(nil)),
      .sourceCorrected(name: "Harbour Post", old: .aliases([]), new: .aliases(["HP", "Harbour"])),
      .sourceCorrected(name: "Hill Watch", old: .isNeutral(false), new: .isNeutral(true)),
    ]
    let register = register(changes)
    #expect(
      register.source(named: "valley gazette") == Source(name: "Valley Gazette", owner: "Ines Roth", party: "Sudmark"))
    #expect(
      register.source(named: "NPA")
        == Source(name: "Norland Press Agency", aliases: ["NPA", "npa.example"], party: "Norland"))
    #expect(register.source(named: "harbour")?.name == "Harbour Post")
    #expect(register.isNeutralMonitor("Hill Watch"))
    #expect(register.sources.map(\.name) == register.sources.map(\.name).sorted())
    #expect(register.sources.count == known.count + 2)
  }

  @Test func `a name of its own is never taken for another's alias`() {
    let register = SourceRegister(known: [Source(name: "A", aliases: ["B"]), Source(name: "B")])
    #expect(register.source(named: "b")?.name == "B")
  }

  /// Who says so and, behind `in`, where it stood.
  @Test(arguments: [
    ("Sudmark in Harbour Post, Sudmark in Coast Herald", false),
    ("Sudmark in Harbour Post, Strait Observer Mission in Harbour Post", true),
    ("- in Strait Observer Mission", true),
    ("Sudmark in Harbour Post, unnamed in Coast Herald", false),
    ("unnamed in Harbour Post, unnamed in Coast Herald", true),
    ("unnamed in Harbour Post, Evening Mail in Coast Herald", false),
    ("Ostia in Harbour Post, Coast Herald in Harbour Post", true),
    ("Ostia in Harbour Post, unnamed in -", false), ("", false),
  ])
  func `a breach is established by a neutral monitor or by two independent voices that do not accuse`(
    text: String, expected: Bool
  ) {
    let testimonies = text.split(separator: ", ").map { words in
      let parts = words.split(separator: " in ").map(String.init).map { $0 == "-" ? nil : $0 }
      return Testimony(claimedBy: parts[0], outlet: parts[1])
    }
    #expect(register().isEstablished(testimonies, accusers: ["Sudmark"]) == expected)
    #expect(register().isEstablished(testimonies.reversed(), accusers: ["Sudmark"]) == expected)
  }
}
