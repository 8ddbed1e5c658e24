public import Commitments
import Store
public import Tracker

/// Who waits for whom through open conditions: parties as nodes, and the circles among them.
public struct WaitingGraph: Encodable, Hashable, Sendable {
  public struct Node: Encodable, Hashable, Sendable {
    /// `nil`: all parties that have no node of their own.
    public var party: String?
    public var waits: Int
    public var isWaitedFor: Int
    public var isInCircle: Bool
  }

  public struct Edge: Encodable, Hashable, Sendable {
    /// Places in ``WaitingGraph/nodes``.
    public var from: Int
    public var to: Int
    public var conditions: Int
    /// One of them.
    public var example: ConditionID
    /// Whether a deadlock runs along it.
    public var isInCircle: Bool
  }

  /// Those with most to do with one another first.
  public var nodes: [Node]
  public var edges: [Edge]
  public var circles: [CircleReport]
  /// Open conditions for which nobody in particular is responsible, or the waiting party itself.
  public var undirected: Int
  /// How many pairs of parties are not drawn as edges of their own.
  public var summed: Int

  public static let mostNodes = 12

  init(_ waits: [WaitCount], circles: [CircleReport]) {
    self.circles = circles
    let directed = waits.filter { $0.responsible != nil && $0.responsible != $0.party }
    undirected = waits.reduce(0) { $0 + $1.conditions } - directed.reduce(0) { $0 + $1.conditions }
    var weights: [String: Int] = [:]
    for wait in directed {
      weights[wait.party, default: 0] += wait.conditions
      weights[wait.responsible ?? "", default: 0] += wait.conditions
    }
    let inCircle = Set(circles.flatMap { $0.steps.map(\.party) })
    let ranked = weights.keys.sorted { first, second in
      if inCircle.contains(first) != inCircle.contains(second) { return inCircle.contains(first) }
      let (one, other) = (weights[first] ?? 0, weights[second] ?? 0)
      return one != other ? one > other : first < second
    }
    let own = ranked.count > Self.mostNodes ? Array(ranked.prefix(Self.mostNodes - 1)) : ranked
    let places = Dictionary(own.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var nodes = own.map { Node(party: $0, waits: 0, isWaitedFor: 0, isInCircle: inCircle.contains($0)) }
    if ranked.count > own.count { nodes.append(Node(party: nil, waits: 0, isWaitedFor: 0, isInCircle: false)) }
    let turns = Self.turns(circles)
    var edges: [Pair: Edge] = [:]
    var pairs = 0
    for wait in directed {
      guard let responsible = wait.responsible else { continue }
      let (from, to) = (places[wait.party] ?? nodes.count - 1, places[responsible] ?? nodes.count - 1)
      nodes[from].waits += wait.conditions
      nodes[to].isWaitedFor += wait.conditions
      if places[wait.party] == nil || places[responsible] == nil { pairs += 1 }
      guard from != to else { continue }
      let isTurn = turns.contains(Turn(from: wait.party, to: responsible))
      edges[
        Pair(from: from, to: to),
        default: Edge(from: from, to: to, conditions: 0, example: wait.example, isInCircle: false)
      ].conditions += wait.conditions
      if isTurn { edges[Pair(from: from, to: to)]?.isInCircle = true }
    }
    self.nodes = nodes
    self.edges = edges.values.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    summed = pairs
  }

  private struct Pair: Hashable {
    var from: Int
    var to: Int
  }

  private struct Turn: Hashable {
    var from: String
    var to: String
  }

  /// From each party on a circle to the next.
  private static func turns(_ circles: [CircleReport]) -> Set<Turn> {
    var turns: Set<Turn> = []
    for circle in circles {
      for (step, next) in zip(circle.steps, circle.steps.dropFirst() + circle.steps.prefix(1)) {
        turns.insert(Turn(from: step.party, to: next.party))
      }
    }
    return turns
  }

  /// The nodes in an order in which those stand together that have most to do with one another.
  var neighbourly: [Int] {
    var weights: [Pair: Int] = [:]
    for edge in edges {
      weights[Pair(from: min(edge.from, edge.to), to: max(edge.from, edge.to)), default: 0] += edge.conditions
    }
    var left = Array(nodes.indices)
    var order: [Int] = []
    while !left.isEmpty {
      let next = left.max { first, second in
        weight(first, order, weights) != weight(second, order, weights)
          ? weight(first, order, weights) < weight(second, order, weights) : first > second
      }
      guard let next else { break }
      order.append(next)
      left.removeAll { $0 == next }
    }
    return order
  }

  /// How much a node has to do with the last of those that are placed; a little with the one before.
  private func weight(_ node: Int, _ order: [Int], _ weights: [Pair: Int]) -> Int {
    order.suffix(2).reversed().enumerated().reduce(0) { sum, place in
      let pair = Pair(from: min(node, place.element), to: max(node, place.element))
      return sum + (weights[pair] ?? 0) * (place.offset == 0 ? 2 : 1)
    }
  }
}
