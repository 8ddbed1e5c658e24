import Commitments
import Syntax

/// Sentences whose subject is the bargain and whose predicate names the condition: "The offer is subject to …",
/// "The deal hinges on …", "The merger needs the approval of …".
struct PredicateRule: ConditionRule {
  let lexicon: ConditionLexicon

  func drafts(in reading: ClauseReading, after earlier: [ClauseReading]) -> [ConditionDraft] {
    var drafts: [ConditionDraft] = []
    var place = 0
    while place < reading.count {
      guard let (marker, end) = lexicon.predicate(at: place, in: reading), let kind = marker.kind, end < reading.count,
        isPredicate(place, in: reading),
        let draft = draft(marker, kind, at: place, end: end, in: reading)
      else {
        place += 1
        continue
      }
      drafts.append(draft)
      place = end
    }
    return drafts
  }

  /// Whether the marker is what the sentence says of a bargain, and does not stand behind a noun ("an offer subject to …").
  private func isPredicate(_ place: Int, in reading: ClauseReading) -> Bool {
    guard reading[place].tag == .verb else {
      if reading.sentence.child(of: place, .copula) != nil { return true }
      // "The deal hinges on …" with the verb taken for a noun.
      if Self.verbs.contains(reading.sentence.lemma(place)), reading[place].pennTag == .nounPlural { return true }
      // "made the loan conditional on …" is for ThingRule.
      return reading[place].relation == .openComplement && reading[place].tag == .adjective
        && reading[place].head.map { reading.sentence.child(of: $0, .object) == nil } == true
    }
    switch reading[place].relation.universal {
    case .adjectivalModifier, .compound, .auxiliary: return false
    default: return reading[place].pennTag != .verbGerund
    }
  }

  private func draft(
    _ marker: ConditionMarker, _ kind: ConditionKind, at place: Int, end: Int, in reading: ClauseReading
  )
    -> ConditionDraft?
  {
    let subject = antecedent(
      reading.sentence.child(of: place, .compound).flatMap { reading[place].tag == .noun ? $0 : nil }
        ?? reading.subject(of: place)
        ?? reading[place].head.flatMap { reading.subject(of: $0) }, in: reading)
    let isNeed = ["need", "require"].contains(marker.name)
    if isNeed, isPassive(place, in: reading) || marker.name == "require" && reading.word(end) == "for" {
      return needed(marker, kind, subject: subject, at: place, in: reading)
    }
    if marker.name.hasSuffix("final say") {
      return decided(marker, kind, subject: subject, at: place, end: end, in: reading)
    }
    if isNeed {
      guard reading[end].pennTag != .to else { return nil }
      guard subject.map({ Self.bargains.contains(reading.sentence.lemma($0)) }) == true else {
        return consentFor(marker, kind, at: place, end: end, in: reading)
      }
    }
    let body = ClauseExtent(reading: reading, lexicon: lexicon).body(
      from: end, top: end, isFronted: false, isThing: true)
    guard !body.isEmpty, !["no", "nothing"].contains(reading.lower[body.lowerBound]) else { return nil }
    if body.count == 1, reading[body.lowerBound].tag == .pronoun { return nil }
    // "hangs on three things" names none of them.
    if reading[body.lowerBound].tag == .numeral,
      body.contains(where: { TermListRule.nouns.contains(reading.sentence.lemma($0)) || reading.lower[$0] == "things" })
    {
      return nil
    }
    let head = body.first { word in reading[word].head.map { !body.contains($0) } ?? true } ?? body.lowerBound
    let isPersonal =
      marker.name.hasPrefix("tie")
      && subject.map { reading.mention($0) != nil || reading.mention($0 + 1) != nil } == true
    return ConditionDraft(
      marker: marker.name, kind: isPersonal ? .demand : kind, form: .predicate, markerWords: place..<end, body: body,
      head: head,
      governors: governors(of: place, subject: subject, besides: body, in: reading),
      reference: reference(to: subject, in: reading))
  }

  private static let ties: Set<String> = [
    "tie", "ties", "tied", "tying", "link", "links", "linked", "linking", "condition", "conditions", "conditioned",
  ]
  private static let verbs: Set<String> = ["hinge", "depend", "hang"]

  /// The noun that a relative pronoun stands for.
  private func antecedent(_ subject: Int?, in reading: ClauseReading) -> Int? {
    guard let subject, ["which", "that", "who"].contains(reading.lower[subject]) else { return subject }
    let clause = reading.clause(of: subject)
    return reading[clause].relation == .relativeClause ? reading[clause].head : subject
  }

  private func governors(of place: Int, subject: Int?, besides body: Range<Int>, in reading: ClauseReading) -> [Int] {
    if let clause = reading.sentence.child(of: place, .clausalSubject) { return [clause] }
    // "tied its signature to …": what is tied.
    if reading[place].tag == .verb, let object = reading.sentence.child(of: place, .object), !body.contains(object),
      Self.ties.contains(reading.lower[place])
    {
      return [object] + (subject.map { [$0] } ?? [])
    }
    if let subject, !body.contains(subject), reading[subject].tag == .noun || reading[subject].tag == .properNoun {
      return [subject]
    }
    if reading[place].relation == .relativeClause, let noun = reading[place].head { return [noun] }
    return []
  }

