import Commitments

/// A time line drawn: a row for each commitment, or a lane of sums for each party.
struct TimelineDrawing {
  let timeline: Timeline
  let site: Site

  private static let label = 268.0
  private static let plot = 640.0
  private static let row = 22.0
  private static let head = 30.0
  private var width: Double { Self.label + Self.plot + 112 }

  func html() -> HTML {
    switch timeline.content {
    case .rows(let rows): drawing(rows)
    case .lanes(let lanes, let stretch): drawing(lanes, stretch: stretch)
    }
  }

  private func x(_ day: Day) -> Double {
    let length = Double(max(1, timeline.days.upperBound.number - timeline.days.lowerBound.number))
    return Self.label + Double(day.number - timeline.days.lowerBound.number) / length * Self.plot
  }

  /// Days, months or years, and today where it lies within.
  private func axis(height: Double) -> HTML {
    var pieces = HTML.empty
    for tick in TimelineAxis(timeline.days, width: Self.plot).ticks {
      pieces += SVG.line("grid", x(tick.day), Self.head - 8, x(tick.day), height)
      pieces += SVG.words(tick.words, x: x(tick.day) + 4, y: 14, "quiet")
    }
    if timeline.days.contains(timeline.today) {
      pieces += SVG.line("today", x(timeline.today), Self.head - 12, x(timeline.today), height)
      pieces += SVG.words("today", x: x(timeline.today) - 4, y: 27, "strong halo", from: .end)
    }
    return pieces
  }

  private func drawing(_ rows: [Timeline.Row]) -> HTML {
    var lines = HTML.empty
    var y = Self.head
    var party: String?
    for row in rows {
      if row.party != party {
        party = row.party
        lines += SVG.rectangle("band", x: 0, y: y + 2, width: width, height: Self.row - 2)
        lines += SVG.words(shortened(row.party, to: 60), x: 6, y: y + 16, "strong")
        y += Self.row
      }
      lines += line(row, y: y)
      y += Self.row
    }
    return SVG.picture(width: width, height: y + 8, title: "Time line of positions and deadlines") {
      lines
      axis(height: y)
    }
  }

  private func line(_ row: Timeline.Row, y: Double) -> HTML {
    let middle = y + Self.row / 2
    let start = row.since.map(x) ?? Self.label
    var content = SVG.title(
      "\(row.commitment) \(row.party): \(row.action), \(row.status.rawValue)\(row.since.map { " since \($0.words)" } ?? "")\(row.due.map { ", due \($0.words)" } ?? "")"
    )
    content += SVG.words(row.commitment.description, x: 6, y: middle + 4, "quiet")
    content += SVG.words(shortened(row.action, to: 36), x: 46, y: middle + 4)
    if let due = row.due {
      let isBeyond = due > timeline.days.upperBound
      let end = min(max(x(due), Self.label), Self.label + Self.plot)
      content += SVG.line("span", min(start, end), middle, max(start, end), middle)
      let diamond = [(end, middle - 5.5), (end + 5.5, middle), (end, middle + 5.5), (end - 5.5, middle)]
      if !isBeyond { content += SVG.path(row.isOverdue ? "fill" : "line", diamond, closed: true) }
      if isBeyond || row.isOverdue {
        content += SVG.words(
          row.isOverdue ? "overdue" : "→ \(due.words)", x: isBeyond ? end + 6 : end + 9, y: middle + 4, "halo")
      }
    }
    if row.since != nil { content += StatusMark.shape(row.status, x: start, y: middle, size: 5.2) }
    let tone = row.isOverdue ? Tone.bad : Tone(row.status)
    let group = HTML.element("g", [.class(tone.rawValue)]) { content }
    guard let link = site.link(row.commitment) else { return group }
    return .element("a", [.href(link)]) { group }
  }

  private func drawing(_ lanes: [Timeline.Lane], stretch: Int) -> HTML {
    let height = 30.0
    let largest = Double(max(1, lanes.flatMap { $0.events + $0.deadlines }.max() ?? 1))
    let step = x(timeline.days.lowerBound + stretch) - x(timeline.days.lowerBound)
    let most = min(height / 2 - 2, max(4, step / 2 - 1))
    var lines = HTML.empty
    for (number, lane) in lanes.enumerated() {
      let y = Self.head + Double(number) * height
      if number.isMultiple(of: 2) { lines += SVG.rectangle("band", x: 0, y: y, width: width, height: height) }
      lines += HTML.linked(lane.party.flatMap(site.link(party:))) {
        SVG.words(shortened(lane.party ?? "All others", to: 36), x: 6, y: y + height / 2 + 4, "strong")
      }
      lines += SVG.words(grouped(lane.total), x: width - 6, y: y + height / 2 + 4, "quiet", from: .end)
      for place in lane.events.indices {
        let first = timeline.days.lowerBound + place * stretch
        let centre = min(x(first) + step / 2, Self.label + Self.plot)
        let (events, deadlines) = (lane.events[place], lane.deadlines[place])
        guard events + deadlines > 0 else { continue }
        let last = min(first + (stretch - 1), timeline.days.upperBound)
        lines += HTML.linked(stretch > 1 ? site.link(days: first...last) : nil) {
          HTML.element("g") {
            SVG.title(
              "\(lane.party ?? "All others"), \(first.words) to \(last.words): \(counted(events, "position")), \(deadlines) due"
            )
            signs(events, deadlines, (centre, y + height / 2)) { radius($0, largest, most) }
          }
        }
      }
    }
    let bottom = Self.head + Double(lanes.count) * height
    return SVG.picture(width: width, height: bottom + 8, title: "Time line: sums for each party") {
      lines
      axis(height: bottom)
    }
  }

  /// A disc for what happened, and a diamond around it for what is due.
  @HTMLBuilder private func signs(
    _ events: Int, _ deadlines: Int, _ centre: (x: Double, y: Double), radius: (Int) -> Double
  ) -> HTML {
    if events > 0 {
      HTML.element("g", [.class("ask")]) {
        StatusMark.shape(.active, x: centre.x, y: centre.y, size: radius(events))
      }
    }
    if deadlines > 0 {
      let r = max(radius(deadlines), events > 0 ? radius(events) + 3 : 5)
      HTML.element("g", [.class("bad")]) {
        SVG.path(
          "line",
          [(centre.x, centre.y - r), (centre.x + r, centre.y), (centre.x, centre.y + r), (centre.x - r, centre.y)],
          closed: true)
      }
    }
  }

  /// By area.
  private func radius(_ count: Int, _ largest: Double, _ most: Double) -> Double {
    max(2, (Double(count) / largest).squareRoot() * most)
  }
}
