public import Commitments

/// A small ledger drawn at random: commitments of a few parties on a few matters, with conditions on one another.
///
/// The same seed gives the same ledger. Everything comes out of folded entries, as in a ledger of a person.
public struct DrawnLedger {
  public let commitments: [Commitment]
  private let entries: [CommitmentID: [Entry]]

  private static let parties = ["A", "B", "C"]
  private static let today = Day(number: 20_000)

  /// - Parameters:
  ///   - kinds: The kinds of condition to draw from.
  ///   - agreeing: Whether some conditions ask for a word and not for a deed.
  public init(
    seed: UInt64, kinds: [ConditionKind],
    stances: [Stance] = [.acceptedIf, .pledged, .pledged, .pendingReview, .rejected],
    agreeing: Bool = false
  ) {
    var random = SeededGenerator(seed: seed)
    var entries: [CommitmentID: [Entry]] = [:]
    let matters = Int64(Int.random(in: 2...4, using: &random))
    for number in 1...Int64(Int.random(in: 2...5, using: &random)) {
      let id = CommitmentID(number: number)
      var position = Position(
        party: Self.parties.randomElement(using: &random) ?? "A",
        stance: stances.randomElement(using: &random) ?? .pledged, action: "act \(number)",
        mode: Int.random(in: 0..<4, using: &random) == 0 ? .keptUp : .achieved)
      if position.stance == .demanded { position.to = [Self.parties.randomElement(using: &random) ?? "B"] }
      var links: [ConditionLink] = []
      for place in 0..<Int.random(in: 0...3, using: &random) {
        let by = Int.random(in: 0..<6, using: &random) == 0 ? nil : Self.parties.randomElement(using: &random)
        let isWord = agreeing && Bool.random(using: &random)
        position.conditions.append(
          ConditionTerm(
            by: by, action: isWord ? "agrees \(place)" : "acts \(place)",
            kind: kinds.randomElement(using: &random) ?? .if,
            status: Int.random(in: 0..<8, using: &random) == 0 ? .met : .open,
            alternative: Int.random(in: 0..<3, using: &random) == 0 ? 1 : nil))
        let matter = MatterID(number: Int64.random(in: 1...matters, using: &random))
        links.append(ConditionLink(number: place + 1, matter: matter))
      }
      let matter = MatterID(number: Int64.random(in: 1...matters, using: &random))
      entries[id] = Self.entries([
        .positionAdded(commitment: id, value: AddedPosition(position: position, conditions: links)),
        .matterAssigned(commitment: id, matter: matter),
      ])
    }
    self.entries = entries
    commitments = entries.keys.sorted().compactMap { id in
      CommitmentFold(id: id, entries: entries[id] ?? [], statements: [:]).result()?.commitment
    }
  }

  private static func entries(_ changes: [Change], from first: Int64 = 1) -> [Entry] {
    let time = RecordingTime(milliseconds: Int64(today.number) * 86_400_000)
    return changes.enumerated().map { place, change in
      let number = first + Int64(place)
      return Entry(
        id: number, command: Command(id: number, words: "draw", author: "test", recordedAt: time), change: change)
    }
  }

  public var nodes: [DependencyNode] { commitments.map(DependencyNode.init) }

  public func about(_ matter: MatterID) -> [Commitment] {
    commitments.filter { $0.matter == matter || $0.conditions.contains { $0.matter == matter } }
  }

  public func folded(_ id: CommitmentID, _ changes: [Change]) -> Commitment? {
    guard let known = entries[id] else { return nil }
    let log = known + Self.entries(changes, from: Int64(known.count + 1))
    return CommitmentFold(id: id, entries: log, statements: [:]).result()?.commitment
  }

  public var supposed: WhatIf.Ledger { WhatIf.Ledger(about: about, folded: folded) }
}
