import Commitments
import TestSupport
import Testing

/// Circles of conditions.
@Suite struct DeadlockTests {
  private static func node(
    _ id: Int64, _ party: String, _ status: Status = .acceptedIf, on matter: Int64,
    _ needs: (kind: ConditionKind, by: String?, matter: Int64, alternative: Int?)...
  ) -> DependencyNode {
    DependencyNode(
      id: CommitmentID(number: id), party: party, status: status, matter: MatterID(number: matter),
      needs: needs.enumerated().map { place, need in
        DependencyNode.Need(
          number: place + 1, by: need.by, kind: need.kind, alternative: need.alternative,
          matter: MatterID(number: need.matter))
      })
  }

  private func circles(_ nodes: DependencyNode...) -> [[String]] {
    Deadlock(in: nodes).circles.map { $0.steps.map(\.condition.description) }
  }

  @Test func `two that wait for each other are a circle`() {
    let found = Deadlock(in: [
      Self.node(1, "A", on: 1, (.if, "B", 2, nil)), Self.node(2, "B", on: 2, (.after, "A", 1, nil)),
      Self.node(3, "C", on: 3, (.if, "B", 2, nil)),
    ])
    let (first, second) = (CommitmentID(number: 1), CommitmentID(number: 2))
    #expect(
      found
        == Deadlock(circles: [
          Deadlock.Circle(
            steps: [
              Deadlock.Step(commitment: first, condition: ConditionID(commitment: first, number: 1)),
              Deadlock.Step(commitment: second, condition: ConditionID(commitment: second, number: 1)),
            ], members: [first, second], heldUp: 3)
        ]))
  }

  @Test func `an exchange that binds in both directions is no circle, one that binds in one direction is`() {
    let (a, b) = (
      Self.node(1, "A", on: 1, (.exchange, "B", 2, nil)), Self.node(2, "B", on: 2, (.exchange, "A", 1, nil))
    )
    #expect(circles(a, b) == [])
    #expect(circles(a, Self.node(2, "B", on: 2, (.if, "A", 1, nil))) == [["c1.1", "c2.1"]])
  }

  @Test func `an exchange comes about only if both sides lack nothing else`() {
    let a = Self.node(1, "A", on: 1, (.exchange, "B", 2, nil))
    let b = Self.node(2, "B", on: 2, (.exchange, "A", 1, nil), (.if, "C", 3, nil))
    #expect(circles(a, b, Self.node(3, "C", .active, on: 3)) == [])
    let c = Self.node(3, "C", on: 3, (.if, "A", 1, nil))
    #expect(Deadlock(in: [a, b, c]).circles.map(\.members.count) == [3])
  }

  @Test func `an alternative that is free opens the circle`() {
    let b = Self.node(2, "B", on: 2, (.if, "A", 1, nil))
    #expect(circles(Self.node(1, "A", on: 1, (.if, "B", 2, 1), (.if, "C", 9, 1)), b) == [])
    #expect(circles(Self.node(1, "A", on: 1, (.if, "B", 2, nil), (.if, "C", 9, nil)), b) == [["c1.1", "c2.1"]])
  }

  @Test func `waiting for a refusal is no circle, a refusal unless the other moves is`() {
    let a = Self.node(1, "A", on: 1, (.if, "B", 2, nil))
    #expect(circles(a, Self.node(2, "B", .rejected, on: 2)) == [])
    #expect(circles(a, Self.node(2, "B", .rejected, on: 2, (.unless, "A", 1, nil))) == [["c1.1", "c2.1"]])
  }

  @Test func `what is closed, what one asks of others and one's own word are not in the way`() {
    let a = Self.node(1, "A", on: 1, (.if, "B", 2, nil))
    for status in [Status.met, .withdrawn, .expired, .broken, .superseded, .active] {
      #expect(circles(a, Self.node(2, "B", status, on: 2, (.if, "A", 1, nil))) == [])
    }
    var demand = Self.node(2, "B", .demanded, on: 2, (.if, "A", 1, nil))
    demand.debtors = ["C"]
    #expect(circles(a, demand) == [])
    #expect(circles(Self.node(1, "A", on: 1, (.if, "A", 1, nil))) == [])
  }

  @Test func `of a knot the shortest way round is shown, of several circles the one that holds up most first`() {
    let knot = [
      Self.node(1, "A", on: 1, (.if, "B", 2, nil)), Self.node(2, "B", on: 2, (.if, "C", 3, nil)),
      Self.node(3, "C", on: 3, (.if, "A", 1, nil), (.if, "B", 2, nil)),
      Self.node(4, "D", on: 4, (.if, "E", 5, nil)), Self.node(5, "E", on: 5, (.if, "D", 4, nil)),
    ]
    let found = Deadlock(in: knot.reversed())
    #expect(found.circles.map { $0.steps.map(\.condition.description) } == [["c2.1", "c3.2"], ["c4.1", "c5.1"]])
    #expect(found.circles.map(\.heldUp) == [3, 2])
  }

  @Test func `a long chain and a long circle do not exhaust the stack`() {
    let count: Int64 = 20_000
    let nodes = (1...count).map { Self.node($0, "A\($0)", on: $0, (.if, "A\($0 % count + 1)", $0 % count + 1, nil)) }
    #expect(Deadlock(in: nodes.dropLast()).circles == [])
    #expect(Deadlock(in: nodes).circles.map(\.members.count) == [20_000])
  }

  @Test(arguments: 0..<100) func `on drawn graphs the circles are those that trying everything finds`(seed: Int) {
    let drawn = DrawnLedger(
      seed: UInt64(seed), kinds: [.if, .if, .exchange, .exchange, .after, .until, .unless, .while])
    let force = StuckByForce(drawn.commitments)
    let cycles = force.cycles
    let found = Deadlock(in: drawn.nodes.shuffled())
    let index = Dictionary(uniqueKeysWithValues: drawn.commitments.enumerated().map { ($1.id, $0) })
    // Commitments on a way round, together where one way leads to the other.
    var knots: [Set<Int>] = []
    for cycle in cycles {
      let joined = knots.filter { !$0.isDisjoint(with: cycle) }
      knots.removeAll { !$0.isDisjoint(with: cycle) }
      knots.append(joined.reduce(Set(cycle)) { $0.union($1) })
    }
    #expect(Set(found.circles.map { Set($0.members.compactMap { index[$0] }) }) == Set(knots), "seed \(seed)")
    let edges = force.edges
    for circle in found.circles {
      let way = circle.steps.compactMap { index[$0.commitment] }
      let knot = knots.first { $0.contains(way[0]) } ?? []
      let shortest = cycles.filter { knot.isSuperset(of: $0) }.map(\.count).min()
      #expect(way.count == shortest, "seed \(seed)")
      for (node, next) in zip(way, way.dropFirst() + [way[0]]) {
        #expect(edges[node]?.contains(next) == true, "seed \(seed)")
      }
    }
  }
}
