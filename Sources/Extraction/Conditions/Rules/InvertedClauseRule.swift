import Commitments
import Syntax

/// Conditions by word order: "should Kyiv refuse", "were Moscow to sign", "had the board agreed".
struct InvertedClauseRule: ConditionRule {
  let lexicon: ConditionLexicon

  func drafts(in reading: ClauseReading, after earlier: [ClauseReading]) -> [ConditionDraft] {
    guard reading.word(reading.count - 1) != "?" else { return [] }
    var drafts: [ConditionDraft] = []
    let governors = ConditionGovernors(reading: reading)
    for place in 0..<reading.count where ["should", "were", "had"].contains(reading.lower[place]) {
      guard let verb = verb(of: place, in: reading) else { continue }
      let isFronted = isAtBeginning(place, in: reading)
      let body = ClauseExtent(reading: reading, lexicon: lexicon).body(from: place + 1, top: verb, isFronted: isFronted)
      guard body.contains(verb) else { continue }
      let ranked = governors.ranked(for: verb, words: place..<body.upperBound, isFronted: isFronted)
      guard !ranked.isEmpty else { continue }
      drafts.append(
        ConditionDraft(
          marker: reading.lower[place] + " + subject", kind: .if, form: .inverted, markerWords: place..<place + 1,
          body: body,
          head: verb, governors: ranked))
    }
    return drafts
  }

  private func isAtBeginning(_ place: Int, in reading: ClauseReading) -> Bool {
    var before = place - 1
    while before >= 0, reading.isPunctuation(before), reading.lower[before] != ";" { before -= 1 }
    if before < 0 { return true }
    return [";", "that", "and", "but", "further", ":"].contains(reading.lower[before])
      || reading.isSaying(before) || reading.lower[place - 1] == ":"
  }

  /// The main verb of an inverted clause that begins at `place`: its subject stands between the two.
  private func verb(of place: Int, in reading: ClauseReading) -> Int? {
    guard place + 2 < reading.count, startsNominal(place + 1, in: reading) else { return nil }
    let before = reading.word(place - 1)
    if [
      "what", "how", "why", "who", "which", "when", "where", "so", "nor", "neither", "only", "never", "not", "than",
      "as",
    ].contains(before) {
      return nil
    }
    guard let verb = reading[place].head, verb > place + 1,
      let subject = reading.sentence.child(of: verb, .subject), subject > place, subject < verb,
      !reading.sentence.dependents[verb].contains(where: { $0 < place && reading[$0].relation.universal == .subject })
    else { return nil }
    switch reading.lower[place] {
    case "should":
      return reading[verb].pennTag == .verbBase || reading.sentence.child(of: verb, .copula) != nil
        || reading.sentence.child(of: verb, .passiveAuxiliary) != nil ? verb : nil
    case "were": return reading.lower[place..<min(reading.count, verb + 1)].contains("to") ? verb : nil
    default: return reading[verb].pennTag == .verbPastParticiple || reading[verb].pennTag == .verbPast ? verb : nil
    }
  }

  private func startsNominal(_ place: Int, in reading: ClauseReading) -> Bool {
    switch reading[place].tag {
    case .noun, .properNoun, .pronoun, .determiner, .adjective, .numeral: true
    default: false
    }
  }
}
