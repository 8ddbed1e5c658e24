import Commitments
import Tracker

/// What forms ask for: each is one call of the tracker, the same that the command line makes.
extension LiveDashboard {
  /// - Returns: The page to go on with.
  func change(_ request: PageRequest) throws -> String {
    let before = try tracker.history(limit: 1).last?.command.id
    let words: String
    switch request.path {
    case ["mark"]: words = try mark(request)
    case ["accept"]: words = try accept(request)
    case ["reject"]: words = try reject(request)
    case ["merge"]: words = try merge(request)
    case ["split"]: words = try split(request)
    case ["edit"]: words = try edit(request)
    case ["undo"]: words = try undo(request)
    case ["add"]: words = try add(request)
    case ["ingest"]: words = try read(request)
    default: throw PageError(description: "Nothing is done at /\(request.path.joined(separator: "/")).", status: 404)
    }
    if request.path != ["undo"], let command = try only(since: before) { rememberOwn(command) }
    return Self.back(request.form["back"], showing: remember(words))
  }

  /// The command that came since; `nil` if there is none, or if another process gave one meanwhile: a single key must not
  /// take back what somebody else did.
  private func only(since before: Int64?) throws -> Int64? {
    let latest = try tracker.history(limit: 2).map(\.command.id)
    guard let last = latest.last, last != before, latest.dropLast().last == before else { return nil }
    return last
  }

