import Commitments

/// A modal with its verb: "will send" of one's own act, "must withdraw" of another's.
struct ModalRule {
  let reader: CueReader
  let cue: StanceCue
  let place: Int

  private var reading: SentenceReading { reader.reading }

  func drafts() -> [StatementDraft] {
    guard let verb = verb(), reading.mention(at: verb) == nil else { return [] }
    let isNegated =
      (place + 1..<verb).contains { WordClasses.negations.contains(reading.lower($0)) }
      || reading.lower(place + cue.words.count) == "n't"
    let group = reader.data.actions.group(at: verb, in: reading)
    switch cue.stance {
    case .demanded: return demand(verb, isNegated: isNegated)
    case .threatened: return isNegated ? [] : threat(verb, group)
    default: return undertaking(verb, group, isNegated: isNegated)
    }
  }

  /// The verb in its base form behind the modal, its negation and adverbs.
  private func verb() -> Int? {
    var verb = place + cue.words.count
    while verb < min(place + 6, reading.tokens.count) {
      let token = reading.tokens[verb]
      let isPassedOver =
        WordClasses.adverbs.contains(token.lower) || token.lower.hasSuffix("ly")
        || WordClasses.negations.contains(token.lower) || token.kind == .openingQuote || reading.isDate(at: verb)
      guard isPassedOver else { return token.kind == .word ? verb : nil }
      verb += 1
    }
    return nil
  }

  private func verbPhrase(_ verb: Int) -> ActionFinder.Action? {
    let end = reader.actions.end(from: verb)
    return end > verb ? ActionFinder.Action(tokens: verb..<end, isVerbal: true, frame: .act) : nil
  }

  private func undertaking(_ verb: Int, _ group: ActionLexicon.Group?, isNegated: Bool) -> [StatementDraft] {
    guard group != .meeting, group != .state || isNegated && reading.lower(verb) != "be", !hasOwnCue(verb),
      let action = verbPhrase(verb), action.tokens.count > 1
    else { return [] }
    let around = reader.attribution(around: place)
    if reading.lower(place) == "would", around == nil { return [] }
    let actors = reader.actors(of: place)
    if reading.lower(place) == "would", actors.contains(where: { $0.party != around?.speaker.party }) { return [] }
    let isHarm = group == .harm
    let isPersistence = ["stop", "rest", "relent", "waver", "hesitate", "abandon", "forget", "cease"].contains(
      reading.lower(verb))
    let refusal: Stance = isPersistence ? .pledged : cue.negated ?? .rejected
    let stance: Stance = isNegated ? refusal : isHarm ? .threatened : .pledged
    return reader.made(
      actors, stance, action, cue: cue, at: place, isFuture: true,
      rule: "modal \(cue.name)" + (isNegated ? ", negated" : isHarm ? " + harm" : ""),
      prefix: isNegated && isPersistence ? "not " : "")
  }

  /// Whether the verb is itself a cue: "will accept" is an acceptance.
  private func hasOwnCue(_ verb: Int) -> Bool {
    reader.data.stances.cues(at: verb, in: reading.tokens).contains {
      $0.cue.part == .verb && $0.cue.stance != .met && $0.cue.stance != .broken
    }
  }

  private func threat(_ verb: Int, _ group: ActionLexicon.Group?) -> [StatementDraft] {
    guard group == .harm, let action = verbPhrase(verb), action.tokens.count > 1 else { return [] }
    let actors = reader.actors(of: place)
    guard let around = reader.attribution(around: place), actors.allSatisfy({ $0.party == around.speaker.party }) else {
      return []
    }
    return reader.made(
      actors, .threatened, action, cue: cue, at: place, isFuture: true, rule: "modal \(cue.name) + harm")
  }

  /// The speaker demands of the subject.
  private func demand(_ verb: Int, isNegated: Bool) -> [StatementDraft] {
    let speaker =
      reader.attribution(around: place)?.speaker ?? (reading.tokens[place].isQuoted ? reader.discourse.speaker : nil)
      ?? reader.discourse.voice
    guard let speaker, let own = speaker.party, var action = verbPhrase(verb), reading.lower(verb) != "have" else {
      return []
    }
    let to: [String]
    switch reader.subjects.subject(of: place) {
    case .mentions:
      to = reader.actors(of: place).compactMap(\.party)
      guard !to.isEmpty, !to.contains(own) else { return [] }
    case .other:
      guard reading.lower(verb) == "be", ["must", "should"].contains(cue.name) else { return [] }
      var start = place
      while start > 0, place - start < 10, reading.tokens[start - 1].kind == .word,
        !["that", "said"].contains(reading.lower(start - 1)),
        !reader.attributions.contains(where: { $0.verb == start - 1 })
      { start -= 1 }
      action.tokens = start..<action.tokens.upperBound
      to = []
    case .none:
      return []
    }
    return reader.made(
      [speaker], .demanded, action, cue: cue, at: place, isFuture: true, rule: "modal \(cue.name) of another", to: to,
      prefix: isNegated ? "not " : "")
  }
}
