import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// A file and a folder that may not be written. Root may write everything, and steps down to nobody.
struct ReadOnly {
  let trial: Trial
  let whole: String

  func run() throws {
    let folder = try Files.folder("\(trial.folder)/readonly")
    defer {
      _ = try? trial.program.shell("chmod -R u+w '\(folder)'")
      Files.remove(folder)
    }
    let path = "\(folder)/ledger.db"
    try Files.copy(whole, to: path)
    // Where nobody can reach it.
    let program = "\(folder)/../program"
    try Files.copy(trial.program.path, to: program)
    defer { Files.remove(program) }
    let stepDown = getuid() == 0 ? "setpriv --reuid 65534 --clear-groups -- " : ""
    let begin = "\(stepDown)'\(program)'"
    guard try trial.program.shell("chmod 755 '\(program)'; \(begin) --version").status == 0 else {
      return say("  damage: no way to step down from root: nothing read-only to see")
    }
    func run(_ words: String) throws -> Program.Outcome { try trial.program.shell("\(begin) \(words) --db '\(path)'") }
    let mark = "mark c1 withdrawn --force --note x"

    _ = try trial.program.shell("chmod 777 '\(folder)'; chmod 444 '\(path)'")
    let before = Files.bytes(path)
    for words in ["list", "show c1", "export"] {
      let outcome = try run(words)
      trial.expect(outcome.status == 0, "a read-only file: \(words): \(outcome.words)")
    }
    try refuse(run(mark), "a read-only file", before, path)

    _ = try trial.program.shell("rm -f '\(path)'-*; chmod 666 '\(path)'; chmod 555 '\(folder)'")
    try refuse(run(mark), "a read-only folder", before, path)

    _ = try trial.program.shell("chmod 777 '\(folder)'")
    let outcome = try run(mark)
    trial.expect(outcome.status == 0, "with permission: \(outcome.words)")
    trial.count("read-only file and folder")
  }

  private func refuse(_ outcome: Program.Outcome, _ what: String, _ before: Data?, _ path: String) throws {
    trial.expect(
      outcome.status == 74 && outcome.errors.contains("ledger.db: cannot be ") && outcome.errors.contains("permi"),
      "\(what): \(outcome.words)")
    trial.expect(Files.bytes(path) == before, "\(what): changed all the same")
  }
}
