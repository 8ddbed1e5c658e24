import Commitments
import TestSupport

@testable import Store

/// A ledger of random commitments, some of them marked, corrected, merged or undone.
struct RandomLedger {
  static let parties = ["Ukraine", "Kyiv", "Russia", "United States", "Türkiye"]
  static let words = ["halt", "strikes", "release", "hostages", "open", "corridor", "or", "near", "not"]
  static let count = 20

  let ledger: TestLedger
  private var random: SeededGenerator

  init(seed: UInt64) throws {
    ledger = try TestLedger()
    random = SeededGenerator(seed: seed)
    try ledger.write { writer in
      for number in 1...2 {
        let negotiation = try writer.next(CaseID.self)
        try writer.record(.caseAdded(negotiation: negotiation, name: "Case \(number)"))
      }
      try writer.record(.partyAliased(name: "Ukraine", alias: "Kyiv"))
    }
    for number in 1...Self.count { try read(number) }
    for _ in 0..<Self.count { try change() }
  }

  /// Between 1 March and 9 April 2025.
  mutating func day() -> Day { Day(number: 20_148 + Int.random(in: 0..<40, using: &random)) }

  mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }

  mutating func party() -> String { Self.parties.randomElement(using: &random) ?? "" }

  mutating func phrase() -> String {
    (0..<2).map { _ in Self.words.randomElement(using: &random) ?? "" }.joined(separator: " ")
  }

  private mutating func position() -> Position {
    var position = Position.test(party(), Stance.allCases.randomElement(using: &random) ?? .met, phrase())
    if chance(2) { position.due = Period(day()) }
    if chance(3) { position.on = Period(day()) }
    if chance(3) { position.to = [party()] }
    if chance(5) { position.mode = .keptUp }
    if chance(6) { position.isBackground = true }
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let kind = ConditionKind.allCases.randomElement(using: &random) ?? .if
      let status = chance(4) ? ConditionStatus.allCases.randomElement(using: &random) ?? .met : .open
      position.conditions.append(
        ConditionTerm(
          by: chance(4) ? nil : party(), action: phrase(), kind: kind, status: status,
          due: chance(2) || kind == .deadline ? Period(day()) : nil, alternative: chance(4) ? 1 : nil))
    }
    return position
  }

  private mutating func read(_ number: Int) throws {
    let known = try ledger.store.read { try $0.highestCommitment }
    let statements = (0...Int.random(in: 0...2, using: &random)).map { _ in
      let target = chance(2) ? known.map { Int64.random(in: 1...$0.number, using: &random) } : nil
      return (position(), quotation: "They said \(phrase()).", commitment: target.map(CommitmentID.init))
    }
    let ids = try ledger.article("k\(number)", published: chance(6) ? nil : day(), statements).commitments
    let (negotiation, offer) = (chance(3), chance(4))
    try ledger.write { writer in
      for id in Set(ids).sorted() {
        if negotiation { try writer.record(.commitmentFiled(commitment: id, negotiation: CaseID(number: 1))) }
        if offer { try writer.record(.offerAssigned(commitment: id, offer: OfferID(number: 1))) }
      }
    }
  }

  private mutating func change() throws {
    guard let highest = try ledger.store.read({ try $0.highestCommitment }) else { return }
    let id = CommitmentID(number: Int64.random(in: 1...highest.number, using: &random))
    let entries = try ledger.store.read { try $0.entries(of: .commitment(id)) }
    let other = CommitmentID(number: Int64.random(in: 1...highest.number, using: &random))
    let change: Change =
      switch Int.random(in: 0..<6, using: &random) {
      case 0:
        .statusMarked(
          commitment: id, mark: StatusMark(status: Lifecycle.markable.randomElement(using: &random) ?? .met, on: day()))
      case 1, 2:
        .conditionMarked(
          condition: ConditionID(commitment: id, number: Int.random(in: 1...3, using: &random)),
          mark: ConditionMark(status: ConditionStatus.allCases.randomElement(using: &random) ?? .met, on: day()))
      case 3: .corrected(commitment: id, old: .action("x"), new: .action(phrase()))
      case 4 where chance(3): .merged(commitment: id, into: other)
      default: .reverted(entry: entries.randomElement(using: &random)?.id ?? 1, of: .commitment(id))
      }
    try ledger.write { try $0.record(change) }
  }

  mutating func filter() -> CommitmentFilter {
    var filter = CommitmentFilter()
    filter.includesClosed = chance(2)
    if chance(3) { filter.party = party() }
    if chance(3) { filter.by = party() }
    if chance(3) { filter.statuses = Set(Status.allCases.shuffled(using: &random).prefix(chance(2) ? 1 : 5)) }
    if chance(5) { filter.negotiation = CaseID(number: 1) }
    if chance(5) { filter.offer = OfferID(number: 1) }
    if chance(6) { filter.article = ArticleID(number: Int64.random(in: 1...5, using: &random)) }
    if chance(4) { filter.dueBy = day() }
    if chance(4) { filter.since = day() }
    if chance(4) { filter.words = [phrase()] }
    return filter
  }

  mutating func viewpoint(present: Bool) -> Viewpoint {
    if present { return Viewpoint(today: day()) }
    let asOf = chance(3) ? nil : day()
    let knownBy = chance(2) ? nil : TestLedger.time(Int64.random(in: 0...ledger.minute, using: &random))
    return Viewpoint(today: day(), asOf: asOf, knownBy: knownBy)
  }
}