  private func reference(to subject: Int?, in reading: ClauseReading) -> ConditionReference {
    guard let subject, reading[subject].tag == .noun else { return ConditionReference(target: .previous) }
    let party = ResponsibleParty(reading: reading, attributions: Attributions(bySentence: [], sources: [])).party(
      ofNoun: subject)
    return ConditionReference(target: .noun(reading.sentence.lemma(subject), word: subject), party: party)
  }

  private func isPassive(_ verb: Int, in reading: ClauseReading) -> Bool {
    reading.sentence.child(of: verb, .passiveAuxiliary, .passiveSubject) != nil
  }

  /// "Shareholder approval is required for the merger": the subject is the condition.
  private func needed(
    _ marker: ConditionMarker, _ kind: ConditionKind, subject: Int?, at place: Int, in reading: ClauseReading
  )
    -> ConditionDraft?
  {
    guard let subject, subject < place, Self.consents.contains(reading.sentence.lemma(subject)) else { return nil }
    let start = max(reading.first[subject], reading.sentence.children(of: place, .auxiliary).min().map { _ in 0 } ?? 0)
    let end = reading.last[subject] < place ? reading.last[subject] + 1 : subject + 1
    let body = ClauseExtent(reading: reading, lexicon: lexicon).trimmed(
      start..<max(end, min(place, nounEnd(subject, before: place, in: reading))))
    let bargain = reading.sentence.children(of: place, .oblique).first { reading.sentence.mark(of: $0) == "for" }
    return ConditionDraft(
      marker: marker.name, kind: kind, form: .predicate, markerWords: place..<place + 1, body: body, head: subject,
      governors: bargain.map { [$0] } ?? event(after: place, in: reading),
      reference: reference(to: bargain, in: reading),
      isList: true)
  }

  /// "needed before the deal can close": the verb behind "before".
  private func event(after place: Int, in reading: ClauseReading) -> [Int] {
    guard let before = (place..<min(reading.count, place + 20)).first(where: { reading.lower[$0] == "before" }),
      let verb = (before + 1..<max(before + 1, reading.count)).first(where: { reading[$0].tag == .verb })
    else { return [] }
    return [verb]
  }

  /// Up to the helpers of the verb: "Approval from regulators is needed".
  private func nounEnd(_ subject: Int, before place: Int, in reading: ClauseReading) -> Int {
    var end = subject + 1
    while end < place, !reading.isFinite(end), reading[end].tag != .auxiliary, reading[end].tag != .adverb { end += 1 }
    return end
  }

  /// "The company needs the consent of bondholders to sell the unit".
  private func consentFor(
    _ marker: ConditionMarker, _ kind: ConditionKind, at place: Int, end: Int, in reading: ClauseReading
  )
    -> ConditionDraft?
  {
    guard
      let noun = (end..<min(reading.count, end + 5)).first(where: { Self.consents.contains(reading.sentence.lemma($0)) }
      ),
      let to = (noun + 1..<min(reading.count, noun + 12)).first(where: {
        reading[$0].pennTag == .to && $0 + 1 < reading.count && reading.isVerb($0 + 1)
      }),
      to + 1 < reading.count
    else { return nil }
    let body = ClauseExtent(reading: reading, lexicon: lexicon).trimmed(end..<to)
    return ConditionDraft(
      marker: marker.name, kind: kind, form: .predicate, markerWords: place..<end, body: body, head: noun,
      governors: [to + 1],
      isList: true)
  }

  /// "The pilots will have the final say over the rota": whoever decides must agree.
  private func decided(
    _ marker: ConditionMarker, _ kind: ConditionKind, subject: Int?, at place: Int, end: Int, in reading: ClauseReading
  ) -> ConditionDraft? {
    guard let subject, subject < place else { return nil }
    var last = end
    while last < reading.count, !reading.isPunctuation(last), !["and", "but", "or"].contains(reading.lower[last]) {
      last += 1
    }
    let bargain = (end..<last).last { reading[$0].tag == .noun }
    let helpers = Set(reading.sentence.children(of: place, .auxiliary))
    return ConditionDraft(
      marker: marker.name, kind: kind, form: .predicate, markerWords: place..<end, body: reading.first[subject]..<last,
      head: place,
      governors: bargain.map { [$0] } ?? [], reference: reference(to: bargain, in: reading), omitted: helpers)
  }

  /// Nouns, and "it", that something can be needed for as its condition.
  static let bargains: Set<String> = [
    "offer", "bid", "deal", "plan", "proposal", "agreement", "acquisition", "merger", "transaction", "purchase",
    "takeover",
    "settlement", "package", "accord", "arrangement", "pact", "sale", "truce", "ceasefire", "treaty", "contract",
    "release",
    "it", "withdrawal", "peace", "swap", "exchange", "project", "move", "measure", "bill", "budget", "change", "merge",
    "they", "this", "that", "tender",
  ]

  /// Nouns for what somebody gives so that a bargain may go ahead.
  static let consents: Set<String> = [
    "approval", "consent", "clearance", "vote", "backing", "financing", "ratification", "agreement", "support",
    "permission",
    "decision", "majority", "endorsement", "blessing", "waiver", "guarantee", "assurance", "commitment",
    "authorization",
    "authorisation", "licence", "license", "signature", "concession", "approvals", "guarantees", "assurances",
  ]
}
