/// Finds who says what in a sentence: "A said that …", "…, said B", "…, according to C", a quotation that runs on.
struct AttributionFinder {
  let lexicon: AttributionLexicon

  private static let unnamed: Set<String> = [
    "sources", "source", "officials", "official", "diplomats", "diplomat", "people", "person", "witnesses", "insiders",
  ]

  func isSaying(_ place: Int, in reading: SentenceReading) -> Bool {
    guard reading.tokens.indices.contains(place), reading.tokens[place].kind == .word,
      reading.mention(at: place) == nil, let form = lexicon.form(of: reading.lower(place))
    else { return false }
    switch form {
    case .gerund: return reading.lower(place - 1) == "," || WordClasses.formsOfBe.contains(reading.lower(place - 1))
    case .base: return !["to", "the", "a"].contains(reading.lower(place - 1))
    default: return true
    }
  }

  /// The attributions in order of their verbs.
  func attributions(in reading: SentenceReading, discourse: Discourse) -> [Attribution] {
    let subjects = SubjectFinder(reading: reading) { isSaying($0, in: reading) }
    var found: [Attribution] = []
    for verb in reading.tokens.indices where isSaying(verb, in: reading) {
      if let one = attribution(of: verb, in: reading, subjects: subjects, discourse: discourse, earlier: found.last) {
        found.append(one)
      }
    }
    if let according = according(in: reading, discourse: discourse) { found.append(according) }
    return found
  }

  private func attribution(
    of verb: Int, in reading: SentenceReading, subjects: SubjectFinder, discourse: Discourse, earlier: Attribution?
  ) -> Attribution? {
    let count = reading.tokens.count
    let before = reading.lower(verb - 1)
    if verb > 0, before == "," || reading.tokens[verb - 1].kind == .closingQuote,
      lexicon.form(of: reading.lower(verb)) != .gerund,
      let index = subjects.inverted(after: verb),
      let speaker = discourse.actor(of: reading.mentions[index], in: reading, subject: nil)
    {
      return Attribution(speaker: speaker, verb: verb, content: 0..<count, hearer: nil)
    }
    let start: Int
    let speaker: Actor
    switch subjects.subject(of: verb) {
    case .mentions(let indices):
      guard let actor = discourse.actor(of: reading.mentions[indices[0]], in: reading, subject: earlier?.speaker) else {
        return nil
      }
      speaker = actor
      start = reading.mentions[indices[0]].tokens.lowerBound
    case .other:
      let noun = subjects.groupStart(of: verb) - 1
      let near = max(0, noun - 4)...max(0, noun)
      guard let place = near.last(where: { Self.unnamed.contains(reading.lower($0)) }) else { return nil }
      speaker = Actor(isUnnamed: true)
      start = max(0, place - 2)
    case .none:
      guard lexicon.form(of: reading.lower(verb)) == .gerund || before == "and", let earlier else { return nil }
      return Attribution(speaker: earlier.speaker, verb: verb, content: verb + 1..<count, hearer: nil)
    }
    return Attribution(
      speaker: speaker, verb: verb, content: content(of: verb, subject: start, in: reading),
      hearer: hearer(of: verb, in: reading))
  }

  /// What is said stands behind the verb, or before its subject where a comma or quotation mark closes it.
  private func content(of verb: Int, subject start: Int, in reading: SentenceReading) -> Range<Int> {
    let count = reading.tokens.count
    let closes = start > 1 && (reading.lower(start - 1) == "," || reading.tokens[start - 1].kind == .closingQuote)
    let rest = verb + 1..<count
    let meaningful = rest.filter { reading.tokens[$0].kind == .word && !reading.isDate(at: $0) }.count
    let opensWithContent = ["that", "it", "he", "she", "they", "the", "there"].contains(reading.lower(verb + 1))
    if closes, meaningful <= 6 || reading.lower(verb + 1) == ",", !opensWithContent { return 0..<count }
    return rest
  }

  private func hearer(of verb: Int, in reading: SentenceReading) -> Int? {
    guard ["told", "tell", "tells", "telling", "urged", "warned", "assured"].contains(reading.lower(verb)) else {
      return nil
    }
    return reading.mention(at: verb + 1) ?? (reading.lower(verb + 1) == "the" ? reading.mention(at: verb + 2) : nil)
  }

  private func according(in reading: SentenceReading, discourse: Discourse) -> Attribution? {
    guard
      let place = reading.tokens.indices.first(where: {
        reading.lower($0) == "according" && reading.lower($0 + 1) == "to"
      })
    else { return nil }
    for next in place + 2..<min(place + 7, reading.tokens.count) {
      if let index = reading.mention(at: next),
        let actor = discourse.actor(of: reading.mentions[index], in: reading, subject: nil)
      {
        return Attribution(speaker: actor, verb: place, content: 0..<reading.tokens.count, hearer: nil)
      }
      if Self.unnamed.contains(reading.lower(next)) {
        return Attribution(speaker: Actor(isUnnamed: true), verb: place, content: 0..<reading.tokens.count, hearer: nil)
      }
    }
    return nil
  }
}
