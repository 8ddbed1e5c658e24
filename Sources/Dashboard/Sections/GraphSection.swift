import Commitments
import Tracker

/// Who waits for whom, the circles among them, and the moves that would free most.
enum GraphSection {
  static func html(_ graph: WaitingGraph, moves: WaitingReport?, _ site: Site) -> HTML {
    tag("section", .labelledBy(Anchor("waiting"))) {
      tag("h2", .id(Anchor("waiting"))) { "Who waits for whom" }
      if graph.edges.isEmpty {
        tag("p", .class("empty")) {
          graph.undirected > 0
            ? "No party waits for another; \(counted(graph.undirected, "open condition")) name nobody else who must act."
            : "No party waits for another: there are no open conditions. They come into the ledger with articles: "
          if graph.undirected == 0 { site.howToBegin }
        }
      } else {
        tag("figure") {
          tag(
            "div", .class("scroll"), .named("tabindex", "0"), .named("role", "region"), .labelledBy(Anchor("waiting"))
          ) { PictureForm.both { GraphDrawing(graph: graph, site: site, form: $0).html() } }
          tag("figcaption") { caption(graph) }
        }
        table(graph, site)
      }
      circles(graph.circles, site)
      if let moves { MoveTable.html(moves, site) }
    }
  }

  private static func caption(_ graph: WaitingGraph) -> String {
    var words =
      "An arrow leads from the party that waits to the one that must act, with the number of open conditions where there are several."
    if graph.edges.contains(where: \.isInCircle) {
      words += " Dashed red arrows run round a circle: each waits for the next."
    }
    if graph.summed > 0 {
      words += " \(counted(graph.summed, "pair")) of parties with fewer conditions are drawn together."
    }
    if graph.undirected > 0 {
      words += " \(counted(graph.undirected, "condition")) name nobody else and are not drawn."
    }
    return words
  }

  private static func table(_ graph: WaitingGraph, _ site: Site) -> HTML {
    tag("details") {
      tag("summary") { "The same as a table" }
      tag("table") {
        tag("thead") {
          tag("tr") {
            tag("th", .named("scope", "col")) { "Who waits" }
            tag("th", .named("scope", "col")) { "For whom" }
            tag("th", .named("scope", "col"), .class("number")) { "Conditions" }
            tag("th", .named("scope", "col")) { "For instance" }
          }
        }
        tag("tbody") {
          for edge in graph.edges {
            tag("tr") {
              tag("td") { graph.nodes[edge.from].party ?? "All others" }
              tag("td") { graph.nodes[edge.to].party ?? "All others" }
              tag("td", .class("number")) { grouped(edge.conditions) }
              tag("td") {
                HTML.linked(site.link(edge.example), [.class("id")]) { edge.example.description }
                if edge.isInCircle { tag("span", .class("flag bad")) { "in a circle" } }
              }
            }
          }
        }
      }
    }
  }

  private static func circles(_ circles: [CircleReport], _ site: Site) -> HTML {
    tag("div", .class("group")) {
      tag("h3", .id(Anchor("circles"))) { "Circles: you first" }
      if circles.isEmpty {
        tag("p", .class("faint")) { "None: nothing waits for itself." }
      } else {
        tag("ol", .class("circles")) {
          for circle in circles.prefix(20) {
            tag("li") {
              "\(circle.words). "
              tag("span", .class("faint small")) { "\(counted(circle.heldUp, "commitment")) held up: " }
              for step in circle.steps {
                HTML.linked(site.link(step.commitment), [.class("id")]) { step.commitment.description }
                " "
              }
            }
          }
        }
        if circles.count > 20 {
          tag("p", .class("faint")) { "\(grouped(circles.count - 20)) further circles not shown." }
        }
      }
    }
  }
}
