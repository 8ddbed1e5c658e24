public import Commitments
public import Store

/// An offer with every position on it, for a matrix.
public struct OfferPositions: Sendable {
  public var id: OfferID
  public var offer: Offer
  /// Of the positions, by name.
  public var cases: [String]
  /// As seen today, in order of id: on the offer itself or on its matter.
  public var positions: [Commitment]
}

/// Sums for pictures, parties under their present names.
extension Tracker {
  /// The id of the case of that name.
  public func caseID(named name: String) throws -> CaseID { try store.read { try $0.requireCase(name).id } }

  public func figures(of negotiation: CaseID? = nil) throws -> LedgerFigures {
    try store.read { try $0.figures(of: negotiation, on: today) }
  }

  /// Who must act on open conditions, and on how many; most first, nobody in particular last.
  ///
  /// - Returns: At most so many, and how many parties more there are; of the whole ledger these are estimated by how many
  ///   commitments wait for each.
  public func responsibleParties(
    of negotiation: CaseID? = nil, limit: Int
  ) throws -> (shown: [ResponsibleCount], leftOut: Int) {
    try store.read { reader in
      let names = try Names(reader)
      var counts: [String?: Int] = [:]
      var others = 0
      if let negotiation {
        let found = try reader.responsibleParties(of: negotiation, on: today)
        counts = Dictionary(found.map { ($0.party.map(names.party), $0.conditions) }, uniquingKeysWith: +)
      } else {
        let awaited = try reader.mostAwaited()
        for name in awaited.prefix(2 * limit).map(names.party) where counts[name] == nil {
          counts[name] = try reader.openConditionCount(by: name, on: today)
        }
        counts[nil] = try reader.openConditionCount(by: nil, on: today)
        others = max(0, awaited.count - 2 * limit)
      }
      let parties = counts.filter { $0.key != nil && $0.value > 0 }
        .map { ResponsibleCount(party: $0.key, conditions: $0.value) }
        .sorted { first, second in
          first.conditions != second.conditions
            ? first.conditions > second.conditions : (first.party ?? "") < (second.party ?? "")
        }
      let nobody = counts[nil].flatMap { $0 > 0 ? [ResponsibleCount(party: nil, conditions: $0)] : nil } ?? []
      return (parties.prefix(limit) + nobody, max(0, parties.count - limit) + others)
    }
  }

  /// Open conditions for which nobody in particular is responsible, the first due first.
  public func openConditionsOfNobody(of negotiation: CaseID? = nil, limit: Int) throws -> [ListedCondition] {
    try store.read { reader in
      let names = try Names(reader)
      return try reader.openConditionsOfNobody(of: negotiation, on: today, limit: limit).map { row in
        let commitment = names.resolved(row.commitment)
        let condition = commitment.conditions.first { $0.id == row.condition.id } ?? row.condition
        return ListedCondition(commitment: commitment, condition: condition)
      }
    }
  }

  /// How many open conditions of one party wait for another; most first.
  public func waits(of negotiation: CaseID? = nil) throws -> [WaitCount] {
    try store.read { reader in
      let names = try Names(reader)
      struct Pair: Hashable {
        var party: String
        var responsible: String?
      }
      var summed: [Pair: WaitCount] = [:]
      for var count in try reader.waits(of: negotiation, on: today) {
        count.party = names.party(count.party)
        count.responsible = count.responsible.map(names.party)
        let pair = Pair(party: count.party, responsible: count.responsible)
        if let known = summed[pair] {
          summed[pair]?.conditions += count.conditions
          summed[pair]?.example = min(known.example, count.example)
        } else {
          summed[pair] = count
        }
      }
      return summed.values.sorted { first, second in
        first.conditions != second.conditions
          ? first.conditions > second.conditions
          : (first.party, first.responsible ?? "") < (second.party, second.responsible ?? "")
      }
    }
  }

  /// The latest offers with every party's position on them.
  public func offerPositions(
    of negotiation: CaseID? = nil, limit: Int, offset: Int = 0
  ) throws -> [OfferPositions] {
    try store.read { reader in
      let names = try Names(reader)
      return try reader.latestOffers(of: negotiation, limit: limit, offset: offset).compactMap { id in
        guard let offer = try reader.offer(id) else { return nil }
        var positions: [CommitmentID: Commitment] = [:]
        for commitment in try reader.commitments(on: id) + reader.commitments(about: offer.matter) {
          positions[commitment.id] = names.resolved(commitment.seen(on: today))
        }
        let sorted = positions.values.sorted { $0.id < $1.id }
        return OfferPositions(
          id: id, offer: names.resolved(offer), cases: Set(sorted.flatMap(\.cases)).sorted().map(names.name),
          positions: sorted)
      }
    }
  }

  public func offerCount(of negotiation: CaseID? = nil) throws -> Int {
    try store.read { try $0.offerCount(of: negotiation) }
  }

  /// How many commitments have an event or an open due date between two days.
  public func dateCount(within days: ClosedRange<Day>, of negotiation: CaseID? = nil) throws -> Int {
    try store.read { try $0.dateCount(of: negotiation, within: days, on: today) }
  }

  /// What lies before, within and after two days.
  public func datedFigures(around days: ClosedRange<Day>, of negotiation: CaseID? = nil) throws -> DatedFigures {
    try store.read { try $0.datedFigures(of: negotiation, around: days) }
  }

  /// Those commitments, in order of id.
  public func commitments(
    datedWithin days: ClosedRange<Day>, of negotiation: CaseID? = nil, limit: Int
  ) throws -> [Commitment] {
    try store.read { reader in
      let names = try Names(reader)
      return try reader.commitments(datedWithin: days, of: negotiation, on: today, limit: limit).map(names.resolved)
    }
  }

  /// The same as sums, for each party and stretch of days.
  public func activity(
    within days: ClosedRange<Day>, stretch: Int, of negotiation: CaseID? = nil
  ) throws -> [ActivityCount] {
    try store.read { reader in
      let names = try Names(reader)
      return try reader.activity(within: days, stretch: stretch, of: negotiation, on: today).map { count in
        var count = count
        count.party = names.party(count.party)
        return count
      }
    }
  }

  /// Live articles, those read last first.
  public func articles(of negotiation: CaseID? = nil, limit: Int, offset: Int = 0) throws -> [StoredArticle] {
    try store.read { reader in
      try reader.liveArticles(of: negotiation, limit: limit, offset: offset).compactMap { try reader.article($0) }
    }
  }
}
