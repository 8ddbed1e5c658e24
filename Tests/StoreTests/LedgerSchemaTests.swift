import Commitments
import Foundation
import TestSupport
import Testing

@testable import Store

/// Exported ledgers are what the published schema says, and what is not is refused by it.
@Suite struct LedgerSchemaTests {
  private static func schema() throws -> JSONSchema {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try JSONSchema(Data(contentsOf: package.appendingPathComponent("Data/interchange/ledger.schema.json")))
  }

  private func faults(_ lines: [String]) throws -> [String] {
    let schema = try Self.schema()
    return try lines.flatMap { try schema.faults(in: $0) }
  }

  @Test(arguments: UInt64(1)...5) func `every line of a ledger drawn at random fits`(seed: UInt64) throws {
    let ledger = try RandomLedger(seed: seed).ledger
    #expect(try faults(ledger.export()) == [])
    #expect(try faults(ledger.export(withText: false)) == [])
  }

  @Test func `what models read fits`() throws {
    let ledger = try TestLedger.sample()
    try ledger.suggest()
    #expect(try faults(ledger.export()) == [])
    #expect(try faults(ledger.export(withText: false)) == [])
  }

  private static let reference = StatementReference(article: ArticleID(number: 7), reading: 1, id: "s2")
  private static let commitment = CommitmentID(number: 1)
  private static let matter = MatterID(number: 5)
  private static let day = Day(number: 20_160)
  private static let term = ConditionTerm(
    by: "Russia", action: "agrees", kind: .if, due: Period(day), alternative: 1)
  private static let position = Position(
    party: "Ukraine", speaker: "Someone", stance: .acceptedIf, action: "halt", to: ["Russia"], on: Period(year: 2025),
    due: Period(year: 2025, month: 3), scope: "30 days", conditions: [term], claimedBy: "unnamed", mode: .keptUp,
    terms: [Term(kind: .money, text: "$3", amount: 3, unit: "USD")], isBackground: true)

