import Commitments

enum TimelineSection {
  /// - Parameter choice: Of other days, where there is one.
  static func html(_ timeline: Timeline, _ site: Site, choice: HTML = .empty) -> HTML {
    tag("section", .labelledBy(Anchor("time"))) {
      tag("h2", .id(Anchor("time"))) { "Time line" }
      choice
      if timeline.isEmpty {
        tag("p", .class("empty")) {
          "Nothing dated lies between \(timeline.days.lowerBound.words) and \(timeline.days.upperBound.words). "
          timeline.extent == nil
            ? "Articles that name their day of publication give positions a date." : beyond(timeline)
        }
      } else {
        tag("figure") {
          tag(
            "div", .class("scroll"), .named("tabindex", "0"), .named("role", "region"), .labelledBy(Anchor("time"))
          ) { PictureForm.both { TimelineDrawing(timeline: timeline, site: site, form: $0).html() } }
          tag("figcaption") { caption(timeline) }
        }
      }
    }
  }

  private static func caption(_ timeline: Timeline) -> String {
    let span = "\(timeline.days.lowerBound.words) to \(timeline.days.upperBound.words)"
    switch timeline.content {
    case .rows:
      return
        "\(span). A sign stands where a position took its present status, a diamond where something is due; a filled diamond is overdue. \(beyond(timeline))"
    case .lanes(_, let stretch):
      return
        "\(span), summed over stretches of \(counted(stretch, "day")): discs are positions, diamonds are due dates, their areas the numbers. \(beyond(timeline))"
    }
  }

  /// What is not drawn.
  private static func beyond(_ timeline: Timeline) -> String {
    let parts = [(timeline.before, "before these days"), (timeline.after, "after them")].filter { $0.0 > 0 }
    guard !parts.isEmpty else { return "" }
    return parts.map { "\(counted($0.0, "commitment")) last moved \($0.1)" }.joined(separator: ", ") + "."
  }
}
