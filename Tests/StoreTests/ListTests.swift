import Commitments
import Testing

@testable import Store

/// What a list shows is what a plain look at every folded commitment would show.
@Suite struct ListTests {
  @Test(arguments: 1...4) func `the lists show what folding and looking at everything shows`(seed: UInt64) throws {
    var random = try RandomLedger(seed: seed)
    let ledger = random.ledger
    let folds = try ledger.store.read { try PlainLook.folds(reader: $0) }
    for round in 0..<30 {
      let view = random.viewpoint(present: round < 15)
      let filter = random.filter()
      let order = ListOrder.allCases[round % ListOrder.allCases.count]
      try ledger.store.read { reader in
        let plain = PlainLook(folds, view: view)
        let commitments = try reader.commitments(filter, from: view, order: order)
        let expected = plain.commitments(filter, order: order)
        // Ids first: a difference in them is all that one needs to see.
        #expect(commitments.map(\.id) == expected.map(\.id), "seed \(seed), \(filter), \(view), \(order)")
        #expect((commitments == expected) == (commitments.map(\.id) == expected.map(\.id)))
        let conditions = try reader.openConditions(filter, from: view, order: order)
        let rows = plain.conditions(filter, order: order)
        #expect(
          conditions.map(\.condition.id) == rows.map(\.condition.id), "seed \(seed), \(filter), \(view), \(order)")
        #expect((conditions == rows) == (conditions.map(\.condition.id) == rows.map(\.condition.id)))
        let limit = round % 4
        let first = try reader.commitments(filter, from: view, order: order, limit: limit)
        #expect(first == Array(commitments.prefix(limit)))
        let firstRows = try reader.openConditions(filter, from: view, order: order, limit: limit)
        #expect(firstRows == Array(conditions.prefix(limit)))
      }
    }
    #expect(try ledger.store.check().faults == [])
  }

  @Test(arguments: [21, 22, 23]) func `counts and the next due day are those of the lists`(seed: UInt64) throws {
    var random = try RandomLedger(seed: seed)
    for _ in 0..<10 {
      let view = Viewpoint(today: random.day())
      try random.ledger.store.read { reader in
        let conditions = try reader.openConditions(CommitmentFilter(), from: view)
        #expect(try reader.openConditionCount(on: view.today) == conditions.count)
        let open = try reader.commitments(CommitmentFilter(), from: view)
        // A commitment stands in the list at its window, also once that has passed and only its due date lies ahead.
        let windows = try open.compactMap { try reader.commitment($0.id)?.sortedDue }
        let due = (conditions.map(\.sortedDue) + windows).filter { $0 >= view.today.number }.min()
        let expected = due.flatMap { $0 == undatedDue ? nil : Day(number: $0) }
        #expect(try reader.nextDue(from: view.today) == expected, "seed \(seed), \(view)")
      }
    }
  }

  @Test func `a party is found by any of its names, in any case`() throws {
    let ledger = try TestLedger()
    try ledger.write { try $0.record(.partyAliased(name: "Ukraine", alias: "Kyiv")) }
    let parties = ["Ukraine", "Kyiv", "Russia"]
    for (index, party) in parties.enumerated() {
      try ledger.article("k\(index)", [(.test(party, .proposed, "x"), "Words \(index).", nil)])
    }
    let view = Viewpoint(today: Day(number: 20_163))
    func found(_ name: String) throws -> [String] {
      var filter = CommitmentFilter()
      filter.party = name
      return try ledger.store.read { try $0.commitments(filter, from: view).map(\.party) }
    }
    for name in ["Ukraine", "ukraine", "Kyiv", "KYIV"] { #expect(try found(name) == ["Ukraine", "Kyiv"], "\(name)") }
    for name in ["Russia", "russia"] { #expect(try found(name) == ["Russia"], "\(name)") }
    #expect(try found("Kyi") == [])
    #expect(try found("%") == [])
  }
}

/// Every commitment that ever was, folded anew, filtered and sorted without any index.
private struct PlainLook {
  private var known: [(folded: Commitment, seen: Commitment, words: Set<String>)] = []

  struct Fold {
    var fold: CommitmentFold
    var quotations: [StatementReference: String]
  }

  /// All that the log says, read once.
  static func folds(reader: StoreReader) throws -> [Fold] {
    try stride(from: Int64(1), through: try reader.db.lastCommitment, by: 1).map { number in
      let id = CommitmentID(number: number)
      var quotations: [StatementReference: String] = [:]
      for case .statementLinked(_, let reference, _) in try reader.entries(of: .commitment(id)).map(\.change) {
        quotations[reference] = try reader.statement(reference)?.evidence.map(\.quotation).joined(separator: " ")
      }
      return Fold(fold: try reader.fold(of: id), quotations: quotations)
    }
  }

  init(_ folds: [Fold], view: Viewpoint) {
    for fold in folds {
      guard let folded = fold.fold.result(asOf: view.asOf, knownBy: view.knownBy)?.commitment else { continue }
      var text = [folded.party, folded.action] + folded.to
      text += folded.conditions.flatMap { [$0.by ?? "", $0.action] }
      text += (folded.statements + folded.held).compactMap { fold.quotations[$0] }
      let words = text.joined(separator: " ").lowercased().split { !$0.isLetter }.map(String.init)
      known.append((folded, folded.seen(on: view.today), Set(words)))
    }
  }

  private func names(_ name: String) -> Set<String> {
    ["Ukraine", "Kyiv"].contains(name) ? ["Ukraine", "Kyiv"] : [name]
  }

  private func due(_ commitment: Commitment) -> Int {
    (commitment.window ?? commitment.due?.last)?.number ?? undatedDue
  }

  private func passing(_ filter: CommitmentFilter) -> [(folded: Commitment, seen: Commitment)] {
    known.filter { folded, seen, words in
      (filter.includesClosed || seen.status.isOpen)
        && filter.party.map { names($0).contains(seen.party) } != false
        && (filter.statuses.isEmpty || filter.statuses.contains(seen.status))
        && filter.negotiation.map(seen.cases.contains) != false && filter.offer.map { seen.offer == $0 } != false
        && filter.article.map { (seen.statements + seen.held).map(\.article).contains($0) } != false
        && filter.since.map { (seen.lastEvent?.number ?? Int.min) >= $0.number } != false
        && filter.words.flatMap { $0.split(separator: " ") }.allSatisfy { words.contains(String($0)) }
    }.map { ($0.folded, $0.seen) }
  }

  func commitments(_ filter: CommitmentFilter, order: ListOrder) -> [Commitment] {
    let rows = passing(filter).filter { folded, seen in
      let owes = seen.openConditions.contains { condition in
        filter.by.map { by in condition.by.map(names(by).contains) == true } != false
      }
      return filter.dueBy.map { due(folded) <= $0.number } != false
        && (filter.by == nil || seen.status.isOpen && owes)
    }
    return rows.sorted { place($0.seen, due($0.folded), order) < place($1.seen, due($1.folded), order) }.map(\.seen)
  }

  func conditions(_ filter: CommitmentFilter, order: ListOrder) -> [ListedCondition] {
    var rows: [ListedCondition] = []
    for (_, seen) in passing(filter) where seen.status.isOpen {
      rows += seen.openConditions.map { ListedCondition(commitment: seen, condition: $0) }
    }
    rows.removeAll { row in
      let date = (row.condition.due ?? row.commitment.due)?.last.number ?? undatedDue
      return filter.dueBy.map { date > $0.number } == true
        || filter.by.map { by in row.condition.by.map(names(by).contains) != true } == true
    }
    return rows.sorted { lhs, rhs in
      let left = place(lhs.commitment, (lhs.condition.due ?? lhs.commitment.due)?.last.number ?? undatedDue, order)
      let right = place(rhs.commitment, (rhs.condition.due ?? rhs.commitment.due)?.last.number ?? undatedDue, order)
      return left == right ? lhs.condition.id < rhs.condition.id : left < right
    }
  }

  private func place(_ commitment: Commitment, _ due: Int, _ order: ListOrder) -> Place {
    switch order {
    case .due: Place(number: due, text: "", id: commitment.id)
    case .id: Place(number: 0, text: "", id: commitment.id)
    case .party: Place(number: 0, text: commitment.party, id: commitment.id)
    case .status: Place(number: 0, text: commitment.status.rawValue, id: commitment.id)
    case .recent: Place(number: -(commitment.lastEvent?.number ?? -undatedDue), text: "", id: commitment.id)
    }
  }

  private struct Place: Comparable {
    var number: Int
    var text: String
    var id: CommitmentID

    static func < (lhs: Place, rhs: Place) -> Bool {
      (lhs.number, lhs.text, lhs.id) < (rhs.number, rhs.text, rhs.id)
    }
  }
}
