/// A commitment's entries, ready to be folded into its state.
///
/// The fold is a pure function of the entries and the statements they link: the clock stays out
/// (see ``Commitment/seen(on:)``), and the order in which articles were read does not matter.
public struct CommitmentFold: Sendable {
  public let id: CommitmentID
  private let entries: [Entry]
  private let statements: [StatementReference: LinkedStatement]

  /// - Parameters:
  ///   - id: The commitment's.
  ///   - entries: All entries whose subject is the commitment, in order of recording.
  ///   - statements: At least the statements that these entries link.
  public init(id: CommitmentID, entries: [Entry], statements: [StatementReference: LinkedStatement]) {
    self.id = id
    self.entries = entries
    self.statements = statements
  }

  /// The state as of a day (what had happened) and as of a recording time (what we knew).
  ///
  /// - Returns: `nil` if nothing is known of the commitment: not yet, no longer, or merged into another.
  public func result(asOf day: Day? = nil, knownBy time: RecordingTime? = nil) -> FoldedCommitment? {
    let effective = Entry.effective(entries, knownBy: time)
    if Self.target(of: effective) != nil { return nil }
    var happenings = self.happenings(of: effective)
    if let day { happenings.removeAll { ($0.day ?? day) > day } }
    happenings.sort(by: Happening.canonically)
    guard let first = happenings.lazy.compactMap(\.position).first else { return nil }
    var walk = FoldWalk(id: id, first: first, entries: effective, happenings: happenings)
    for happening in happenings { walk.take(happening) }
    return walk.finish()
  }

  /// Everything that bears on the commitment as it is known now, in canonical order; nothing if it was merged into another.
  var walkedHappenings: [Happening] {
    let effective = Entry.effective(entries)
    guard Self.target(of: effective) == nil else { return [] }
    return happenings(of: effective).sorted(by: Happening.canonically)
  }

  /// Whether a person has corrected one of its fields.
  var isCorrected: Bool {
    Entry.effective(entries).contains { if case .corrected = $0.change { true } else { false } }
  }

  /// The walk before its first step.
  func startedWalk(_ first: Position, _ happenings: [Happening]) -> FoldWalk {
    FoldWalk(id: id, first: first, entries: Entry.effective(entries), happenings: happenings)
  }

  /// The same with one more entry, recorded now: what would come of it. Nothing is stored.
  public func assuming(_ change: Change, at time: RecordingTime) -> CommitmentFold {
    let number = (entries.last?.id ?? 0) + 1
    let command = Command(id: Int64.max, words: "", author: "", recordedAt: time)
    return CommitmentFold(
      id: id, entries: entries + [Entry(id: number, command: command, change: change)], statements: statements)
  }

  /// The commitment that took this one up, if it was merged.
  public var mergedInto: CommitmentID? { Self.target(of: Entry.effective(entries)) }

  private static func target(of effective: [Entry]) -> CommitmentID? {
    for entry in effective.reversed() {
      if case .merged(_, let target) = entry.change { return target }
    }
    return nil
  }

  /// The number for the next new condition; numbers of reverted entries are not given out again.
  public var nextConditionNumber: Int {
    var highest = 0
    for entry in entries {
      switch entry.change {
      case .statementLinked(_, _, let links): highest = max(highest, links.map(\.number).max() ?? 0)
      case .positionAdded(_, let added): highest = max(highest, added.conditions.map(\.number).max() ?? 0)
      case .conditionAdded(let id, _, _): highest = max(highest, id.number)
      default: break
      }
    }
    return highest + 1
  }

  /// When the latest entry was recorded, reverted or not.
  public var lastRecording: RecordingTime {
    entries.map(\.command.recordedAt).max() ?? RecordingTime(milliseconds: 0)
  }

  private func happenings(of effective: [Entry]) -> [Happening] {
    var linked: [StatementReference: Happening] = [:]
    var byHand: [Happening] = []
    var drawn: [Happening] = []
    for entry in effective {
      switch entry.change {
      case .statementLinked(_, let reference, let conditions):
        guard let source = statements[reference] else { continue }
        let position = source.statement.position
        linked[reference] = Happening(
          content: .position(position, conditions: conditions, statement: reference), entry: entry.id,
          day: position.effectiveDay(published: source.published), hash: source.hash)
      case .statementUnlinked(_, let reference):
        linked[reference] = nil
      case .positionAdded(_, let added):
        byHand.append(
          Happening(
            content: .position(added.position, conditions: added.conditions, statement: nil), entry: entry.id,
            day: added.position.effectiveDay(published: entry.command.recordedAt.day), hash: ""))
      case .statusMarked(_, let mark):
        byHand.append(Happening(content: .statusMark(mark), entry: entry.id, day: mark.on, hash: ""))
      case .conditionMarked(let id, let mark):
        byHand.append(
          Happening(content: .conditionMark(number: id.number, mark), entry: entry.id, day: mark.on, hash: ""))
      case .conditionAdded(let id, let term, let matter):
        byHand.append(
          Happening(
            content: .condition(number: id.number, term, matter: matter), entry: entry.id,
            day: entry.command.recordedAt.day, hash: ""))
      case .consequenceDrawn(_, let consequence):
        drawn.append(
          Happening(content: .consequence(consequence), entry: entry.id, day: consequence.day, hash: ""))
      default: break
      }
    }
    let rejected = Reviews(entries: effective).rejected
    return linked.filter { !rejected.contains($0.key) }.map(\.value) + drawn + byHand
  }
}

/// What folding gives: the state and how it came about.
public struct FoldedCommitment: Hashable, Sendable {
  public var commitment: Commitment
  /// In canonical order.
  public var history: [StatusChange]

  public init(commitment: Commitment, history: [StatusChange]) {
    self.commitment = commitment
    self.history = history
  }
}
