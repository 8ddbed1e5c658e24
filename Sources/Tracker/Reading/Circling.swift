public import Commitments
import Store

/// A circle of conditions in words.
public struct CircleReport: Encodable, Hashable, Sendable {
  public struct Step: Encodable, Hashable, Sendable {
    public var commitment: CommitmentID
    public var party: String
    public var status: Status
    public var action: String
    public var condition: ConditionID
    public var by: String?
    public var waitsFor: String
  }

  /// The shortest way round, in one sentence.
  public var words: String
  public var steps: [Step]
  public var members: [CommitmentID]
  public var heldUp: Int
}

extension Tracker {
  /// The circles of conditions in the ledger, those that hold up most first.
  ///
  /// - Parameter negotiation: Only among the commitments of this case, by name.
  public func deadlock(in negotiation: String? = nil) throws -> [CircleReport] {
    try store.read { reader in
      let names = try Names(reader)
      let nodes = try reader.entangledNodes(on: today)
      return try circles(among: meant(nodes, of: negotiation, names, reader), names, reader)
    }
  }

  /// Of a case, or of the whole ledger, under present names.
  func dependencyNodes(
    of negotiation: String?, _ names: Names, _ reader: StoreReader
  ) throws -> [DependencyNode] {
    try meant(reader.dependencyNodes(on: today), of: negotiation, names, reader)
  }

  private func meant(
    _ all: [DependencyNode], of negotiation: String?, _ names: Names, _ reader: StoreReader
  ) throws -> [DependencyNode] {
    // There may be hundreds of thousands: they are copied only where something changes.
    var nodes = all
    if let negotiation {
      let scope = try reader.commitmentIDs(of: reader.requireCase(negotiation).id)
      nodes.removeAll { !scope.contains($0.id) }
    }
    return names.hasAliases ? nodes.map(names.resolved) : nodes
  }

  func circles(
    among nodes: [DependencyNode], _ names: Names, _ reader: StoreReader
  ) throws -> [CircleReport] {
    try Deadlock(in: nodes).circles.map { circle in
      let commitments = try circle.steps.map { names.resolved(try reader.require($0.commitment)) }
      let words = circle.words(commitments)
      let steps = zip(circle.steps, commitments).map { step, commitment in
        let condition = commitment.conditions.first { $0.id == step.condition }
        return CircleReport.Step(
          commitment: commitment.id, party: commitment.party, status: commitment.status, action: commitment.action,
          condition: step.condition, by: condition?.by, waitsFor: condition?.action ?? "")
      }
      return CircleReport(words: words, steps: steps, members: circle.members, heldUp: circle.heldUp)
    }
  }
}
