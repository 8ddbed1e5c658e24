import Commitments
import TestSupport
import Testing

@testable import Reconciliation

/// Which statements of one party are one commitment.
@Suite struct GroupingTests {
  private static let story = [
    Page(
      1, on: "2025-03-01", "Norland proposed 30-day truce along the Varda river | to Karsova | on 2025-03-01",
      "Norland demanded withdrawal of heavy guns from Lomna | to Karsova"),
    Page(
      2, on: "2025-03-04", "Norland proposed truce of thirty days on the Varda river | to Karsova",
      "Norland pledged free all captured pilots | if Karsova: return the bodies of soldiers"),
    Page(
      3, on: "2025-03-09", "Norland demanded that heavy guns leave Lomna | to Karsova",
      "Norland met release of all captured pilots | on 2025-03-08"),
    Page(4, on: "2025-03-12", "Norland threatened cut gas deliveries | to Karsova"),
  ]

  private func groups(_ pages: [Page], pinned: [[StatementReference]] = []) throws -> [[String]] {
    Grouping(try pages.mentions(), pinned: pinned, by: try Shipped.reconciler).groups.names
  }

  @Test func `what is said again, and what is done, joins what it goes on with`() throws {
    #expect(try groups(Self.story) == [["1:s1", "2:s1"], ["1:s2", "3:s1"], ["2:s2", "3:s2"], ["4:s1"]])
  }

