/// Commitments and what they wait for, joined by matters: a condition and a commitment with one matter are about the
/// same thing, and the condition's party is the one whose commitment would bring it about.
struct DependencyGraph {
  /// A condition: the place of its commitment, and its own place within it.
  struct NeedPlace: Hashable {
    var node: Int
    var need: Int
  }

  /// By id.
  let nodes: [DependencyNode]
  private let undertakings: [MatterID: [Int]]
  private let needs: [MatterID: [NeedPlace]]

  init(_ nodes: [DependencyNode]) {
    // Most callers have them in order, and a copy of a large ledger is worth avoiding.
    let isSorted = zip(nodes, nodes.dropFirst()).allSatisfy { $0.id < $1.id }
    self.nodes = isSorted ? nodes : nodes.sorted { $0.id < $1.id }
    var undertakings: [MatterID: [Int]] = [:]
    var needs: [MatterID: [NeedPlace]] = [:]
    for (index, node) in self.nodes.enumerated() {
      if let matter = node.matter, node.isUndertaking { undertakings[matter, default: []].append(index) }
      for (place, need) in node.needs.enumerated() {
        if let matter = need.matter { needs[matter, default: []].append(NeedPlace(node: index, need: place)) }
      }
    }
    self.undertakings = undertakings
    self.needs = needs
  }

  /// The undertakings that could bring a condition about: its party's own on the same matter, in order of id; where
  /// no party is named, anybody's.
  func sources(of place: NeedPlace) -> [Int] {
    let need = nodes[place.node].needs[place.need]
    guard let matter = need.matter else { return [] }
    return (undertakings[matter] ?? []).filter { index in
      index != place.node && (need.by == nil || nodes[index].party == need.by)
    }
  }

  /// The conditions that are met when a party, or whoever it may be, does what the matter is about.
  func needs(about matter: MatterID, doneBy party: String?) -> [NeedPlace] {
    (needs[matter] ?? []).filter { place in
      let by = nodes[place.node].needs[place.need].by
      return by == nil || by == party
    }
  }

  /// The undertakings of a party on a matter, in order of id.
  func undertakings(of party: String, on matter: MatterID) -> [Int] {
    (undertakings[matter] ?? []).filter { nodes[$0].party == party }
  }
}
