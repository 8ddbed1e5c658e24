public import Commitments
import Store

/// Who must move next, in words.
public struct WaitingReport: Encodable, Hashable, Sendable {
  public struct Move: Encodable, Hashable, Sendable {
    /// What the party could do: the condition that it would meet, else what it is asked for or has under review.
    public var action: String
    /// Whether an answer is all that is asked for.
    public var isAnswer: Bool
    public var matter: MatterID?
    public var conditions: [ConditionID]
    public var asks: [CommitmentID]
    /// The parties whose commitments wait, by name.
    public var `for`: [String]
    public var heldBy: [CommitmentID]
    public var frees: [CommitmentID]
    public var due: Day?
  }

  public struct Turn: Encodable, Hashable, Sendable {
    public var party: String?
    public var frees: Int
    public var moves: [Move]
  }

  public var turns: [Turn]
  /// How many moves were left out to keep the list short.
  public var leftOut: Int
}

extension Tracker {
  /// The moves that are awaited, of all parties or of one, those that would free most first.
  ///
  /// - Parameters:
  ///   - negotiation: Only among the commitments of this case, by name.
  ///   - limit: At most so many moves in all.
  public func waiting(
    for name: String? = nil, in negotiation: String? = nil, limit: Int? = nil
  ) throws -> WaitingReport {
    try store.read { reader in
      let names = try Names(reader)
      guard let party = try name.map(reader.requireParty) else {
        return try moves(among: dependencyNodes(of: negotiation, names, reader), limit: limit, names, reader)
      }
      let scope = try negotiation.map { try reader.commitmentIDs(of: reader.requireCase($0).id) }
      let nodes = try reader.dependencyNodes(around: party, on: today)
      let meant = nodes.filter { node in scope.map { $0.contains(node.id) } ?? true }
      return try moves(of: party, among: meant.map(names.resolved), limit: limit, names, reader)
    }
  }

  /// The circles and the moves that are awaited, from one look at the ledger.
  public func waitingAndCircles(
    in negotiation: String? = nil, limit: Int
  ) throws -> (moves: WaitingReport, circles: [CircleReport]) {
    try store.read { reader in
      let names = try Names(reader)
      let nodes = try dependencyNodes(of: negotiation, names, reader)
      return (
        try moves(among: nodes, limit: limit, names, reader), try circles(among: nodes, names, reader)
      )
    }
  }

  private func moves(
    of party: String? = nil, among nodes: [DependencyNode], limit: Int?, _ names: Names, _ reader: StoreReader
  ) throws -> WaitingReport {
    var report = WaitingReport(turns: [], leftOut: 0)
    var room = limit ?? Int.max
    let waiting = Waiting(in: nodes, today: today, limit: party == nil ? room : Int.max)
    for turn in waiting.turns where party == nil || turn.party == party {
      let shown = turn.moves.prefix(room)
      room -= shown.count
      report.leftOut += turn.leftOut + turn.moves.count - shown.count
      guard !shown.isEmpty else { continue }
      report.turns.append(
        WaitingReport.Turn(
          party: turn.party, frees: turn.frees, moves: try shown.map { try words(of: $0, names, reader) }))
    }
    return report
  }

  private func words(of move: Waiting.Move, _ names: Names, _ reader: StoreReader) throws -> WaitingReport.Move {
    let waiting = try (move.conditions.map(\.commitment) + move.asks).map { id in
      names.resolved(try reader.require(id))
    }
    let conditions = waiting.flatMap(\.conditions)
    let met = move.conditions.first.flatMap { id in conditions.first { $0.id == id } }
    return WaitingReport.Move(
      action: met?.action ?? waiting.first?.action ?? "", isAnswer: met == nil, matter: move.matter,
      conditions: move.conditions, asks: move.asks, for: Set(waiting.map(\.party)).sorted(), heldBy: move.heldBy,
      frees: move.frees, due: move.due)
  }
}

extension Names {
  /// The node with every party under its present name.
  func resolved(_ node: DependencyNode) -> DependencyNode {
    guard hasAliases else { return node }
    var result = node
    result.party = party(node.party)
    result.debtors = node.debtors.map(party)
    for index in result.needs.indices { result.needs[index].by = result.needs[index].by.map(party) }
    return result
  }
}
