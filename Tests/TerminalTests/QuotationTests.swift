import Terminal
import Testing

/// Marks the first place where the words stand.
private func mark(_ role: Quotation.Role, _ words: String, in text: String) throws -> Quotation.Mark {
  Quotation.Mark(role, try bytes(of: words, in: text))
}

private func bytes(of words: String, in text: String) throws -> Range<Int> {
  let whole = Array(text.utf8)
  let part = Array(words.utf8)
  let start = try #require((0...whole.count - part.count).first { whole[$0...].starts(with: part) })
  return start..<start + part.count
}

@Suite struct QuotationTests {
  private let sentence = "Kyiv said it would stop firing if Moscow complies, an aide said."

  @Test func `actions stand in square brackets and conditions in braces`() throws {
    let quotation = Quotation(
      sentence,
      marks: [try mark(.condition, "Moscow complies", in: sentence), try mark(.action, "stop firing", in: sentence)])
    #expect(
      OutputTarget.piped.text([quotation, quotation.legend]) == """
        Kyiv said it would [stop firing] if {Moscow complies}, an aide said.

        [action]  {condition}

        """)
  }

  @Test func `a quotation is wrapped with its brackets at the words`() throws {
    let quotation = Quotation(
      sentence,
      marks: [try mark(.condition, "Moscow complies", in: sentence), try mark(.action, "stop firing", in: sentence)],
      indentation: 2)
    #expect(
      shown(quotation, 26) == """
          Kyiv said it would [stop
          firing] if {Moscow
          complies}, an aide said.

        """)
  }

  @Test func `colour repeats what the brackets say`() throws {
    let quotation = Quotation(
      "It will stop if paid.", marks: [try mark(.condition, "paid", in: "It will stop if paid.")])
    #expect(
      OutputTarget.terminal(columns: 80, usesColor: true).text(quotation)
        == "It will stop if \u{1B}[1;33m{paid}\u{1B}[0m.\n")
  }

  @Test(arguments: [
    ([(Quotation.Role.action, 0..<9), (.condition, 2..<5)], "[ab{cde}fghi]j"),
    ([(.condition, 2..<5), (.action, 2..<5)], "ab[{cde}]fghij"),
    ([(.action, 2..<4), (.condition, 2..<8)], "ab{[cd]efgh}ij"),
    ([(.action, 0..<5), (.condition, 3..<8)], "[abc{de]fgh}ij"),
    ([(.action, 0..<5), (.action, 3..<8), (.action, 8..<9)], "[abcdefghi]j"),
    ([(.action, 0..<2), (.condition, 2..<4)], "[ab]{cd}efghij"),
    ([(.action, 4..<4), (.condition, 20..<30), (.condition, 8..<90)], "abcdefgh{ij}"),
    ([], "abcdefghij"),
  ])
  func `marks may nest, overlap, touch and reach beyond the text`(marks: [(Quotation.Role, Range<Int>)], shown: String)
  {
    let quotation = Quotation("abcdefghij", marks: marks.map { Quotation.Mark($0, $1) })
    #expect(piped(quotation) == shown + "\n")
  }

  @Test func `a mark takes whole characters and leaves space outside`() {
    let text = "a e\u{301} 👩‍🚀 z"
    #expect(piped(Quotation(text, marks: [.init(.action, 3..<5)])) == "a [e\u{301}] 👩‍🚀 z\n")
    #expect(piped(Quotation(text, marks: [.init(.action, 1..<9)])) == "a [e\u{301} 👩‍🚀] z\n")
    #expect(piped(Quotation(text, marks: [.init(.action, 1..<2)])) == text + "\n")
  }

  @Test func `a mark that ends within a scalar takes all of it, cleaned or not`() {
    #expect(piped(Quotation("Київ мир", marks: [.init(.action, 1..<3)])) == "[Ки]їв мир\n")
    #expect(piped(Quotation("\tКиїв мир", marks: [.init(.action, 2..<4)])) == " [Ки]їв мир\n")
  }

  @Test func `an excerpt around no bytes, within a character, shows its surroundings`() {
    let text = "one 👩‍🚀 two"
    #expect(
      piped(Quotation(text, marks: [.init(.action, 0..<3)], around: 7..<7, context: .characters(4))) == "[one] 👩‍🚀 …\n")
  }

  @Test func `marks stay in place where the text was cleaned`() throws {
    let text = "He \u{1B}[31mwill\u{202E} stop\u{1B}[0m\r\nif they\u{200B} agree."
    let quotation = Quotation(
      text, marks: [try mark(.action, "will\u{202E} stop", in: text), try mark(.condition, "agree", in: text)])
    #expect(piped(quotation) == "He [will stop]\nif they {agree}.\n")
  }

  @Test func `brackets of the article's own make the marks double`() throws {
    let text = "\"[He] will stop if {sic} paid.\""
    let quotation = Quotation(
      text, marks: [try mark(.action, "stop", in: text), try mark(.condition, "paid", in: text)])
    #expect(
      OutputTarget.piped.text([quotation, quotation.legend])
        == "\"[He] will [[stop]] if {sic} {{paid}}.\"\n\n[[action]]  {{condition}}\n")
  }

  @Test func `without marks there is no legend`() {
    #expect(piped(Quotation("Nothing here.", marks: []).legend).isEmpty)
  }
}

