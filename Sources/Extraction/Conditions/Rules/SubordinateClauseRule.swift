import Commitments
import Syntax

/// Clauses behind a conjunction: "if Kyiv signs", "unless …", "until …", "provided that …", "once …", "after doing …".
struct SubordinateClauseRule: ConditionRule {
  let lexicon: ConditionLexicon

  func drafts(in reading: ClauseReading, after earlier: [ClauseReading]) -> [ConditionDraft] {
    let governors = ConditionGovernors(reading: reading)
    let found = lexicon.occurrences(in: reading.lower) { (reading.mention($0)?.words.count ?? 0) > 1 }
    return found.compactMap { marker, words in
      guard marker.form == .clause, let kind = marker.kind, words.upperBound < reading.count else { return nil }
      return draft(marker, kind, at: words.lowerBound, end: words.upperBound, in: reading, governors)
    }
  }

  private func draft(
    _ marker: ConditionMarker, _ kind: ConditionKind, at place: Int, end: Int, in reading: ClauseReading,
    _ governors: ConditionGovernors
  ) -> ConditionDraft? {
    guard !isQuestion(place, marker, in: reading) else { return nil }
    // "at times when talks can help": which times, no condition.
    if marker.name == "when", place > 0, Self.momentNouns.contains(reading.sentence.lemma(place - 1)) { return nil }
    if ["provided", "providing", "assuming"].contains(marker.name),
      !beginsNominal(end, in: reading) || !isSuspended(place, in: reading)
    {
      return nil
    }
    guard let top = top(of: place..<end, in: reading) else { return nil }
    let isTimeWord = Self.ofTime.contains(marker.name)
    if isTimeWord, !reading.isVerb(top), reading.sentence.child(of: top, .copula) == nil {
      // "after the talks", "before Friday", "until now": a thing or a date; ThingRule knows which of them count.
      guard reading.sentence.child(of: top, .subject) != nil else { return nil }
    }
    let isFronted = isFronted(place, top: top, in: reading)
    let extent = ClauseExtent(reading: reading, lexicon: lexicon)
    let body = extent.body(from: end, top: top, isFronted: isFronted)
    guard !body.isEmpty else { return nil }
    // "hopeful if unfinished"
    if marker.name == "if",
      !body.contains(where: { reading.isVerb($0) || reading.isNominal($0) || reading[$0].tag == .auxiliary })
    {
      return nil
    }
    let words = place..<body.upperBound
    let ranked = governors.ranked(for: top, words: words, isFronted: isFronted)
    guard let main = ranked.first else {
      guard marker.name.hasSuffix("condition") else { return nil }
      return ConditionDraft(
        marker: marker.name, kind: kind, form: .clause, markerWords: place..<end, body: body, head: top, governors: [],
        reference: ConditionReference(target: .previous))
    }
    if isTimeWord, isNarrative(top: top, main: main, marker: marker, in: reading) { return nil }
    if marker.name == "before", !isWithheld(main, in: reading) { return nil }
    if marker.name == "while" || marker.name == "whilst", isContrast(place, top: top, in: reading) {
      return nil
    }
    var draft = ConditionDraft(
      marker: marker.name, kind: kind, form: .clause, markerWords: place..<end, body: body,
      head: body.contains(top) ? top : body.lowerBound, governors: ranked)
    if Self.lapsing.contains(where: { lapse in ranked.prefix(2).contains { reading.sentence.lemma($0) == lapse } }) {
      makeDeadline(&draft, in: reading)
    }
    return draft
  }

  private static let lapsing = ["lapse", "expire"]

  /// "It lapses if clearance is not given by May" sets a deadline for the clearance.
  private func makeDeadline(_ draft: inout ConditionDraft, in reading: ClauseReading) {
    let negations = draft.body.filter { ["not", "n't"].contains(reading.lower[$0]) }
    guard draft.kind == .unless || draft.kind == .if && !negations.isEmpty else { return }
    draft.kind = .deadline
    draft.omitted.formUnion(negations)
  }

  static let ofTime: Set<String> = [
    "after", "once", "when", "as soon as", "while", "whilst", "before", "until", "till", "only after", "only once",
    "only when",
    "not before",
  ]

  /// The top of the clause that the marker introduces.
  private func top(of marker: Range<Int>, in reading: ClauseReading) -> Int? {
    for word in marker.reversed() {
      guard let head = reading[word].head, head >= marker.upperBound else { continue }
      switch reading[word].relation.universal {
      case .marker, .caseMarker, .adverbialModifier, .fixed, .coordination, .discourse: return head
      default: continue
      }
    }
    for word in marker {
      for child in reading.sentence.dependents[word] where child >= marker.upperBound {
        switch reading[child].relation.universal {
        case .clausalComplement, .clausalModifier, .adverbialClause, .openComplement: return child
        default: continue
        }
      }
    }
    // The parser took the marker for something else: the first verb behind it, before a comma.
    var place = marker.upperBound
    while place < reading.count, place < marker.upperBound + 14 {
      if reading[place].tag == .verb { return place }
      place += 1
    }
    return nil
  }

  private func beginsNominal(_ place: Int, in reading: ClauseReading) -> Bool {
    switch reading[place].tag {
    case .noun, .properNoun, .pronoun, .determiner, .adjective, .numeral: true
    default: false
    }
  }

