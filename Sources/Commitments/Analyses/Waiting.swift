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
  }

  /// Those whose moves free most come first, then by name; nobody in particular stands last among equals.
  public var turns: [Turn]

  /// - Parameters:
  ///   - nodes: The commitments, in any order; for one party at least its own, those that wait for it or ask it
  ///     something, and those that wait for these in turn.
  ///   - today: Deadlines that have passed are waited for no more.
  /// - Complexity: the sum of what every move sets free.
  public init(in nodes: [DependencyNode], today: Day) {
    var gathering = MoveGathering(DependencyGraph(nodes), today: today)
    gathering.gather()
    turns = gathering.turns()
  }
}

/// Puts together the moves of all parties.
private struct MoveGathering {
  struct Key: Hashable {
    var party: String?
    var matter: MatterID?
    /// Tells apart what is about no known matter.
    var own: ConditionID?
  }

  let graph: DependencyGraph
  let liberation: Liberation
  let today: Day
  private var moves: [Key: Waiting.Move] = [:]

  init(_ graph: DependencyGraph, today: Day) {
    self.graph = graph
    self.today = today
    liberation = Liberation(graph)
  }

  mutating func gather() {
    for node in graph.nodes where node.status.isOpen {
      for need in node.needs where isAwaited(need) {
        let id = node.conditionID(of: need)
        let key = Key(party: need.by, matter: need.matter, own: need.matter == nil ? id : nil)
        add(to: key, due: need.due) { $0.conditions.append(id) }
      }
      if node.isAsking {
        for addressee in Set(node.debtors) where answer(of: addressee, to: node).isAwaited {
          add(to: Key(party: addressee, matter: node.matter)) { $0.asks.append(node.id) }
        }
      } else if node.status == .pendingReview, !liberation.isWaiting(node) {
        add(to: Key(party: node.party, matter: node.matter)) { $0.asks.append(node.id) }
      }
    }
  }

  private func isAwaited(_ need: DependencyNode.Need) -> Bool {
    guard need.status == .open else { return false }
    if need.kind == .deadline { return need.due.map { $0 >= today } ?? true }
    return need.kind.comesFirst
  }

  private func answer(of addressee: String, to ask: DependencyNode) -> Answer {
    guard let matter = ask.matter else { return .none }
    let own = graph.undertakings(of: addressee, on: matter).map { Answer(graph.nodes[$0].status) }
    return own.first { !$0.isAwaited } ?? own.first ?? .none
  }

  private mutating func add(to key: Key, due: Day? = nil, _ change: (inout Waiting.Move) -> Void) {
    let empty = Waiting.Move(matter: key.matter, conditions: [], asks: [], heldBy: [], frees: [], due: nil)
    change(&moves[key, default: empty])
    guard let due, moves[key]?.due.map({ due < $0 }) ?? true else { return }
    moves[key]?.due = due
  }

  func turns() -> [Waiting.Turn] {
    var byParty: [String?: [(key: Key, move: Waiting.Move)]] = [:]
    for (key, move) in moves { byParty[key.party, default: []].append((key, move)) }
    let turns = byParty.map { party, moves in
      let beginnings = moves.map { liberation.needs(met: $0.key.matter, by: party, besides: $0.move.conditions) }
      let finished = zip(moves, beginnings).map { gathered, beginning in
        finish(gathered.move, by: party, freeing: liberation.freed(by: beginning))
      }
      let all = liberation.freed(by: beginnings.flatMap(\.self)).count
      return Waiting.Turn(party: party, frees: all, moves: finished.sorted(by: Self.inOrder))
    }
    return turns.sorted { first, second in
      if first.frees != second.frees { return first.frees > second.frees }
      return second.party.map { other in first.party.map { $0 < other } ?? false } ?? (first.party != nil)
    }
  }

  private func finish(_ move: Waiting.Move, by party: String?, freeing freed: [Int]) -> Waiting.Move {
    var move = move
    move.conditions.sort()
    move.asks.sort()
    move.frees = freed.map { graph.nodes[$0].id }
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
