import Foundation
import Testing

/// What a terminal shows, through a pseudo-terminal of `script`; skipped where that program is missing.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "needs /usr/bin/script"))
struct ScreenTests {
  /// The lines of each call's screen.
  private func screens(_ calls: [String], columns: Int) throws -> [[String]] {
    let sandbox = try Sandbox()
    let prepared = try sandbox.run(
      """
      ctrack ingest "$CTRACK_DATA"/articles/jeddah-[1-3].json --statements "$CTRACK_DATA"/gold --case Jeddah
      """)
    #expect(prepared.status == 0)
    return try calls.map { call in
      let outcome = try sandbox.run("script -qec 'stty cols \(columns) rows 50; ctrack \(call)' /dev/null")
      #expect(outcome.status == 0)
      return outcome.output.split(whereSeparator: \.isNewline).map(String.init)
    }
  }

  @Test(arguments: [40, 80, 140])
  func `no line is wider than the terminal`(_ columns: Int) throws {
    let calls = [
      "list", "list --all", "show c1", "show a1", "show o1", "history", "history c1", "parties", "cases", "doctor",
      "mark c1.1 met", "undo", "",
    ]
    for (call, screen) in zip(calls, try screens(calls, columns: columns)) {
      #expect(screen.filter { $0.count > columns && !$0.hasPrefix("Data ") } == [], "ctrack \(call)")
    }
  }

  @Test(arguments: [(40, false), (80, true), (140, true)])
  func `the lists are tables from 80 columns on`(_ columns: Int, _ isTable: Bool) throws {
    for screen in try screens(["list", "list --all --status pending-review --status accepted-if"], columns: columns) {
      #expect(screen.first?.contains("POSITION") == isTable)
      #expect(screen.contains { $0.hasPrefix("Position  ") } == !isTable)
    }
  }
}
