import TestSupport
import Testing

@testable import Commitments

/// The fold against a model of the lifecycle that was written apart from it, over every sequence of events.
@Suite struct LifecycleSearchTests {
  private struct Pair {
    var model: LifecycleModel
    var walk: FoldWalk
    /// The first of them.
    var events: [ModelEvent]
    /// How many sequences of events lead here.
    var count: Int
  }

  /// Sequences after which the fold is in the same state go on alike, so each state is followed once.
  @Test(arguments: [false, true])
  func `after every sequence of six events the fold says what the model says`(isKeptUp: Bool) throws {
    let first = try PositionText.position("A pledged truce" + (isKeptUp ? " | kept-up" : ""))
    let id = CommitmentID(number: 1)
    let start = FoldWalk(id: id, first: first, entries: [], happenings: [])
    var states = [Pair(model: LifecycleModel(isKeptUp: isKeptUp), walk: start, events: [], count: 1)]
    var sequences = 0
    for step in 1...6 {
      var reached: [String: Pair] = [:]
      sequences = 0
      for state in states {
        for event in ModelEvent.allCases {
          var next = state
          next.events.append(event)
          next.model.take(event)
          next.walk.take(try happening(event, step: step, isKeptUp: isKeptUp))
          guard sight(next.walk) == sight(next.model) else {
            let story = next.events.map { "\($0)" }.joined(separator: ", ")
            Issue.record("\(story): the fold has \(sight(next.walk)), the model \(sight(next.model))")
            return
          }
          sequences += state.count
          guard step < 6 else { continue }
          let key = "\(next.model) \(key(of: next.walk))"
          reached[key, default: Pair(model: next.model, walk: next.walk, events: next.events, count: 0)].count +=
            state.count
        }
      }
      states = Array(reached.values)
    }
    #expect(sequences == 64_000_000)
  }

  private func happening(_ event: ModelEvent, step: Int, isKeptUp: Bool) throws -> Happening {
    let day = Day(number: 20_000 + step)
    let content: Happening.Content
    if let stance = event.stance {
      var position = Position(party: "A", stance: stance, action: "truce", on: Period(day))
      position.mode = isKeptUp ? .keptUp : .achieved
      position.claimedBy = event == .isAccused ? "B" : nil
      if event.hasCondition { position.conditions = [ConditionTerm(by: "B", action: "comply", kind: .if)] }
      let links = event.hasCondition ? [ConditionLink(number: 1, matter: MatterID(number: 2))] : []
      let reference = StatementReference(article: ArticleID(number: Int64(step)), reading: 1, id: "s1")
      content = .position(position, conditions: links, statement: reference)
    } else {
      let effect: Consequence.Effect =
        switch event {
        case .conditionIsMet: .condition(number: 1, status: .met)
        case .conditionFails: .condition(number: 1, status: .failed)
        case .isFulfilled: .fulfilled
        case .isAcceptedByAll: .accepted
        case .isReleased: .released
        case .isSuperseded: .superseded
        default: .breachConfirmed
        }
      content = .consequence(Consequence(effect: effect, day: day, cause: .commitment(CommitmentID(number: 9))))
    }
    return Happening(content: content, entry: Int64(step), day: day, hash: "")
  }

  /// What a reader sees of it.
  private struct Sight: Equatable {
    var status: Status?
    var condition: ConditionStatus?
    var isContested: Bool
    var isDecisionDue: Bool
  }

  private func sight(_ walk: FoldWalk) -> Sight {
    Sight(
      status: walk.status, condition: walk.conditions[1]?.status, isContested: walk.flags.contains(.contested),
      isDecisionDue: walk.flags.contains(.decisionDue))
  }

  private func sight(_ model: LifecycleModel) -> Sight {
    Sight(
      status: model.status, condition: model.condition, isContested: model.isContested,
      isDecisionDue: model.isDecisionDue)
  }

  /// All that the fold goes on with. Days, statements and entries only grow from event to event.
  private func key(of walk: FoldWalk) -> String {
    Mirror(reflecting: walk).children.map { child in
      switch child.label {
      case "history", "hand", "positionEntries", "speaking": return ""
      case "commitment":
        var commitment = walk.commitment
        (commitment.statements, commitment.since, commitment.lastEvent, commitment.on) = ([], nil, nil, nil)
        return "\(commitment)"
      default: return "\(child.label ?? "") \(child.value)"
      }
    }.joined(separator: "; ")
  }
}
