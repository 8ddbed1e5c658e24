import Commitments
import Syntax

/// Terms that are no longer in the way: "has dropped its demand for due diligence", "waived the condition that …".
struct SettledTermRule: ConditionRule {
  let lexicon: ConditionLexicon

  func drafts(in reading: ClauseReading, after earlier: [ClauseReading]) -> [ConditionDraft] {
    for place in 0..<reading.count
    where Self.dropping.contains(reading.sentence.lemma(place)) && reading[place].tag == .verb {
      guard
        let noun = (place + 1..<min(reading.count, place + 5)).first(where: {
          TermListRule.nouns.contains(reading.sentence.lemma($0)) || reading.sentence.lemma($0) == "insistence"
        }),
        ["for", "that", "of", "on"].contains(reading.word(noun + 1)), noun + 2 < reading.count
      else { continue }
      var body = ClauseExtent(reading: reading, lexicon: lexicon).body(from: noun + 2, top: noun + 2, isFronted: false)
      if let to = body.first(where: { reading[$0].pennTag == .to && reading.isVerb(min($0 + 1, reading.count - 1)) }),
        to > body.lowerBound
      {
        body = body.lowerBound..<to
      }
      guard !body.isEmpty else { continue }
      return [
        ConditionDraft(
          marker: "drop … \(reading.sentence.lemma(noun))", kind: .if, form: .predicate, markerWords: place..<noun + 2,
          body: body,
          head: body.lowerBound, governors: [], reference: ConditionReference(target: .previous), status: .waived,
          isList: reading.lower[noun + 1] != "that")
      ]
    }
    return []
  }

  private static let dropping: Set<String> = ["drop", "waive", "abandon", "withdraw", "lift", "relax", "remove"]
}