@Suite struct ExcerptTests {
  private let article = """
    Talks in Jeddah
    Mr. Witkoff left. The U.S. Senate waits. “We agree,” Gen. Kim said. He asked: “Why?” Nobody knew.
    The end.
    """

  private func excerpt(_ words: String, _ context: Excerpt.Context) throws -> String {
    let range = try bytes(of: words, in: article)
    return piped(Quotation(article, marks: [.init(.action, range)], around: range, context: context))
  }

  @Test func `sentences are shown whole`() throws {
    #expect(try excerpt("left", .sentences(0)) == "… Mr. Witkoff [left]. …\n")
    #expect(try excerpt("Senate", .sentences(0)) == "… The U.S. [Senate] waits. …\n")
    #expect(try excerpt("agree", .sentences(0)) == "… “We [agree],” Gen. Kim said. …\n")
    #expect(try excerpt("Nobody", .sentences(1)) == "… He asked: “Why?” [Nobody] knew.\nThe end.\n")
    #expect(try excerpt("Talks", .sentences(0)) == "[Talks] in Jeddah …\n")
    #expect(try excerpt("left. The", .sentences(0)) == "… Mr. Witkoff [left. The] U.S. Senate waits. …\n")
    #expect(
      try excerpt("end", .sentences(9)) == piped(Quotation(article, marks: [try mark(.action, "end", in: article)])))
  }

  @Test func `characters are cut between words`() throws {
    #expect(try excerpt("Senate", .characters(0)) == "… [Senate] …\n")
    #expect(try excerpt("Senate", .characters(6)) == "… U.S. [Senate] …\n")
    #expect(try excerpt("Senate", .characters(9)) == "… The U.S. [Senate] waits. …\n")
    #expect(try excerpt("Talks", .characters(3)) == "[Talks] in …\n")
  }

  @Test func `East Asian writing is cut between characters and sentences`() {
    let text = "他说停战。双方同意停止射击。明天再谈。"
    let range = 21..<27
    #expect(
      piped(Quotation(text, marks: [.init(.action, range)], around: range, context: .sentences(0)))
        == "… 双方[同意]停止射击。 …\n")
    #expect(
      piped(Quotation(text, marks: [.init(.action, range)], around: range, context: .characters(1)))
        == "… 方[同意]停 …\n")
  }

  @Test func `a title is cut between words to its columns`() {
    let title: SafeText = "EU 'cautiously hopeful' about mackerel talks"
    #expect(Excerpt.beginning(of: title, columns: 30) == "EU 'cautiously hopeful' about…")
    #expect(Excerpt.beginning(of: title, columns: 80) == title)
    #expect(Excerpt.beginning(of: title, columns: nil) == title)
    #expect(Excerpt.beginning(of: "停战谈判继续", columns: 8) == "停战谈…")
  }
}
