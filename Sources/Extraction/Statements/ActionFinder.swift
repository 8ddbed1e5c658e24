/// Finds the words that name the action behind a cue.
struct ActionFinder {
  let reading: SentenceReading
  let conditions: ConditionLexicon
  let attributions: [Attribution]
  /// Whether a verb of the stance lexicon in a finite form stands at a token.
  let isFiniteCue: (Int) -> Bool

  /// Whether a participle with its agent begins there ("… proposed by Oslo").
  let isAgentive: (Int) -> Bool
  /// Past forms of known verbs: behind a noun they begin what is said about it.
  let pastForms: Set<String>

  /// An action is looked for in no more than this many tokens.
  static let reach = 24

  struct Action {
    var tokens: Range<Int>
    var addressee: Int?
    var isVerbal: Bool
    /// Where a clause gives the action, the mention that is its subject.
    var subject: Int?
    var frame: StanceCue.Frame
  }

  /// The action that follows a cue ending before `start`, if one of the cue's frames fits.
  func action(after start: Int, frames: Set<StanceCue.Frame>) -> Action? {
    var place = start
    while place < reading.tokens.count, isPassedOver(place) || isInserted(place) { place += 1 }
    guard place < reading.tokens.count, reading.tokens[place].kind != .mark else { return nil }
    let word = reading.lower(place)
    if word == "to" || word == "not" && reading.lower(place + 1) == "to" {
      guard frames.contains(.infinitive) else { return nil }
      return made(word == "to" ? place + 1 : place, .infinitive, isVerbal: true)
    }
    if word == "that", frames.contains(.clause) { return clause(at: place + 1) }
    if let index = namedMention(at: place), let action = partyAction(index, at: place, frames: frames) { return action }
    if word.hasSuffix("ing"), word.count > 5, frames.contains(.gerund) || frames.contains(.toGerund) {
      return made(place, .gerund, isVerbal: true)
    }
    if word == "of", frames.contains(.ofThing) { return made(place + 1, .ofThing, isVerbal: false) }
    if word == "for", frames.contains(.forThing) { return made(place + 1, .forThing, isVerbal: false) }
    if frames.contains(.thing) || frames.contains(.toThing) {
      guard !WordClasses.prepositions.contains(word), !WordClasses.coordinators.contains(word),
        !WordClasses.auxiliaries.contains(word), !WordClasses.relatives.subtracting(["that", "whose"]).contains(word)
      else { return nil }
      return made(place, .thing, isVerbal: false)
    }
    return nil
  }

  /// A comma before or behind an adverb set off by commas ("undertook, besides, to …").
  private func isInserted(_ place: Int) -> Bool {
    guard reading.lower(place) == "," || ["besides", "however", "moreover", "too"].contains(reading.lower(place)) else {
      return false
    }
    return reading.lower(place - 2) == "," || reading.lower(place + 2) == "," || reading.lower(place + 1) == ","
  }

  private func isPassedOver(_ place: Int) -> Bool {
    let token = reading.tokens[place]
    return reading.isDate(at: place) || token.kind == .openingQuote
      || token.kind == .word
        && (WordClasses.adverbs.contains(token.lower) && !["not", "all", "both", "no"].contains(token.lower)
          || token.lower.hasSuffix("ly") && !token.isCapitalised)
  }

  private func namedMention(at place: Int) -> Int? {
    if let index = reading.mention(at: place) { return index }
    guard ["the", "on", "upon", "to", "all", "both"].contains(reading.lower(place)) else { return nil }
    return reading.mention(at: place + 1).flatMap { reading.mentions[$0].tokens.lowerBound == place + 1 ? $0 : nil }
  }

  private func partyAction(_ index: Int, at place: Int, frames: Set<StanceCue.Frame>) -> Action? {
    let mention = reading.mentions[index]
    guard mention.canAct else { return nil }
    let next = mention.tokens.upperBound
    let word = reading.lower(next)
    if frames.contains(.asks), word == "to" || word == "not" && reading.lower(next + 1) == "to" {
      var action = made(word == "to" ? next + 1 : next, .asks, isVerbal: true)
      action?.addressee = index
      return action
    }
    if frames.contains(.clause), word == "that" {
      var action = clause(at: next + 1)
      action?.addressee = index
      return action
    }
    if frames.contains(.clause), isVerbStart(next) { return clause(at: place) }
    return nil
  }

  /// Whether the word can begin a verb group: an auxiliary, or a lower-case word that is no preposition or noun mark.
  private func isVerbStart(_ place: Int) -> Bool {
    guard reading.tokens.indices.contains(place), reading.tokens[place].kind == .word,
      reading.mention(at: place) == nil
    else { return false }
    let word = reading.lower(place)
    return !WordClasses.prepositions.contains(word) && !WordClasses.coordinators.contains(word)
      && !WordClasses.relatives.contains(word)
  }

