import Terminal
import Testing

@Suite struct OutputTargetTests {
  @Test(
    arguments: [
      ([:], 100, 100), (["COLUMNS": "72"], 100, 72), (["COLUMNS": "0"], 100, 100), (["COLUMNS": "wide"], 100, 100),
      ([:], nil, 80), (["COLUMNS": "72"], nil, 72), ([:], 0, 80), (["COLUMNS": "-5"], nil, 80), ([:], 7, 20),
    ] as [([String: String], Int?, Int)])
  func `the width of a terminal is what is asked for, else what it says, else 80`(
    environment: [String: String], terminal: Int?, columns: Int
  ) {
    let target = OutputTarget(
      isTerminal: true, terminalColumns: terminal, color: .never, environment: environment)
    #expect(target == .terminal(columns: columns))
  }

  @Test func `a pipe has no width, whatever is asked for`() {
    let target = OutputTarget(isTerminal: false, terminalColumns: 80, color: .auto, environment: ["COLUMNS": "40"])
    #expect(target == .piped)
  }

  @Test(
    arguments: [
      (["TERM": "xterm"], true, true), (["TERM": "dumb"], true, false), ([:], true, false), (["TERM": ""], true, false),
      (["TERM": "xterm"], false, false), (["TERM": "xterm", "NO_COLOR": "1"], true, false),
      (["TERM": "xterm", "NO_COLOR": "0"], true, false), (["TERM": "xterm", "NO_COLOR": ""], true, true),
      (["CLICOLOR_FORCE": "1"], false, true), (["CLICOLOR_FORCE": "0"], false, false),
      (["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], false, false), (["TERM": "xterm", "CLICOLOR": "0"], true, false),
    ] as [([String: String], Bool, Bool)])
  func `the environment and the terminal decide on colour`(
    environment: [String: String], isTerminal: Bool, usesColor: Bool
  ) {
    #expect(ColorChoice.auto.usesColor(isTerminal: isTerminal, environment: environment) == usesColor)
  }

  @Test func `what the command line asks for comes before the environment`() {
    #expect(ColorChoice.always.usesColor(isTerminal: false, environment: ["NO_COLOR": "1"]))
    #expect(!ColorChoice.never.usesColor(isTerminal: true, environment: ["TERM": "xterm", "CLICOLOR_FORCE": "1"]))
  }

  @Test func `blocks are parted by a blank line, and those without lines leave none`() {
    let blocks: [any Block] = [Paragraph("one"), Table([Column("ID")]), Paragraph("two")]
    #expect(OutputTarget.piped.text(blocks) == "one\n\ntwo\n")
  }
}
