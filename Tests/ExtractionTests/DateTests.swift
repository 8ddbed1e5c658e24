import Commitments
import Testing

@testable import Extraction

@Suite struct DateTests {
  /// Published on Wednesday 12 June 2024.
  private func dates(in text: String) -> [(range: Range<Int>, iso: String)] {
    let bytes = Array(text.utf8)
    let tokens = Tokenizer(bytes: bytes).tokens(in: 0..<bytes.count)
    return DateFinder(published: Day(iso: "2024-06-12")).dates(in: tokens).map { date in
      let span = tokens[date.tokens.lowerBound].range.lowerBound..<tokens[date.tokens.upperBound - 1].range.upperBound
      return (span, date.period.iso)
    }
  }

  @Test(arguments: [
    ("They met ⟦on June 7⟧.", "2024-06-07"), ("They met ⟦on 7 June⟧.", "2024-06-07"),
    ("They met ⟦on June 7, 2019⟧.", "2019-06-07"), ("They met ⟦on December 30⟧.", "2023-12-30"),
    ("They met ⟦in May 2023⟧.", "2023-05"), ("They met ⟦on Monday⟧.", "2024-06-10"),
    ("They met ⟦on Wednesday⟧.", "2024-06-12"), ("They meet ⟦next Monday⟧.", "2024-06-17"),
    ("They met ⟦last Friday⟧.", "2024-06-07"), ("They meet ⟦by Friday⟧.", "2024-06-14"),
    ("They meet ⟦later this week⟧.", "2024-06-10/2024-06-16"), ("They met ⟦yesterday⟧.", "2024-06-11"),
    ("They meet ⟦next month⟧.", "2024-07"), ("They met ⟦last year⟧.", "2023"),
    ("They met ⟦on 2024-05-01⟧.", "2024-05-01"),
  ])
  func `a date is resolved against the day of publication`(marked: String, iso: String) {
    let marked = MarkedText(marked)
    let found = dates(in: marked.text)
    #expect(found.map(\.range) == marked.spans)
    #expect(found.map(\.iso) == [iso])
  }

  @Test(arguments: ["They may meet.", "They march on.", "It cost 11 dollars.", "June smiled."])
  func `words that look like dates are none`(text: String) {
    #expect(dates(in: text).map(\.iso) == [])
  }

  @Test func `the day somebody says it dates their own position, and nobody else's`() throws {
    let own = "Norway said on Monday it accepted the plan."
    let other =
      "Peruvian Foreign Minister Rosa Quispe said on Monday that Peruvian President Luis Vega will study the plan."
    #expect(try positions(in: own).map(\.on?.iso) == ["2024-06-10"])
    #expect(try positions(in: other).map(\.on?.iso) == [nil])
    #expect(try positions(in: other).map(\.speaker) == ["Luis Vega"])
  }

  @Test func `a day within what is still to be done is when it is due`() throws {
    let found = try positions(in: "Brazil urged Argentina to reopen the river on Friday.")
    #expect(found.map(\.due?.iso) == ["2024-06-14"])
    #expect(found.map(\.on) == [nil])
  }

  @Test func `without a day of publication relative dates stay open`() throws {
    let found = try positions(in: "Latvia promised to publish the list by Friday.", published: nil)
    #expect(found == [Position(party: "Latvia", stance: .pledged, action: "publish the list by Friday")])
  }

  @Test func `the day of a dateline dates the report only`() throws {
    let found = try positions(in: "LUSAKA, June 3 - Zambia accepted the rail plan.")
    #expect(found == [Position(party: "Zambia", stance: .accepted, action: "rail plan")])
  }
}
