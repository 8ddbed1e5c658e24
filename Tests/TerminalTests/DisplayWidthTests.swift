import Terminal
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("ceasefire", 9), ("“Kyiv” – 5 €", 12), ("Київ", 4), ("e\u{301}", 1), ("Ä", 1),
    ("Việt Nam", 8), ("עִבְרִית", 5), ("क्ष", 2), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
  ])
  func `a letter takes one column and its marks none`(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test(arguments: ["停", "あ", "ア", "Ａ", "！", "　", "가", "〈", "䷀", "𠀀"])
  func `a wide character takes two columns`(text: String) {
    #expect(DisplayWidth.of(text) == 2)
  }

  @Test(arguments: ["🙂", "👍🏽", "👨‍👩‍👧‍👦", "🇺🇦", "❤️", "1️⃣", "🏳️‍🌈", "☝🏻", "⌚", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"])
  func `an emoji takes two columns however many scalars it has`(text: String) {
    #expect(DisplayWidth.of(text) == 2)
  }

  @Test(arguments: ["❤", "ｱ", "½", "—", "✓", "│", "…"])
  func `a symbol without emoji presentation takes one column`(text: String) {
    #expect(DisplayWidth.of(text) == 1)
  }

  @Test(arguments: ["\u{200B}", "\u{200D}", "\u{FEFF}", "\u{301}", "\u{FE0F}", "\n", "\u{1B}", "\u{E0041}"])
  func `what has no shape takes no column`(text: String) {
    #expect(DisplayWidth.of(text) == 0)
  }
}
