import Commitments
import Testing

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

  @Test func `a name that contains the word is meant by it`() {
    #expect(Suggestion.nearest(to: "kestrel", in: ["Russia", "Kestrel Terminals"]) == "Kestrel Terminals")
    #expect(Suggestion.nearest(to: "states", in: ["Statoil", "United States"]) == "United States")
  }
}
