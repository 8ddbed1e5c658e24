import Testing

@testable import Extraction

@Suite struct SentenceTests {
  private func ranges(in text: String) -> [Range<Int>] {
    SentenceSplitter(bytes: Array(text.utf8)).sentences().map(\.range)
  }

  @Test(arguments: [
    "⟦It rained.⟧ ⟦It snowed!⟧ ⟦Did it?⟧", "⟦Mr. Vega met Dr. Quispe.⟧ ⟦They spoke.⟧",
    "⟦The U.S. envoy left.⟧ ⟦He was late.⟧", "⟦It came from the U.S.⟧ ⟦The envoy left.⟧",
    "⟦\"It rained.\"⟧ ⟦He left.⟧", "⟦“It rained.”⟧ ⟦He left.⟧", "⟦It cost 3.5 percent.⟧\n⟦A new line⟧\n\n⟦Another⟧",
    "  ⟦J. P. Vega signed.⟧  ", "⟦Überraschend kam sie.⟧ ⟦Él también.⟧", "",
  ])
  func `sentences end at full stops that no abbreviation explains, and at line ends`(marked: String) {
    let marked = MarkedText(marked)
    #expect(ranges(in: marked.text) == marked.spans)
  }

  @Test(arguments: [
    ("Peru's ally won't pay.", ["Peru", "'s", "ally", "wo", "n't", "pay", "."]),
    ("Peru’s ally won’t pay.", ["Peru", "'s", "ally", "wo", "n't", "pay", "."]),
    ("the dockers' 30-day U.S. strike", ["the", "dockers", "'", "30-day", "U.S.", "strike"]),
    ("€1.8 million, 1,000 men", ["€1.8", "million", ",", "1,000", "men"]),
    ("we'll \"go\"", ["we", "'ll", "\"", "go", "\""]),
  ])
  func `words, clitics, amounts and marks are tokens of their own`(text: String, words: [String]) {
    let bytes = Array(text.utf8)
    #expect(Tokenizer(bytes: bytes).tokens(in: 0..<bytes.count).map(\.text) == words)
  }
}
