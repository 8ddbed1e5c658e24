import Commitments
import Interchange
import Store
import Tracker

/// What stands at the head of a brief: figures and changes.
extension Brief {
  func figureList() -> HTML {
    let items: [(String, String)] = [
      (figures.articles == 1 ? "article" : "articles", grouped(figures.articles)),
      ("open commitments", grouped(figures.openCommitments)),
      ("in all", grouped(figures.commitments)),
      ("open conditions", grouped(figures.openConditions)),
      ("of them overdue", grouped(figures.overdueConditions)),
    ]
    return tag("dl", .class("figures")) {
      for (name, value) in items {
        tag("div") {
          tag("dt") { name }
          tag("dd") { value }
        }
      }
    }
  }

  func changeSection(_ site: Site) -> HTML {
    tag("section", .labelledBy(Anchor("changes"))) {
      tag("h2", .id(Anchor("changes"))) { "Changed since \(since.words)" }
      if changes.items.isEmpty {
        emptyChanges(site)
      } else {
        tag("div", .class("columns")) {
          // What became of known positions is news of more weight than a long list of new ones.
          for kind in LedgerChanges.Kind.allCases.filter({ $0 != .new }) + [.new] { group(kind, site) }
        }
        if changesLeftOut > 0 {
          tag("p", .class("faint")) { "\(counted(changesLeftOut, "further change")) not shown.\(site.howToSeeMore)" }
        }
      }
    }
  }

  private func emptyChanges(_ site: Site) -> HTML {
    tag("div", .class("empty")) {
      if let last = figures.lastEvent {
        tag("p") { "Nothing has changed since then. The last thing known to have happened is of \(last.words)." }
        tag("p") {
          switch site.form {
          case .file:
            "To look further back: "
            tag("code") { "ctrack report --since \(last - 7)" }
          case .live:
            tag("a", .href(.page([], [("since", "\(last - 7)")] + site.caseQuery))) { "Look further back" }
          }
        }
      } else {
        tag("p") { "Nothing is in this ledger yet. It begins with an article:" }
        tag("p") { site.howToBegin }
      }
    }
  }

  private func group(_ kind: LedgerChanges.Kind, _ site: Site) -> HTML? {
    let items = changes.items.filter { $0.kind == kind }
    guard !items.isEmpty else { return nil }
    return tag("div", .class(items.count > 6 ? "group long" : "group")) {
      tag("h3") {
        "\(kind.heading) "
        tag("span", .class("count")) { grouped(items.count) }
      }
      tag("ul", .class("lines")) {
        for item in items { tag("li") { item.line(site) } }
      }
    }
  }
}

extension LedgerChanges.Item {
  fileprivate func line(_ site: Site) -> HTML {
    tag("span", .class("said")) {
      HTML.linked(site.link(commitment), [.class("id")]) { commitment.description }
      " "
      tag("span", .class("who")) { party }
      " \(action) "
      switch kind {
      case .raised, .cut:
        tag("span", .class("faint")) { terms.map { "\($0.before) → \($0.after)" }.joined(separator: ", ") }
      case .met, .broken, .status:
        if let from { tag("span", .class("faint small")) { "\(from.rawValue) → " } }
        StatusMark.label(to)
      default: StatusMark.label(to)
      }
      for condition in conditions {
        tag("span", .class("faint small")) {
          " · \(condition.kind.link) \(condition.by.map { "\($0): " } ?? "")\(condition.action)"
        }
      }
    }
  }
}
