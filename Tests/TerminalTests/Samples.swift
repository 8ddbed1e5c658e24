import Terminal

/// The open conditions of the story that the issue shows, as `ctrack list` would give them.
let openConditions: Table = {
  var table = Table([
    Column("ID"), Column("Who", shrinksTo: 8), Column("Position", shrinksTo: 8), Column("On", shrinksTo: 10),
    Column("Waits for", shrinksTo: 14), Column("By", shrinksTo: 8), Column("Due"),
  ])
  table.add(
    "c1.1", "United States", "pending-review", "assess Russia's position", "Witkoff returns to the US",
    "United States", "16 Mar 2025")
  table.add("c2.1", "Ukraine", "accepted-if", "temporary ceasefire", "Russia complies", "Russia", "")
  table.add(
    "c5.1", "Russia", "accepted-if", "30-day ceasefire, US proposal of 11 March",
    "Ukraine stops mobilizing troops and receives no further weapons from abroad", "Ukraine", "")
  table.add("c12.2", "中国外交部", "proposed", "停战谈判 in Geneva 🇨🇭", "双方停止使用远程武器", "Russia, Ukraine", "1 Apr 2025")
  return table
}()

func shown(_ block: some Block, _ columns: Int) -> String { OutputTarget.terminal(columns: columns).text(block) }

func piped(_ block: some Block) -> String { OutputTarget.piped.text(block) }
