import Interchange
import Terminal

extension WaitingGraph {
  /// The graph for Graphviz: an arrow from each party that waits to the one that must act.
  public func dot() -> String {
    var lines = [
      "digraph waiting {", "  graph [rankdir=LR, fontname=\"sans-serif\"];",
      "  node [shape=box, style=rounded, fontname=\"sans-serif\"];", "  edge [fontname=\"sans-serif\"];",
    ]
    for (number, node) in nodes.enumerated() {
      let stuck = node.isInCircle ? ", color=\"#972525\", penwidth=2" : ""
      lines.append("  n\(number) [label=\(Self.quoted(node.party ?? "all others"))\(stuck)];")
    }
    for edge in edges {
      let stuck = edge.isInCircle ? ", color=\"#972525\", style=dashed, penwidth=2" : ""
      lines.append(
        "  n\(edge.from) -> n\(edge.to) [label=\"\(edge.conditions)\", tooltip=\"\(edge.example)\"\(stuck)];")
    }
    lines.append("}")
    return lines.joined(separator: "\n") + "\n"
  }

  /// A string of the language: backslashes would be escapes for the label's layout.
  private static func quoted(_ text: String) -> String {
    "\"\(SafeText(cell: text).string.escapingScalars { $0 == "\\" || $0 == "\"" ? "\\\($0)" : nil })\""
  }
}
