import Commitments
import Testing

@testable import Extraction

@Suite struct TermTests {
  @Test(arguments: [
    ("Arco bid $31 a share.", "$31 a share", 31, "USD"),
    ("Arco bid 100 dlrs per share.", "100 dlrs per share", 100, "USD"),
    ("Arco made a 2.3 billion dlr bid.", "2.3 billion dlr", 2_300_000_000, "USD"),
    ("The bank lent €12bn.", "€12bn", 12_000_000_000, "EUR"),
    ("The bank lent 1.5 mln stg.", "1.5 mln stg", 1_500_000, "GBP"),
    ("The bank lent 24,000 yen.", "24,000 yen", 24_000, "JPY"),
    ("Arco bid 445p a share.", "445p a share", 4.45, "GBP"),
    ("The bank lent five mln Canadian dlrs.", "five mln Canadian dlrs", 5_000_000, "CAD"),
    ("The bank lent 300 francs.", "300 francs", 300, nil),
  ])
  func `money is read with its currency`(text: String, words: String, amount: Double, unit: String?) throws {
    #expect(try TimesSample(text).terms == [Term(kind: .money, text: words, amount: amount, unit: unit)])
  }

  @Test(arguments: [
    ("Pay rose by nine per cent.", "nine per cent", 9), ("Pay rose by 24%.", "24%", 24),
    ("The margin is 7/8 pct.", "7/8 pct", 0.875), ("The margin is 1-1/8 pct.", "1-1/8 pct", 1.125),
  ])
  func `percentages are read in figures and words`(text: String, words: String, amount: Double) throws {
    #expect(try TimesSample(text).terms == [Term(kind: .percentage, text: words, amount: amount, unit: "%")])
  }

  @Test func `a span of percentages has no single amount`() throws {
    let terms = try TimesSample("Duties will rise by 25 to 50 percent.").terms
    #expect(terms == [Term(kind: .percentage, text: "25 to 50 percent", unit: "%")])
  }

  @Test(arguments: [
    ("They freed 10 hostages.", "10 hostages", 10, "hostages"),
    ("They shipped 1.5 mln tonnes.", "1.5 mln tonnes", 1_500_000, "tonnes"),
    ("They bought six new aircraft.", "six new aircraft", 6, "aircraft"),
  ])
  func `a count names what is counted`(text: String, words: String, amount: Double, unit: String) throws {
    #expect(try TimesSample(text).terms == [Term(kind: .count, text: words, amount: amount, unit: unit)])
  }

  @Test(arguments: [("It will last 30 days.", "30 days", 30), ("It is a 72-hour pause.", "72-hour", 3)])
  func `durations are counted in days`(text: String, words: String, amount: Double) throws {
    #expect(try TimesSample(text).terms == [Term(kind: .duration, text: words, amount: amount, unit: "day")])
  }

  @Test func `places and times are kept in the article's words`() throws {
    let terms = try TimesSample("Ships in the Black Sea will be free from noon on Friday, they said in Riyadh.").terms
    #expect(
      terms == [
        Term(kind: .place, text: "the Black Sea"), Term(kind: .time, text: "noon on Friday"),
        Term(kind: .place, text: "Riyadh"),
      ])
  }

  @Test(arguments: ["They met on 12 June 2024.", "They met in March.", "It is what it is."])
  func `dates and bare words are no terms`(text: String) throws {
    #expect(try TimesSample(text).terms == [])
  }

  @Test func `only values within the words asked for are given`() throws {
    let sample = try TimesSample("Arco offered [to pay $5 a share] for 300 shops.")
    let terms = sample.marked.flatMap { sample.times.terms($0.words, of: $0.sentence) }
    #expect(terms.map(\.text) == ["$5 a share"])
  }
}
