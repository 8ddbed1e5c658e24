import Terminal
import Testing

@Suite struct TableTests {
  @Test func `a table that fits shows every cell on one line`() {
    var table = Table([Column("ID"), Column("Waits for", shrinksTo: 10), Column("Due")])
    table.add("c1.1", "Witkoff returns to the US", "16 Mar 2025")
    table.add("c12.1", "Russia complies", "")
    #expect(
      shown(table, 80) == """
        ID     WAITS FOR                  DUE
        c1.1   Witkoff returns to the US  16 Mar 2025
        c12.1  Russia complies            –

        """)
  }

  @Test func `at 140 columns only the two longest columns are wrapped`() {
    #expect(
      shown(openConditions, 140) == """
        ID     WHO            POSITION        ON                                   \
        WAITS FOR                            BY               DUE
        c1.1   United States  pending-review  assess Russia's position             \
        Witkoff returns to the US            United States    16 Mar 2025
        c2.1   Ukraine        accepted-if     temporary ceasefire                  \
        Russia complies                      Russia           –
        c5.1   Russia         accepted-if     30-day ceasefire, US proposal of 11  \
        Ukraine stops mobilizing troops and  Ukraine          –
                                              March                                \
        receives no further weapons from
                                                                                   \
        abroad
        c12.2  中国外交部     proposed        停战谈判 in Geneva 🇨🇭                \
        双方停止使用远程武器                 Russia, Ukraine  1 Apr 2025

        """)
  }

  @Test func `at 80 columns every flexible column is wrapped and no word is broken`() {
    #expect(
      shown(openConditions, 80) == """
        ID     WHO         POSITION   ON          WAITS FOR       BY         DUE
        c1.1   United      pending-   assess      Witkoff         United     16 Mar 2025
               States      review     Russia's    returns to the  States
                                      position    US
        c2.1   Ukraine     accepted-  temporary   Russia          Russia     –
                           if         ceasefire   complies
        c5.1   Russia      accepted-  30-day      Ukraine stops   Ukraine    –
                           if         ceasefire,  mobilizing
                                      US          troops and
                                      proposal    receives no
                                      of 11       further
                                      March       weapons from
                                                  abroad
        c12.2  中国外交部  proposed   停战谈判    双方停止使用远  Russia,    1 Apr 2025
                                      in Geneva   程武器          Ukraine
                                      🇨🇭

        """)
  }

  @Test func `at 40 columns every row is a list of labels and values`() {
    var table = Table(openConditions.columns)
    for row in openConditions.rows.suffix(2) { table.add(row) }
    #expect(
      shown(table, 40) == """
        ID         c5.1
        Who        Russia
        Position   accepted-if
        On         30-day ceasefire, US proposal
                   of 11 March
        Waits for  Ukraine stops mobilizing
                   troops and receives no
                   further weapons from abroad
        By         Ukraine
        Due        –

        ID         c12.2
        Who        中国外交部
        Position   proposed
        On         停战谈判 in Geneva 🇨🇭
        Waits for  双方停止使用远程武器
        By         Russia, Ukraine
        Due        1 Apr 2025

        """)
  }

  @Test func `a table that is piped has one line for each row and all of its content`() {
    #expect(
      piped(openConditions) == """
        ID     WHO            POSITION        ON                                         \
        WAITS FOR                                                                    BY               DUE
        c1.1   United States  pending-review  assess Russia's position                   \
        Witkoff returns to the US                                                    United States    16 Mar 2025
        c2.1   Ukraine        accepted-if     temporary ceasefire                        \
        Russia complies                                                              Russia           –
        c5.1   Russia         accepted-if     30-day ceasefire, US proposal of 11 March  \
        Ukraine stops mobilizing troops and receives no further weapons from abroad  Ukraine          –
        c12.2  中国外交部     proposed        停战谈判 in Geneva 🇨🇭                      \
        双方停止使用远程武器                                                         Russia, Ukraine  1 Apr 2025

        """)
  }

  @Test(arguments: 20...160)
  func `no line is wider than the terminal, or ends in a space`(columns: Int) {
    for line in openConditions.lines(columns: columns) {
      #expect(line.width <= columns)
      #expect(!line.plain.string.hasSuffix(" "))
    }
  }

  @Test(arguments: 20...160)
  func `nothing is cut at any width`(columns: Int) {
    func letters(_ text: String) -> [Character] { text.filter { !$0.isWhitespace && $0 != "–" }.sorted() }
    let capitals = openConditions.columns.map { Column($0.title.uppercased(), shrinksTo: $0.leastWidth) }
    let table = Table(capitals, rows: [openConditions.rows[2]])
    #expect(letters(shown(table, columns)) == letters(piped(table)))
  }

  @Test func `a table without rows prints nothing`() {
    #expect(shown(Table([Column("ID")]), 80).isEmpty)
    #expect(piped(Table([Column("ID")])).isEmpty)
  }

  @Test func `missing cells are shown as a dash and numbers stand right`() {
    var table = Table([Column("Party"), Column("Statements", alignment: .right), Column("Aliases")])
    table.add("Ukraine", "5")
    table.add("Russia", "12", "Moscow")
    #expect(
      shown(table, 80) == """
        PARTY    STATEMENTS  ALIASES
        Ukraine           5  –
        Russia           12  Moscow

        """)
  }

  @Test func `a line break in a cell is kept on a terminal and is a space in a pipe`() {
    var table = Table([Column("ID"), Column("Note")])
    table.add("c1", StyledText(SafeText(block: "first\nsecond")))
    table.add("c2", "third")
    #expect(shown(table, 80) == "ID  NOTE\nc1  first\n    second\nc2  third\n")
    #expect(piped(table) == "ID  NOTE\nc1  first second\nc2  third\n")
  }

  @Test func `a column that gives way first is narrowed before wider ones`() {
    var table = Table([
      Column("Action", shrinksTo: 10), Column("Source", shrinksTo: 6, givesWay: .first), Column("ID"),
    ])
    table.add("halt all strikes on energy sites in both states", "The Daily Monitor", "c1")
    #expect(
      shown(table, 60) == """
        ACTION                                           SOURCE   ID
        halt all strikes on energy sites in both states  The      c1
                                                         Daily
                                                         Monitor

        """)
  }

  @Test func `a word is broken at its hyphens, and elsewhere only if its column cannot bear it whole`() {
    var table = Table([Column("ID"), Column("Address", shrinksTo: 12), Column("Title", shrinksTo: 12)])
    table.add(
      "a1", "https://example.org/an-article-about-the-ceasefire-talks", "Talks go on for a third day in Jeddah")
    table.add("a2", "https://example.org/20250314153000999999999999", "Talks end")
    #expect(
      shown(table, 60) == """
        ID  ADDRESS                      TITLE
        a1  https://example.org/an-      Talks go on for a third day
            article-about-the-           in Jeddah
            ceasefire-talks
        a2  https://example.org/2025031  Talks end
            4153000999999999999

        """)
  }

  @Test func `colour styles the head and the cells, and never the space between them`() {
    var table = Table([Column("ID"), Column("Status")])
    table.add(SafeText("c1").styled(.name), SafeText("broken").styled(.bad))
    #expect(
      OutputTarget.terminal(columns: 80, usesColor: true).text(table) == """
        \u{1B}[1mID\u{1B}[0m  \u{1B}[1mSTATUS\u{1B}[0m
        \u{1B}[36mc1\u{1B}[0m  \u{1B}[1;31mbroken\u{1B}[0m

        """)
  }
}
