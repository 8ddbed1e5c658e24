import Terminal
import Testing

@Suite struct DateTextTests {
  @Test func `a day is day, short month and year`() {
    #expect(DateText.day(year: 2025, month: 3, day: 16) == "16 Mar 2025")
    #expect(DateText.day(year: 1999, month: 12, day: 1) == "1 Dec 1999")
    #expect(DateText.month(year: 2025, month: 9) == "Sep 2025")
  }

  @Test func `a month that does not exist is shown as its number`() {
    #expect(DateText.day(year: 2025, month: 13, day: 1) == "1 13 2025")
    #expect(DateText.day(year: 2025, month: 0, day: 1) == "1 0 2025")
  }

  @Test(arguments: [
    ([2025, 3, 16], [2025, 3, 16], "16 Mar 2025"), ([2025, 3, 10], [2025, 3, 16], "10–16 Mar 2025"),
    ([2025, 2, 28], [2025, 3, 3], "28 Feb–3 Mar 2025"), ([2024, 12, 30], [2025, 1, 2], "30 Dec 2024–2 Jan 2025"),
    ([2025, 3, 1], [2025, 3, 31], "Mar 2025"), ([2025, 3, 1], [2025, 4, 30], "Mar–Apr 2025"),
    ([2024, 2, 1], [2024, 2, 29], "Feb 2024"), ([2025, 2, 1], [2025, 2, 28], "Feb 2025"),
    ([2024, 2, 1], [2024, 2, 28], "1–28 Feb 2024"), ([2025, 1, 1], [2025, 12, 31], "2025"),
    ([2024, 12, 1], [2025, 1, 31], "Dec 2024–Jan 2025"),
  ])
  func `a span names what its days share once`(first: [Int], last: [Int], text: String) {
    let span = DateText.span(from: (first[0], first[1], first[2]), to: (last[0], last[1], last[2]))
    #expect(span.string == text)
  }
}

@Suite struct ErrorTextTests {
  @Test func `an error names the program and gives its hints below`() {
    let error = ErrorText("no commitment c99", hints: ["the highest is c12", "Did you mean 'c9'?"])
    #expect(piped(error) == "ctrack: no commitment c99\n  the highest is c12\n  Did you mean 'c9'?\n")
  }

  @Test func `a long error is wrapped behind its beginning`() {
    let error = ErrorText("'soon' is not a date", hints: ["write 2025-03-16, 2025-03 or 2025"])
    #expect(
      shown(error, 24) == """
        ctrack: 'soon' is not a
          date
          write 2025-03-16,
            2025-03 or 2025

        """)
  }

  @Test func `what an error quotes is cleaned`() {
    struct Refusal: Error, CustomStringConvertible {
      let description = "not a name: '\u{1B}]0;x\u{07}\u{202E}abc'"
    }
    #expect(piped(ErrorText(Refusal())) == "ctrack: not a name: 'abc'\n")
  }
}
