import Foundation
import Testing

@Suite struct CompletionTests {
  /// Calls the completion function of the generated script as bash does after Tab at the end of the line.
  private static let complete = """
    source ./script
    complete_line() {
      COMP_LINE="$1"; COMP_POINT=${#1}; read -ra COMP_WORDS <<< "$1"; [[ "$1" == *" " ]] && COMP_WORDS+=("")
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMPREPLY=()
      _ctrack ctrack "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
    }

    """

  private func ledger() throws -> Sandbox {
    let sandbox = try Sandbox()
    let made = try sandbox.run(
      """
      ctrack add accepted-if "United States" "truce" --if "Russia: complies" --case "Black Sea"
      ctrack add pledged Kestrel "reopen"
      ctrack --generate-completion-script bash > script
      """)
    #expect(made.status == 0)
    return sandbox
  }

  @Test(arguments: [
    ("ctrack mar", "mark\n"), ("ctrack show c", "c1\nc2\n"), ("ctrack mark c1.", "c1.1\n"),
    ("ctrack mark c1.1 wai", "waived\n"), ("ctrack list --party Un", "United States\n"),
    ("ctrack list --by ", "Kestrel\nRussia\nUnited States\n"), ("ctrack ingest --case B", "Black Sea\n"),
    ("ctrack merge c1 c", "c1\nc2\n"), ("ctrack list --status prop", "proposed\n"),
    ("ctrack add thr", "threatened\n"), ("ctrack show o", "\n"),
  ])
  func `bash offers commands, ids, names and states`(_ line: String, _ offered: String) throws {
    let sandbox = try ledger()
    let outcome = try sandbox.run(Self.complete + "complete_line '\(line)'")
    #expect(outcome == Sandbox.Outcome(output: offered, errors: "", status: 0))
  }

  @Test func `a party's name is never run as a command and reaches the shell as it is`() throws {
    let sandbox = try ledger()
    let names = ["$(touch pwned)", "`touch pwned`", "Dockers' Union", #"A "B" \C; & | <D> * ~"#, "Kyïv 外交部"]
    for name in names {
      let quoted = "'" + name.replacing("'", with: #"'\''"#) + "'"
      #expect(try sandbox.run("ctrack parties add \(quoted)").status == 0)
    }
    #expect(try sandbox.run(#"ctrack parties add $'Red\e[31m\u202e'"#).status == 0)
    let outcome = try sandbox.run(Self.complete + "complete_line 'ctrack list --party '")
    #expect(try !sandbox.files().contains("pwned"))
    let offered = Set(outcome.output.split(separator: "\n").map(String.init))
    #expect(offered.isSuperset(of: names + ["Red", "Kestrel", "United States"]))
  }

  @Test func `without a ledger nothing is offered and nothing is said`() throws {
    let sandbox = try Sandbox()
    let outcome = try sandbox.run("SAP_SHELL=fish ctrack ---completion list -- --party 2 0 ctrack list --party")
    #expect(outcome == Sandbox.Outcome(output: "", errors: "", status: 0))
    #expect(try sandbox.files() == [])
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `the generated script is one that its shell can read, where the shell is there`(_ shell: String) throws {
    let sandbox = try Sandbox()
    let outcome = try sandbox.run(
      """
      ctrack --generate-completion-script \(shell) > script && { ! command -v \(shell) > found || \(shell) -n script; }
      """)
    #expect(outcome == Sandbox.Outcome(output: "", errors: "", status: 0))
    let script = try String(contentsOf: sandbox.folder.appendingPathComponent("script"), encoding: .utf8)
    #expect(script.contains("---completion"))
  }
}
