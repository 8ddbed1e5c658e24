import Testing

@testable import Interchange

@Suite struct CellTests {
  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-2", "'-2"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'=1"), ("a,b", "\"a,b\""),
    ("say \"x\"", "\"say \"\"x\"\"\""), ("two\nlines", "two lines"), ("\u{1b}[31mred", "red"), ("", ""),
    ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"), ("a\"\u{301},=1", "\"a\"\"\u{301},=1\""),
    ("a,\u{301}=1", "\"a,\u{301}=1\""), ("=\u{301}1", "'=\u{301}1"),
  ])
  func `a cell is no formula and holds one line`(_ value: String, _ cell: String) {
    #expect(CSV.cell(value) == cell)
  }

  @Test func `signs of Markdown and of HTML are shown and not read`() {
    #expect(
      Markdown.text("<script> [x](javascript:y) *a* | `b` # \\")
        == "&lt;script&gt; \\[x\\](javascript:y) \\*a\\* \\| \\`b\\` \\# \\\\")
    #expect(Markdown.text("<\u{301}b>|\u{301}") == "&lt;\u{301}b&gt;\\|\u{301}")
  }

  @Test func `a sheet is written whole as it is row by row`() {
    let sheet = Sheet(header: ["who", "what"], rows: [["A, B", "=x"], ["C|D", "two\nlines"]])
    #expect(sheet.text(.csv) == "who,what\r\n\"A, B\",'=x\r\nC|D,two lines\r\n")
    #expect(
      sheet.text(.markdown) == "| who | what |\n| --- | --- |\n| A, B | \\=x |\n| C\\|D | two lines |\n\n")
  }
}
