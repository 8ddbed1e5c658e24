import Commitments

/// An adjective with "be" or "say": "Oslo is ready to accept", "the union was opposed to".
struct AdjectiveRule {
  let reader: CueReader
  let cue: StanceCue
  let place: Int

  private var reading: SentenceReading { reader.reading }

  func drafts() -> [StatementDraft] {
    let start = reader.subjects.groupStart(of: place)
    let group = start..<place
    guard
      group.contains(where: {
        WordClasses.formsOfBe.contains(reading.lower($0))
          || ["remain", "remained", "remains"].contains(reading.lower($0))
      })
    else { return [] }
    let effect = reader.data.hedges.effect(in: group, of: reading)
    guard effect != .nothing, let stance = effect == .negative ? cue.negated : cue.stance else { return [] }
    let end = place + cue.words.count
    guard let action = action(after: end) else { return [] }
    if action.frame == .infinitive, stance == .proposed || stance == .pledged,
      reader.data.actions.group(at: action.tokens.lowerBound, in: reading) != nil
    {
      return []
    }
    let actors = reader.actors(of: place)
    return reader.made(
      actors, stance, action, cue: cue, at: place, isFuture: true,
      rule: "adjective \(cue.name) + \(action.frame.rawValue)")
  }

  /// "ready to accept a truce" keeps the verb in its action.
  private func action(after end: Int) -> ActionFinder.Action? {
    guard cue.words.count > 2, let verb = cue.words.lastIndex(of: "to").map({ place + $0 + 1 }), verb < end else {
      return reader.actions.action(after: end, frames: cue.frames)
    }
    let stop = reader.actions.end(from: end)
    guard stop > end else { return nil }
    return ActionFinder.Action(tokens: verb..<stop, isVerbal: false, frame: .toThing)
  }
}
