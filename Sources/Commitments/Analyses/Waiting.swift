/// Who must move next, and what each move would set free.
public struct Waiting: Codable, Hashable, Sendable {
  /// One thing that a party could do: what several conditions wait for is one move if it is one matter.
  public struct Move: Codable, Hashable, Sendable {
    public var matter: MatterID?
    /// The open conditions that the move would meet, sorted.
    public var conditions: [ConditionID]
    /// Demands and proposals to which the party owes an answer, and reviews of its own that wait for nothing else;
    /// sorted.
    public var asks: [CommitmentID]
    /// The party's own commitments on the matter that wait for something themselves, sorted.
    public var heldBy: [CommitmentID]
    /// The commitments that would bind if it were done, and if what then binds were done as well; sorted.
    public var frees: [CommitmentID]
    /// The earliest day by which it is wanted.
    public var due: Day?
  }

  /// All moves of one party.
  public struct Turn: Codable, Hashable, Sendable {
    /// `nil`: nobody in particular.
    public var party: String?
    /// How many commitments would bind if the party made all its moves.
    public var frees: Int
    /// Those that free most come first, then the earliest due, then by id.
    public var moves: [Move]
    /// How many moves of the party were left out, since no more were asked for.
    public var leftOut: Int
  }

  /// Those whose moves free most come first, then by name; nobody in particular stands last among equals.
  public var turns: [Turn]

  /// - Parameters:
  ///   - nodes: The commitments, in any order; for one party at least its own, those that wait for it or ask it
  ///     something, and those that wait for these in turn.
  ///   - today: Deadlines that have passed are waited for no more.
  ///   - limit: So many moves in all, the first of the first turns. A large ledger has as many as commitments.
  /// - Complexity: the sum of what every party sets free, and every move of those whose moves are given.
  public init(in nodes: [DependencyNode], today: Day, limit: Int = Int.max) {
    turns = MoveGathering(DependencyGraph(nodes), today: today).turns(limit: limit)
  }
}

/// Puts together the moves of all parties.
///
/// Only what is waited for is held for everybody; moves are made of it for one party after the other.
private struct MoveGathering {
  /// Why a party is waited for.
  struct Want {
    /// The place of a commitment.
    var node: Int
    /// The place of a condition in it; `nil` where the commitment itself asks.
    var need: Int?
  }

  /// What makes one move of several wants.
  struct Key: Hashable {
    var matter: MatterID?
    /// Tells apart conditions that are about no known matter.
    var own: DependencyGraph.NeedPlace?
  }

  let graph: DependencyGraph
  let liberation: Liberation
  private let wants: [String?: [Want]]

  init(_ graph: DependencyGraph, today: Day) {
    self.graph = graph
    liberation = Liberation(graph)
    var wants: [String?: [Want]] = [:]
    for (place, node) in graph.nodes.enumerated() where node.status.isOpen {
      for (need, condition) in node.needs.enumerated() where Self.isAwaited(condition, today) {
        wants[condition.by, default: []].append(Want(node: place, need: need))
      }
      if node.isAsking {
        for addressee in Set(node.debtors) where Self.answer(of: addressee, to: node, graph).isAwaited {
          wants[addressee, default: []].append(Want(node: place))
        }
      } else if node.status == .pendingReview, !liberation.isWaiting(node) {
        wants[node.party, default: []].append(Want(node: place))
      }
    }
    self.wants = wants
  }

  private static func isAwaited(_ need: DependencyNode.Need, _ today: Day) -> Bool {
    guard need.status == .open else { return false }
    if need.kind == .deadline { return need.due.map { $0 >= today } ?? true }
    return need.kind.comesFirst
  }

  private static func answer(of addressee: String, to ask: DependencyNode, _ graph: DependencyGraph) -> Answer {
    guard let matter = ask.matter else { return .none }
    let own = graph.undertakings(of: addressee, on: matter).map { Answer(graph.nodes[$0].status) }
    return own.first { !$0.isAwaited } ?? own.first ?? .none
  }

  func turns(limit: Int) -> [Waiting.Turn] {
    var turns = wants.map { party, wants in
      let beginning = Set(wants.map(key)).flatMap { conditions(met: $0, by: party) }
      let frees = liberation.freed(by: beginning).count
      return Waiting.Turn(party: party, frees: frees, moves: [], leftOut: 0)
    }
    turns.sort { first, second in
      if first.frees != second.frees { return first.frees > second.frees }
      return second.party.map { other in first.party.map { $0 < other } ?? false } ?? (first.party != nil)
    }
    var room = limit
    for (place, party) in turns.map(\.party).enumerated() {
      let wants = Dictionary(grouping: wants[party] ?? [], by: key)
      if room > 0 {
        let moves = wants.map { move($0, for: $1, by: party) }.sorted(by: Self.inOrder)
        turns[place].moves = Array(moves.prefix(room))
      }
      turns[place].leftOut = wants.count - turns[place].moves.count
      room -= turns[place].moves.count
    }
    return turns
  }

  private func key(_ want: Want) -> Key {
    let node = graph.nodes[want.node]
    guard let need = want.need else { return Key(matter: node.matter) }
    if let matter = node.needs[need].matter { return Key(matter: matter) }
    return Key(own: DependencyGraph.NeedPlace(node: want.node, need: need))
  }

  private func conditions(met key: Key, by party: String?) -> [DependencyGraph.NeedPlace] {
    if let matter = key.matter { return graph.needs(about: matter, doneBy: party) }
    return [key.own].compactMap(\.self)
  }

  private func move(_ key: Key, for wants: [Want], by party: String?) -> Waiting.Move {
    let freed = liberation.freed(by: conditions(met: key, by: party))
    var move = Waiting.Move(
      matter: key.matter, conditions: [], asks: [], heldBy: [], frees: freed.map { graph.nodes[$0].id })
    for want in wants {
      let node = graph.nodes[want.node]
      guard let need = want.need.map({ node.needs[$0] }) else {
        move.asks.append(node.id)
        continue
      }
      move.conditions.append(node.conditionID(of: need))
      move.due = [move.due, need.due].compactMap(\.self).min()
    }
    move.conditions.sort()
    move.asks.sort()
    if let party, let matter = move.matter {
      move.heldBy = graph.undertakings(of: party, on: matter).filter { index in
        let node = graph.nodes[index]
        return [.acceptedIf, .pledgedIf].contains(node.status)
      }.map { graph.nodes[$0].id }
    }
    return move
  }

  private static func inOrder(_ first: Waiting.Move, _ second: Waiting.Move) -> Bool {
    if first.frees.count != second.frees.count { return first.frees.count > second.frees.count }
    let (one, other) = (first.due?.number ?? Int.max, second.due?.number ?? Int.max)
    return one != other ? one < other : first.firstID < second.firstID
  }
}

extension Waiting.Move {
  /// What orders moves that are equal otherwise.
  fileprivate var firstID: ConditionID {
    let none = ConditionID(commitment: CommitmentID(number: Int64.max), number: 0)
    return min(conditions.first ?? none, asks.first.map { ConditionID(commitment: $0, number: 0) } ?? none)
  }
}
