import Commitments

/// The choice of the days of a time line: links and two fields that work without scripts.
struct TimelineChoice {
  let timeline: Timeline
  let site: Site
  /// Whether nobody has chosen the days that are shown.
  let isAutomatic: Bool

  /// The days that are asked for; `nil` where none are.
  ///
  /// - Throws: ``DateError`` for what is no day, `PageError` for an end before the beginning.
  static func days(_ request: PageRequest) throws -> ClosedRange<Day>? {
    let texts = ["from", "to"].map { request.query[$0] ?? "" }
    if texts == ["", ""] { return nil }
    let days = try texts.enumerated().map { place, text in
      guard !text.isEmpty else {
        throw PageError(description: "The time line has \(place == 0 ? "no first" : "no last") day: choose both.")
      }
      guard let day = Day(iso: text) else { throw DateError.notADay(text) }
      return day
    }
    guard days[0] <= days[1] else {
      throw PageError(description: "The time line would end on \(days[1]), before it begins on \(days[0]).")
    }
    return days[0]...days[1]
  }

  func html() -> HTML {
    tag("div", .class("span")) {
      tag("nav", .label("Days of the time line")) {
        tag("ul", .class("pages")) {
          tag("li") { link("What is near", .page(["time"], site.caseQuery), isCurrent: isAutomatic) }
          for (name, days) in spans { tag("li") { link(name, site.link(days: days), isCurrent: days == shown) } }
        }
      }
      HTML.element("form", [.class("bar"), .named("method", "get"), .action(.page(["time"]))]) {
        FormField.text("from", "From", value: "\(timeline.days.lowerBound)", type: "date")
        FormField.text("to", "To", value: "\(timeline.days.upperBound)", type: "date")
        if let negotiation = site.negotiation { FormField.hidden("case", negotiation) }
        tag("button", .named("type", "submit")) { "Show these days" }
      }
    }
  }

  private var shown: ClosedRange<Day>? { isAutomatic ? nil : timeline.days }

  @HTMLBuilder private func link(_ name: String, _ link: Link?, isCurrent: Bool) -> HTML {
    HTML.linked(link, isCurrent ? [.named("aria-current", "true")] : []) { name }
  }

  private var spans: [(String, ClosedRange<Day>)] {
    let (first, last) = (timeline.days.lowerBound, timeline.days.upperBound)
    let length = last.number - first.number + 1
    var spans: [(String, ClosedRange<Day>?)] = [
      ("Earlier", Self.within(first - length, last - length)), ("Later", Self.within(first + length, last + length)),
    ]
    // Around today where that is shown, else around what is.
    let middle = timeline.days.contains(timeline.today) ? timeline.today : first + length / 2
    for (name, back, ahead) in [("Month", 15, 15), ("Quarter", 60, 30), ("Year", 270, 95)] {
      spans.append((name, Self.within(middle - back, middle + ahead)))
    }
    spans.append(("Everything", timeline.extent))
    return spans.compactMap { name, days in days.map { (name, $0) } }
  }

  /// `nil` where the calendar does not reach so far.
  private static func within(_ first: Day, _ last: Day) -> ClosedRange<Day>? {
    guard first.components.year >= 1, last.components.year <= 9_999 else { return nil }
    return first...last
  }
}
