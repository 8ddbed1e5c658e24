/// Finds circles among the undertakings that cannot come about.
struct CircleSearch {
  typealias Obstacle = (need: Int, source: Int)

  private let obstacles: [[Obstacle]]
  private let dependents: [[Int]]

  init(_ reach: Reachability) {
    let nodes = reach.graph.nodes.indices
    obstacles = nodes.map { reach.isStuck($0) ? reach.obstacles(of: $0) : [] }
    var dependents: [[Int]] = Array(repeating: [], count: obstacles.count)
    for node in nodes {
      for source in Set(obstacles[node].map(\.source)) { dependents[source].append(node) }
    }
    self.dependents = dependents
  }

  /// The strongly connected components of more than one commitment, each sorted, in order of their first members.
  ///
  /// Tarjan's algorithm, without recursion, so that a long chain does not exhaust the stack.
  func components() -> [[Int]] {
    var (number, low) = (Array(repeating: 0, count: obstacles.count), Array(repeating: 0, count: obstacles.count))
    var isOnStack = Array(repeating: false, count: obstacles.count)
    var (stack, counter): ([Int], Int) = ([], 0)
    var found: [[Int]] = []
    for root in obstacles.indices where number[root] == 0 && !obstacles[root].isEmpty {
      var path: [(node: Int, next: Int)] = [(root, 0)]
      while let (node, next) = path.last {
        if next == 0 {
          counter += 1
          (number[node], low[node], isOnStack[node]) = (counter, counter, true)
          stack.append(node)
        }
        if next < obstacles[node].count {
          path[path.count - 1].next += 1
          let source = obstacles[node][next].source
          if number[source] == 0 {
            path.append((source, 0))
          } else if isOnStack[source] {
            low[node] = min(low[node], number[source])
          }
          continue
        }
        path.removeLast()
        if let parent = path.last?.node { low[parent] = min(low[parent], low[node]) }
        guard low[node] == number[node], let start = stack.lastIndex(of: node) else { continue }
        let component = stack[start...].sorted()
        for member in component { isOnStack[member] = false }
        stack.removeSubrange(start...)
        if component.count > 1 { found.append(component) }
      }
    }
    return found.sorted { $0[0] < $1[0] }
  }

  /// A shortest way round within a component: each commitment with the condition by which it waits for the next.
  ///
  /// Of several, the one whose smallest member is smallest; it begins there.
  func shortestCircle(in component: [Int]) -> [(node: Int, need: Int)] {
    var members = Set(component)
    var best: [(node: Int, need: Int)] = []
    for start in component where members.contains(start) {
      if let circle = circle(from: start, in: members, shorterThan: best.isEmpty ? Int.max : best.count) {
        best = circle
      }
      if best.count == 2 { break }
      remove(start, from: &members)
    }
    return best
  }

  /// Takes out a member through which no shorter way leads, and with it those that are then on no way round.
  private func remove(_ start: Int, from members: inout Set<Int>) {
    members.remove(start)
    var queue = dependents[start]
    while let node = queue.popLast() {
      guard members.contains(node), !obstacles[node].contains(where: { members.contains($0.source) }) else { continue }
      members.remove(node)
      queue += dependents[node]
    }
  }

  private func circle(
    from start: Int, in members: Set<Int>, shorterThan bound: Int
  ) -> [(node: Int, need: Int)]? {
    var cameFrom: [Int: (node: Int, need: Int)] = [:]
    var (layer, length) = ([start], 1)
    while !layer.isEmpty, length < bound {
      var next: [Int] = []
      for node in layer {
        for (need, source) in obstacles[node] where members.contains(source) {
          if source == start {
            var (circle, place) = ([(node: node, need: need)], node)
            while place != start, let step = cameFrom[place] {
              circle.append(step)
              place = step.node
            }
            return circle.reversed()
          }
          guard cameFrom[source] == nil else { continue }
          cameFrom[source] = (node, need)
          next.append(source)
        }
      }
      (layer, length) = (next, length + 1)
    }
    return nil
  }

  /// How many stuck commitments wait for a component, directly or not, its members included.
  func heldUp(by component: [Int]) -> Int {
    var seen = Set(component)
    var queue = component
    while let node = queue.popLast() {
      for dependent in dependents[node] where seen.insert(dependent).inserted { queue.append(dependent) }
    }
    return seen.count
  }
}
