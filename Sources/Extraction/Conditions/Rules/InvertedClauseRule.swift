import Commitments
import Syntax

/// Conditions by word order: "should Kyiv refuse", "were Moscow to sign", "had the board agreed".
///
/// Goes by the words: the parser gives the helper of such a clause to the main verb as often as to its own.
struct InvertedClauseRule: ConditionRule {
  let lexicon: ConditionLexicon

  func drafts(in reading: ClauseReading, after earlier: [ClauseReading]) -> [ConditionDraft] {
    guard reading.word(reading.count - 1) != "?" else { return [] }
    var drafts: [ConditionDraft] = []
    var governors: ConditionGovernors?
    for place in 0..<reading.count where Self.helpers.contains(reading.lower[place]) {
      let isFronted = isAtBeginning(place, in: reading)
      guard let verb = verb(of: place, isFronted: isFronted, in: reading) else { continue }
      let extent = ClauseExtent(reading: reading, lexicon: lexicon)
      let body = extent.body(from: place + 1, top: verb, isFronted: isFronted)
      guard body.contains(verb) else { continue }
      let known = governors ?? ConditionGovernors(reading: reading)
      governors = known
      var ranked = known.ranked(for: verb, words: place..<body.upperBound, isFronted: isFronted)
      if isFronted, ranked.first.map({ $0 < place }) ?? true,
        let main = (body.upperBound..<reading.count).first(where: { reading[$0].tag == .verb })
      {
        ranked.insert(main, at: 0)
      }
      guard !ranked.isEmpty else { continue }
      drafts.append(
        ConditionDraft(
          marker: reading.lower[place] + " + subject", kind: .if, form: .inverted, markerWords: place..<place + 1,
          body: body, head: verb, governors: ranked,
          omitted: reading.lower[place] == "were" ? Set((place..<verb).filter { reading.lower[$0] == "to" }) : []))
    }
    return drafts
  }

  private static let helpers: Set<String> = ["should", "were", "had"]

  private func isAtBeginning(_ place: Int, in reading: ClauseReading) -> Bool {
    var before = place - 1
    while before >= 0, reading.isPunctuation(before), ![";", ":", ","].contains(reading.lower[before]) { before -= 1 }
    if before < 0 { return true }
    return [";", ":", "that", "and", "but", "further"].contains(reading.lower[before]) || reading.isSaying(before)
      || reading.lower[before] == "," && [":", ";"].contains(reading.word(before - 1))
  }

  /// The main verb of an inverted clause that begins at `place`: its subject stands between the two.
  private func verb(of place: Int, isFronted: Bool, in reading: ClauseReading) -> Int? {
    guard place + 2 < reading.count, startsNominal(place + 1, in: reading) else { return nil }
    guard !Self.questions.contains(reading.word(place - 1)) else { return nil }
    if reading.lower[place] != "should", place > 0, reading.isNominal(place - 1) { return nil }
    guard isFronted || reading.lower[place] == "should" || !hasSubject(before: place, in: reading) else { return nil }
    var next = place + 1
    var seen = 0
    while next < min(reading.count, place + 12) {
      let word = reading.lower[next]
      if reading.isPunctuation(next), !["-", "'s"].contains(word) { return nil }
      switch reading.lower[place] {
      case "should":
        if seen > 0, reading[next].pennTag == .verbBase || reading[next].pennTag == .verbPresent {
          return main(from: next, in: reading)
        }
      case "were":
        if seen > 0, reading[next].pennTag == .to, next + 1 < reading.count { return next + 1 }
      default:
        if seen > 0, reading[next].pennTag == .verbPastParticiple || reading[next].pennTag == .verbPast {
          return main(from: next, in: reading)
        }
      }
      if reading.isFinite(next) { return nil }
      if reading.isNominal(next) { seen += 1 }
      next += 1
    }
    // "should the officials object", with the verb taken for a noun.
    if reading.lower[place] == "should", let head = reading[place].head, head > place + 1,
      reading.isNominal(head) || reading.isVerb(head), head < place + 8
    {
      return head
    }
    return nil
  }

  /// "no contract be signed": from the helper to the verb.
  private func main(from place: Int, in reading: ClauseReading) -> Int? {
    guard reading.lower[place] == "be" || reading.lower[place] == "been", place + 1 < reading.count else {
      return place
    }
    return place + 1
  }

  /// Whether "should" behind words has its subject before it, as in "Kyiv should sign".
  private func hasSubject(before place: Int, in reading: ClauseReading) -> Bool {
    guard let verb = reading[place].head else { return true }
    if let subject = reading.sentence.child(of: verb, .subject) { return subject < place }
    return true
  }

  private static let questions: Set<String> = [
    "what", "how", "why", "who", "which", "when", "where", "so", "nor", "neither", "only", "never", "not", "than", "as",
    "there", "and if",
  ]

  private func startsNominal(_ place: Int, in reading: ClauseReading) -> Bool {
    switch reading[place].tag {
    case .noun, .properNoun, .pronoun, .determiner, .adjective, .numeral: true
    default: false
    }
  }
}