  private func clause(at start: Int) -> Action? {
    guard start < reading.tokens.count else { return nil }
    guard let index = namedMention(at: start), reading.mentions[index].canAct else {
      return made(start, .clause, isVerbal: false)
    }
    var place = reading.mentions[index].tokens.upperBound
    while place < reading.tokens.count,
      WordClasses.auxiliaries.contains(reading.lower(place)) || isPassedOver(place) || reading.tokens[place].text == ","
    { place += 1 }
    var action = made(place, .clause, isVerbal: true)
    action?.subject = index
    return action
  }

  private func made(_ start: Int, _ frame: StanceCue.Frame, isVerbal: Bool) -> Action? {
    var start = start
    if !isVerbal {
      while start < reading.tokens.count, WordClasses.determiners.contains(reading.lower(start)),
        !["his", "her", "its", "their", "our", "my"].contains(reading.lower(start))
      { start += 1 }
    }
    let end = end(from: start, isVerbal: isVerbal)
    guard end > start else { return nil }
    return Action(tokens: start..<end, addressee: nil, isVerbal: isVerbal, subject: nil, frame: frame)
  }

  /// Where the action that begins at `start` ends.
  func end(from start: Int, isVerbal: Bool = true) -> Int {
    let limit = min(reading.tokens.count, start + Self.reach)
    var place = start
    while place < limit, !ends(at: place, start: start), isVerbal || !isPredicate(place, start: start) { place += 1 }
    while place > start, isTrailing(place - 1) { place -= 1 }
    return place
  }

  /// Whether a finite verb follows the noun phrase that begins at `start`.
  private func isPredicate(_ place: Int, start: Int) -> Bool {
    guard place > start, pastForms.contains(reading.lower(place)) else { return false }
    let before = reading.lower(place - 1)
    return !WordClasses.determiners.contains(before) && !WordClasses.prepositions.contains(before)
      && !before.hasSuffix("ly") && reading.tokens[place - 1].kind != .possessive
  }

  private func isTrailing(_ place: Int) -> Bool {
    reading.isDate(at: place) || reading.tokens[place].kind == .mark
      || ["and", "or", "also", "to", "in", "of", "at", "the", "only", "but"].contains(reading.lower(place))
  }

  private func ends(at place: Int, start: Int) -> Bool {
    let token = reading.tokens[place]
    switch token.kind {
    case .mark:
      if token.text == "," { return !isListComma(place, start: start) }
      return ["(", ")", ";", ":", "—", "–", "-", ".", "?", "!"].contains(token.text)
    case .closingQuote:
      return reading.lower(place + 1) == "," || reading.lower(place - 1) == ","
    case .word:
      guard place > start else { return false }
      if attributions.contains(where: { $0.verb == place || $0.verb == place + 1 && reading.mention(at: place) != nil })
      {
        return true
      }
      if WordClasses.actionEnds.contains(token.lower) || isAgentive(place) { return true }
      if let marker = conditions.marker(at: place, in: reading.tokens), marker.kind != nil, marker.form != .date {
        return true
      }
      if WordClasses.coordinators.contains(token.lower) { return endsConjunct(place) }
      return false
    default:
      return false
    }
  }

  /// A comma inside a list that goes on with "and" or "or" soon.
  private func isListComma(_ comma: Int, start: Int) -> Bool {
    let next = comma + 1
    guard next < reading.tokens.count, reading.tokens[next].kind == .word else { return false }
    let word = reading.lower(next)
    if ["and", "or"].contains(word) { return !endsConjunct(next) && !reading.isDate(at: next + 1) }
    guard !WordClasses.relatives.contains(word), !WordClasses.actionEnds.contains(word), word != "but" else {
      return false
    }
    let window = next..<min(next + 12, reading.tokens.count)
    guard let conjunction = window.first(where: { ["and", "or"].contains(reading.lower($0)) }) else { return false }
    let between = next..<conjunction
    let isBroken = between.contains { place in
      attributions.contains { $0.verb == place } || [";", ":", "—", "("].contains(reading.lower(place))
        || conditions.marker(at: place, in: reading.tokens) != nil
    }
    return !isBroken && !endsConjunct(conjunction)
  }

  /// Whether a new clause begins behind the conjunction: a mention with its verb, or another finite cue.
  private func endsConjunct(_ conjunction: Int) -> Bool {
    let next = conjunction + 1
    if isFiniteCue(next) { return true }
    if attributions.contains(where: { $0.verb == next }) { return true }
    if ["will", "would", "must", "should", "is", "are", "was", "were", "has", "have", "had"].contains(
      reading.lower(next))
    {
      return true
    }
    guard let index = namedMention(at: next), reading.mentions[index].canAct else { return false }
    let after = reading.mentions[index].tokens.upperBound
    return isFiniteCue(after) || WordClasses.auxiliaries.contains(reading.lower(after)) && reading.lower(after) != "to"
      || attributions.contains { $0.verb == after }
  }
}
