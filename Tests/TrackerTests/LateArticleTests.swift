import Commitments
import Store
import Testing
import Tracker

/// Articles that are read after younger ones, and what people have marked before an article is read.
@Suite struct LateArticleTests {
  @Test func `an older answer read later comes before the younger one, and changes its status in nothing`() throws {
    let story = try Story()
    try story.read("young", on: "2025-03-12", "Norland rejected reopen the Lomna harbour | to Karsova")
    try story.read("old", on: "2025-03-10", "Norland pending-review reopen the Lomna harbour | to Karsova")
    #expect(try story.states() == ["Norland rejected"])
    let dossier = try story.dossier("c1")
    #expect(dossier.statements.map(\.name) == ["old:s1", "young:s1"])
    #expect(dossier.history.map(\.to) == [.pendingReview, .rejected])
  }

  @Test func `a proposal read after its answers binds on the day of the last of them`() throws {
    let story = try Story()
    let plan = "a 30-day truce along the Varda river"
    try story.read("karsova", on: "2025-03-14", "Karsova accepted \(plan) | to Sundaria")
    try story.read("norland", on: "2025-03-12", "Norland accepted \(plan) | to Sundaria")
    try story.read("plan", on: "2025-03-10", "Sundaria proposed \(plan) | to Norland, Karsova")
    #expect(try story.states() == ["Karsova active", "Norland active", "Sundaria active"])
    #expect(try story.commitment("c3").since == Day(iso: "2025-03-14"))
  }

  @Test func `a condition read after the deed that met it is met on the day of the deed`() throws {
    let story = try Story()
    try story.read("deed", on: "2025-03-14", "Karsova met free captured pilots | on 2025-03-13")
    try story.read(
      "pledge", on: "2025-03-10",
      "Norland pledged reopen the Lomna harbour | to Karsova | if Karsova: free captured pilots")
    #expect(try story.states() == ["Karsova met", "Norland active"])
    #expect(try story.commitment("c2").since == Day(iso: "2025-03-13"))
  }

  @Test(arguments: [" | to Karsova", ""])
  func `a revision that no longer tells of a deed takes back what followed from it`(addressee: String) throws {
    let story = try Story()
    try story.read(
      "pledge", on: "2025-03-10",
      "Norland pledged reopen the Lomna harbour\(addressee) | if Karsova: free captured pilots")
    let address = "https://example.org/deed"
    try story.read("deed", on: "2025-03-13", address: address, "Karsova met free captured pilots")
    #expect(try story.states() == ["Norland active", "Karsova met"])
    try story.read("deed", on: "2025-03-13", address: address, "Karsova pledged lower tariffs on canola")
    #expect(try story.states() == ["Norland pledged-if", "Karsova active"])
    #expect(try story.faults() == [])
  }

  @Test func `an earlier print puts a position where reading it at once would have put it`() throws {
    let young = Report(
      "young", on: "2025-03-10", source: "Coast Herald", opening: Report.filler,
      ["Norland proposed pay 445 pence for each share"])
    var first = young
    (first.key, first.published, first.source) = ("first", "2025-03-01", "Harbour Post")
    let between = Report("between", on: "2025-03-05", ["Norland pledged pay 460 pence for each share"])
    let states = try [[young, between, first], [young, first, between]].map { reports in
      let story = try Story()
      for report in reports { try story.read(report) }
      #expect(try story.faults() == [])
      return Set(try story.states())
    }
    #expect(states[0] == states[1])
    #expect(states[0].count == 2)
  }

  @Test func `what a reprint alleges again is no second source`() throws {
    let story = try Story()
    let truce = "observe the Varda truce"
    try story.read("pledge", on: "2025-03-01", "Norland pledged \(truce) | kept-up")
    let line = "Norland broken \(truce) | says unnamed"
    try story.read(Report("one", on: "2025-03-05", source: "Coast Herald", opening: Report.filler, [line]))
    try story.read(Report("two", on: "2025-03-05", source: "Harbour Post", opening: Report.filler, [line]))
    #expect(try story.states() == ["Norland active contested"])
    try story.read(Report("three", on: "2025-03-06", source: "Harbour Post", opening: "Shells fell at dawn.", [line]))
    #expect(try story.states() == ["Norland broken"])
  }

  @Test func `what a person has marked stays, whatever is read later, and is offered for review`() throws {
    let story = try Story()
    try story.read("one", on: "2025-03-10", "Norland pledged reopen the Lomna harbour | to Karsova")
    try story.mark("c1", "met", on: "2025-03-12")
    try story.read("later", on: "2025-03-14", "Norland withdrawn reopen the Lomna harbour | to Karsova")
    try story.read("older", on: "2025-03-08", "Norland pending-review reopen the Lomna harbour | to Karsova")
    #expect(try story.states() == ["Norland met"])
    #expect(Set(try story.dossier("c1").held.map(\.name)) == ["later:s1", "older:s1"])
  }

  @Test func `a deed marked by hand meets the condition that waited for it, until it is undone`() throws {
    let story = try Story()
    try story.read(
      "one", on: "2025-03-10",
      "Norland pledged reopen the Lomna harbour | to Karsova | if Karsova: free captured pilots",
      "Karsova pledged free captured pilots | to Norland")
    try story.mark("c2", "met", on: "2025-03-12")
    #expect(try story.states() == ["Norland active", "Karsova met"])
    _ = try story.tracker.undo()
    #expect(try story.states() == ["Norland pledged-if", "Karsova active"])
  }

  @Test func `a condition marked by hand is not moved by what others do`() throws {
    let story = try Story()
    try story.read(
      "one", on: "2025-03-10",
      "Norland pledged reopen the Lomna harbour | to Karsova | if Karsova: free captured pilots")
    try story.mark("c1.1", "failed", on: "2025-03-11")
    try story.read("deed", on: "2025-03-13", "Karsova met free captured pilots")
    #expect(try story.states() == ["Norland expired", "Karsova met"])
  }
}