  /// Only to one of our own pages, whatever stands in the field.
  static func back(_ field: String?, showing message: Int) -> String {
    let wanted = field ?? ""
    let isOwn =
      wanted.hasPrefix("/") && !wanted.hasPrefix("//")
      && wanted.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }
    let path = (isOwn ? wanted : "/").prefix { $0 != "#" }
    return path + (path.contains("?") ? "&" : "?") + "done=\(message)"
  }

  private func mark(_ request: PageRequest) throws -> String {
    let word = request.form["id"] ?? ""
    guard let target = MarkTarget(word) else { throw TrackerError.notUnderstood(id: word) }
    var details = Tracker.MarkDetails()
    details.note = request.field("note")
    details.on = try request.field("on").map(Self.day)
    let outcomes = try tracker.mark([target], as: request.form["state"] ?? "", details)
    return outcomes.map { outcome in
      let change =
        outcome.before.status == outcome.after.status
        ? "still \(outcome.after.status.rawValue)"
        : "\(outcome.before.status.rawValue) → \(outcome.after.status.rawValue)"
      return "\(outcome.target.description) \(outcome.state). \(outcome.after.id), \(outcome.after.party): \(change)."
    }.joined(separator: " ")
  }

  private func accept(_ request: PageRequest) throws -> String {
    let outcomes = try tracker.accept([try target(request)])
    return outcomes.map { "\($0.target.description) accepted." }.joined(separator: " ")
  }

  private func reject(_ request: PageRequest) throws -> String {
    let outcomes = try tracker.reject([try target(request)], reason: request.form["reason"] ?? "")
    return outcomes.map { "\($0.target.description) rejected." }.joined(separator: " ")
  }

  private func target(_ request: PageRequest) throws -> ReviewTarget {
    let word = request.form["target"] ?? ""
    guard let target = ReviewTarget(word) else { throw TrackerError.notReviewable(word) }
    return target
  }

  private func merge(_ request: PageRequest) throws -> String {
    let source = try commitment(request.form["id"])
    let merged = try tracker.merge(source, into: try commitment(request.field("into")), note: request.field("note"))
    return "\(source) merged into \(merged.id), \(merged.party): \(merged.status.rawValue)."
  }

  private func split(_ request: PageRequest) throws -> String {
    let id = try commitment(request.form["id"])
    let parts = try tracker.split(id, statements: [request.form["statement"] ?? ""])
    return "\(id) split: \(parts.map { "\($0.id) \($0.status.rawValue)" }.joined(separator: ", "))."
  }

  /// Only what was changed in the form is corrected, and only if nobody else corrected it meanwhile.
  private func edit(_ request: PageRequest) throws -> String {
    let id = try commitment(request.form["id"])
    let present = try tracker.dossier(of: id).commitment
    let corrections = try EditForm.fields(present).compactMap { name, value -> Correction? in
      guard let new = request.form[name]?.trimmingSpace else { return nil }
      let shown = EditForm.shown(value)
      let was = request.form["was-\(name)"]?.trimmingSpace ?? shown
      guard new != was, new != shown else { return nil }
      guard was == shown else {
        throw PageError(
          description:
            "\(name) of \(id) has become '\(value)' since the page was opened: nothing was changed; look again.",
          status: 409)
      }
      return try Self.correction(name, new)
    }
    guard !corrections.isEmpty else { throw PageError(description: "Nothing was changed: every field is as it was.") }
    let edited = try tracker.edit(id, corrections)
    return "\(id) corrected: \(edited.party) \(edited.status.rawValue), \(edited.action)."
  }

  private static func correction(_ name: String, _ value: String) throws -> Correction {
    let optional = value.isEmpty ? nil : value
    switch name {
    case "party": return .party(value)
    case "speaker": return .speaker(optional)
    case "scope": return .scope(optional)
    case "on": return .on(try optional.map(period))
    case "due": return .due(try optional.map(period))
    case "to": return .to(names(value))
    case "stance":
      guard let stance = Stance(rawValue: value) else { throw PageError(description: "'\(value)' is no stance.") }
      return .stance(stance)
    case "mode":
      guard let mode = Mode(rawValue: value) else { throw PageError(description: "'\(value)' is no mode.") }
      return .mode(mode)
    default: return .action(value)
    }
  }

  private func undo(_ request: PageRequest) throws -> String {
    guard let command = request.form["command"].flatMap(Int64.init) else {
      throw PageError(description: "The form does not say which command is to be undone: look again.")
    }
    let outcome = try tracker.undo(only: command)
    return "Undone: \(outcome.command.words)."
  }

  private func add(_ request: PageRequest) throws -> String {
    guard let stance = Stance(rawValue: request.form["stance"] ?? "") else {
      throw PageError(description: "'\(request.form["stance"] ?? "")' is no stance.")
    }
    var conditions: [ConditionTerm] = []
    if let words = request.field("condition") {
      let kind = ConditionKind(rawValue: request.form["kind"] ?? "") ?? .if
      conditions = [ConditionTerm(by: request.field("by"), action: words, kind: kind)]
    }
    let position = Position(
      party: request.form["party"] ?? "", speaker: request.field("speaker"), stance: stance,
      action: request.form["action"] ?? "", to: Self.names(request.form["to"] ?? ""),
      on: try request.field("on").map(Self.period), due: try request.field("due").map(Self.period),
      conditions: conditions)
    let article = try request.field("article").map { text in
      guard let id = ArticleID(text) else { throw PageError(description: "'\(text)' names no article: write a7.") }
      return id
    }
    let (commitment, isNew) = try tracker.add(
      position, article: article, quote: request.field("quote"), case: request.field("case"),
      note: request.field("note"))
    return
      "\(commitment.id) \(isNew ? "added" : "joined to what was known"): \(commitment.party) \(commitment.status.rawValue), \(commitment.action)."
  }

  /// Of pasted text, in bytes: as long as it is read no other change is made.
  static let longestText = 262_144

  private func read(_ request: PageRequest) throws -> String {
    guard let text = request.form["text"], !text.trimmingSpace.isEmpty else {
      throw PageError(description: "The text is empty: paste the article, or drop a file.")
    }
    guard text.utf8.count <= Self.longestText else {
      throw PageError(
        description: "The text is longer than \(Self.longestText) bytes: read it with ctrack ingest.", status: 413)
    }
    // A form's lines end with CR LF whatever they were; those of a file are its own, and go with its name.
    let results = try ingest(
      PastedArticle(
        name: request.field("name"),
        text: text.replacing("\r\n", with: request.field("ends") == "crlf" ? "\r\n" : "\n"),
        title: request.field("title"), source: request.field("source"), published: request.field("published"),
        negotiation: request.field("case")))
    let failures = results.compactMap { result -> String? in
      if case .failure(let error) = result { String(describing: error) } else { nil }
    }
    guard failures.count < results.count || results.isEmpty else {
      throw PageError(description: failures.joined(separator: " "))
    }
    return results.map(Self.words).joined(separator: " ")
  }

  private static func words(_ result: Result<IngestOutcome, any Error>) -> String {
    switch result {
    case .failure(let error): return "Not read: \(error)."
    case .success(let outcome):
      switch outcome.kind {
      case .known: return "\(outcome.article) was read before: nothing changed."
      case .reprint: return "\(outcome.article): known text, one more source."
      case .earlier: return "\(outcome.article): an earlier text of a known article, kept beside it."
      case .new, .revision:
        return
          "\(outcome.article) \(outcome.title): \(counted(outcome.statements, "statement")), \(counted(outcome.newCommitments, "new commitment"))."
      }
    }
  }

  private func commitment(_ text: String?) throws -> CommitmentID {
    guard let id = CommitmentID(text ?? "") else {
      throw PageError(description: "'\(text ?? "")' names no commitment: write c12.")
    }
    return id
  }

  private static func names(_ text: String) -> [String] {
    text.split(separator: ";").map { String($0).trimmingSpace }.filter { !$0.isEmpty }
  }

  private static func day(_ text: String) throws -> Day {
    guard let day = Day(iso: text) else { throw DateError.notADay(text) }
    return day
  }

  private static func period(_ text: String) throws -> Period {
    guard let period = Period(iso: text) else { throw DateError.notAPeriod(text) }
    return period
  }
}
