import Commitments
import Tracker

/// What is due, overdue or waits for a decision.
extension Brief {
  func agendaSection(_ site: Site) -> HTML {
    tag("section", .labelledBy(Anchor("due"))) {
      tag("h2", .id(Anchor("due"))) { "Due until \(agenda.until.words)" }
      if agenda.items.isEmpty {
        tag("p", .class("empty")) {
          "Nothing is due and no decision is awaited. Dates come from articles; one can be set by hand with ctrack edit c1 --due 2025-04-01."
        }
      } else {
        tag("div", .class("scroll"), .named("tabindex", "0"), .named("role", "region"), .labelledBy(Anchor("due"))) {
          tag("table") {
            tag("thead") {
              tag("tr") {
                for name in ["When", "Who", "Must", "Position"] { tag("th", .named("scope", "col")) { name } }
              }
            }
            tag("tbody") { for item in agenda.items { item.row(site, today: today) } }
          }
        }
        if agenda.laterLeftOut > 0 {
          tag("p", .class("faint")) { "\(grouped(agenda.laterLeftOut)) more are due until then.\(site.howToSeeMore)" }
        }
        if agenda.overdueLeftOut > 0 {
          tag("p", .class("faint")) {
            "\(agenda.overdueLeftOut > 900 ? "More than 900" : grouped(agenda.overdueLeftOut)) more are overdue.\(site.howToSeeMore)"
          }
        }
        if agenda.decisionsLeftOut > 0 {
          tag("p", .class("faint")) {
            "\(agenda.decisionsLeftOut) or more further decisions are awaited.\(site.howToSeeMore)"
          }
        }
      }
    }
  }
}

extension Agenda.Item {
  fileprivate func row(_ site: Site, today: Day) -> HTML {
    tag("tr") {
      tag("td", .class("date")) {
        if let due { dueWords(due, today: today) } else { tag("span", .class("faint")) { "no date" } }
      }
      tag("td") { parties.joined(separator: ", ") }
      tag("td", .class("said")) {
        kind == .decision ? "decide: \(action)" : action
      }
      tag("td") {
        HTML.linked(condition.map(site.link) ?? site.link(commitment), [.class("id")]) {
          condition?.description ?? commitment.description
        }
        " \(holder) "
        StatusMark.label(status)
      }
    }
  }
}
