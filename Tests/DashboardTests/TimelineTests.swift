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

@Suite struct TimelineSpanTests {
  private let today = Day(number: 20_167)

  private func span(_ dates: [Int], many: Int = 1) -> ClosedRange<Day> {
    func count(_ days: ClosedRange<Day>) -> Int { dates.count { days.contains(today + $0) } * many }
    return TimelineSpan.automatic(around: today, happened: dates.count * many, within: count, drawn: count)
  }

  @Test func `the narrowest span that holds nine tenths is chosen`() {
    #expect(span([-3, -10, 5]) == (today - 60)...(today + 45))
    #expect(span([-3, -100, 5]) == (today - 180)...(today + 120))
    #expect(span([-3, -400, 5]) == (today - 550)...(today + 550))
    #expect(span([-3, -9_000, 5]) == (today - 550)...(today + 550))
    #expect(span([]) == (today - 60)...(today + 45))
  }

  @Test func `no span is widened beyond what can be drawn one by one`() {
    #expect(span([-3, -100, -400], many: 25) == (today - 180)...(today + 120))
    #expect(span([-3, -100, -400], many: 40) == (today - 60)...(today + 45))
  }

  @Test func `empty days at its ends are left out but for a margin`() {
    let days = (today - 180)...(today + 120)
    #expect(TimelineSpan.trimmed(days, to: [today - 50, today + 300], today: today) == (today - 57)...(today + 7))
    #expect(TimelineSpan.trimmed(days, to: [today - 178], today: today) == (today - 180)...(today + 8))
    #expect(TimelineSpan.trimmed(days, to: [], today: today) == days)
  }

  @Test(
    arguments: [
      (10, ["18 Mar", "19 Mar", "20 Mar", "21 Mar", "22 Mar", "23 Mar", "24 Mar", "25 Mar", "26 Mar", "27 Mar"]),
      (60, ["24 Mar", "31 Mar", "7 Apr", "14 Apr", "21 Apr", "28 Apr", "5 May", "12 May"]),
      (200, ["Apr 2025", "May 2025", "Jun 2025", "Jul 2025", "Aug 2025", "Sep 2025", "Oct 2025"]),
      (1_000, ["Jul 2025", "Jan 2026", "Jul 2026", "Jan 2027", "Jul 2027"]),
      (9_000, ["2030", "2035", "2040", "2045"]),
    ])
  func `an axis has as many words as there is room for`(length: Int, words: [String]) {
    let axis = TimelineAxis((today - 2)...(today + length - 3), width: 640)
    #expect(axis.ticks.map(\.words) == words)
  }

  @Test func `an axis of all the years there can be is short`() throws {
    let days = try #require(Day(iso: "0001-01-01"))...(try #require(Day(iso: "9999-12-31")))
    #expect(TimelineAxis(days, width: 640).ticks.count <= 11)
  }
}
