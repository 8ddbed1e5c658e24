import Commitments

/// Finds the conditions of a sentence and gives each to the draft it governs.
struct ConditionReader {
  let reading: SentenceReading
  let bytes: [UInt8]
  let lexicon: ConditionLexicon
  let attributions: [Attribution]
  let discourse: Discourse
  let pastForms: Set<String>

  /// Adds to `drafts` the conditions the sentence names; acceptances with a condition become conditional ones.
  func attach(to drafts: inout [StatementDraft]) {
    guard !drafts.isEmpty else { return }
    var place = 0
    while place < reading.tokens.count {
      guard reading.mention(at: place) == nil, let marker = lexicon.marker(at: place, in: reading.tokens) else {
        place += 1
        continue
      }
      if let kind = marker.kind, let owner = owner(of: place, marker: marker, kind: kind, among: drafts) {
        let terms = terms(of: marker, kind: kind, at: place, for: drafts[owner], isFirst: drafts[owner].cue > place)
        drafts[owner].conditions += terms
        if marker.form == .prior, drafts[owner].due == nil { drafts[owner].due = terms.first?.due }
      }
      place += marker.words.count
    }
    for index in drafts.indices where drafts[index].stance == .accepted && !drafts[index].conditions.isEmpty {
      drafts[index].stance = .acceptedIf
    }
  }

