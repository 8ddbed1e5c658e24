import Commitments
import Scoring
import Testing

@Suite struct ConditionScoreTests {
  let price = condition("raise the fee by a tenth", .demand, by: "Tern Ferries")

  @Test func `conditions are paired by action, their fields compared`() {
    let gold = record(conditions: [
      condition("pilots return to work", .if, by: "Pilots' Guild"),
      condition("the council approves the timetable", .until, status: .met),
    ])
    let found = record(conditions: [
      condition("the timetable is approved", .until, by: "Council"), condition("the weather is good"),
      condition("return of the pilots to work", .unless, by: "Pilots"),
    ])
    let score = score(gold, found)
    #expect(score.condition == Tally(right: 2, gold: 2, found: 3))
    #expect(score.facts == Tally(right: 3, gold: 3, found: 4))
    #expect(score[.kind] == Tally(right: 1, gold: 2, found: 2))
    #expect(score[.by] == Tally(right: 1, gold: 1, found: 2))
    #expect(score[.conditionStatus] == Tally(right: 1, gold: 2, found: 2))
  }

  @Test func `a condition in a statement that is wrong is wrong`() {
    let conditions = [condition("pilots return to work")]
    let score = score(record("Ferry", .pledged, conditions: conditions), record("Ferry", .met, conditions: conditions))
    #expect(score.condition == Tally(right: 0, gold: 1, found: 1))
    #expect(score[.kind] == Tally())
  }

  @Test func `a condition in a statement of the same family is right`() {
    let conditions = [condition("pilots return to work")]
    let score = score(
      record("Ferry", .pledged, conditions: conditions), record("Ferry", .proposed, conditions: conditions))
    #expect(score.condition == Tally(right: 1, gold: 1, found: 1))
    #expect(score.facts == Tally(right: 1, gold: 2, found: 2))
  }

  @Test func `a price found as a free-standing demand counts half, among the conditions`() {
    let gold = [record("Pilots' Guild", .acceptedIf, "work at night", conditions: [price])]
    let found = [
      record("Pilots' Guild", .acceptedIf, "work at night"),
      record("Pilots' Guild", .demanded, "raise the fee by a tenth", evidence: "It wants a tenth more."),
    ]
    let score = ArticleScore(gold: gold, found: found).score
    #expect(score.statement == Tally(right: 1, gold: 1, found: 1))
    #expect(score.condition == Tally(right: 0.5, gold: 1, found: 1))
    #expect(score.facts == Tally(right: 1.5, gold: 2, found: 2))
  }

  @Test func `a free-standing demand found as a price counts half, among the statements`() {
    let gold = [record("Pilots' Guild", .demanded, "raise the fee by a tenth", evidence: "It wants a tenth more.")]
    let found = [record("Pilots' Guild", .acceptedIf, "work at night", conditions: [price])]
    let score = ArticleScore(gold: gold, found: found).score
    #expect(score.statement == Tally(right: 0.5, gold: 1, found: 2))
    #expect(score.lenient == Tally(right: 0.5, gold: 1, found: 2))
    #expect(score.condition == Tally(right: 0, gold: 0, found: 0))
    #expect(score.facts == Tally(right: 0.5, gold: 1, found: 2))
  }

  @Test func `the price of another party is not half right`() {
    let gold = [record("Pilots' Guild", .acceptedIf, "work at night", conditions: [price])]
    let found = [record("Tern Ferries", .demanded, "raise the fee by a tenth", evidence: "It wants a tenth more.")]
    #expect(ArticleScore(gold: gold, found: found).score.facts.right == 0)
  }

  @Test func `a condition that is no price has no other form`() {
    let gold = [record("Pilots' Guild", .acceptedIf, conditions: [condition("raise the fee by a tenth")])]
    let found = [record("Pilots' Guild", .demanded, "raise the fee by a tenth", evidence: "It wants a tenth more.")]
    #expect(ArticleScore(gold: gold, found: found).score.facts.right == 0)
  }
}
