import Commitments

/// A noun with its owner: "Oslo's acceptance of the plan", "a Norwegian offer to …", "led to the resumption of
/// Polish …".
struct NounRule {
  let reader: CueReader
  let cue: StanceCue
  let place: Int

  private var reading: SentenceReading { reader.reading }

  func drafts() -> [StatementDraft] {
    let end = place + cue.words.count
    guard let action = reader.actions.action(after: end, frames: cue.frames) else { return [] }
    if cue.stance == .met { return outcome(action) }
    guard let owner = owner(),
      let actor = reader.discourse.actor(of: reading.mentions[owner], in: reading, subject: speaker),
      actor.party != nil
    else { return [] }
    if action.frame == .infinitive || action.frame == .forThing,
      reader.data.actions.group(at: action.tokens.lowerBound, in: reading) == .meeting, cue.stance == .pledged
    {
      return []
    }
    return reader.made(
      [Actor(party: actor.party, kind: actor.kind)], cue.stance, action, cue: cue, at: place, isFuture: false,
      rule: "noun \(cue.name) + \(action.frame.rawValue)"
    ).map { nominal($0) }
  }

  private var speaker: Actor? { reader.attribution(around: place)?.speaker }

  /// A position told of in passing: whoever speaks of it in the sentence is not the one who takes it there.
  private func nominal(_ draft: StatementDraft) -> StatementDraft {
    var draft = draft
    draft.isNominal = true
    draft.on = nil
    return draft
  }

  /// The possessor or the adjective before the noun, at most three words away.
  private func owner() -> Int? {
    for back in 1...4 {
      let at = place - back
      guard at >= 0 else { return nil }
      if reading.tokens[at].kind == .possessive { continue }
      if let index = reading.mention(at: at) {
        let mention = reading.mentions[index]
        let isOwner = mention.isPossessive || mention.form == .adjective || mention.form == .name && mention.isKnown
        return isOwner ? index : nil
      }
      guard reading.tokens[at].kind == .word || reading.tokens[at].kind == .number,
        !WordClasses.prepositions.contains(reading.lower(at)), !WordClasses.auxiliaries.contains(reading.lower(at)),
        !WordClasses.determiners.contains(reading.lower(at)), !WordClasses.coordinators.contains(reading.lower(at))
      else { return nil }
    }
    return nil
  }

  private static let results: Set<String> = [
    "led", "resulted", "brought", "secured", "ended", "produced", "yielded", "allowed", "saw",
  ]

  /// "The talks led to the resumption of Polish deliveries to Kenya": what a party did, told as an outcome.
  private func outcome(_ action: ActionFinder.Action) -> [StatementDraft] {
    let before = max(0, place - 5)..<place
    guard before.contains(where: { Self.results.contains(reading.lower($0)) }) else { return [] }
    let inside = action.tokens.prefix(6).lazy.compactMap { reading.mention(at: $0) }.first
    guard let inside, reading.mentions[inside].kind != nil,
      let actor = reader.discourse.actor(of: reading.mentions[inside], in: reading, subject: nil), actor.party != nil
    else { return [] }
    var whole = action
    whole.tokens = place..<action.tokens.upperBound
    return reader.made(
      [Actor(party: actor.party, kind: actor.kind)], .met, whole, cue: cue, at: place, isFuture: false,
      rule: "outcome \(cue.name)")
  }
}