  /// The tokens of clauses that only suppose something: what a cue in them says is not asserted.
  func supposed() -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var place = 0
    while place < reading.tokens.count {
      guard reading.mention(at: place) == nil, let marker = lexicon.marker(at: place, in: reading.tokens) else {
        place += 1
        continue
      }
      if let kind = marker.kind, marker.form == .clause, kind != .while {
        let clause = behind(place + marker.words.count, isFirst: true)
        let isSupposed = !Self.narrative.contains(marker.name) || isStillToCome(clause)
        if isSupposed, clause.upperBound > place { spans.append(place..<clause.upperBound) }
      }
      place += marker.words.count
    }
    return spans
  }

  private static let offers: Set<String> = [
    "offer", "bid", "deal", "plan", "proposal", "agreement", "acquisition", "merger", "transaction", "purchase",
    "takeover", "settlement", "package", "accord", "arrangement", "pact", "sale", "it",
  ]

  /// The conditions of a sentence that speaks of nothing but them ("The offer is subject to …"), for the `offer` before it.
  ///
  /// Only markers count that stand in the predicate of a noun such as "offer" and that no draft of the sentence owns.
  func standing(for offer: StatementDraft, beside drafts: [StatementDraft]) -> [ConditionTerm] {
    guard drafts.allSatisfy({ $0.conditions.isEmpty }) else { return [] }
    for place in reading.tokens.indices where reading.mention(at: place) == nil {
      guard let marker = lexicon.marker(at: place, in: reading.tokens), marker.form == .thing, let kind = marker.kind,
        kind == .if
      else { continue }
      let before = max(0, place - 8)..<place
      guard before.contains(where: { WordClasses.formsOfBe.contains(reading.lower($0)) || reading.lower($0) == "," }),
        before.contains(where: { Self.offers.contains(reading.lower($0)) })
      else { continue }
      return terms(of: marker, kind: kind, at: place, for: offer, isFirst: false)
    }
    return []
  }

  private static let narrative: Set<String> = [
    "after", "once", "following", "when", "as soon as", "while", "whilst", "before",
  ]

  /// The draft that the marker at `place` governs, if it is a condition there at all.
  private func owner(of place: Int, marker: ConditionMarker, kind: ConditionKind, among drafts: [StatementDraft])
    -> Int?
  {
    let next = place + marker.words.count
    if marker.form == .date { return nil }
    if kind == .until, reading.isDate(at: next) || reading.isDate(at: place) || isAmount(next) { return nil }
    if marker.name == "if", isQuestion(place) { return nil }
    let isFirst =
      place == 0 || reading.tokens[place - 1].kind == .openingQuote
      || ["that", "said", ",", "and", "but"].contains(reading.lower(place - 1)) && !drafts.contains { $0.cue < place }
    let index =
      isFirst
      ? drafts.indices.filter { drafts[$0].cue > next && drafts[$0].conditions.isEmpty }.first
      : drafts.indices.filter { drafts[$0].cue < place && !drafts[$0].isNominal }.last
        ?? drafts.indices.last { drafts[$0].cue < place }
    guard let index else { return nil }
    if Self.narrative.contains(marker.name) {
      guard drafts[index].isFuture, !reading.isDate(at: place) else { return nil }
      if marker.name == "before", drafts[index].stance != .rejected { return nil }
      if ["while", "whilst"].contains(marker.name) { return nil }
    }
    if drafts[index].stance == .met || drafts[index].stance == .broken { return nil }
    return index
  }

  private func isAmount(_ place: Int) -> Bool {
    let next = ["at", "least", "the", "end", "of"].contains(reading.lower(place)) ? place + 2 : place
    return [place, next].contains { reading.tokens.indices.contains($0) && reading.tokens[$0].kind == .number }
  }

  /// "asked if", "see if": a question, no condition.
  private func isQuestion(_ place: Int) -> Bool {
    [
      "asked", "asks", "ask", "see", "know", "wonder", "wondered", "as", "even", "determine", "unclear", "and",
      "decide",
    ]
    .contains(reading.lower(place - 1))
  }

  private func terms(
    of marker: ConditionMarker, kind: ConditionKind, at place: Int, for draft: StatementDraft, isFirst: Bool
  ) -> [ConditionTerm] {
    if marker.form == .prior, place <= 1 { return bargain(kind, draft) }
    let range =
      marker.form == .prior
      ? before(place) : behind(place + marker.words.count, isFirst: isFirst, isList: marker.form == .thing)
    guard !range.isEmpty else { return [] }
    let due = reading.dates.first { range.overlaps($0.tokens) }?.period
    let body = withoutDates(range)
    guard !body.isEmpty, !Self.narrative.contains(marker.name) || isStillToCome(body) else { return [] }
    let clause = ClauseWords(reading: reading, bytes: bytes)
    let doer = marker.form == .thing ? possessor(in: body, draft: draft) : subject(in: body, draft: draft)
    if marker.form == .prior {
      return [ConditionTerm(by: doer, action: clause.present(body), kind: kind, due: due)]
    }
    return CoordinationSplitter(reading: reading, bytes: bytes).parts(of: body).map {
      ConditionTerm(by: doer, action: $0, kind: kind, due: due)
    }
  }

  /// "In return, …" at a sentence's head: the condition is what the other side undertook in the sentence before.
  private func bargain(_ kind: ConditionKind, _ draft: StatementDraft) -> [ConditionTerm] {
    guard let before = discourse.undertaking, let party = before.actor.party, party != draft.actor.party else {
      return []
    }
    return [ConditionTerm(by: party, action: before.action, kind: kind)]
  }

  /// Whether the clause behind "after", "once", "when" is in the present: a past tense tells a story.
  private func isStillToCome(_ body: Range<Int>) -> Bool {
    let present: Set<String> = ["is", "are", "has", "have", "does", "do", "can"]
    for place in body.prefix(12) where reading.mention(at: place) == nil {
      let word = reading.lower(place)
      if ["had", "was", "were", "did"].contains(word) || pastForms.contains(word) { return false }
      if present.contains(word) { return true }
      let isThird =
        word.hasSuffix("s") && !word.hasSuffix("ss") && place > body.lowerBound
        && reading.mention(at: place - 1) != nil && reading.tokens[place].kind == .word
      if isThird { return true }
    }
    return false
  }

  private func behind(_ start: Int, isFirst: Bool, isList: Bool = false) -> Range<Int> {
    var start = start
    if reading.lower(start) == "that" { start += 1 }
    var end = start
    let limit = min(reading.tokens.count, start + 30)
    while end < limit, !ends(at: end, start: start) || isList && !isFirst && isListComma(end) {
      end += 1
    }
    while end > start, reading.tokens[end - 1].kind == .mark || ["and", "or", "then"].contains(reading.lower(end - 1)) {
      end -= 1
    }
    return start..<max(start, end)
  }

  /// A comma of a list that goes on with "and" or "or" soon.
  private func isListComma(_ place: Int) -> Bool {
    guard reading.lower(place) == "," else { return false }
    for next in place + 1..<min(place + 16, reading.tokens.count) {
      if ["and", "or"].contains(reading.lower(next)) { return true }
      if reading.tokens[next].kind == .mark, reading.lower(next) != "," { return false }
      if ["which", "said", "but", "he", "it"].contains(reading.lower(next)) { return false }
    }
    return false
  }

  private func ends(at place: Int, start: Int) -> Bool {
    let token = reading.tokens[place]
    if token.kind == .mark { return [",", ";", ":", "—", "–", "-", "(", ".", "?", "!"].contains(token.text) }
    if token.kind == .closingQuote { return place > start }
    if ["but", "which", "said"].contains(token.lower) || token.lower == "then" && place > start { return true }
    if attributions.contains(where: { $0.verb == place }) { return true }
    return place > start && (lexicon.marker(at: place, in: reading.tokens)?.kind).map { $0 != .deadline } ?? false
  }

  private func before(_ marker: Int) -> Range<Int> {
    var start = marker
    while start > 0,
      !(reading.tokens[start - 1].kind == .mark && [";", ":", "—", "–"].contains(reading.lower(start - 1)))
    {
      start -= 1
    }
    return start..<marker
  }

  private func withoutDates(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, reading.isDate(at: end - 1) || reading.tokens[end - 1].kind == .mark { end -= 1 }
    return range.lowerBound..<end
  }

  private func subject(in range: Range<Int>, draft: StatementDraft) -> String? {
    guard let index = firstMention(in: range, within: 3), reading.mentions[index].canAct else { return nil }
    return party(of: reading.mentions[index], draft: draft)
  }

  private func possessor(in range: Range<Int>, draft: StatementDraft) -> String? {
    guard let index = firstMention(in: range, within: 2) else { return nil }
    return party(of: reading.mentions[index], draft: draft)
  }

  private func firstMention(in range: Range<Int>, within reach: Int) -> Int? {
    range.prefix(reach).lazy.compactMap { reading.mention(at: $0) }.first
  }

  private func party(of mention: Mention, draft: StatementDraft) -> String? {
    if mention.form == .pronoun, ["it", "they", "its", "their"].contains(reading.lower(mention.tokens.lowerBound)) {
      return draft.to.first ?? draft.actor.party
    }
    return discourse.actor(of: mention, in: reading, subject: draft.actor)?.party
  }
}
