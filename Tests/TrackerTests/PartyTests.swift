import Commitments
import Testing
import Tracker

/// Who is who.
@Suite struct PartyTests {
  private func story() throws -> Story {
    let story = try Story()
    try story.read("a", "Ukraine accepted-if truce | if Russia: comply", "Kyiv pledged aid", "Turkey proposed summit")
    return story
  }

  /// Every party with its other names and its number of commitments.
  private func register(_ story: Story) throws -> [String] {
    try story.tracker.parties().map { "\($0.name) \($0.kind.rawValue) \($0.aliases) \($0.commitments)" }
  }

  @Test func `whoever holds a position or owes a condition is listed by name`() throws {
    #expect(
      try register(try story()) == [
        "Kyiv unknown [] 1", "Russia unknown [] 0", "Turkey unknown [] 1", "Ukraine unknown [] 1",
      ])
  }

  @Test func `a party is added with its kind and other names`() throws {
    let story = try story()
    try story.tracker.addParty(" Iran ", kind: .state, aliases: [" Tehran", "Tehran", "Iran"])
    try story.tracker.addParty("turkey", kind: .state)
    #expect(
      try register(story) == [
        "Iran state [\"Tehran\"] 0", "Kyiv unknown [] 1", "Russia unknown [] 0", "Turkey state [] 1",
        "Ukraine unknown [] 1",
      ])
  }

  @Test func `a party found to be another brings its positions along`() throws {
    let story = try story()
    try story.tracker.mergeParty("Kyiv", into: "Ukraine")
    #expect(
      try register(story) == [
        "Russia unknown [] 0", "Turkey unknown [] 1", "Ukraine unknown [\"Kyiv\"] 2",
      ])
    #expect(try story.dossier("c2").report.party == "Ukraine")
    #expect(try story.dossier("c2").commitment.party == "Ukraine")
  }

  @Test func `what a party did under another name meets what was asked of it, once the two are known to be one`() throws
  {
    let story = try Story()
    try story.read("a", on: "2025-03-01", "Norland pledged reopen the harbour | after Karsova: free captured pilots")
    try story.read("b", on: "2025-03-02", "Lomna met free captured pilots")
    #expect(try story.commitment("c1").status == .pledgedIf)
    try story.tracker.mergeParty("Lomna", into: "Karsova")
    #expect(try story.commitment("c1").status == .active)
  }

  @Test func `what was asked of a name is met by the party whose name it turns out to be`() throws {
    let story = try Story()
    try story.read("a", on: "2025-03-01", "Norland demanded free captured pilots | to Lomna Palace")
    try story.read("b", on: "2025-03-02", "Karsova met free captured pilots")
    #expect(try story.commitment("c1").status == .demanded)
    try story.tracker.alias("Karsova", as: "Lomna Palace")
    #expect(try story.commitment("c1").status == .met)
  }

  @Test func `an alias of an alias stands for the party, whatever the case of its letters`() throws {
    let story = try story()
    try story.tracker.mergeParty("kyiv", into: "UKRAINE")
    try story.tracker.alias("KYIV", as: "Bankova")
    var request = ListRequest()
    request.party = "bankova"
    #expect(try story.tracker.commitments(request).map(\.party) == ["Ukraine", "Ukraine"])
  }

  @Test func `a renamed party keeps its positions, its other names and its old one`() throws {
    let story = try story()
    try story.tracker.addParty("Turkey", kind: .state, aliases: ["Ankara"])
    try story.tracker.renameParty("ankara", to: "Türkiye")
    #expect(try register(story).contains("Türkiye state [\"Ankara\", \"Turkey\"] 1"))
    try story.read("b", on: "2025-03-12", "Turkey withdrawn summit")
    #expect(try story.commitment("c3").status == .withdrawn)
    try story.tracker.renameParty("Türkiye", to: "Turkey")
    #expect(try register(story).contains("Turkey state [\"Ankara\", \"Türkiye\"] 1"))
  }

  @Test func `the letters of a name can change their case`() throws {
    let story = try story()
    try story.tracker.renameParty("Kyiv", to: "KYIV")
    #expect(try register(story)[0] == "KYIV unknown [\"Kyiv\"] 1")
  }

  @Test func `merged parties are one, and undo makes them two again`() throws {
    let story = try story()
    let before = try Sight(story)
    try story.tracker.mergeParty("Kyiv", into: "Ukraine")
    #expect(try register(story).last == "Ukraine unknown [\"Kyiv\"] 2")
    _ = try story.tracker.undo()
    #expect(try Sight(story) == before)
  }

  private static let refusals: [(@Sendable (Tracker) throws -> Void, String)] = [
    ({ try $0.addParty(" ", kind: .state) }, "the name is empty: write at least one word"),
    (
      { try $0.addParty("Moscow", kind: .state) },
      "'Moscow' is already a name of Russia: choose another, or merge the two"
    ),
    (
      { try $0.addParty("X", kind: .state, aliases: ["Y", "moscow"]) },
      "'moscow' is already a name of Russia: choose another, or merge the two"
    ),
    (
      { try $0.alias("Ukraine", as: "Moscow") },
      "'Moscow' is already a name of Russia: choose another, or merge the two"
    ),
    (
      { try $0.alias("Russia", as: "Moscow") }, "'Russia' and 'Moscow' are one party already: name two"
    ),
    (
      { try $0.alias("Russia", as: "Russia") }, "'Russia' and 'Russia' are one party already: name two"
    ),
    (
      { try $0.alias("Ukraine", as: "turkey") },
      "'Turkey' is a party of its own: choose another name, or say that two are one with `ctrack parties merge`"
    ),
    ({ try $0.alias("Rusia", as: "Kremlin") }, "no party 'Rusia': did you mean 'Russia'?"),
    ({ try $0.alias("Atlantis", as: "X") }, "no party 'Atlantis': `ctrack parties` lists them"),
    (
      { try $0.renameParty("Russia", to: "Ukraine") },
      "'Ukraine' is a party of its own: choose another name, or say that two are one with `ctrack parties merge`"
    ),
    (
      { try $0.renameParty("Ukraine", to: "moscow") },
      "'moscow' is already a name of Russia: choose another, or merge the two"
    ),
    (
      { try $0.renameParty("Russia", to: "Russia") }, "'Russia' and 'Russia' are one party already: name two"
    ),
    ({ try $0.renameParty("Russia", to: "") }, "the name is empty: write at least one word"),
    (
      { try $0.mergeParty("Moscow", into: "Russia") }, "'Moscow' and 'Russia' are one party already: name two"
    ),
    ({ try $0.mergeParty("Turkei", into: "Russia") }, "no party 'Turkei': did you mean 'Turkey'?"),
  ]

  @Test(arguments: refusals.indices)
  func `a name that is taken, empty or unknown is refused without trace`(index: Int) throws {
    let story = try story()
    try story.tracker.alias("Russia", as: "Moscow")
    let before = try story.export()
    let (command, message) = Self.refusals[index]
    #expect(try refusal { try command(story.tracker) } == message)
    #expect(try story.export() == before)
  }
}
