import Commitments

/// A verb with its subject: "Oslo proposed a truce", and turned round: "a truce proposed by Oslo".
struct VerbRule {
  let reader: CueReader
  let cue: StanceCue
  let form: VerbForms.Form
  let place: Int

  private var reading: SentenceReading { reader.reading }
  private var end: Int { place + cue.words.count }

  func drafts() -> [StatementDraft] {
    let start = reader.subjects.groupStart(of: place)
    let group = start..<place
    let words = group.map { reading.lower($0) }
    let isBe = words.contains { WordClasses.formsOfBe.contains($0) }
    if form == .past || form == .participle || reader.data.isParticiple(reading.lower(place)), let agent = agent() {
      return isBe ? passive(agent, group: start) : reduced(agent)
    }
    guard isAsserted(words, isBe: isBe, start: start) else { return [] }
    let effect = reader.data.hedges.effect(in: group, of: reading)
    guard effect != .nothing, let stance = effect == .negative ? cue.negated : cue.stance else { return [] }
    return active(stance, isNegated: effect == .negative, isFuture: isFuture(words))
  }

  private func isFuture(_ words: [String]) -> Bool {
    words.contains { ["will", "'ll", "would", "shall"].contains($0) } || cue.stance == .pledged
      || cue.stance == .threatened || cue.stance == .proposed
  }

  /// Whether the form states a fact: no infinitive, no bare gerund or passive, no imperative.
  private func isAsserted(_ words: [String], isBe: Bool, start: Int) -> Bool {
    if words.contains("to") { return false }
    let isDone = cue.stance == .met || cue.stance == .broken
    switch form {
    case .gerund: return isBe && cue.stance != .met
    case .participle, .past: return !isBe && (start > 0)
    case .present: return !isDone
    case .base:
      let modals = ["will", "'ll", "would", "did", "do", "does", "shall", "ca", "can", "could", "wo"]
      return !isDone && (words.contains { modals.contains($0) } || reading.mention(at: place - 1) != nil)
    }
  }

  private func active(_ stance: Stance, isNegated: Bool, isFuture: Bool) -> [StatementDraft] {
    let actors = reader.actors(of: place)
    guard !actors.isEmpty else { return [] }
    let action: ActionFinder.Action?
    if cue.frames.contains(.act) {
      let stop = reader.actions.end(from: place)
      action = stop > end ? ActionFinder.Action(tokens: place..<stop, isVerbal: true, frame: .act) : nil
    } else {
      action = reader.actions.action(after: end, frames: cue.frames)
    }
    guard let action, isCommitment(action, stance: stance) else { return [] }
    return reader.made(
      actors, stance, action, cue: cue, at: place, isFuture: isFuture, rule: rule(action.frame, isNegated: isNegated),
      prefix: isNegated && stance == .pledged ? "not " : "")
  }

  /// Plans to meet are no commitments.
  private func isCommitment(_ action: ActionFinder.Action, stance: Stance) -> Bool {
    guard action.frame == .infinitive, stance == .pledged || stance == .proposed else { return true }
    return reader.data.actions.group(at: action.tokens.lowerBound, in: reading) != .meeting
      || cue.name == "offer" || cue.name == "propose"
  }

  private func rule(_ frame: StanceCue.Frame, isNegated: Bool) -> String {
    "verb \(cue.name) + \(frame.rawValue)" + (isNegated ? ", negated" : "")
  }

  /// The mention behind "by".
  private func agent() -> Int? {
    guard reading.lower(end) == "by" else { return nil }
    return reading.mention(at: end + 1) ?? (reading.lower(end + 1) == "the" ? reading.mention(at: end + 2) : nil)
  }

  private func actors(of agent: Int) -> [Actor] {
    var indices = [agent]
    while let last = indices.last, last + 1 < reading.mentions.count {
      let gap = reading.mentions[last].tokens.upperBound..<reading.mentions[last + 1].tokens.lowerBound
      guard !gap.isEmpty, gap.count <= 2, gap.allSatisfy({ ["and", "the"].contains(reading.lower($0)) }) else { break }
      indices.append(last + 1)
    }
    return indices.compactMap { reader.discourse.actor(of: reading.mentions[$0], in: reading, subject: nil) }
      .filter { $0.party != nil }
  }

  /// "A truce was proposed by Oslo."
  private func passive(_ agent: Int, group: Int) -> [StatementDraft] {
    let isNegated = reader.data.hedges.effect(in: group..<place, of: reading)
    guard isNegated != .nothing, let stance = isNegated == .negative ? cue.negated : cue.stance else { return [] }
    var start = group
    while start > 0, group - start < 14, !isPhraseBorder(start - 1) { start -= 1 }
    return nounPhrase(start..<group, agent: agent, stance: stance, rule: "passive \(cue.name) + by")
  }

  /// "… a truce proposed by Oslo": a participle with its agent behind the noun.
  private func reduced(_ agent: Int) -> [StatementDraft] {
    guard [.proposed, .demanded, .pledged, .rejected, .accepted].contains(cue.stance) else { return [] }
    var start = place
    while start > 0, place - start < 8, !isPhraseBorder(start - 1),
      !WordClasses.determiners.contains(reading.lower(start - 1)), !["of", "for"].contains(reading.lower(start - 1)),
      !WordClasses.prepositions.contains(reading.lower(start - 1))
    { start -= 1 }
    return nounPhrase(start..<place, agent: agent, stance: cue.stance, rule: "participle \(cue.name) + by")
  }

  private func isPhraseBorder(_ place: Int) -> Bool {
    let token = reading.tokens[place]
    return token.kind == .mark || token.kind == .openingQuote || token.kind == .closingQuote
      || ["that", "but", "and"].contains(token.lower) || reader.attributions.contains { $0.verb == place }
  }

  private func nounPhrase(_ range: Range<Int>, agent: Int, stance: Stance, rule: String) -> [StatementDraft] {
    var range = range
    while let first = range.first, WordClasses.determiners.contains(reading.lower(first)) {
      range = first + 1..<range.upperBound
    }
    guard !range.isEmpty else { return [] }
    let action = ActionFinder.Action(tokens: range, isVerbal: false, frame: .thing)
    let drafts = reader.made(
      actors(of: agent), stance, action, cue: cue, at: place, isFuture: false, rule: rule, to: [])
    return drafts.map { draft in
      var draft = draft
      let rest = reading.dates.first { $0.tokens.lowerBound > place && $0.tokens.lowerBound < place + 18 }
      draft.isNominal = true
      if draft.on == nil, let rest, !rest.isLimit { draft.on = rest.period }
      return draft
    }
  }
}

extension ActionFinder.Action {
  init(tokens: Range<Int>, isVerbal: Bool, frame: StanceCue.Frame) {
    self.init(tokens: tokens, addressee: nil, isVerbal: isVerbal, subject: nil, frame: frame)
  }
}
