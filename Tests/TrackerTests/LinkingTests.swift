import Commitments
import Testing
import Tracker

/// Which statements belong to one commitment.
@Suite struct LinkingTests {
  @Test(arguments: [
    ("Russia pledged truce", "Russia accepted truce"),
    ("Russia pledged a truce", "Russia pledged the Truce!"),
    ("Russia proposed truce", "Russia rejected truce"),
    ("Russia pledged truce", "Russia met truce"),
    ("Russia demanded truce", "Russia withdrawn truce"),
    ("Russia threatened strikes", "Russia met strikes"),
  ])
  func `the same party in the same role on the same action is one commitment`(first: String, second: String) throws {
    let story = try Story()
    try story.read("a", on: "2025-03-11", first)
    let outcome = try story.read("b", on: "2025-03-12", second)
    #expect([outcome.newCommitments, outcome.updatedCommitments] == [0, 1])
    #expect(try story.dossier("c1").statements.map(\.name) == ["a:s1", "b:s1"])
    #expect(try story.commitments().count == 1)
  }

  @Test(arguments: [
    ("Russia pledged truce", "Ukraine pledged truce"),
    ("Russia pledged truce", "Russia pledged prisoner swap"),
    ("Russia pledged truce", "Russia demanded truce"),
    ("Russia demanded truce", "Russia threatened truce"),
  ])
  func `another party, action or role is another commitment`(first: String, second: String) throws {
    let story = try Story()
    try story.read("a", first)
    try story.read("b", second)
    #expect(try story.commitments().map(\.id.description) == ["c1", "c2"])
  }

  @Test func `an alias set before joins what two names say`() throws {
    let story = try Story()
    try story.read("a", "Ukraine pledged truce")
    try story.tracker.alias("Ukraine", as: "Kyiv")
    try story.read("b", on: "2025-03-12", "Kyiv rejected truce")
    #expect(try story.commitments().map(\.party) == ["Ukraine"])
    #expect(try story.commitment("c1").status == .rejected)
  }

  @Test func `parties found to be one leave commitments apart, under one name, until those are merged`() throws {
    let story = try Story()
    try story.read("a", "Ukraine pledged truce")
    try story.read("b", on: "2025-03-12", "Kyiv rejected truce")
    try story.tracker.mergeParty("Kyiv", into: "Ukraine")
    #expect(try story.commitments().map(\.party) == ["Ukraine", "Ukraine"])
    #expect(try story.merge("c2", into: "c1").status == .rejected)
  }

  @Test func `a condition's owner is known by any of its names`() throws {
    let story = try Story()
    try story.read("a", "Ukraine accepted-if truce | if Russia: comply")
    try story.tracker.alias("Russia", as: "Moscow")
    try story.read("b", on: "2025-03-12", "Ukraine accepted-if truce | if Moscow: comply")
    #expect(try story.commitment("c1").conditions.map(\.id.description) == ["c1.1"])
  }

  @Test func `what two cases say of the same action stays apart`() throws {
    let story = try Story()
    try story.read("a", case: "Ukraine", "United States proposed ceasefire")
    try story.read("b", case: "Gaza", "United States proposed ceasefire", "Israel accepted ceasefire")
    #expect(
      try story.commitments().map { try story.dossier($0.id.description).report.cases } == [
        ["Ukraine"], ["Gaza"], ["Gaza"],
      ])
  }

  @Test func `offers of two cases stay apart`() throws {
    let story = try Story()
    try story.read("a", case: "Ukraine", "United States proposed ceasefire", "Ukraine accepted ceasefire")
    try story.read("b", case: "Gaza", "Israel accepted ceasefire", "United States proposed ceasefire | to Israel")
    #expect(
      try Picture(story).offers == [
        "ceasefire by United States to [\"Israel\"] on - version 1: [\"Israel accepted\", \"United States proposed\"]",
        "ceasefire by United States to [] on - version 1: [\"Ukraine accepted\", \"United States proposed\"]",
      ])
  }

  @Test func `the offer is the same whether the proposal or an answer is read first`() throws {
    let proposal = Report("a", on: "2025-03-11", ["United States proposed truce | to Russia, Ukraine"])
    let answers = Report("b", on: "2025-03-12", ["Ukraine accepted truce", "Russia pending-review truce"])
    let (forward, backward) = (try Story(), try Story())
    for report in [proposal, answers] { try forward.read(report) }
    for report in [answers, proposal] { try backward.read(report) }
    #expect(try Picture(forward) == Picture(backward))
    #expect(
      try Picture(backward).offers == [
        """
        truce by United States to ["Russia", "Ukraine"] on - version 1: \
        ["Russia pending-review", "Ukraine accepted", "United States proposed"]
        """
      ])
  }

  @Test func `conditions with the same owner, kind and matter keep their number, others get a new one`() throws {
    let story = try Story()
    try story.read("a", "Ukraine accepted-if truce | if Russia: comply | after -: talks end")
    try story.read(
      "b", on: "2025-03-12",
      "Ukraine accepted-if truce | unless Russia: comply | if Belarus: comply | after Turkey: the talks end | if Russia: comply"
    )
    let conditions = try story.commitment("c1").conditions
    #expect(
      conditions.map { "\($0.id) \($0.kind.rawValue) \($0.by ?? "-"): \($0.action)" } == [
        "c1.1 if Russia: comply", "c1.2 after Turkey: talks end", "c1.3 unless Russia: comply",
        "c1.4 if Belarus: comply",
      ])
  }

  @Test(arguments: [("met", Status.met), ("broken", .broken), ("withdrawn", .broken)])
  func `doing, breaking and taking back close the commitment that was there`(stance: String, status: Status) throws {
    let story = try Story()
    try story.read("a", "Russia pledged truce", "Ukraine pledged truce")
    try story.read("b", on: "2025-03-12", "Russia \(stance) truce")
    #expect(try story.commitments().map(\.status) == [status, .active])
  }

  @Test func `of several roles a deed belongs to the undertaking`() throws {
    let story = try Story()
    try story.read("a", "Russia demanded truce", "Russia pledged truce")
    try story.read("b", on: "2025-03-12", "Russia met truce")
    #expect(try story.commitments().map(\.status) == [.demanded, .met])
  }
}