  /// At least one of every kind; a kind that is new has to be added here and in the schema.
  static let changes: [Change] = [
    .articleRead(article: ArticleID(number: 1), reading: 2, revises: ArticleID(number: 3)),
    .articleReprinted(
      article: ArticleID(number: 1),
      reprint: Reprint(
        Article(key: "k", title: "T", source: "S", address: "https://example.org", published: day, text: "t"),
        hash: SHA256.hexDigest(of: "t"))),
    .readingRejected(article: ArticleID(number: 1), statement: reference),
    .articleSuggested(article: ArticleID(number: 1), reading: 2),
    .suggestionAccepted(article: ArticleID(number: 1), suggestion: reference),
    .articleFiled(article: ArticleID(number: 1), negotiation: CaseID(number: 1)),
    .matterNamed(matter: matter, value: Matter(action: "halt", party: "Russia")),
    .offerMade(
      offer: OfferID(number: 1),
      value: Offer(title: "T", party: "US", addressees: ["Russia"], matter: matter, on: Period(day), version: 2)),
    .statementLinked(
      commitment: commitment, statement: reference, conditions: [ConditionLink(number: 1, matter: matter)]),
    .statementUnlinked(commitment: commitment, statement: reference),
    .positionAdded(
      commitment: commitment,
      value: AddedPosition(
        position: position, conditions: [ConditionLink(number: 1, matter: matter)], article: ArticleID(number: 1),
        evidence: Evidence(range: 0..<4, quotation: "halt"))),
    .reviewed(commitment: commitment), .statementAccepted(commitment: commitment, statement: reference),
    .statementRejected(commitment: commitment, statement: reference, reason: "no"),
    .matterAssigned(commitment: commitment, matter: matter),
    .offerAssigned(commitment: commitment, offer: OfferID(number: 1)),
    .commitmentFiled(commitment: commitment, negotiation: CaseID(number: 1)),
    .statusMarked(
      commitment: commitment,
      mark: StatusMark(status: .met, on: day, article: ArticleID(number: 1), isForced: true)),
    .conditionMarked(
      condition: ConditionID(commitment: commitment, number: 1), mark: ConditionMark(status: .waived, on: day)),
    .corrected(commitment: commitment, old: .party("A"), new: .party("B")),
    .corrected(commitment: commitment, old: .speaker(nil), new: .speaker("B")),
    .corrected(commitment: commitment, old: .stance(.met), new: .stance(.pendingReview)),
    .corrected(commitment: commitment, old: .action("a"), new: .action("b")),
    .corrected(commitment: commitment, old: .to([]), new: .to(["B"])),
    .corrected(commitment: commitment, old: .on(nil), new: .on(Period(day...day + 6))),
    .corrected(commitment: commitment, old: .due(nil), new: .due(Period(day))),
    .corrected(commitment: commitment, old: .scope(nil), new: .scope("B")),
    .corrected(commitment: commitment, old: .mode(.achieved), new: .mode(.keptUp)),
    .corrected(commitment: commitment, old: .condition(number: 1, term: term), new: .condition(number: 1, term: term)),
    .conditionAdded(condition: ConditionID(commitment: commitment, number: 2), term: term, matter: matter),
    .merged(commitment: commitment, into: CommitmentID(number: 2)),
    .consequenceDrawn(
      commitment: commitment,
      value: Consequence(effect: .condition(number: 1, status: .met), day: day, cause: .statement(reference))),
    .consequenceDrawn(
      commitment: commitment, value: Consequence(effect: .fulfilled, day: nil, cause: .commitment(commitment))),
    .consequenceDrawn(
      commitment: commitment, value: Consequence(effect: .accepted, day: nil, cause: .commitment(commitment))),
    .consequenceDrawn(
      commitment: commitment, value: Consequence(effect: .released, day: nil, cause: .commitment(commitment))),
    .consequenceDrawn(
      commitment: commitment, value: Consequence(effect: .superseded, day: nil, cause: .commitment(commitment))),
    .consequenceDrawn(
      commitment: commitment, value: Consequence(effect: .breachConfirmed, day: nil, cause: .commitment(commitment))),
    .partyAdded(name: "A", kind: .armedGroup), .partyAliased(name: "A", alias: "B"), .partyRenamed(from: "A", to: "B"),
    .spokespersonNamed(party: "A", spokesperson: Spokesperson(person: "P", span: Period(year: 2025))),
    .sourceAdded(Source(name: "N", aliases: ["M"], owner: "O", party: "P", isNeutral: true)),
    .sourceCorrected(name: "N", old: .aliases([]), new: .aliases(["M"])),
    .sourceCorrected(name: "N", old: .owner(nil), new: .owner("O")),
    .sourceCorrected(name: "N", old: .party("P"), new: .party(nil)),
    .sourceCorrected(name: "N", old: .isNeutral(false), new: .isNeutral(true)),
    .caseAdded(negotiation: CaseID(number: 1), name: "C"), .caseRenamed(negotiation: CaseID(number: 1), name: "D"),
    .reverted(entry: 3, of: .article(ArticleID(number: 1))), .reverted(entry: 3, of: .commitment(commitment)),
    .reverted(entry: 3, of: .matter(matter)), .reverted(entry: 3, of: .offer(OfferID(number: 1))),
    .reverted(entry: 3, of: .negotiation(CaseID(number: 1))), .reverted(entry: 3, of: .parties),
    .reverted(entry: 3, of: .sources),
  ]

  @Test(arguments: changes) func `every kind of change fits`(_ change: Change) throws {
    #expect(try faults([StoredJSON.text(of: LedgerRecord.entry(id: 1, command: 1, change: change))]) == [])
  }

  @Test func `the schema knows each kind of change once, and all of them are tried here`() throws {
    let kinds = Set(Self.changes.map { String("\($0)".prefix { $0 != "(" }) })
    let known = try Self.schema().choices(of: "change").map { $0.count == 1 ? $0[0] : "" }
    #expect(known.sorted() == kinds.sorted())
  }

  @Test(arguments: [
    (#"{"ledger":{"version":3}}"#, "another version"), (#"{"ledger":{}}"#, "no version"), ("{}", "nothing"),
    (#"{"entry":{"id":0,"command":1,"change":{"reviewed":{"commitment":"c1"}}}}"#, "a number that is none"),
    (#"{"entry":{"id":1,"command":1,"change":{"reviewed":{"commitment":"c01"}}}}"#, "an id that is none"),
    (#"{"entry":{"id":1,"command":1,"change":{"reviewed":{"commitment":"c1","x":1}}}}"#, "an unknown field"),
    (#"{"entry":{"id":1,"command":1,"change":{"burnt":{"commitment":"c1"}}}}"#, "an unknown change"),
    (#"{"identifier":{"letter":"z","last":1}}"#, "an unknown letter"), (#"[1]"#, "a list"),
    (#"{"identifier":{"letter":"c","last":"1"}}"#, "words for a number"),
    (#"{"identifier":{"letter":"c","last":true}}"#, "a truth value for a number"),
  ])
  func `what is no line of a ledger does not fit`(_ line: String, _ why: String) throws {
    #expect(try faults([line]) != [])
  }
}
