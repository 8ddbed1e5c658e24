import Terminal
import Testing

@Suite struct ParagraphTests {
  private let text: StyledText = "c2.1 met. c2 (Ukraine, temporary ceasefire): accepted-if → active. Undo: ctrack undo"

  @Test func `words move to the next line, hanging below the first`() {
    #expect(
      shown(Paragraph(text, indentation: 2, hanging: 2), 40) == """
          c2.1 met. c2 (Ukraine, temporary
            ceasefire): accepted-if → active.
            Undo: ctrack undo

        """)
  }

  @Test func `without a terminal only line feeds break`() {
    #expect(piped(Paragraph(text + "\nnext \n\nlast", indentation: 2)) == "  \(text.plain)\n  next\n\n  last\n")
    #expect(piped(Paragraph(.empty)).isEmpty)
  }

  @Test func `indentation yields where no room would be left`() {
    #expect(
      shown(Paragraph("ten letters of it", indentation: 60), 20)
        == "          ten\n          letters of\n          it\n")
  }

  @Test func `wide characters wrap by columns and keep their punctuation`() {
    #expect(shown(Paragraph("双方停止使用远程武器，停战谈判继续。"), 20) == "双方停止使用远程武\n器，停战谈判继续。\n")
  }

  @Test func `a cluster is never split`() {
    let family = String(repeating: "👨‍👩‍👧‍👦", count: 12)
    #expect(
      shown(Paragraph("\(family)"), 21) == String(repeating: "👨‍👩‍👧‍👦", count: 10) + "\n👨‍👩‍👧‍👦👨‍👩‍👧‍👦\n")
    let marked = String(repeating: "e\u{301}", count: 25)
    #expect(shown(Paragraph("\(marked)"), 20) == marked.prefix(20) + "\n" + marked.suffix(5) + "\n")
  }

  @Test func `spaces that hold together are not broken at`() {
    #expect(shown(Paragraph("it will cost about 10\u{A0}000 €"), 22) == "it will cost about\n10\u{A0}000 €\n")
  }

  @Test func `a mark on a space is not lost at the end of a line`() {
    #expect(shown(Paragraph("nineteen characters \u{301}and more"), 20) == "nineteen\ncharacters \u{301}and more\n")
  }

  @Test func `a word in two styles stays together`() {
    let line: StyledText = "the word is un\("break", .bad)able"
    #expect(shown(Paragraph(line), 20) == "the word is\nunbreakable\n")
  }

  @Test func `a style is switched on and off on every line`() {
    let line: StyledText = "\("one two three four five", .faint)"
    #expect(
      OutputTarget.terminal(columns: 20, usesColor: true).text(line)
        == "\u{1B}[2mone two three four\u{1B}[0m\n\u{1B}[2mfive\u{1B}[0m\n")
  }
}

@Suite struct FieldsTests {
  private let fields = Fields(
    [.init("Party", "Ukraine"), .init("Status", "accepted-if"), .init("Due", "")], indentation: 2)

  @Test func `values stand in a column behind their labels`() {
    #expect(shown(fields, 80) == "  Party   Ukraine\n  Status  accepted-if\n  Due     –\n")
    #expect(piped(fields) == shown(fields, 80))
  }

  @Test func `a long value is wrapped in its column`() {
    let fields = Fields([.init("Waits for", "Ukraine stops mobilizing troops")])
    #expect(shown(fields, 30) == "Waits for  Ukraine stops\n           mobilizing troops\n")
    #expect(piped(fields) == "Waits for  Ukraine stops mobilizing troops\n")
  }

  @Test func `where labels leave no room the values stand below them`() {
    let fields = Fields([.init("Responsible party", "Russia"), .init("Due", "16 Mar 2025")])
    #expect(shown(fields, 20) == "Responsible party\n  Russia\nDue\n  16 Mar 2025\n")
  }
}
