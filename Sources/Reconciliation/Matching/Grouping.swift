public import Commitments

/// Statements of one party, put together into commitments.
///
/// They are taken in canonical order, what one article tells of a day together, the surest first; each joins the commitment
/// that it most likely goes on with, or begins one. So the groups depend on which statements there are, not on when they
/// were read.
public struct Grouping: Sendable {
  /// Those that were given as put together first.
  public private(set) var groups: [[Mention]] = []
  private var roles: [Role] = []
  private let reconciler: Reconciler

  /// From this probability on a statement goes on with what a commitment holds: where the F1 of pairs is highest.
  static let threshold = 0.4
  /// What is broken or taken back was undertaken, asked or threatened before: less is needed to find it.
  static let presupposedThreshold = 0.2
  private static let roleStep = 0.05

  /// - Parameters:
  ///   - mentions: Of one party, in any order.
  ///   - pinned: Which statements belong together, because a person said so or because they were placed before; each
  ///     list stays one commitment.
  /// - Complexity: Quadratic in the mentions.
  public init(_ mentions: [Mention], pinned: [[StatementReference]] = [], by reconciler: Reconciler) {
    self.reconciler = reconciler
    var pins: [StatementReference: Int] = [:]
    for (number, list) in pinned.enumerated() { for reference in list { pins[reference] = number } }
    let sorted = mentions.sorted { $0.order < $1.order }
    // What is put together already is there before anything is compared, whenever it was said.
    var pinnedGroups: [Int: Int] = [:]
    for mention in sorted {
      guard let pin = pins[mention.reference] else { continue }
      let group = pinnedGroups[pin] ?? groups.count
      pinnedGroups[pin] = group
      put(mention, into: group)
    }
    var together: [Mention] = []
    for mention in sorted where pins[mention.reference] == nil {
      if let first = together.first, !mention.isTold(with: first) {
        place(together)
        together = []
      }
      together.append(mention)
    }
    place(together)
  }

  /// Places what one article tells of one day, the surest first: what it joins is mostly closed to the others then.
  private mutating func place(_ mentions: [Mention]) {
    var left = mentions
    // What each would rather join than begin a commitment; only the group that the last one joined is looked at again.
    var preferences = left.map { mention in groups.indices.map { preference(of: mention, for: $0) } }
    while !left.isEmpty {
      var best: (place: Int, group: Int, preference: Double)?
      for (place, row) in preferences.enumerated() {
        for (group, preference) in row.enumerated() {
          guard let preference, preference > best?.preference ?? -1 else { continue }
          best = (place, group, preference)
        }
      }
      let place = best?.place ?? 0
      let group = best?.group ?? groups.count
      put(left.remove(at: place), into: group)
      preferences.remove(at: place)
      for (place, mention) in left.enumerated() {
        if group == preferences[place].count { preferences[place].append(nil) }
        preferences[place][group] = preference(of: mention, for: group)
      }
    }
  }

  private mutating func put(_ mention: Mention, into group: Int) {
    if group == groups.count {
      groups.append([])
      roles.append(.concludes)
    }
    groups[group].append(mention)
    roles[group] = min(roles[group], Role(mention.position.stance))
  }

  /// How readily a statement goes on with a commitment; `nil`: not at all.
  private func preference(of mention: Mention, for group: Int) -> Double? {
    guard roles[group].fits(Role(mention.position.stance)) else { return nil }
    let threshold =
      switch mention.position.stance {
      case .broken, .withdrawn: Self.presupposedThreshold
      default: Self.threshold
      }
    let probability = reconciler.probability(mention, joins: groups[group])
    // What is done is first of all what was undertaken.
    return probability >= threshold ? probability - Double(roles[group].rawValue) * Self.roleStep : nil
  }
}

extension Reconciler {
  /// How likely a statement is about the commitment that holds `members`, all of the same party: by how well it goes with
  /// them on the average, since a single one may resemble it by chance. 0 to 1.
  func probability(_ mention: Mention, joins members: [Mention]) -> Double {
    var (sum, count) = (0.0, 0)
    for member in members where mention.cases.meets(member.cases) {
      guard !mention.excludes(member), !mention.isOtherVersion(of: member) else { return 0 }
      sum += links.score(LinkFeatures(of: mention, after: member))
      count += 1
    }
    return count == 0 ? 0 : LinkModel.probability(score: sum / Double(count))
  }
}
