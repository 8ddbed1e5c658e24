import Commitments
import Syntax

/// What must be done first: "But first Kyiv must …", "For the price to be raised, Norline must …", "The guns must be in
/// place before …", "Shareholders have to approve …", "There can be no …".
struct ObligationRule: ConditionRule {
  let lexicon: ConditionLexicon

  func drafts(in reading: ClauseReading, after earlier: [ClauseReading]) -> [ConditionDraft] {
    var drafts: [ConditionDraft] = []
    let announced = earlier.suffix(3).compactMap { TermListRule.announcement(in: $0) }.last
    for place in 0..<reading.count {
      guard let verb = obliged(at: place, in: reading), let subject = subject(of: verb, before: place, in: reading)
      else {
        continue
      }
      let subjectStart =
        reading.first[subject] <= subject && reading.first[subject] < place ? reading.first[subject] : subject
      let body = ClauseExtent(reading: reading, lexicon: lexicon).body(from: verb, top: verb, isFronted: false)
      guard !body.isEmpty else { continue }
      var clause = subjectStart..<body.upperBound
      var omitted = Set(place..<max(place + 1, modalEnd(place, verb: verb, in: reading)))
      if let aside = aside(before: place, in: reading), let outer = outerSubject(before: aside.lowerBound, in: reading)
      {
        clause = outer..<body.upperBound
        omitted.formUnion(aside)
      }
      let keepsSubject = isPassive(verb, in: reading) || reading.mention(subject) == nil
      let draft = { (kind: ConditionKind, governors: [Int]) in
        ConditionDraft(
          marker: "must", kind: kind, form: .obligation, markerWords: place..<place + 1,
          body: keepsSubject ? clause : body,
          head: verb, governors: governors, reference: governors.isEmpty ? ConditionReference(target: .previous) : nil,
          omitted: omitted)
      }
      if let purpose = purpose(of: verb, in: reading) {
        drafts.append(draft(.if, [purpose]))
      } else if let event = event(after: body.upperBound, in: reading) {
        drafts.append(draft(.until, [event]))
      } else if isFirst(place, in: reading) {
        drafts.append(draft(.demand, []))
      } else if Self.approving.contains(reading.sentence.lemma(verb)) {
        drafts.append(draft(.if, []))
      } else if announced != nil || ["additionally", "also", "furthermore", "moreover"].contains(reading.lower[0]) {
        drafts.append(draft(announced ?? .if, []))
      }
    }
    return drafts + absences(in: reading)
  }

  /// A clause of condition between a subject and "must": "its rights if the deal is broken must be …".
  private func aside(before place: Int, in reading: ClauseReading) -> Range<Int>? {
    guard
      let start = (max(0, place - 30)..<place).last(where: {
        lexicon.marker(at: $0, in: reading.lower)?.form == .clause
      }),
      start > 0,
      (start..<place).contains(where: { reading.isFinite($0) }), !reading.lower[start..<place].contains(",")
    else { return nil }
    return start..<place
  }

  /// The first word of what stands before such a clause.
  private func outerSubject(before end: Int, in reading: ClauseReading) -> Int? {
    let start =
      (max(0, end - 60)..<end).last { reading.isPunctuation($0) && reading.lower[$0] != "-" }.map { $0 + 1 }
      ?? max(0, end - 60)
    return (start..<end).contains { reading.isNominal($0) } ? start : nil
  }

  /// The verb that "must", "has to", "would have to", "needs to" at `place` obliges to.
  private func obliged(at place: Int, in reading: ClauseReading) -> Int? {
    var next = place + 1
    switch reading.lower[place] {
    case "must": break
    case "have", "has", "needs", "need", "had":
      guard reading.word(next) == "to" else { return nil }
      next += 1
    default: return nil
    }
    while next < reading.count,
      reading[next].tag == .adverb
        || ["first", "be", "have", "also"].contains(reading.lower[next]) && !isWhole(next, in: reading)
    {
      if reading.lower[next] == "not" { return nil }
      next += 1
    }
    guard next < reading.count else { return nil }
    return next
  }