  /// Whether "provided" and its like are conjunctions here: a subject and a finite verb follow, and no helper or object precedes.
  private func isSuspended(_ place: Int, in reading: ClauseReading) -> Bool {
    if ["was", "were", "been", "be", "is", "are", "has", "have", "had", "information", "it", "with", "not", "the"]
      .contains(reading.word(place - 1))
    {
      return false
    }
    if reading.word(place - 1) == "," { return true }
    var nominals = 0
    for next in place + 1..<min(reading.count, place + 14) {
      if reading.isFinite(next) { return nominals > 0 }
      if reading.isNominal(next) { nominals += 1 }
      if ["that", "which", "who", ";"].contains(reading.lower[next]) { return false }
    }
    return false
  }

  private func isFronted(_ place: Int, top: Int, in reading: ClauseReading) -> Bool {
    if let head = reading[top].head, head > top, reading[top].relation.universal == .adverbialClause { return true }
    var before = place - 1
    while before >= 0,
      ["only", "\"", "“", "(", "—", "–", "-", "*", "even", "then"].contains(reading.lower[before])
        || reading.sentence[before].tag == .adverb && before == 0
    {
      before -= 1
    }
    guard before >= 0, ![";", ":"].contains(reading.lower[before]) else { return hasComma(after: place, in: reading) }
    if reading.lower[before] == "that" || reading.isSaying(before) && reading.isVerb(before) {
      return hasComma(after: place, in: reading)
    }
    return false
  }

  /// Whether a comma or "then" can end a clause that begins the sentence.
  private func hasComma(after place: Int, in reading: ClauseReading) -> Bool {
    reading.lower[place..<min(reading.count, place + ClauseExtent.reach)].contains { $0 == "," || $0 == "then" }
  }

  /// "asked if", "see if", "whether": a question and no condition.
  private func isQuestion(_ place: Int, _ marker: ConditionMarker, in reading: ClauseReading) -> Bool {
    guard marker.name == "if" || marker.name == "when" else { return false }
    let before = reading.word(place - 1)
    if ["as", "even", "what", "and", "or"].contains(before), before != "and" || reading.word(place + 1) == "when" {
      return true
    }
    if ["any", "not", "so", "anything", "possible", "necessary", "needed"].contains(reading.word(place + 1)) {
      return true
    }
    if place > 0, Self.asking.contains(reading.sentence.lemma(place - 1)) { return true }
    return ["since", "until", "about", "of", "on", "clear", "unclear", "sure", "question"].contains(before)
  }

  static let asking: Set<String> = [
    "ask", "see", "know", "wonder", "determine", "decide", "consider", "discuss", "doubt", "question", "learn", "test",
    "check", "examine", "assess", "find", "remember", "explain", "evaluate", "weigh", "gauge", "study", "review",
    "judge",
    "inquire", "debate", "establish",
  ]

  /// A clause of time beside a past main clause tells what happened.
  private func isNarrative(top: Int, main: Int, marker: ConditionMarker, in reading: ClauseReading) -> Bool {
    guard marker.form == .clause else { return false }
    let ownTime = reading.time(of: top)
    let mainTime = reading.time(of: main)
    if mainTime == .infinitive || mainTime == .participle {
      // "agreed to sign after the talks ended", but not "said it was ready to sign once there was peace".
      guard let (finite, time) = reading.finite(over: main) else { return mainTime == .participle && ownTime == .past }
      if reading.isBackshifted(finite) { return false }
      if ownTime == .past || ownTime == .pastPerfect { return time.isPast || time == .present }
      return ownTime == .participle && time == .past && reading[top].head == finite
    }
    if mainTime.isPast { return ownTime != .present && ownTime != .perfect }
    if ["when", "while", "whilst"].contains(marker.name) {
      return ownTime.isPast && ownTime != .perfect && mainTime != .conditional
    }
    return mainTime == .present && ownTime == .past
  }

  /// Whether the main clause refuses or puts off something, so that "before" means "not until".
  private func isWithheld(_ main: Int, in reading: ClauseReading) -> Bool {
    if Self.withholding.contains(reading.sentence.lemma(main)) { return true }
    // "cannot commit to handing in arms before …"
    var above = main
    for _ in 0..<3 {
      guard let head = reading.sentence[above].head, reading.isVerb(head),
        [.openComplement, .adverbialClause, .clausalComplement].contains(reading.sentence[above].relation.universal),
        !reading.isSaying(head)
      else { break }
      if reading.isNegated(head) || Self.withholding.contains(reading.sentence.lemma(head)) { return true }
      above = head
    }
    return reading.isNegated(main)
      || reading.subject(of: main).map {
        ["none", "nothing", "nobody", "no"].contains(reading.lower[$0])
          || reading.sentence.dependents[$0].contains { ["no", "neither"].contains(reading.lower[$0]) }
      } == true
  }

  /// "while", where it sets two things against each other and no undertaking lasts.
  private func isContrast(_ place: Int, top: Int, in reading: ClauseReading) -> Bool {
    let own = reading.time(of: top)
    return own == .participle || own == .future || own == .conditional || reading.word(place - 1) == "," || place == 0
  }

  private static let withholding: Set<String> = [
    "refuse", "reject", "exclude", "decline", "resist", "rule", "withhold", "oppose", "preclude",
  ]
  private static let momentNouns: Set<String> = [
    "time", "moment", "day", "period", "year", "month", "week", "hour", "point",
  ]
}
