import Commitments
import Store
import Tracker

/// Open conditions by who must bring them about.
extension Brief {
  func responsibilitySection(_ site: Site) -> HTML {
    tag("section", .labelledBy(Anchor("must-act"))) {
      tag("h2", .id(Anchor("must-act"))) { "Who must act" }
      if responsibilities.isEmpty {
        tag("p", .class("empty")) {
          figures.commitments == 0
            ? "Nobody yet: there are no commitments."
            : "No open commitment waits for anything. What is open without conditions stands under Due and Positions."
        }
      } else {
        tag("p", .class("lead")) {
          "\(counted(figures.openConditions, "open condition")), by the party that must bring it about."
        }
        tag("div", .class("columns")) {
          for responsibility in responsibilities where responsibility.party != nil {
            responsibility.group(site, today: today)
          }
        }
        if let nobody = responsibilities.first(where: { $0.party == nil }) {
          tag("p", .class("faint")) { "\(counted(nobody.conditions, "condition")) name nobody in particular." }
        }
        if responsibilitiesLeftOut > 0 {
          tag("p", .class("faint")) {
            "\(counted(responsibilitiesLeftOut, "further party", "further parties")) not shown."
          }
        }
      }
    }
  }
}

extension Responsibility {
  fileprivate func group(_ site: Site, today: Day) -> HTML {
    tag("div", .class("group")) {
      tag("h3") {
        HTML.linked(party.flatMap(site.link(responsible:))) { party ?? "" }
        tag("span", .class("count")) { " \(counted(conditions, "condition"))" }
      }
      tag("ul", .class("lines")) {
        for row in shown { tag("li") { row.line(site, today: today) } }
        if conditions > shown.count, !shown.isEmpty {
          tag("li", .class("faint small")) { "and \(grouped(conditions - shown.count)) more" }
        }
      }
    }
  }
}

extension ListedCondition {
  fileprivate func line(_ site: Site, today: Day) -> HTML {
    tag("span", .class("said")) {
      HTML.linked(site.link(condition.id), [.class("id")]) { condition.id.description }
      " \(condition.action) "
      tag("span", .class("faint small")) {
        "for \(commitment.party): \(commitment.action) "
      }
      StatusMark.label(commitment.status)
      if let due = condition.due {
        " "
        dueWords(due, today: today)
      }
    }
  }
}

/// A due date, with the word that says so where it has passed.
func dueWords(_ due: Period, today: Day) -> HTML {
  if due.last < today {
    return tag("span", .class("flag bad")) { "overdue since \(due.words)" }
  }
  return tag("span", .class("small")) { "by \(due.words)" }
}
