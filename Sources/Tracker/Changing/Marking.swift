public import Commitments
import Store

/// What a mark may be set on.
public enum MarkTarget: Hashable, Sendable {
  case commitment(CommitmentID)
  case condition(ConditionID)

  /// Reads `c12` or `c12.2`.
  public init?(_ text: String) {
    if let id = CommitmentID(text) {
      self = .commitment(id)
    } else if let id = ConditionID(text) {
      self = .condition(id)
    } else {
      return nil
    }
  }

  public var commitment: CommitmentID {
    switch self {
    case .commitment(let id): id
    case .condition(let id): id.commitment
    }
  }

  public var description: String {
    switch self {
    case .commitment(let id): id.description
    case .condition(let id): id.description
    }
  }
}

/// What a mark did, and what followed from it.
public struct MarkOutcome: Hashable, Sendable {
  public var target: MarkTarget
  public var state: String
  public var before: Commitment
  public var after: Commitment
}

extension Tracker {
  /// How a mark is to be set.
  public struct MarkDetails: Sendable {
    public var on: Day?
    public var article: ArticleID?
    public var note: String?
    public var isForced = false

    public init() {}
  }

  /// Sets commitments or conditions to a state by hand; all of them, or none.
  ///
  /// - Parameter state: A markable ``Status`` for commitments, a ``ConditionStatus`` for conditions, by its raw value.
  public func mark(_ targets: [MarkTarget], as state: String, _ details: MarkDetails) throws -> [MarkOutcome] {
    if let day = details.on, day > today + 1 { throw TrackerError.inFuture(day) }
    if details.isForced, details.note?.trimmed.isEmpty ?? true { throw TrackerError.forceNeedsNote }
    let words = "mark " + targets.map(\.description).joined(separator: " ") + " " + state
    return try store.write(draft(words, note: details.note)) { writer in
      if let article = details.article { try writer.reader.requireLive(article) }
      let view = try self.view(writer)
      return try targets.map { target in
        let before = try writer.reader.shown(writer.reader.require(target.commitment), on: today)
        try view.record([try change(target, to: state, details, before: before)])
        try Settling(view: view).settle([target.commitment])
        let after = try writer.reader.shown(writer.reader.require(target.commitment), on: today)
        return MarkOutcome(target: target, state: state, before: before, after: after)
      }
    }
  }

  private func change(
    _ target: MarkTarget, to state: String, _ details: MarkDetails, before: Commitment
  ) throws -> Change {
    let day = details.on ?? today
    switch target {
    case .commitment(let id):
      guard let status = Status(rawValue: state), Lifecycle.markable.contains(status) else {
        throw TrackerError.notAState(state, of: target.description, allowed: Lifecycle.markable.map(\.rawValue))
      }
      guard before.status != status else { throw TrackerError.alreadyMarked(id.description, state: state) }
      let allowed = Lifecycle.allowedMarks(from: before.status)
      guard details.isForced || allowed.contains(status) else {
        throw TrackerError.markNotAllowed(id, from: before.status, to: status, allowed: allowed)
      }
      let isForced = !allowed.contains(status)
      return .statusMarked(
        commitment: id, mark: StatusMark(status: status, on: day, article: details.article, isForced: isForced))
    case .condition(let id):
      guard let status = ConditionStatus(rawValue: state) else {
        let allowed = ConditionStatus.allCases.map(\.rawValue)
        throw TrackerError.notAState(state, of: target.description, allowed: allowed)
      }
      guard let condition = before.conditions.first(where: { $0.id == id }) else {
        throw TrackerError.noCondition(id, known: before.conditions.map(\.id.number))
      }
      guard condition.status != status else { throw TrackerError.alreadyMarked(id.description, state: state) }
      return .conditionMarked(
        condition: id, mark: ConditionMark(status: status, on: day, article: details.article))
    }
  }
}
