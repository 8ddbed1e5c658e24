/// "You first": what cannot come about although nobody refuses it, because it waits for itself.
public struct Deadlock: Codable, Hashable, Sendable {
  /// One turn of a circle: a commitment that waits for the next one through a condition.
  public struct Step: Codable, Hashable, Sendable {
    public var commitment: CommitmentID
    public var condition: ConditionID

    public init(commitment: CommitmentID, condition: ConditionID) {
      self.commitment = commitment
      self.condition = condition
    }
  }

  /// Commitments that all wait for one another.
  public struct Circle: Codable, Hashable, Sendable {
    /// A shortest way round, beginning with the smallest id on it.
    public var steps: [Step]
    /// Every commitment that lies on some way round, in order of id.
    public var members: [CommitmentID]
    /// How many commitments could come about at the earliest when the circle is broken, its members included.
    public var heldUp: Int

    public init(steps: [Step], members: [CommitmentID], heldUp: Int) {
      self.steps = steps
      self.members = members
      self.heldUp = heldUp
    }
  }

  /// Those that hold up most come first, then by id.
  public var circles: [Circle]

  public init(circles: [Circle]) { self.circles = circles }

  /// The circles in a ledger, from commitments in any order.
  ///
  /// Agreed exchanges are none, and neither is what merely waits for somebody who has refused.
  ///
  /// - Complexity: linear in commitments and conditions, besides the search for the shortest way round, which looks
  ///   around every member of a knot as far as the shortest way is long.
  public init(in nodes: [DependencyNode]) {
    let reach = Reachability(DependencyGraph(nodes))
    let search = CircleSearch(reach)
    circles = search.components().map { component in
      Circle(
        steps: search.shortestCircle(in: component).map { step in
          let node = reach.graph.nodes[step.node]
          return Step(commitment: node.id, condition: node.conditionID(of: node.needs[step.need]))
        },
        members: component.map { reach.graph.nodes[$0].id }, heldUp: search.heldUp(by: component))
    }
    circles.sort { first, second in
      first.heldUp != second.heldUp
        ? first.heldUp > second.heldUp
        : (first.members.first?.number ?? 0) < (second.members.first?.number ?? 0)
    }
  }
}
