import Foundation
import Testing

@Suite struct HelpTests {
  private static let commands = [
    "", "ingest", "extract", "list", "show", "mark", "add", "edit", "merge", "split", "parties", "parties add",
    "parties alias", "parties rename", "parties merge", "sources", "sources add", "sources edit", "cases", "cases add",
    "cases rename", "cases attach", "incidents",
    "review", "history", "undo", "waiting", "deadlock", "what-if", "changes", "answers", "due", "record", "report",
    "serve", "export",
    "import", "backup", "doctor", "parse",
  ]

  @Test func `the list of commands here is the program's own`() throws {
    let help = try Sandbox().run("ctrack help; ctrack help parties; ctrack help sources; ctrack help cases").output
    let listed = help.split(separator: "\n").filter { $0.wholeMatch(of: #/ {2}[a-z][a-z-]+ .*/#) != nil }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    let named = Self.commands.compactMap { $0.split(separator: " ").last.map(String.init) }
    #expect(Set(listed).subtracting(["list", "ctrack"]) == Set(named).subtracting(["list"]))
  }

  @Test(arguments: commands)
  func `help fits a terminal of 80 columns and has an example that begins with the command`(
    _ command: String
  ) throws {
    let outcome = try Sandbox().run("ctrack \(command) --help")
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 80 || $0.hasPrefix("USAGE: ") })
    let example = try #require(lines.firstIndex(of: "EXAMPLE"))
    #expect(lines[example + 1].hasPrefix("  ctrack \(command)"))
  }

  @Test(arguments: commands.filter { !$0.isEmpty })
  func `every command says in the same words what it shares with the others`(_ command: String) throws {
    let help = try Sandbox().run("ctrack \(command) --help").output
    let isGroup = ["parties", "sources", "cases"].contains(command)
    #expect(isGroup || help.contains("--json "))
    #expect(isGroup || help.contains("--color <when>"))
    #expect(isGroup || ["extract", "parse"].contains(command) || help.contains("--db <path>"))
  }
}
