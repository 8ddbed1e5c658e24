/// What follows if conditions were met: the commitments that would bind, and, if their parties then did what they
/// promised, those that wait for that in turn. A least fixpoint.
struct Liberation {
  let graph: DependencyGraph

  init(_ graph: DependencyGraph) { self.graph = graph }

  /// The places of the commitments that would come to bind, sorted.
  func freed(by beginning: [DependencyGraph.NeedPlace]) -> [Int] {
    var met: Set<DependencyGraph.NeedPlace> = []
    var freed: Set<Int> = []
    var queue = beginning
    while let place = queue.popLast() {
      guard met.insert(place).inserted, !freed.contains(place.node), isFreed(place.node, by: met) else { continue }
      freed.insert(place.node)
      let node = graph.nodes[place.node]
      if let matter = node.matter { queue += graph.needs(about: matter, doneBy: node.party) }
    }
    return freed.sorted()
  }

  /// Whether a condition that must come first is neither met nor waived.
  func isWaiting(_ node: DependencyNode) -> Bool {
    !node.firstGroups.allSatisfy { group in group.isSatisfied { node.needs[$0].status.isSatisfied } }
  }

  private func isFreed(_ index: Int, by met: Set<DependencyGraph.NeedPlace>) -> Bool {
    let node = graph.nodes[index]
    guard node.status == .acceptedIf || node.status == .pledgedIf else { return false }
    return node.firstGroups.allSatisfy { group in
      group.isSatisfied { place in
        let need = node.needs[place]
        return need.status.isSatisfied
          || (need.status == .open && met.contains(DependencyGraph.NeedPlace(node: index, need: place)))
      }
    }
  }
}