  /// "be" with nothing but a thing behind it, as in "be in place": the phrase begins there.
  private func isWhole(_ place: Int, in reading: ClauseReading) -> Bool {
    ["in", "at", "on"].contains(reading.word(place + 1))
  }

  private func modalEnd(_ place: Int, verb: Int, in reading: ClauseReading) -> Int {
    var end = place + 1
    while end < verb, ["to", "first", "also", "be", "have"].contains(reading.lower[end]) || reading[end].tag == .adverb
    { end += 1 }
    return end
  }

  private func subject(of verb: Int, before place: Int, in reading: ClauseReading) -> Int? {
    var current: Int? = verb
    for _ in 0..<3 {
      guard let top = current else { break }
      if let subject = reading.subject(of: top), subject < place { return subject }
      current = reading[top].head
    }
    return (max(0, place - 30)..<place).last { reading.isNominal($0) }
  }

  private func isPassive(_ verb: Int, in reading: ClauseReading) -> Bool {
    reading[verb].pennTag == .verbPastParticiple && (0..<verb).suffix(3).contains { reading.lower[$0] == "be" }
      || !reading.isVerb(verb)
  }

  /// "For the price to be raised, …", "To win, …" at a sentence's head: the verb of purpose.
  private func purpose(of verb: Int, in reading: ClauseReading) -> Int? {
    let lead = reading.lower[0]
    guard ["for", "to", "in"].contains(lead), let comma = reading.lower[..<verb].firstIndex(of: ","),
      let to = (0..<comma).first(where: { reading[$0].pennTag == .to }), lead == "for" || to <= 2
    else { return nil }
    return (to + 1..<comma).first { reading[$0].tag == .verb }
  }

  /// "before the guns fall silent", behind the obligation.
  private func event(after place: Int, in reading: ClauseReading) -> Int? {
    guard
      let before = (max(0, place - 1)..<min(reading.count, place + 2)).first(where: { reading.lower[$0] == "before" })
    else { return nil }
    return (before + 1..<reading.count).first { reading.isVerb($0) || reading[$0].pennTag == .verbGerund }
  }

  private func isFirst(_ place: Int, in reading: ClauseReading) -> Bool {
    reading.word(place + 1) == "first" || reading.lower.prefix(4).contains("first") && place < 12
  }

  /// "There could be no call-up, no training and no deliveries".
  private func absences(in reading: ClauseReading) -> [ConditionDraft] {
    guard let there = reading.lower.firstIndex(of: "there"),
      let be = (there + 1..<min(there + 4, reading.count)).first(where: { reading.lower[$0] == "be" }),
      ["can", "could", "must", "may"].contains(reading.word(there + 1)), ["no"].contains(reading.word(be + 1))
    else { return [] }
    guard !reading.lower[be...].prefix(4).contains(where: { Self.platitudes.contains($0) }) else { return [] }
    let body = ClauseExtent(reading: reading, lexicon: lexicon).body(from: be + 1, top: be, isFronted: false)
    if (be + 1..<reading.count).contains(where: {
      ["until", "unless", "without", "before", "if"].contains(reading.lower[$0])
    }) {
      return []
    }
    // "There can be no talks with Chad" refuses them and names no term.
    if (be + 1..<reading.count).prefix(5).contains(where: { Self.dealings.contains(reading.sentence.lemma($0)) }) {
      return []
    }
    return [
      ConditionDraft(
        marker: "there can be no", kind: .demand, form: .obligation, markerWords: there..<be + 1, body: body,
        head: body.lowerBound, governors: [], reference: ConditionReference(target: .previous), isList: true)
    ]
  }

  private static let dealings: Set<String> = [
    "talk", "talks", "negotiation", "meeting", "dialogue", "deal", "agreement", "settlement", "compromise",
    "concession",
    "peace", "return",
  ]
  private static let platitudes: Set<String> = [
    "certainty", "doubt", "question", "assurance", "guarantee", "mistake", "denying", "excuse", "better", "wavering",
    "retreat", "backing", "departure",
  ]

  static let approving: Set<String> = [
    "approve", "ratify", "endorse", "clear", "consent", "sanction", "authorize", "authorise", "vote",
  ]
}
