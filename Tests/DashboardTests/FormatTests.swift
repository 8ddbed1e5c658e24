import Commitments
import Foundation
import Testing

@testable import Dashboard
@testable import Store
@testable import Tracker

@Suite struct FormatTests {
  @Test func `numbers are grouped by thousands`() {
    #expect(
      [0, 12, 999, 1_000, 100_000, -1_234_567].map(grouped) == ["0", "12", "999", "1,000", "100,000", "-1,234,567"])
  }

  @Test func `text is cut at a word`() {
    #expect(shortened("cut its mackerel catch by a fifth", to: 20) == "cut its mackerel…")
    #expect(shortened("short", to: 20) == "short")
    #expect(shortened(String(repeating: "x", count: 30), to: 10) == "xxxxxxxxx…")
  }

  private func wait(_ party: String, _ other: String?, _ count: Int, _ id: Int64 = 1) -> WaitCount {
    WaitCount(
      party: party, responsible: other, conditions: count,
      example: ConditionID(commitment: CommitmentID(number: id), number: 1))
  }

  @Test func `the graph for Graphviz quotes what could end a string`() {
    let graph = WaitingGraph([wait("A \"x\"\u{301} \\", "B", 2)], circles: [])
    #expect(graph.dot().contains("n0 [label=\"A \\\"x\\\"\u{301} \\\\\"]"))
    #expect(graph.dot().contains("n0 -> n1 [label=\"2\", tooltip=\"c1.1\"]"))
  }

  @Test func `arrows of a circle are told from others`() {
    let steps = [("A", 1), ("B", 2)].map { party, number in
      CircleReport.Step(
        commitment: CommitmentID(number: Int64(number)), party: party, status: .acceptedIf, action: "",
        condition: ConditionID(commitment: CommitmentID(number: Int64(number)), number: 1), by: nil, waitsFor: "")
    }
    let circle = CircleReport(words: "", steps: steps, members: steps.map(\.commitment), heldUp: 2)
    let graph = WaitingGraph(
      [wait("A", "B", 1), wait("B", "A", 1), wait("C", "A", 9), wait("C", nil, 2)], circles: [circle])
    let stuck = graph.edges.filter(\.isInCircle).map { [graph.nodes[$0.from].party, graph.nodes[$0.to].party] }
    #expect(Set(stuck) == [["A", "B"], ["B", "A"]])
    #expect(graph.undirected == 2)
    #expect(graph.dot().components(separatedBy: "style=dashed").count == 3)
  }

  @Test func `a graph of many parties has a bounded number of nodes and loses no condition`() {
    let waits = (0..<300).map { wait("P\($0 % 40)", "P\(($0 * 7 + 1) % 40)", 1, Int64($0 + 1)) }
    let graph = WaitingGraph(waits, circles: [])
    #expect(graph.nodes.count == WaitingGraph.mostNodes)
    #expect(graph.nodes.last?.party == nil)
    #expect(graph.nodes.reduce(0) { $0 + $1.waits } + graph.undirected == 300)
    #expect(Set(graph.neighbourly) == Set(graph.nodes.indices))
  }
}
