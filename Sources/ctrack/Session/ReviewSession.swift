import ArgumentParser
import Commitments
import Terminal
import Tracker

/// One walk through the review queue. Every answer is a command of its own, so that each can be undone.
final class ReviewSession {
  private let tracker: Tracker
  private let output: Output
  private let limit: Int?
  private let answers = Answers()
  /// Names of items that were skipped, answered or could not be shown: they do not come up again.
  private var passed: Set<String> = []
  /// Our own commands with the item each answered, in order.
  private var commands: [(id: Int64, target: ReviewTarget, count: WritableKeyPath<Counts, Int>)] = []
  private var counts = Counts()
  private var failure: ExitStatus?
  private var shown = 0

  private struct Counts {
    var accepted = 0
    var rejected = 0
    var changed = 0
    var skipped = 0
  }

  private enum Step { case stay, next, quit, back(ReviewTarget) }

  init(tracker: Tracker, output: Output, limit: Int?) {
    self.tracker = tracker
    self.output = output
    self.limit = limit
  }

  /// - Throws: What ends the walk; in a pipe also an exit code, if an answer could not be followed.
  func run() throws {
    // What is in the ledger comes first, then what models only say; an answer taken back may lead to the beginning.
    while try walkLedger() && !walkSuggestions() {}
    try summarise(hasShown: shown > 0)
    if let failure, !answers.isTerminal { throw ExitCode(failure.rawValue) }
  }

  /// - Returns: Whether its end was reached, and not left before.
  private func walkLedger() throws -> Bool {
    var queue: [ReviewTarget] = []
    while limit.map({ shown < $0 }) ?? true {
      if queue.isEmpty { queue = try tracker.reviewQueue(passing: passed, limit: 50).map(\.target) }
      guard let target = queue.first else { return true }
      queue.removeFirst()
      // An earlier answer may have settled it, or another person has.
      guard !passed.contains(target.description) else { continue }
      guard let dossier = try tracker.reviewDossier(of: target) else {
        passed.insert(target.description)
        continue
      }
      shown += 1
      if shown > 1 { try StandardStream.output.write("\n") }
      try output.print(dossier.blocks(number: shown, today: tracker.today))
      asking: while true {
        guard let line = try answers.next(prompt(for: dossier)) else { return false }
        switch try follow(line, { try step($0, $1, dossier) }) {
        case .stay: continue
        case .next:
          passed.insert(target.description)
          break asking
        case .back(let earlier):
          passed.remove(earlier.description)
          queue = [earlier] + (earlier == target ? [] : [target]) + queue
          break asking
        case .quit: return false
        }
      }
    }
    return false
  }

  /// - Returns: Whether the walk is over; not if an answer about the ledger was taken back.
  private func walkSuggestions() throws -> Bool {
    // What was passed is not walked over again for each that follows.
    var last: StatementReference?
    while limit.map({ shown < $0 }) ?? true {
      guard let suggestion = try tracker.suggestions(passing: passed, after: last, limit: 1).first else { return true }
      last = suggestion.reference
      shown += 1
      if shown > 1 { try StandardStream.output.write("\n") }
      try output.print(suggestion.blocks(number: shown))
      asking: while true {
        guard let line = try answers.next("[a]ccept [r]eject s[k]ip [u]ndo [q]uit ?") else { return true }
        switch try follow(line, { try step($0, $1, suggestion) }) {
        case .stay: continue
        case .next:
          passed.insert(suggestion.name)
          break asking
        case .back(let earlier):
          passed.remove(earlier.description)
          last = nil
          // A statement that waits again is the next one, or comes up by itself.
          if try tracker.suggestion(named: earlier.description) == nil { return false }
          break asking
        case .quit: return true
        }
      }
    }
    return true
  }

  private func step(_ letter: String, _ words: String?, _ suggestion: ModelSuggestion) throws -> Step {
    let target = ReviewTarget.statement(suggestion.name)
    switch letter {
    case "a", "accept":
      try tell(try tracker.accept([target], quotation: words), accepted: true)
      return try done(target, \.accepted)
    case "r", "reject": return try reject(target, words)
    case "k", "skip":
      counts.skipped += 1
      return .next
    case "u", "undo": return try undo()
    case "q", "quit": return .quit
    case "?", "h", "help":
      output.note(
        "a: right as it is. a WORDS OF THE ARTICLE: right, and these words say so. r REASON: the article does not say so. k: later. u: take the last answer back. q: leave."
      )
      return .stay
    default: throw UsageError("'\(letter)' is no answer: write a, r, k, u or q, and ? to have them explained")
    }
  }

  private func prompt(for dossier: ReviewDossier) -> SafeText {
    dossier.statement == nil
      ? "[a]ccept [e]dit [r]eject [m]erge [s]plit s[k]ip [u]ndo [q]uit ?" : "[a]ccept [r]eject s[k]ip [u]ndo [q]uit ?"
  }

  /// What the line asks for, done; what cannot be done is told, and the item stays.
  private func follow(_ line: String, _ step: (String, String?) throws -> Step) throws -> Step {
    let parts = line.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    guard let letter = parts.first?.lowercased() else { return .stay }
    let words = parts.count > 1 ? parts[1] : nil
    do {
      return try step(letter, words)
    } catch let error
      where error is TrackerError || error is UsageError || error is DateError || error is StatementDocumentError
    {
      let status = Failure.report(error, asJSON: false)
      failure = failure ?? status
      return .stay
    }
  }

