import Commitments
import Syntax

/// Noun phrases behind a preposition: "in exchange for grain", "subject to approval", "pending a vote", "without a truce".
struct ThingRule: ConditionRule {
  let lexicon: ConditionLexicon

  func drafts(in reading: ClauseReading, after earlier: [ClauseReading]) -> [ConditionDraft] {
    let governors = ConditionGovernors(reading: reading)
    return lexicon.occurrences(in: reading.lower).compactMap { marker, words in
      guard marker.form == .thing || Self.alsoThings.contains(marker.name), let kind = marker.kind,
        words.upperBound < reading.count
      else { return nil }
      return draft(marker, kind, at: words.lowerBound, end: words.upperBound, in: reading, governors)
    }
  }

  private func draft(
    _ marker: ConditionMarker, _ kind: ConditionKind, at place: Int, end: Int, in reading: ClauseReading,
    _ governors: ConditionGovernors
  ) -> ConditionDraft? {
    guard let top = top(behind: end, in: reading) else { return nil }
    if marker.form == .clause {
      guard isEvent(top, from: end, in: reading) else { return nil }
    }
    if marker.name == "without" || marker.name == "with" { guard isWithheld(place, in: reading) else { return nil } }
    if marker.name == "on condition of", reading.lower[top] == "anonymity" { return nil }
    let isFronted =
      place == 0 || reading[top].head.map { $0 > top } == true && !reading.lower[..<place].contains { $0 == "said" }
    var body = ClauseExtent(reading: reading, lexicon: lexicon).body(
      from: end, top: top, isFronted: isFronted, isThing: true)
    guard !body.isEmpty else { return nil }
    // "In the absence of an agreement it will go on": without a comma the main clause begins with its subject.
    if isFronted, let last = reading.sentence.subtree(of: top).last, last >= top, last + 1 < body.upperBound,
      isSubject(last + 1, in: reading)
    {
      body = body.lowerBound..<last + 1
    }
    let words = place..<body.upperBound
    var ranked = governors.ranked(for: top, words: words, isFronted: isFronted)
    if marker.form == .clause, isFronted,
      let first = (body.upperBound..<reading.count).first(where: { reading.isFinite($0) }),
      reading.time(of: first).isPast
    {
      // "After the meeting, the minister said …": tells when somebody spoke.
      return nil
    }
    if Self.ofTime.contains(marker.name) || marker.form == .clause {
      guard let main = ranked.first, isToCome(main, in: reading) else {
        return nil
      }
    }
    var reference: ConditionReference?
    if let noun = noun(before: place, in: reading) {
      ranked = [noun] + ranked.filter { $0 != noun }
      reference = ConditionReference(target: .noun(reading.sentence.lemma(noun), word: noun))
    }
    return ConditionDraft(
      marker: marker.name, kind: kind, form: .thing, markerWords: place..<end, body: body, head: top, governors: ranked,
      reference: reference)
  }

  /// Whether a subject begins at a word.
  private func isSubject(_ word: Int, in reading: ClauseReading) -> Bool {
    var current = word
    for _ in 0..<6 {
      if reading[current].relation.universal == .subject { return true }
      guard let head = reading[current].head, head > current else { return false }
      current = head
    }
    return false
  }

  /// "no talks without a truce", "will not sign without guarantees": only a refusal makes "without" a condition.
  private func isWithheld(_ place: Int, in reading: ClauseReading) -> Bool {
    let start = (max(0, place - 12)..<place).last {
      reading.lower[$0] == "," || lexicon.marker(at: $0, in: reading.lower)?.form == .clause
    }
    return reading.lower[(start ?? max(0, place - 12))..<place].contains {
      ["no", "not", "n't", "never", "cannot", "nothing", "impossible"].contains($0)
    }
  }

  /// Conjunctions that are prepositions too: "only after due diligence".
  private static let alsoThings: Set<String> = ["after", "only after"]

  private func isToCome(_ main: Int, in reading: ClauseReading) -> Bool {
    switch reading.time(of: main) {
    case .future, .conditional, .obligation: true
    case .infinitive: reading[main].head.map { !reading.time(of: $0).isPast || reading.isSaying($0) } ?? true
    default: false
    }
  }

  /// A noun for what happens, not a date, and without a verb of its own.
  private func isEvent(_ top: Int, from start: Int, in reading: ClauseReading) -> Bool {
    guard reading[top].tag == .noun, reading.sentence.mark(of: top).map({ $0.hasSuffix("after") }) ?? true else {
      return false
    }
    guard !(start...max(start, top)).contains(where: { reading.isVerb($0) || reading[$0].tag == .numeral }) else {
      return false
    }
    return !["week", "month", "year", "day", "hour", "weekend", "morning", "night", "time", "moment", "noon"].contains(
      reading.sentence.lemma(top))
  }

  private static let ofTime: Set<String> = ["following", "pending"]

  /// The top of the noun phrase that begins at `start`.
  private func top(behind start: Int, in reading: ClauseReading) -> Int? {
    var current = start
    while current < reading.count, reading.isPunctuation(current) { current += 1 }
    guard current < reading.count else { return nil }
    while let head = reading[current].head, head > current {
      switch reading[current].relation.universal {
      case .determiner, .compound, .adjectivalModifier, .numericModifier, .nominalModifier, .flat, .caseMarker,
        .adverbialModifier, .nominalDescription, .subject, .predeterminer:
        current = head
      default: return current
      }
    }
    return current
  }

  /// The noun right before: "a package conditional on …", "an offer, subject to …".
  private func noun(before place: Int, in reading: ClauseReading) -> Int? {
    let before = reading.word(place - 1) == "," ? place - 2 : place - 1
    guard reading.sentence.words.indices.contains(before), reading[before].tag == .noun else { return nil }
    return before
  }
}
