import Commitments
import Store
import Testing
import Tracker

/// What lists and counts show.
@Suite struct ListingTests {
  private func story() throws -> Story {
    let story = try Story()
    try story.read(
      "a", case: "Talks", "Ukraine accepted-if truce | if Russia: comply by 2025-04 | until -: talks end",
      "Turkey proposed summit | to Russia, Ukraine | due 2025-03-15", "Kyiv rejected aid")
    try story.read("b", case: "Trade", "Turkey pledged aid | due 2025-06-01 | if Russia: pay")
    try story.tracker.mergeParty("Kyiv", into: "Ukraine")
    try story.tracker.alias("Russia", as: "Moscow")
    return story
  }

  private static let requests: [(@Sendable (inout ListRequest) -> Void, [String])] = [
    ({ _ in }, ["c1.1", "c4.1", "c1.2"]), ({ $0.order = .id }, ["c1.1", "c1.2", "c4.1"]), ({ $0.limit = 1 }, ["c1.1"]),
    ({ $0.party = "kyiv" }, ["c1.1", "c1.2"]), ({ $0.by = "Moscow" }, ["c1.1", "c4.1"]),
    ({ $0.negotiation = "trade" }, ["c4.1"]), ({ $0.words = ["comply"] }, ["c1.1", "c1.2"]),
    ({ $0.statuses = [.pledgedIf] }, ["c4.1"]), ({ $0.dueBy = Day(iso: "2025-05-01") }, ["c1.1"]),
    ({ $0.asOf = Day(iso: "2025-03-10") }, []),
  ]

  @Test(arguments: requests.indices)
  func `open conditions are listed as asked, names in any spelling`(index: Int) throws {
    let (change, expected) = Self.requests[index]
    var request = ListRequest()
    change(&request)
    #expect(try story().tracker.openConditions(request).map(\.condition.id.description) == expected)
  }

  @Test func `commitments are the open ones, or all, and reports those with open conditions`() throws {
    let story = try story()
    var request = ListRequest()
    #expect(try story.tracker.commitments(request).map(\.id.description) == ["c4", "c1"])
    #expect(try story.tracker.reports(request).map(\.id) == ["c1", "c4"])
    request.isComplete = true
    request.order = .id
    #expect(try story.tracker.commitments(request).map(\.status) == [.acceptedIf, .expired, .rejected, .pledgedIf])
    #expect(try story.tracker.reports(request).map(\.party) == ["Ukraine", "Turkey", "Ukraine", "Turkey"])
    request.offer = OfferID(number: 1)
    #expect(try story.tracker.commitments(request).map(\.id.description) == ["c2"])
  }

  private static let refusals: [(@Sendable (inout ListRequest) -> Void, String)] = [
    ({ $0.party = "Ukrain" }, "no party 'Ukrain': did you mean 'Ukraine'?"),
    ({ $0.by = "Rusisa" }, "no party 'Rusisa': did you mean 'Russia'?"),
    ({ $0.party = "" }, "no party '': `ctrack parties` lists them"),
    ({ $0.negotiation = "Tlaks" }, "no case 'Tlaks': did you mean 'Talks'?"),
    ({ $0.negotiation = "Gaza" }, "no case 'Gaza': `ctrack cases` lists them"),
    ({ $0.offer = OfferID(number: 4) }, "no offer o4: the highest is o1"),
  ]

  @Test(arguments: refusals.indices)
  func `an unknown name is refused with the nearest one`(index: Int) throws {
    let (change, message) = Self.refusals[index]
    var request = ListRequest()
    change(&request)
    let tracker = try story().tracker
    #expect(try refusal { _ = try tracker.openConditions(request) } == message)
    #expect(try refusal { _ = try tracker.commitments(request) } == message)
    #expect(try refusal { _ = try tracker.reports(request) } == message)
  }

  @Test func `the overview counts what is open today`() throws {
    let story = try story()
    let overview = try story.tracker.overview()
    #expect(
      [overview.articles, overview.commitments, overview.openCommitments, overview.openConditions] == [2, 4, 2, 3])
    #expect(overview.nextDue == Day(iso: "2025-04-30"))
    let (earlier, _) = (try Story(), ())
    #expect(try earlier.tracker.overview().nextDue == nil)
  }

  @Test(arguments: [(0, []), (-3, []), (1, ["a2"]), (9, ["a2", "a1"])])
  func `the latest articles are completed first`(limit: Int, ids: [String]) throws {
    #expect(try story().tracker.articleIDs(limit: limit).map(\.description) == ids)
  }

  @Test func `a word in an article is found where no commitment has it`() throws {
    #expect(try story().tracker.articles(matching: ["report", "b"]).map(\.id.description) == ["a2"])
  }
}
