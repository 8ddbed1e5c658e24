import Commitments
import Foundation

/// Parties around a middle, with an arrow from each that waits to the one it waits for.
struct GraphDrawing {
  let graph: WaitingGraph
  let site: Site
  var form = PictureForm.wide

  private typealias Point = (x: Double, y: Double)
  private static let nodeHeight = 30.0
  private static let margin = 40.0

  private var size: Point {
    (
      form.isNarrow ? 340 : graph.nodes.count <= 2 ? 460 : graph.nodes.count <= 6 ? 640 : 820,
      max(200, Double((graph.nodes.count + 1) / 2) * 84 + 40)
    )
  }

  func html() -> HTML {
    let order = graph.neighbourly
    let places = graph.nodes.indices.map { place(order.firstIndex(of: $0) ?? $0) }
    let widths = graph.nodes.map { Double(name($0).count) * 6.9 + 26 }
    // What is stuck is drawn over the rest.
    let edges = graph.edges.sorted { !$0.isInCircle && $1.isInCircle }
    return SVG.picture(form, width: size.x, height: size.y, title: "Graph of who waits for whom") {
      for edge in edges {
        arrow(edge, (places[edge.from], widths[edge.from]), (places[edge.to], widths[edge.to]))
      }
      for (number, node) in graph.nodes.enumerated() { box(node, places[number], width: widths[number]) }
    }
  }

  private func name(_ node: WaitingGraph.Node) -> String {
    shortened(node.party ?? "All others", to: form.isNarrow ? 15 : 26)
  }

  /// From the middle to the boxes of a column, where it is furthest out.
  private var reach: Double { form.isNarrow ? size.x / 2 - 66 : size.x / 2 - 120 }

  /// Two bowed columns: down the right one, up the left one. Every node has a height of its own in its column, so that
  /// long names do not lie over one another.
  private func place(_ number: Int) -> Point {
    let right = (graph.nodes.count + 1) / 2
    let (row, rows) = number < right ? (number, right) : (graph.nodes.count - 1 - number, graph.nodes.count - right)
    let step = (size.y - 2 * Self.margin) / Double(max(1, rows - 1))
    let y = rows == 1 ? size.y / 2 : Self.margin + Double(row) * step
    let height = (y - size.y / 2) / (size.y / 2 + 30)
    let reach = (1 - height * height).squareRoot() * self.reach
    return (size.x / 2 + (number < right ? reach : -reach), y)
  }

  private func box(_ node: WaitingGraph.Node, _ point: Point, width: Double) -> HTML {
    let content = HTML.element("g") {
      SVG.title(
        "\(node.party ?? "All others") waits for \(counted(node.waits, "condition")); \(node.isWaitedFor) wait for it")
      HTML.element(
        "rect",
        [
          .class(node.isInCircle ? "node stuck" : "node"), .number("x", point.x - width / 2),
          .number("y", point.y - Self.nodeHeight / 2), .number("width", width), .number("height", Self.nodeHeight),
          .number("rx", Self.nodeHeight / 2),
        ]
      ) {}
      SVG.words(name(node), x: point.x, y: point.y + 4.5, "strong", from: .middle)
    }
    return HTML.linked(node.party.flatMap(site.link(responsible:))) { content }
  }

  private func arrow(
    _ edge: WaitingGraph.Edge, _ from: (place: Point, width: Double), _ to: (place: Point, width: Double)
  ) -> HTML {
    let (dx, dy) = (to.place.x - from.place.x, to.place.y - from.place.y)
    // Bent to one side, so that two that wait for each other have two arrows; more where a box may stand between.
    let bend = abs(dx) < 130 && abs(dy) > 120 ? 0.3 : 0.14
    let control: Point = (
      (from.place.x + to.place.x) / 2 - dy * bend, (from.place.y + to.place.y) / 2 + dx * bend
    )
    let start = Self.border(from.place, from.width, towards: control, gap: 1)
    let tip = Self.border(to.place, to.width, towards: control, gap: 3)
    let length = max(1, hypot(tip.x - control.x, tip.y - control.y))
    let (ux, uy) = ((tip.x - control.x) / length, (tip.y - control.y) / length)
    let neck: Point = (tip.x - ux * 9, tip.y - uy * 9)
    let middle: Point = (
      (start.x + 2 * control.x + neck.x) / 4, (start.y + 2 * control.y + neck.y) / 4
    )
    let stuck = edge.isInCircle ? " stuck" : ""
    let width = min(4.5, 1.2 + log2(Double(max(1, edge.conditions))) * 0.5)
    let names = [edge.from, edge.to].map { graph.nodes[$0].party ?? "all others" }
    let group = HTML.element("g") {
      SVG.title(
        "\(names[0]) waits for \(names[1]): \(counted(edge.conditions, "condition")), for instance \(edge.example)\(edge.isInCircle ? "; part of a circle" : "")"
      )
      HTML.element(
        "path",
        [
          .class("edge" + stuck), .number("stroke-width", edge.isInCircle ? max(2.4, width) : width),
          .named(
            "d",
            "M\(SVG.text(start.x)) \(SVG.text(start.y)) Q\(SVG.text(control.x)) \(SVG.text(control.y)) \(SVG.text(neck.x)) \(SVG.text(neck.y))"
          ),
        ]
      ) {}
      SVG.path(
        "arrow" + stuck,
        [tip, (neck.x - uy * 5, neck.y + ux * 5), (neck.x + uy * 5, neck.y - ux * 5)].map { ($0.0, $0.1) },
        closed: true)
      if edge.conditions > 1 {
        SVG.words(
          grouped(edge.conditions), x: middle.x, y: middle.y + 4, edge.isInCircle ? "strong halo" : "quiet halo",
          from: .middle)
      }
    }
    return HTML.linked(edge.conditions == 1 ? site.link(edge.example) : nil) { group }
  }

  /// Where the way from a box to a point leaves the box.
  private static func border(_ centre: Point, _ width: Double, towards point: Point, gap: Double) -> Point {
    let (dx, dy) = (point.x - centre.x, point.y - centre.y)
    guard dx != 0 || dy != 0 else { return centre }
    let (halfWidth, halfHeight) = (width / 2 + gap, nodeHeight / 2 + gap)
    let scale = min(
      dx == 0 ? Double.infinity : halfWidth / abs(dx), dy == 0 ? Double.infinity : halfHeight / abs(dy))
    return (centre.x + dx * scale, centre.y + dy * scale)
  }
}