  @Test(arguments: 1...8) func `the groups do not depend on the order of reading`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let mentions = try Self.story.mentions().shuffled(using: &generator)
    let reconciler = try Shipped.reconciler
    #expect(try Grouping(mentions, by: reconciler).groups.names == groups(Self.story))
  }

  @Test func `what a person has put together stays together, and draws others`() throws {
    let first = StatementReference(article: ArticleID(number: 1), reading: 1, id: "s1")
    let last = StatementReference(article: ArticleID(number: 4), reading: 1, id: "s1")
    #expect(
      try groups(Self.story, pinned: [[first, last]])
        == [["1:s1", "2:s1", "4:s1"], ["1:s2", "3:s1"], ["2:s2", "3:s2"]])
  }

  @Test func `what a person has parted stays apart`() throws {
    let first = StatementReference(article: ArticleID(number: 1), reading: 1, id: "s1")
    let second = StatementReference(article: ArticleID(number: 2), reading: 1, id: "s1")
    let groups = try groups(Array(Self.story[..<2]), pinned: [[first], [second]])
    #expect(groups == [["1:s1"], ["1:s2"], ["2:s1"], ["2:s2"]])
  }

  @Test func `a demand, a threat and an undertaking in the same words are three commitments`() throws {
    let pages = [
      Page(1, on: "2025-03-01", "Norland demanded handover of the depot"),
      Page(2, on: "2025-03-02", "Norland threatened handover of the depot"),
      Page(3, on: "2025-03-03", "Norland pledged handover of the depot"),
    ]
    #expect(try groups(pages) == [["1:s1"], ["2:s1"], ["3:s1"]])
  }

  @Test func `a deed belongs to what was undertaken before what was asked`() throws {
    let pages = [
      Page(1, on: "2025-03-01", "Norland demanded handover of the depot"),
      Page(2, on: "2025-03-01", "Norland pledged handover of the depot"),
      Page(3, on: "2025-03-05", "Norland met handover of the depot"),
    ]
    #expect(try groups(pages) == [["1:s1"], ["2:s1", "3:s1"]])
  }

  @Test func `statements of separate cases stay apart, those without a case join any`() throws {
    let first = Page(1, on: "2025-03-01", "Norland proposed truce along the Varda river")
    let second = Page(2, on: "2025-03-02", "Norland proposed truce along the Varda river")
    let (north, south) = (CaseID(number: 1), CaseID(number: 2))
    let reconciler = try Shipped.reconciler
    let apart = try first.mentions(cases: [north]) + second.mentions(cases: [south])
    #expect(Grouping(apart, by: reconciler).groups.names == [["1:s1"], ["2:s1"]])
    let together = try first.mentions(cases: [north]) + second.mentions()
    #expect(Grouping(together, by: reconciler).groups.names == [["1:s1", "2:s1"]])
  }

  @Test func `a raised bid is another offer, the same bid told again is not`() throws {
    let pages = [
      Page(1, on: "2025-03-01", "Alder proposed pay 445 pence a share for Birch | to Birch"),
      Page(2, on: "2025-03-03", "Alder proposed offer of 445 pence a share for Birch | to Birch"),
      Page(3, on: "2025-03-20", "Alder proposed pay 480 pence a share for Birch | to Birch"),
    ]
    let groups = try groups(pages)
    #expect(groups == [["1:s1", "2:s1"], ["3:s1"]])
  }

  @Test func `that both wait for a yes does not make two positions one`() throws {
    let pages = [
      Page(1, on: "2025-03-01", "Norland accepted-if truce | if Karsova: comply"),
      Page(2, on: "2025-03-02", "Norland accepted-if tolls | if Karsova: comply"),
    ]
    #expect(try groups(pages) == [["1:s1"], ["2:s1"]])
  }

  @Test func `a breach finds what was undertaken by fewer words than what is said anew`() throws {
    let pledge = "Norland pledged keep heavy guns out of the Arla valley"
    for (stance, expected) in [("broken", [["1:s1", "2:s1"]]), ("pledged", [["1:s1"], ["2:s1"]])] {
      let pages = [
        Page(1, on: "2025-03-01", pledge), Page(2, on: "2025-03-09", "Norland \(stance) patrols near the river"),
      ]
      let mentions = try pages.mentions()
      let probability = try Shipped.reconciler.probability(mentions[1], joins: [mentions[0]])
      #expect(probability < Grouping.threshold, "\(stance): \(probability)")
      #expect(try groups(pages) == expected, "\(stance): \(probability)")
    }
  }

  @Test func `two positions of one article are two commitments, the nearer one goes on with what was said`() throws {
    let pages = [
      Page(1, on: "2025-03-01", "Norland proposed general truce for 30 days | to Karsova"),
      Page(
        2, on: "2025-03-09", "Norland proposed truce for power plants alone, for 30 days | to Karsova",
        "Norland proposed general truce | to Karsova"),
    ]
    #expect(try groups(pages) == [["1:s1", "2:s2"], ["2:s1"]])
  }

  @Test func `the same words twice in one article are one commitment`() throws {
    let pages = [Page(1, on: "2025-03-01", "Norland pledged truce", "Norland pledged the truce")]
    #expect(try groups(pages) == [["1:s1", "1:s2"]])
  }

  @Test func `a deed and the undertaking beside it in one article may be one commitment`() throws {
    let pages = [
      Page(
        1, on: "2025-03-01", "Norland pledged release of all captured pilots",
        "Norland met release of all captured pilots")
    ]
    #expect(try groups(pages) == [["1:s1", "1:s2"]])
  }

  @Test func `a statement joins the commitment that it resembles as a whole, not one statement of it`() throws {
    let pages = [
      Page(1, on: "2025-03-01", "Norland pledged reopen the Lomna crossing to lorries"),
      Page(2, on: "2025-03-02", "Norland pledged clear the Arla road of mines"),
      Page(3, on: "2025-03-05", "Norland pledged reopen the Arla road to lorries"),
    ]
    let mentions = try pages.mentions()
    let reconciler = try Shipped.reconciler
    let single = reconciler.probability(mentions[2], joins: [mentions[0]])
    let whole = reconciler.probability(mentions[2], joins: [mentions[0], mentions[1]])
    let other = reconciler.probability(mentions[2], joins: [mentions[1]])
    #expect(min(single, other) < whole && whole < max(single, other))
  }

  @Test func `nothing to group gives no groups`() throws { #expect(try groups([]) == []) }
}
