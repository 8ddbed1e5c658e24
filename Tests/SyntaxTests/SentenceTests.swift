import Syntax
import Testing

/// Ends of sentences; `|` marks where one sentence ends and the next begins.
struct SentenceTests {
  @Test(
    "Sentences end where a reader would end them",
    arguments: [
      "The talks failed. |Both sides left.", "Will they sign? |No one knows!",
      "Gen. Smith met Sen. Jones on Jan. 5 in Geneva. |They agreed on terms.",
      "The U.S. Government refused.", "Officials of the U.S. met on Monday. |They left.",
      "He lives in Washington, D.C. |They live in London.", "Shares of Acme Inc. rose 5 percent. |Beta Corp. fell.",
      "\"We will sign it,\" Rossi said. |\"What happens next is up to them.\"",
      "He said, \"This is great.\" |She left the room.", "The price was $3.50. |It rose.",
      "GENEVA, March 11 - The ministers met on Tuesday.", "First paragraph without a stop\n\n|Second paragraph",
      "The line breaks\nin the middle of it.", "The offer was $1.5 billion. |The board refused.",
      "J. R. Doe and Mary E. Poe signed.", "Please see p. 55 for terms.", "1. The first demand is peace.",
      "1) The first demand |2) The second demand", "• 1. Peace first. |• 2. Elections later.",
    ])
  func sentences(_ marked: String) throws {
    let expected = MarkedText(marked)
    let parser = try SharedModel.parser()
    #expect(parser.sentences(in: expected.text).map { piece(expected.text, $0.range) } == expected.spans)
  }

  @Test("Text without words has no sentences", arguments: ["", " ", "\n\n\t"])
  func empty(_ text: String) throws {
    let parser = try SharedModel.parser()
    #expect(parser.sentences(in: text).isEmpty)
    #expect(parser.parse(text).isEmpty)
  }

  @Test("Every word of the text is in one sentence, in order")
  func partition() throws {
    var generator = SeededGenerator(seed: 3)
    let parser = try SharedModel.parser(.fast)
    let pieces = ["Mr. ", "talks ", ". ", "\"", "\n", "\n\n", "U.S. ", "He ", "! ", "5 ", "(", ") ", "… ", "if ", "- "]
    for _ in 0..<200 {
      let text = (0..<30).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
      let words = parser.sentences(in: text).flatMap(\.words)
      #expect(words == words.sorted { $0.range.lowerBound < $1.range.lowerBound })
      #expect(words.map { piece(text, $0.range) }.joined() == text.filter { !$0.isWhitespace })
    }
  }
}
