public import Commitments

/// Which conditions of a commitment's statements are one and the same.
///
/// The statements are taken in canonical order; a condition goes to the slot of those before it that it says again, or
/// opens one of its own.
public struct ConditionSlots: Sendable {
  private struct Slot {
    var owner: String?
    var kind: ConditionKind
    var contents: [Content]
  }

  private var slots: [Slot] = []
  private var placed: [[(slot: Int, link: ConditionLink)]] = []
  private let reconciler: Reconciler

  public init(by reconciler: Reconciler) { self.reconciler = reconciler }

  /// From this overlap on two conditions of the same owner say the same.
  private static let threshold = 0.5

  /// - Parameters:
  ///   - terms: The conditions of the next statement.
  ///   - links: The numbers and matters that they have, one for each.
  ///   - canonical: Gives a party's present name.
  /// - Complexity: Quadratic in the conditions of the commitment.
  public mutating func take(
    _ terms: [ConditionTerm], _ links: [ConditionLink], canonical: (String) throws -> String
  ) rethrows {
    let owners = try terms.map { try $0.by.map(canonical) }
    let contents = terms.map { Content($0.action, in: reconciler.words) }
    let earlier = slots.count
    var pairs: [(score: Double, term: Int, slot: Int)] = []
    for (index, term) in terms.enumerated() {
      let siblings = owners.filter { $0 == owners[index] }.count
      for slot in 0..<earlier {
        guard let score = likeness(contents[index], owner: owners[index], kind: term.kind, slot, siblings) else {
          continue
        }
        pairs.append((score, index, slot))
      }
    }
    pairs.sort { ($1.score, $0.term, $0.slot) < ($0.score, $1.term, $1.slot) }
    var place: [Int: Int] = [:]
    var taken: Set<Int> = []
    for pair in pairs where place[pair.term] == nil && taken.insert(pair.slot).inserted { place[pair.term] = pair.slot }
    placed.append(
      zip(terms.indices, links).map { index, link in
        let slot = place[index] ?? slots.count
        if slot == slots.count { slots.append(Slot(owner: nil, kind: terms[index].kind, contents: [])) }
        slots[slot].owner = slots[slot].owner ?? owners[index]
        slots[slot].contents.append(contents[index])
        return (slot, link)
      })
  }

  /// `nil` if the condition cannot be the one of the slot.
  private func likeness(
    _ content: Content, owner: String?, kind: ConditionKind, _ slot: Int, _ siblings: Int
  ) -> Double? {
    let slot = slots[slot]
    if let owner, let other = slot.owner, owner != other { return nil }
    guard (kind == .deadline) == (slot.kind == .deadline), (kind == .unless) == (slot.kind == .unless) else {
      return nil
    }
    let overlap = slot.contents.map { content.overlap(with: $0).most }.max() ?? 0
    if overlap >= Self.threshold { return 1 + overlap + (kind == slot.kind ? 0.1 : 0) }
    // The only thing asked of a party is that thing, in whatever words ("does the same", "gives its own agreement").
    let isOnly =
      siblings == 1 && slots.filter { $0.owner == slot.owner && $0.kind.comesFirst == kind.comesFirst }.count == 1
    return isOnly && owner != nil && owner == slot.owner && content.isEcho ? overlap : nil
  }

  /// The links of each statement as they should be; a number is kept where one condition has it to itself.
  ///
  /// - Parameter next: The first number that was never used.
  public func links(startingAt next: Int) -> [[ConditionLink]] {
    var next = next
    var numbers: [Int: Int] = [:]
    var taken: Set<Int> = []
    var known: [Int: Int] = [:]
    for (slot, link) in placed.joined() { known[slot] = min(known[slot] ?? link.number, link.number) }
    for slot in slots.indices {
      if let number = known[slot], taken.insert(number).inserted {
        numbers[slot] = number
      } else {
        numbers[slot] = next
        next += 1
      }
    }
    return placed.map { places in
      places.map { ConditionLink(number: numbers[$0.slot] ?? $0.link.number, matter: $0.link.matter) }
    }
  }
}

extension Content {
  /// Whether it asks for the same again, or only for a yes.
  var isEcho: Bool { words.contains { Reference.echoes.contains($0.lemma) } || isReference }
}