  private func step(_ letter: String, _ words: String?, _ dossier: ReviewDossier) throws -> Step {
    let target = dossier.queued.target
    switch letter {
    case "a", "accept": return try accept(target)
    case "r", "reject": return try reject(target, words)
    case "e", "edit": return try edit(dossier, words)
    case "m", "merge": return try merge(dossier, words)
    case "s", "split": return try split(dossier, words)
    case "k", "skip":
      counts.skipped += 1
      return .next
    case "u", "undo": return try undo()
    case "q", "quit": return .quit
    case "?", "h", "help":
      output.note(
        "a: right as it is. e FIELD: VALUE: correct it. r REASON: the article does not say so. m c7: it is c7. s port-3:s2: that statement is another commitment. k: later. u: take the last answer back. q: leave."
      )
      return .stay
    default: throw UsageError("'\(letter)' is no answer: write a, e, r, m, s, k, u or q, and ? to have them explained")
    }
  }

  private func accept(_ target: ReviewTarget) throws -> Step {
    let outcomes = try tracker.accept([target])
    try tell(outcomes, accepted: true)
    return try done(target, \.accepted)
  }

  private func reject(_ target: ReviewTarget, _ words: String?) throws -> Step {
    guard let reason = try words ?? answers.next("Why? (empty: not after all)"), !reason.isEmpty else { return .stay }
    try tell(try tracker.reject([target], reason: reason), accepted: false)
    return try done(target, \.rejected)
  }

  private func edit(_ dossier: ReviewDossier, _ words: String?) throws -> Step {
    let id = try commitment(of: dossier, for: "edit")
    let sheet = EditorSheet(dossier.dossier.commitment)
    let corrections = try words.map(sheet.corrections) ?? sheet.corrections()
    let edited = try tracker.edit(id, corrections, note: "in review")
    try output.print(
      Paragraph("\(id) corrected: \(edited.party) \(edited.status.rawValue), \(edited.action).", hanging: 2))
    return try done(dossier.queued.target, \.changed)
  }

  private func merge(_ dossier: ReviewDossier, _ words: String?) throws -> Step {
    let id = try commitment(of: dossier, for: "merge")
    guard let text = try words ?? answers.next("Into which? (c7; empty: none)"), !text.isEmpty else { return .stay }
    let merged = try tracker.merge(id, into: try Reading.commitment(text), note: "in review")
    try output.print(
      Paragraph(
        "\(id) merged into \(merged.id) (\(merged.party), \(merged.action)): \(merged.status.rawValue).", hanging: 2))
    return try done(dossier.queued.target, \.changed)
  }

  /// The rest stays to be answered.
  private func split(_ dossier: ReviewDossier, _ words: String?) throws -> Step {
    let id = try commitment(of: dossier, for: "split")
    guard let text = try words ?? answers.next("Which statement? (port-3:s2; empty: none)"), !text.isEmpty else {
      return .stay
    }
    let names = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let parts = try tracker.split(id, statements: names, note: "in review")
    for part in parts {
      try output.print(
        Paragraph("\(part.id) (\(part.party), \(part.action)): \(part.status.rawValue).", hanging: 2))
    }
    _ = try done(dossier.queued.target, \.changed)
    return .back(dossier.queued.target)
  }

  /// Takes back the last answer of this walk, and asks again.
  private func undo() throws -> Step {
    guard let last = commands.last else { throw UsageError("u: nothing has been answered yet") }
    let outcome = try tracker.undo(only: last.id)
    commands.removeLast()
    counts[keyPath: last.count] -= 1
    try output.print(Paragraph("Undone: \(outcome.command.words).", hanging: 2))
    return .back(last.target)
  }

  private func commitment(of dossier: ReviewDossier, for what: String) throws -> CommitmentID {
    guard case .commitment(let id) = dossier.queued.target else {
      throw UsageError("\(what): only a commitment; a statement is accepted or rejected")
    }
    return id
  }

  private func tell(_ outcomes: [ReviewOutcome], accepted: Bool) throws {
    for outcome in outcomes { try output.print(Paragraph("\(outcome.words(accepted: accepted)).", hanging: 2)) }
  }

  private func done(_ target: ReviewTarget, _ count: WritableKeyPath<Counts, Int>) throws -> Step {
    if let command = try tracker.history(limit: 1).last?.command { commands.append((command.id, target, count)) }
    counts[keyPath: count] += 1
    return .next
  }

  private func summarise(hasShown: Bool) throws {
    let left = try tracker.unreviewedCount()
    let waiting = try tracker.suggestionCount()
    guard hasShown else {
      return output.note(left + waiting == 0 ? "Nothing to review." : "Nothing more to review here.")
    }
    let told = [
      (counts.accepted, "accepted"), (counts.rejected, "rejected"), (counts.changed, "changed"),
      (counts.skipped, "skipped"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    output.note(
      "\(told.isEmpty ? "Nothing answered" : told); \(counted(left, "commitment")) unreviewed\(waiting == 0 ? "" : ", \(counted(waiting, "statement")) of models")."
    )
  }
}
