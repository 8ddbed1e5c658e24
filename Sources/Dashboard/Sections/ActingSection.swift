import Commitments
import Store
import Tracker

/// Everybody for whom open conditions wait, on a page of its own.
enum ActingSection {
  /// - Parameters:
  ///   - counts: Most first; nobody in particular stands last, if at all.
  ///   - undirected: The first conditions of nobody in particular.
  static func html(
    _ counts: [ResponsibleCount], leftOut: Int, _ undirected: [ListedCondition], _ site: Site, today: Day
  ) -> HTML {
    let parties = counts.filter { $0.party != nil }
    return tag("section", .label("Who must act")) {
      if counts.isEmpty {
        tag("p", .class("empty")) {
          "No open commitment waits for anything. What is due all the same stands in the "
          tag("a", .href(.page([], site.caseQuery))) { "brief" }
          "."
        }
      }
      tag("ul", .class("lines columns")) {
        for count in parties {
          tag("li") {
            HTML.linked(count.party.flatMap(site.link(responsible:))) { count.party ?? "" }
            tag("span", .class("faint small")) { " \(counted(count.conditions, "condition"))" }
          }
        }
      }
      if leftOut > 0 {
        tag("p", .class("faint")) { "\(counted(leftOut, "further party", "further parties")) with fewer conditions." }
      }
      if let nobody = counts.first(where: { $0.party == nil }) {
        Responsibility(party: nil, conditions: nobody.conditions, shown: undirected).group(site, today: today)
      }
    }
  }
}
