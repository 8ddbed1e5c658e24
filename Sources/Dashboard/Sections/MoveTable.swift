import Commitments
import Tracker

/// The moves that are awaited, those that would free most first.
enum MoveTable {
  static func html(_ report: WaitingReport, _ site: Site) -> HTML? {
    guard !report.turns.isEmpty else { return nil }
    return tag("div", .class("group")) {
      tag("h3", .id(Anchor("moves"))) { "Next moves" }
      tag("div", .class("scroll"), .named("tabindex", "0"), .named("role", "region"), .labelledBy(Anchor("moves"))) {
        tag("table") {
          tag("thead") {
            tag("tr") {
              tag("th", .named("scope", "col")) { "Who" }
              tag("th", .named("scope", "col")) { "Move" }
              tag("th", .named("scope", "col"), .class("number")) { "Frees" }
              tag("th", .named("scope", "col")) { "For" }
              tag("th", .named("scope", "col")) { "See" }
            }
          }
          tag("tbody") {
            for turn in report.turns { for move in turn.moves { row(move, of: turn, site) } }
          }
        }
      }
      if report.leftOut > 0 {
        tag("p", .class("faint")) { "\(counted(report.leftOut, "further move")) not shown.\(site.howToSeeMore)" }
      }
    }
  }

  private static func row(_ move: WaitingReport.Move, of turn: WaitingReport.Turn, _ site: Site) -> HTML {
    let isReview = move.for == [turn.party ?? ""]
    let what = move.isAnswer ? (isReview ? "decide: " : "answer: ") : ""
    return tag("tr") {
      tag("td") { turn.party ?? "nobody in particular" }
      tag("td", .class("said")) { what + move.action }
      tag("td", .class("number")) { grouped(move.frees.count) }
      tag("td") { move.for.joined(separator: ", ") }
      tag("td") {
        for id in move.conditions.prefix(6) {
          HTML.linked(site.link(id), [.class("id")]) { id.description }
          " "
        }
        for id in move.asks.prefix(6) {
          HTML.linked(site.link(id), [.class("id")]) { id.description }
          " "
        }
      }
    }
  }
}
