import Commitments
import Intake
import Terminal
import Tracker

/// What a call of `ingest` came to, said once at its end.
struct IngestSummary {
  var outcomes: [IngestOutcome]
  var failures: [any Error]
  var inputs: ArticleInputs

  /// As many failures as a screen has room for.
  private static let shownFailures = 12

  func print(_ output: Output) {
    let undated = outcomes.filter { $0.isUndated && $0.kind == .new }.map(\.article.description)
    if !undated.isEmpty {
      output.note(
        "\(undated.joined(separator: ", ")): no publication date, so dates like \"on Friday\" stay unresolved; --published gives it"
      )
    }
    let waiting = outcomes.reduce(0) { $0 + ($1.forReview ?? 0) }
    if waiting > 0 {
      output.note("\(counted(waiting, "statement")) of the model, none of which counts yet: ctrack review")
    }
    hintAtCases(output)
    if outcomes.count + failures.count > 1 { counts(output) }
    inputs.notePassedOver(output)
    // Where the lines above have scrolled away, the reasons are said again.
    if inputs.all.count > Self.shownFailures, !failures.isEmpty { reasons(output) }
  }

  /// Nothing is filed by itself: two parties may meet in more than one negotiation.
  private func hintAtCases(_ output: Output) {
    for name in Set(outcomes.compactMap(\.suggestedCase)).sorted() {
      let ids = outcomes.filter { $0.suggestedCase == name }.map(\.article.description)
      output.note(
        "\(ids.joined(separator: ", ")) \(ids.count == 1 ? "looks" : "look") like case \(name): ctrack cases attach \"\(name)\" \(ids.joined(separator: " "))"
      )
    }
  }

  private func counts(_ output: Output) {
    let kinds: [(IngestOutcome.Kind, String)] = [
      (.new, "new"), (.revision, "revised"), (.earlier, "earlier"), (.reprint, "reprinted"), (.known, "known"),
    ]
    var counts = kinds.map { kind, word in (outcomes.filter { $0.kind == kind }.count, word) }
    counts.append((failures.count, "failed"))
    let shown = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    let statements = outcomes.reduce(0) { $0 + $1.statements }
    let commitments = outcomes.reduce(0) { $0 + $1.newCommitments }
    output.note(
      "\(counted(outcomes.count + failures.count, "article")) (\(shown)): \(counted(statements, "statement")), \(counted(commitments, "new commitment"))"
    )
  }

  private func reasons(_ output: Output) {
    for error in failures.prefix(Self.shownFailures) { output.note("failed: \(String(describing: error))") }
    if failures.count > Self.shownFailures { output.note("and \(failures.count - Self.shownFailures) more, see above") }
  }
}

extension ArticleInputs {
  /// Says which files of folders are no articles.
  func notePassedOver(_ output: Output) {
    guard !passedOver.isEmpty else { return }
    let endings = passedOver.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let all = endings.reduce(0) { $0 + $1.value }
    let shown = endings.prefix(6).map { "\($0.value) .\($0.key)" }.joined(separator: ", ")
    output.note("passed over \(counted(all, "file")): \(shown)\(endings.count > 6 ? " and others" : "")")
  }
}
