import Commitments
import Scoring
import Testing

@Suite struct FigureTests {
  @Test func `precision, recall and F1 come from the counts`() {
    let tally = Tally(right: 3, gold: 6, found: 4)
    #expect(tally.precision == 0.75)
    #expect(tally.recall == 0.5)
    #expect(tally.f1 == 0.6)
    #expect(Tally(gold: 2).f1 == 0)
    #expect(Tally(found: 2).f1 == 0)
    #expect(Tally().f1 == 1)
  }

  @Test func `the scores of articles add up`() {
    var sum = Score()
    sum += score(record(speaker: "Ida Holm"), record(speaker: "Ida Holm"))
    sum += score(record(speaker: "Ida Holm"), record("Lantern Ferries", .pledged, "sell the ship"))
    #expect(sum.statement == Tally(right: 1, gold: 2, found: 2))
    #expect(sum.facts == Tally(right: 1, gold: 2, found: 2))
    #expect(sum[.speaker] == Tally(right: 1, gold: 2, found: 1))
  }

  @Test func `dates and speakers must be the very same`() {
    let gold = record(speaker: "Ida Holm", on: "2031-05-02", due: "2031-06", claimedBy: "unnamed")
    let same = score(gold, record(speaker: "IDA HOLM", on: "2031-05-02", due: "2031-06", claimedBy: "unnamed"))
    let near = score(gold, record(speaker: "Holm", on: "2031-05", due: "2031-06-30", claimedBy: "Norland"))
    for field in [ScoredField.speaker, .on, .due, .claimedBy] {
      #expect(same[field] == Tally(right: 1, gold: 1, found: 1), "\(field)")
      #expect(near[field] == Tally(right: 0, gold: 1, found: 1), "\(field)")
    }
  }

  @Test func `an empty field is as good as none`() {
    let scored = score(record(speaker: "", claimedBy: ""), record())
    #expect(scored[.speaker] == Tally())
    #expect(scored[.claimedBy] == Tally())
  }

  @Test func `hostile names and actions are scored without a crash`() {
    for text in ["", " ", "'s", "’s’s", "the ", "s", "e\u{301}", "🏴‍☠️", "½", String(repeating: "ab-", count: 5000)] {
      let one = record(text, .pledged, text, to: [text], speaker: text, claimedBy: text, evidence: text)
      #expect(score(one, one).statement.gold == 1)
    }
  }
}
