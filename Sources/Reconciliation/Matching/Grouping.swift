public import Commitments

/// Statements of one party, put together into commitments.
///
/// They are taken in canonical order, and each joins the commitment of the statement that it most likely goes on with,
/// or begins one. So the groups depend on which statements there are, not on when they were read.
public struct Grouping: Sendable {
  /// Those that were given as put together first.
  public private(set) var groups: [[Mention]] = []
  private var roles: [Role] = []
  private let reconciler: Reconciler

  /// From this probability on a statement goes on with an earlier one.
  static let threshold = 0.5
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
    for mention in sorted where pins[mention.reference] == nil {
      put(mention, into: antecedent(of: mention)?.group ?? groups.count)
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

  private func antecedent(of mention: Mention) -> (group: Int, preference: Double)? {
    let role = Role(mention.position.stance)
    let threshold =
      switch mention.position.stance {
      case .broken, .withdrawn: Self.presupposedThreshold
      default: Self.threshold
      }
    var best: (group: Int, preference: Double)?
    for (group, members) in groups.enumerated() where roles[group].fits(role) {
      for earlier in members {
        let probability = reconciler.probability(mention, continues: earlier)
        guard probability >= threshold else { continue }
        // What is done is first of all what was undertaken.
        let preference = probability - Double(roles[group].rawValue) * Self.roleStep
        if preference > best?.preference ?? -1 { best = (group, preference) }
      }
    }
    return best
  }
}

extension Reconciler {
  /// How likely `later` is about the same commitment as `earlier`, of the same party.
  func probability(_ later: Mention, continues earlier: Mention) -> Double {
    guard later.cases.meets(earlier.cases) else { return 0 }
    guard !later.isOtherVersion(of: earlier) else { return 0 }
    return links.probability(LinkFeatures(of: later, after: earlier))
  }
}

extension Mention {
  /// Whether both are proposals and each has figures that the other lacks: a raised bid is an offer of its own.
  fileprivate func isOtherVersion(of earlier: Mention) -> Bool {
    guard position.stance == .proposed, earlier.position.stance == .proposed else { return false }
    let (mine, its) = (action.figures, earlier.action.figures)
    return mine.common(with: its) < min(mine.count, its.count)
  }
}
