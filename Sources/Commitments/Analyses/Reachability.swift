/// What can come about if everybody moves who waits for nobody: the least fixpoint over commitments and conditions.
///
/// A condition that names nobody's undertaking is free: whoever it is may simply do it. What stands in the way are
/// undertakings that wait themselves, and refusals. Conditions of exchange that bind in both directions are an agreed
/// exchange, made at one and the same moment: they count as met together.
struct Reachability {
  let graph: DependencyGraph
  /// Whether the undertaking at each place can come about; `false` for what is none.
  private(set) var isReached: [Bool]
  /// Of each undertaking that takes part; `nil` for what is closed, and for what one party asks of another.
  private let groups: [[NeedGroup]?]
  /// The undertakings that could bring each condition about; only for conditions that are open.
  private let sources: [[[Int]]]

  /// - Complexity: linear in commitments and conditions; quadratic only where agreed exchanges wait for one another.
  init(_ graph: DependencyGraph) {
    self.graph = graph
    let groups = graph.nodes.map(Self.groups)
    self.groups = groups
    sources = graph.nodes.indices.map { node in
      graph.nodes[node].needs.indices.map { need in
        guard groups[node] != nil, graph.nodes[node].needs[need].status == .open else { return [] }
        return graph.sources(of: DependencyGraph.NeedPlace(node: node, need: need)).filter { groups[$0] != nil }
      }
    }
    isReached = Array(repeating: false, count: graph.nodes.count)
    settle()
  }

  /// The groups of conditions that stand between an undertaking and its coming about.
  private static func groups(of node: DependencyNode) -> [NeedGroup]? {
    guard node.isUndertaking else { return nil }
    switch node.status {
    case .met, .active: return []
    case .rejected:
      // A refusal that stands until or unless something happens ends with any such thing; a plain one with nothing.
      let ends = node.needs.indices.filter { [.until, .unless].contains(node.needs[$0].kind) }
      return [NeedGroup(isAny: true, places: ends)]
    default: return node.status.isOpen ? node.firstGroups : nil
    }
  }

  private mutating func settle() {
    var dependents: [[Int]] = Array(repeating: [], count: groups.count)
    for node in groups.indices {
      for source in Set(sources[node].joined()) { dependents[source].append(node) }
    }
    var queue = Array(groups.indices)
    while true {
      while let node = queue.popLast() {
        guard !isReached[node], groups[node] != nil, isEnabled(node, together: []) else { continue }
        isReached[node] = true
        queue += dependents[node]
      }
      let exchanged = exchange()
      if exchanged.isEmpty { return }
      for node in exchanged {
        isReached[node] = true
        queue += dependents[node]
      }
    }
  }

  /// The largest set of undertakings that lack nothing but each other, in exchange.
  private func exchange() -> Set<Int> {
    var together = Set(
      groups.indices.filter { node in
        groups[node] != nil && !isReached[node] && graph.nodes[node].needs.contains { $0.kind == .exchange }
      })
    while true {
      let refuted = together.filter { !isEnabled($0, together: together) }
      if refuted.isEmpty { return together }
      together.subtract(refuted)
    }
  }

  private func isEnabled(_ node: Int, together: Set<Int>) -> Bool {
    (groups[node] ?? []).allSatisfy { group in
      group.isSatisfied { isSatisfied(DependencyGraph.NeedPlace(node: node, need: $0), together: together) }
    }
  }

  private func isSatisfied(_ place: DependencyGraph.NeedPlace, together: Set<Int> = []) -> Bool {
    let need = graph.nodes[place.node].needs[place.need]
    let isRefusal = graph.nodes[place.node].status == .rejected
    switch need.status {
    case .met, .waived: return true
    // That the exception came is what ends a refusal.
    case .failed: return isRefusal && need.kind == .unless
    case .open:
      let sources = sources[place.node][place.need]
      return sources.isEmpty
        || sources.contains { isReached[$0] || (need.kind == .exchange && together.contains($0)) }
    }
  }

  /// Whether the undertaking takes part and cannot come about.
  func isStuck(_ node: Int) -> Bool { groups[node] != nil && !isReached[node] }

  /// For what is stuck: the undertakings that it waits for and that are stuck themselves, each with the condition.
  func obstacles(of node: Int) -> [(need: Int, source: Int)] {
    let unsatisfied = (groups[node] ?? []).filter { group in
      !group.isSatisfied { isSatisfied(DependencyGraph.NeedPlace(node: node, need: $0)) }
    }
    return unsatisfied.flatMap(\.places).sorted().flatMap { need -> [(need: Int, source: Int)] in
      guard !isSatisfied(DependencyGraph.NeedPlace(node: node, need: need)) else { return [] }
      return sources[node][need].map { (need, $0) }
    }
  }
}
