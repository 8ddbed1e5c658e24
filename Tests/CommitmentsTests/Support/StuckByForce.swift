import Commitments

/// What is stuck in a small ledger, found by trying all sets of commitments: slow, and too plain to be wrong in the
/// same way as the solver.
struct StuckByForce {
  let commitments: [Commitment]
  private(set) var stuck: [Int] = []
  private var known: [ConditionID: [Int]] = [:]
  private var knownGroups: [[[[Condition]]]] = []

  init(_ commitments: [Commitment]) {
    self.commitments = commitments
    for (index, commitment) in commitments.enumerated() {
      for condition in commitment.conditions { known[condition.id] = sources(of: condition, in: index) }
    }
    knownGroups = commitments.indices.map(groups)
    let partaking = commitments.indices.filter { takesPart($0) }
    let sets = (0..<(1 << partaking.count)).map { mask in
      Set(partaking.enumerated().filter { mask & (1 << $0.offset) != 0 }.map(\.element))
    }
    // The least set that holds everything that can come about, once it holds what it needs.
    let closed = sets.filter { reached in
      sets.allSatisfy { together in
        let supported = together.allSatisfy { comesAbout($0, after: reached, with: together) }
        return !supported || together.isSubset(of: reached)
      }
    }
    let reached = closed.dropFirst().reduce(closed.first ?? []) { $0.intersection($1) }
    stuck = partaking.filter { !reached.contains($0) }
  }

  private func takesPart(_ index: Int) -> Bool {
    let commitment = commitments[index]
    guard commitment.debtors == [commitment.party], commitment.status != .demanded else { return false }
    return commitment.status.isOpen || commitment.status == .met || commitment.status == .rejected
  }

  func sources(of condition: Condition, in index: Int) -> [Int] {
    commitments.indices.filter { other in
      other != index && takesPart(other) && commitments[other].matter == condition.matter
        && (condition.by == nil || condition.by == commitments[other].party)
    }
  }

  private func holds(_ condition: Condition, in index: Int, after reached: Set<Int>, with together: Set<Int>) -> Bool {
    if condition.status.isSatisfied { return true }
    if condition.status == .failed { return condition.kind == .unless && commitments[index].status == .rejected }
    let sources = known[condition.id] ?? []
    if sources.isEmpty { return true }
    return sources.contains { reached.contains($0) || (condition.kind == .exchange && together.contains($0)) }
  }

  func groups(of index: Int) -> [[[Condition]]] {
    let commitment = commitments[index]
    switch commitment.status {
    case .met, .active: return []
    case .rejected: return [commitment.conditions.filter { $0.kind == .until || $0.kind == .unless }.map { [$0] }]
    default:
      return ConditionGroup.groups(of: commitment.conditions.filter(\.kind.comesFirst)).map { group in
        group.combination == .all ? [group.conditions] : group.conditions.map { [$0] }
      }
    }
  }

  /// Of each group one way must hold, and of a way every condition.
  func comesAbout(_ index: Int, after reached: Set<Int>, with together: Set<Int>) -> Bool {
    knownGroups[index].allSatisfy { ways in
      ways.contains { way in way.allSatisfy { holds($0, in: index, after: reached, with: together) } }
    }
  }

  /// For each stuck commitment the stuck ones it waits for.
  var edges: [Int: Set<Int>] {
    let reached = Set(commitments.indices.filter { takesPart($0) && !stuck.contains($0) })
    var edges: [Int: Set<Int>] = [:]
    for index in stuck {
      for ways in groups(of: index) {
        let isOpen = !ways.contains { way in way.allSatisfy { holds($0, in: index, after: reached, with: []) } }
        guard isOpen else { continue }
        for condition in ways.joined() where !holds(condition, in: index, after: reached, with: []) {
          edges[index, default: []].formUnion(sources(of: condition, in: index))
        }
      }
    }
    return edges
  }

  /// All ways round, each beginning with its smallest member.
  var cycles: [[Int]] {
    let edges = edges
    var found: [[Int]] = []
    func follow(_ path: [Int]) {
      for next in (edges[path[path.count - 1]] ?? []).sorted() {
        if next == path[0] {
          found.append(path)
        } else if next > path[0], !path.contains(next) {
          follow(path + [next])
        }
      }
    }
    for index in stuck { follow([index]) }
    return found
  }
}
