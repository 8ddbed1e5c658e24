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

@Suite struct SuggestionTests {
  private let commands = ["list", "show", "mark", "merge", "parties", "history"]

  @Test(arguments: [
    ("lsit", "list"), ("LIST", "list"), ("shwo", "show"), ("mrak", "mark"), ("merg", "merge"), ("partys", "parties"),
    ("histroy", "history"), ("lis", "list"),
  ])
  func `a mistyped name finds the one that was meant`(word: String, meant: String) {
    #expect(Suggestion.nearest(to: word, in: commands) == meant)
  }

  @Test(arguments: ["", "xyz", "li", "export", "l"])
  func `a word that is like none finds none`(word: String) {
    #expect(Suggestion.nearest(to: word, in: commands) == nil)
  }

  @Test func `the distance asked for is the limit, and the first of equals is taken`() {
    #expect(Suggestion.nearest(to: "abcd", in: ["abxy", "abcx", "abcy"], maxDistance: 2) == "abcx")
    #expect(Suggestion.nearest(to: "abcd", in: ["badc"], maxDistance: 2) == "badc")
    #expect(Suggestion.nearest(to: "abcd", in: ["badc"], maxDistance: 1) == nil)
    #expect(Suggestion.nearest(to: "ca", in: ["abc"], maxDistance: 2) == nil)
    #expect(Suggestion.nearest(to: "abcd", in: ["ABCD"], maxDistance: 0) == "ABCD")
    #expect(Suggestion.nearest(to: "", in: ["a"], maxDistance: 1) == "a")
    #expect(Suggestion.nearest(to: "a", in: [], maxDistance: 1) == nil)
  }

  @Test func `a hint shows the name as it is written, cleaned`() {
    #expect(Suggestion.hint(for: "ukrane", in: ["Russia", "Ukraine"]) == "Did you mean 'Ukraine'?")
    #expect(Suggestion.hint(for: "ukrane", in: ["ukr\u{7}aine"], maxDistance: 3) == "Did you mean 'ukraine'?")
    #expect(Suggestion.hint(for: "Mars", in: ["Ukraine"]) == nil)
  }
}
