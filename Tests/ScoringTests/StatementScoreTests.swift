import Commitments
import Scoring
import Testing

@Suite struct StatementScoreTests {
  static let one = Tally(right: 1, gold: 1, found: 1)
  static let none = Tally(right: 0, gold: 1, found: 1)

  @Test func `the gold itself is wholly right`() {
    let gold = [
      record(conditions: [condition("the pilots return", by: "Pilots' Guild")]),
      record("Pilots' Guild", .rejected, "return before Monday", evidence: "The guild will not return before Monday."),
    ]
    let article = ArticleScore(gold: gold, found: gold)
    #expect(article.score.statement == Tally(right: 2, gold: 2, found: 2))
    #expect(article.score.lenient == Tally(right: 2, gold: 2, found: 2))
    #expect(article.score.condition == Self.one)
    #expect(article.score.facts == Tally(right: 3, gold: 3, found: 3))
    #expect(article.strictlyRight == [0, 1])
  }

  @Test func `nothing found where nothing is counts as perfect, anything else as nought`() {
    #expect(ArticleScore(gold: [], found: [StatementRecord]()).score.facts.f1 == 1)
    #expect(ArticleScore(gold: [], found: [record()]).score.facts == Tally(right: 0, gold: 0, found: 1))
    #expect(ArticleScore(gold: [record()], found: [StatementRecord]()).score.facts.f1 == 0)
  }

  @Test(arguments: [
    (Stance.pledged, Stance.proposed), (.accepted, .acceptedIf), (.rejected, .withdrawn), (.met, .broken),
  ])
  func `a stance of the same family is right in the lenient count only`(gold: Stance, found: Stance) {
    let score = score(record("Ferry", gold), record("Ferry", found))
    #expect(score.statement == Self.none)
    #expect(score.lenient == Self.one)
  }

  @Test(arguments: [(Stance.pledged, Stance.accepted), (.demanded, .proposed), (.threatened, .rejected)])
  func `a stance of another family is wrong in both counts`(gold: Stance, found: Stance) {
    let score = score(record("Ferry", gold), record("Ferry", found))
    #expect(score.statement == Self.none)
    #expect(score.lenient == Self.none)
  }

  @Test(arguments: [
    "reopening of the night lines", "reopen the line at night", "night line reopened in full next winter",
    "REOPEN THE NIGHT LINE",
  ])
  func `another wording of the action is right`(action: String) {
    #expect(score(record(), record("Lantern Ferries", .pledged, action)).statement == Self.one)
  }

  @Test(arguments: ["sell both of its ships", "", "close the line between the islands for good this time"])
  func `another action is wrong though the sentence is the same`(action: String) {
    #expect(score(record(), record("Lantern Ferries", .pledged, action)).statement == Self.none)
  }

  @Test func `half the evidence is evidence enough to be paired`() {
    let gold = record("Harbour Board", .demanded, "clear the quay", evidence: "Clear the quay, the board wrote.")
    let found = record("Harbour Board", .demanded, "quay to be cleared by all", evidence: "Clear the quay,")
    #expect(ArticleScore(gold: [gold], found: [found]).pairs.map(\.isStrict) == [true])
  }

  @Test func `statements from other sentences are paired only if half their action is the same`() {
    let elsewhere = "Nobody on the island had heard of it."
    let near = record("Lantern Ferries", .pledged, "reopen the night line", evidence: elsewhere)
    let far = record("Lantern Ferries", .pledged, "reopen the ticket office on the quay", evidence: elsewhere)
    #expect(ArticleScore(gold: [record()], found: [near]).pairs.count == 1)
    #expect(ArticleScore(gold: [record()], found: [far]).pairs.isEmpty)
  }

  @Test func `each gold statement answers for one found statement, the likeliest`() {
    let found = [record("Lantern Ferries", .pledged, "line"), record(), record("Tern Ferries")]
    let article = ArticleScore(gold: [record()], found: found)
    #expect(article.pairs.map { [$0.gold, $0.found] } == [[0, 1]])
    #expect(article.pair(ofFound: 1)?.isStrict == true)
    #expect(article.pair(ofFound: 0) == nil)
    #expect(article.score.statement == Tally(right: 1, gold: 1, found: 3))
  }

  @Test func `of two equally likely pairs the earlier is taken`() {
    let article = ArticleScore(gold: [record(), record()], found: [record()])
    #expect(article.pairs.map { [$0.gold, $0.found] } == [[0, 0]])
  }

  @Test func `extracted statements are scored as they stand in memory`() {
    let quotation = "Lantern will reopen the night line, its owner said."
    let position = Position(party: "Lantern Ferries", stance: .pledged, action: "reopen the night line")
    let found = Statement(
      id: "s1", position: position, evidence: [Evidence(range: 0..<quotation.utf8.count, quotation: quotation)])
    #expect(ArticleScore(gold: [record()], found: [found]).strictlyRight == [0])
  }
}
