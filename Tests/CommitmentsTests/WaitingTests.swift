import Commitments
import TestSupport
import Testing

/// Who must move next.
@Suite struct WaitingTests {
  private let today = Day(number: 20_000)

  /// The commitments that come to bind, by going through all of them until nothing is added.
  private func freed(_ nodes: [DependencyNode], by party: String?, _ matter: MatterID?) -> [CommitmentID] {
    var done: [(party: String?, matter: MatterID?)] = [(party, matter)]
    var freed: Set<CommitmentID> = []
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for node in nodes where [.acceptedIf, .pledgedIf].contains(node.status) && !freed.contains(node.id) {
        func isMet(_ need: DependencyNode.Need) -> Bool {
          need.status.isSatisfied
            || (need.status == .open
              && done.contains { $0.matter == need.matter && (need.by == nil || need.by == $0.party) })
        }
        let first = node.needs.filter(\.kind.comesFirst)
        let alternatives = Dictionary(grouping: first.filter { $0.alternative != nil }, by: \.alternative).values
        guard first.filter({ $0.alternative == nil }).allSatisfy(isMet),
          alternatives.allSatisfy({ $0.contains(where: isMet) })
        else { continue }
        freed.insert(node.id)
        done.append((node.party, node.matter))
        isGrowing = true
      }
    }
    return freed.sorted()
  }

  @Test(arguments: 0..<150) func `what a move frees is what going round and round finds`(seed: Int) {
    let drawn = DrawnLedger(
      seed: UInt64(seed), kinds: [.if, .if, .after, .exchange, .deadline, .while],
      stances: [.acceptedIf, .pledged, .demanded, .pendingReview])
    let waiting = Waiting(in: drawn.nodes, today: today)
    var awaited: Set<ConditionID> = []
    for turn in waiting.turns {
      for move in turn.moves {
        // What holds already does not count: these would bind by themselves.
        let already = Set(freed(drawn.nodes, by: "nobody", nil))
        let expected = freed(drawn.nodes, by: turn.party, move.matter).filter { !already.contains($0) }
        #expect(move.frees == expected, "seed \(seed), \(turn.party ?? "-") \(move)")
        awaited.formUnion(move.conditions)
      }
      #expect(turn.moves.map(\.frees.count) == turn.moves.map(\.frees.count).sorted(by: >))
      #expect(turn.frees >= turn.moves.map(\.frees.count).max() ?? 0)
    }
    #expect(waiting.turns.map(\.frees) == waiting.turns.map(\.frees).sorted(by: >))
    let open = drawn.commitments.filter(\.status.isOpen).flatMap(\.openConditions)
    #expect(awaited == Set(open.filter { $0.kind.comesFirst || $0.kind == .deadline }.map(\.id)), "seed \(seed)")
  }

  @Test(arguments: 0..<40) func `of a few moves the first are the same, and the others are counted`(seed: Int) {
    let drawn = DrawnLedger(
      seed: UInt64(seed), kinds: [.if, .after, .exchange, .deadline],
      stances: [.acceptedIf, .pledged, .demanded, .pendingReview])
    let whole = Waiting(in: drawn.nodes, today: today)
    #expect(whole.turns.allSatisfy { $0.leftOut == 0 })
    for limit in 0...5 {
      var (expected, room) = (whole, limit)
      for place in expected.turns.indices {
        let moves = expected.turns[place].moves
        expected.turns[place].moves = Array(moves.prefix(room))
        expected.turns[place].leftOut = max(0, moves.count - room)
        room -= expected.turns[place].moves.count
      }
      #expect(Waiting(in: drawn.nodes, today: today, limit: limit) == expected, "seed \(seed), limit \(limit)")
    }
  }

  @Test func `a demand waits for its answer until it is given`() {
    func asks(_ answer: Status?) -> [CommitmentID] {
      let matter = MatterID(number: 1)
      var nodes = [
        DependencyNode(id: CommitmentID(number: 1), party: "A", debtors: ["B"], status: .demanded, matter: matter)
      ]
      if let answer {
        nodes.append(DependencyNode(id: CommitmentID(number: 2), party: "B", status: answer, matter: matter))
      }
      return Waiting(in: nodes, today: today).turns.flatMap { $0.moves.flatMap(\.asks) }
    }
    let (demand, review) = (CommitmentID(number: 1), CommitmentID(number: 2))
    #expect(asks(nil) == [demand])
    #expect(asks(.pendingReview) == [demand, review])
    #expect([Status.active, .acceptedIf, .rejected, .met].map { asks($0) } == [[], [], [], []])
  }

  @Test func `a deadline that has passed is waited for no more`() {
    func moves(_ due: Day) -> Int {
      let need = DependencyNode.Need(number: 1, by: "B", kind: .deadline, due: due)
      let node = DependencyNode(id: CommitmentID(number: 1), party: "A", status: .active, needs: [need])
      return Waiting(in: [node], today: today).turns.count
    }
    #expect([today - 1, today, today + 1].map(moves) == [0, 1, 1])
  }
}
