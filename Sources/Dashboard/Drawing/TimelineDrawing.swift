import Commitments

/// A time line drawn: a row for each commitment, or a lane of sums for each party.
struct TimelineDrawing {
  let timeline: Timeline
  let site: Site
  var form = PictureForm.wide

  private static let head = 30.0
  /// Where the days begin, and how wide they are.
  private var label: Double { form.isNarrow ? 10 : 268 }
  private var plot: Double { form.isNarrow ? 296 : 640 }
  private var width: Double { form.isNarrow ? 340 : label + plot + 112 }
  private var row: Double { form.isNarrow ? 42 : 22 }
  private var lane: Double { form.isNarrow ? 46 : 30 }
  /// How far the signs stand below the top of a row, and the words.
  private func signs(in height: Double) -> Double { form.isNarrow ? height - 13 : height / 2 }
  private func words(in height: Double) -> Double { form.isNarrow ? 15 : height / 2 + 4 }

  func html() -> HTML {
    switch timeline.content {
    case .rows(let rows): drawing(rows)
    case .lanes(let lanes, let stretch): drawing(lanes, stretch: stretch)
    }
  }

  private func x(_ day: Day) -> Double {
    let length = Double(max(1, timeline.days.upperBound.number - timeline.days.lowerBound.number))
    return label + Double(day.number - timeline.days.lowerBound.number) / length * plot
  }

  /// Days, months or years, and today where it lies within.
  private func axis(height: Double) -> HTML {
    var pieces = HTML.empty
    for tick in TimelineAxis(timeline.days, width: plot).ticks {
      pieces += SVG.line("grid", x(tick.day), Self.head - 8, x(tick.day), height)
      if x(tick.day) < width - 52 { pieces += SVG.words(tick.words, x: x(tick.day) + 4, y: 14, "quiet") }
    }
    if timeline.days.contains(timeline.today) {
      pieces += SVG.line("today", x(timeline.today), Self.head - 12, x(timeline.today), height)
      pieces += SVG.words("today", x: x(timeline.today) - 4, y: 27, "strong halo", from: .end)
    }
    return pieces
  }

  private func drawing(_ rows: [Timeline.Row]) -> HTML {
    var lines = HTML.empty
    let height = row
    var y = Self.head
    var party: String?
    for row in rows {
      if row.party != party {
        party = row.party
        lines += SVG.rectangle("band", x: 0, y: y + 2, width: width, height: 20)
        lines += SVG.words(shortened(row.party, to: form.isNarrow ? 40 : 60), x: 6, y: y + 16, "strong")
        y += 22
      }
      lines += line(row, y: y)
      y += height
    }
    return SVG.picture(form, width: width, height: y + 8, title: "Time line of positions and deadlines") {
      // Words stand over the lines of the days where they are not beside them.
      if form.isNarrow { axis(height: y) }
      lines
      if !form.isNarrow { axis(height: y) }
    }
  }

  private func line(_ row: Timeline.Row, y: Double) -> HTML {
    let (middle, words) = (y + signs(in: self.row), y + words(in: self.row))
    let start = row.since.map(x) ?? label
    var content = SVG.title(
      "\(row.commitment) \(row.party): \(row.action), \(row.status.rawValue)\(row.since.map { " since \($0.words)" } ?? "")\(row.due.map { ", due \($0.words)" } ?? "")"
    )
    content += SVG.words(row.commitment.description, x: 6, y: words, "quiet")
    content += SVG.words(shortened(row.action, to: form.isNarrow ? 42 : 36), x: 46, y: words)
    if let due = row.due {
      let isBeyond = due > timeline.days.upperBound
      let end = min(max(x(due), label), label + plot)
      content += SVG.line("span", min(start, end), middle, max(start, end), middle)
      let diamond = [(end, middle - 5.5), (end + 5.5, middle), (end, middle + 5.5), (end - 5.5, middle)]
      if !isBeyond { content += SVG.path(row.isOverdue ? "fill" : "line", diamond, closed: true) }
      if isBeyond || row.isOverdue {
        // On a phone there is no room at the right.
        let isBefore = form.isNarrow && end > label + plot / 2
        content += SVG.words(
          row.isOverdue ? "overdue" : "→ \(due.words)", x: end + (isBefore ? -10 : isBeyond ? 6 : 9), y: middle + 4,
          "halo", from: isBefore ? .end : .start)
      }
    }
    if row.since != nil { content += StatusMark.shape(row.status, x: start, y: middle, size: 5.2) }
    let tone = row.isOverdue ? Tone.bad : Tone(row.status)
    let group = HTML.element("g", [.class(tone.rawValue)]) { content }
    guard let link = site.link(row.commitment) else { return group }
    return .element("a", [.href(link)]) { group }
  }

  private func drawing(_ lanes: [Timeline.Lane], stretch: Int) -> HTML {
    let height = self.lane
    let largest = Double(max(1, lanes.flatMap { $0.events + $0.deadlines }.max() ?? 1))
    let step = x(timeline.days.lowerBound + stretch) - x(timeline.days.lowerBound)
    let most = min(13, max(form.isNarrow ? 7 : 4, step / 2 - 1))
    var lines = HTML.empty
    for (number, lane) in lanes.enumerated() {
      let y = Self.head + Double(number) * height
      if number.isMultiple(of: 2) { lines += SVG.rectangle("band", x: 0, y: y, width: width, height: height) }
      lines += HTML.linked(lane.party.flatMap(site.link(party:))) {
        SVG.words(shortened(lane.party ?? "All others", to: 36), x: 6, y: y + words(in: height), "strong")
      }
      lines += SVG.words(grouped(lane.total), x: width - 6, y: y + words(in: height), "quiet", from: .end)
      for place in lane.events.indices {
        let first = timeline.days.lowerBound + place * stretch
        let centre = min(x(first) + step / 2, label + plot)
        let (events, deadlines) = (lane.events[place], lane.deadlines[place])
        guard events + deadlines > 0 else { continue }
        let last = min(first + (stretch - 1), timeline.days.upperBound)
        lines += HTML.linked(stretch > 1 ? site.link(days: first...last) : nil) {
          HTML.element("g") {
            SVG.title(
              "\(lane.party ?? "All others"), \(first.words) to \(last.words): \(counted(events, "position")), \(deadlines) due"
            )
            signs(events, deadlines, (centre, y + signs(in: height))) { radius($0, largest, most) }
          }
        }
      }
    }
    let bottom = Self.head + Double(lanes.count) * height
    return SVG.picture(form, width: width, height: bottom + 8, title: "Time line: sums for each party") {
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
