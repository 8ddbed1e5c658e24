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
          for responsibility in responsibilities { responsibility.group(site, today: today) }
        }
        if responsibilitiesLeftOut > 0 {
          tag("p", .class("faint")) {
            switch site.form {
            case .live:
              tag("a", .href(.page(["acting"], site.caseQuery))) {
                counted(responsibilitiesLeftOut, "further party", "further parties")
              }
            case .file:
              "\(counted(responsibilitiesLeftOut, "further party", "further parties")) not shown.\(site.howToSeeMore)"
            }
          }
        }
      }
    }
  }
}

extension Responsibility {
  /// In a file the first conditions, and the others folded, which paper unfolds; in live pages the others elsewhere.
  func group(_ site: Site, today: Day) -> HTML {
    let few = Tracker.conditionsPerParty + 1
    let first = shown.count <= few ? shown[...] : shown.prefix(Tracker.conditionsPerParty)
    let folded = shown.dropFirst(first.count)
    return tag("div", .class(shown.count > few ? "group long" : "group")) {
      tag("h3") {
        HTML.linked(party.flatMap(site.link(responsible:))) { party ?? "Nobody in particular" }
        tag("span", .class("count")) { " \(counted(conditions, "condition"))" }
      }
      tag("ul", .class("lines")) { for row in first { tag("li") { row.line(site, today: today) } } }
      if !folded.isEmpty {
        tag("details", .class("more")) {
          tag("summary") { "\(grouped(folded.count)) more" }
          tag("ul", .class("lines")) { for row in folded { tag("li") { row.line(site, today: today) } } }
        }
      }
      if conditions > shown.count {
        tag("p", .class("faint small")) {
          let words = "and \(grouped(conditions - shown.count)) more"
          switch site.form {
          case .live: HTML.linked(party.map(site.link(responsible:)) ?? site.acting) { words }
          case .file: "\(words).\(site.howToSeeMore)"
          }
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
