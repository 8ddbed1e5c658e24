import Commitments

/// Parties against offers, as tables: a table is a matrix that a screen reader can walk through.
enum MatrixSection {
  /// - Parameters:
  ///   - leftOut: Offers older than those shown.
  ///   - pages: Links to them, where there are any.
  static func html(
    _ matrices: [PositionMatrix], _ site: Site, leftOut: Int = 0, pages: HTML? = nil
  ) -> HTML {
    tag("section", .labelledBy(Anchor("positions"))) {
      tag("h2", .id(Anchor("positions"))) { "Positions on every offer" }
      if matrices.allSatisfy(\.rows.isEmpty) {
        tag("p", .class("empty")) {
          "No offer is on the table. An offer comes into the ledger with an article in which a party proposes something: "
          site.howToBegin
        }
      } else {
        legend
        for (number, matrix) in matrices.enumerated() { table(matrix, number, site, alone: matrices.count == 1) }
        if leftOut > 0 {
          tag("p", .class("faint")) { "\(counted(leftOut, "older offer")) not shown here.\(site.howToSeeMore)" }
        }
        pages
      }
    }
  }

  private static func table(_ matrix: PositionMatrix, _ number: Int, _ site: Site, alone: Bool) -> HTML {
    let title = matrix.title ?? "Offers that belong to no case"
    let hasOthers = matrix.rows.contains { !$0.others.isEmpty }
    return tag("div", .class("group")) {
      if !alone || matrix.title != nil { tag("h3", .id(Anchor("matrix", number))) { title } }
      tag("div", .class("scroll"), .named("tabindex", "0"), .named("role", "region"), .label("Positions: \(title)")) {
        tag("table", .class("matrix")) {
          tag("caption", .class("unseen")) { "Where each party stands on each offer: \(title)" }
          tag("thead") {
            tag("tr") {
              tag("th", .named("scope", "col")) { "Offer" }
              for party in matrix.parties {
                tag("th", .named("scope", "col")) { HTML.linked(site.link(party: party)) { party } }
              }
              if hasOthers { tag("th", .named("scope", "col")) { "Others" } }
            }
          }
          tag("tbody") { for row in matrix.rows { line(row, site, hasOthers: hasOthers) } }
        }
      }
    }
  }

  private static func line(_ row: PositionMatrix.Row, _ site: Site, hasOthers: Bool) -> HTML {
    tag("tr", .id(Anchor(row.offer))) {
      tag("th", .named("scope", "row")) {
        tag("span", .class("said")) { row.title }
        tag("span", .class("faint small")) {
          " \(row.offer), \(row.party)\(row.version > 1 ? ", version \(row.version)" : "")\(row.isOpen ? "" : ", closed")"
        }
      }
      for cell in row.cells {
        tag("td") {
          if let cell { position(cell, site) } else { tag("span", .class("faint"), .label("no position")) { "·" } }
        }
      }
      if hasOthers {
        tag("td") {
          for cell in row.others {
            tag("div") {
              tag("span", .class("small")) { "\(cell.party) " }
              position(cell, site)
            }
          }
        }
      }
    }
  }

  private static func position(_ cell: PositionMatrix.Cell, _ site: Site) -> HTML {
    HTML.linked(site.link(cell.commitment)) {
      StatusMark.label(cell.status)
      if cell.status.isOpen, cell.openConditions > 0 {
        tag("span", .class("faint small")) { " \(cell.openConditions) open" }
      }
      if cell.isContested {
        " "
        tag("span", .class("flag bad")) { "contested" }
      }
    }
  }

  /// What the signs mean, in the order in which a negotiation moves.
  private static var legend: HTML {
    let shown: [Status] = [
      .proposed, .demanded, .pendingReview, .acceptedIf, .active, .met, .rejected, .threatened, .broken, .superseded,
    ]
    return tag("ul", .class("legend"), .label("Signs")) {
      for status in shown { tag("li") { StatusMark.label(status) } }
    }
  }
}
