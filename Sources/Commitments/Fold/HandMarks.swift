/// What people have set by hand on one commitment, looked up while its happenings are walked through.
struct HandMarks {
  private var marks: [(entry: Int64, on: Day, yielding: Int64?)] = []
  let reviews: Reviews
  private var corrections: [(entry: Int64, value: Correction)] = []
  private(set) var isTouched = false

  /// - Parameter happenings: Only the marks among them count: an as-of day has left later ones out.
  init(entries: [Entry], happenings: [Happening]) {
    reviews = Reviews(entries: entries)
    for happening in happenings {
      guard case .statusMark(let mark) = happening.content else { continue }
      marks.append((happening.entry, mark.on, reviews.yielding(ofMark: happening.entry)))
    }
    for entry in entries {
      switch entry.change {
      case .corrected(_, _, let new):
        corrections.append((entry.id, new))
        isTouched = true
      case .statusMarked, .conditionMarked, .conditionAdded, .positionAdded, .merged:
        isTouched = true
      default: break
      }
    }
  }

  /// How a position relates to the statuses set by hand.
  enum Standing {
    case applies
    /// Read after a mark was set: shown for review instead.
    case held
    /// Known when the mark was set, and earlier news than it: the mark has the last word.
    case overruled
  }

  func standing(of happening: Happening) -> Standing {
    let acceptance = happening.statement.flatMap(reviews.acceptance)
    let known = acceptance ?? happening.entry
    let isHeld = marks.contains { mark in mark.entry < known && mark.yielding.map { known < $0 } ?? true }
    if !happening.isByHand, acceptance == nil, isHeld { return .held }
    let standing = marks.filter { $0.yielding == nil }
    if let day = happening.day, standing.contains(where: { $0.entry > known && $0.on < day }) { return .overruled }
    return .applies
  }

  /// Whether the status of that mark gave way to a statement that a person accepted against it.
  func hasYielded(_ entry: Int64) -> Bool { marks.contains { $0.entry == entry && $0.yielding != nil } }

  /// Whether a person has looked at all that the commitment rests on.
  func haveSeen(_ statements: [StatementReference]) -> Bool { isTouched || statements.allSatisfy(reviews.hasSeen) }

  /// The stance and date of a position as corrected. A correction reaches the latest position known when it was made.
  func corrected(_ happening: Happening, isLatestBefore: (Int64) -> Bool) -> Position? {
    guard var position = happening.position else { return nil }
    for (entry, value) in corrections where happening.entry < entry && isLatestBefore(entry) {
      switch value {
      case .stance(let stance): position.stance = stance
      case .on(let on): position.on = on
      default: break
      }
    }
    return position
  }

  /// A condition's wording, owner, kind and due date as corrected; its status is left alone.
  func corrected(_ term: ConditionTerm, number: Int) -> ConditionTerm {
    var result = term
    for case (_, .condition(number, let new)) in corrections {
      result = new
      result.status = term.status
    }
    return result
  }

  /// - Parameter speaks: Whether a correction made with that entry reached the position that the date is told of.
  func correct(_ commitment: inout Commitment, speaks: (Int64) -> Bool) {
    for (entry, value) in corrections {
      switch value {
      case .party(let party): commitment.party = party
      case .speaker(let speaker): commitment.speaker = speaker
      case .action(let action): commitment.action = action
      case .to(let to): commitment.to = to
      case .on(let on): if speaks(entry) { commitment.on = on }
      case .due(let due): commitment.due = due
      case .scope(let scope): commitment.scope = scope
      case .mode(let mode): commitment.mode = mode
      case .stance, .condition: break
      }
    }
  }
}
