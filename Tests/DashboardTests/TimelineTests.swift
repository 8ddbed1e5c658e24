import Commitments
import Testing

@testable import Dashboard
@testable import Store

@Suite struct TimelineTests {
  private let days = Day(number: 20_000)...Day(number: 20_099)

  @Test func `many parties become a bounded number of lanes that add up`() {
    let activity = (0..<50).map { ActivityCount(party: "P\($0)", stretch: $0 % 25, events: $0 + 1, deadlines: 1) }
    let timeline = Timeline(days: days, today: Day(number: 20_050), stretch: 4, activity: activity)
    guard case .lanes(let lanes, let stretch) = timeline.content else { return #expect(Bool(false)) }
    #expect(stretch == 4)
    #expect(lanes.count == Timeline.mostLanes)
    #expect(lanes.last?.party == nil)
    let total = lanes.reduce(0) { $0 + $1.total }
    #expect(total == 1_325)
    #expect(lanes.allSatisfy { $0.events.count == 25 })
  }

  @Test func `a time line of nothing is empty`() {
    #expect(Timeline(days: days, today: Day(number: 20_050), commitments: []).isEmpty)
    #expect(Timeline(days: days, today: Day(number: 20_050), stretch: 7, activity: []).isEmpty)
  }

  @Test func `its drawing links to commitments and names itself`() {
    let site = Site(form: .live)
    let timeline = Timeline(
      days: days, today: Day(number: 20_050), stretch: 4,
      activity: [ActivityCount(party: "A <b>", stretch: 0, events: 3, deadlines: 2)])
    let picture = TimelineDrawing(timeline: timeline, site: site).html().source
    #expect(picture.contains("aria-label=\"Time line: sums for each party\""))
    #expect(picture.contains("3 positions, 2 due"))
    #expect(picture.contains("A &lt;b&gt;"))
  }
}
