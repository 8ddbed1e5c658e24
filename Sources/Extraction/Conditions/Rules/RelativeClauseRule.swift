import Commitments
import Syntax

/// "Any country that sends troops will be attacked", "support for whichever bidder fills the hole", "whoever …".
struct RelativeClauseRule: ConditionRule {
  let lexicon: ConditionLexicon

  func drafts(in reading: ClauseReading, after earlier: [ClauseReading]) -> [ConditionDraft] {
    var drafts: [ConditionDraft] = []
    let governors = ConditionGovernors(reading: reading)
    for place in 0..<reading.count {
      let word = reading.lower[place]
      let isFree = ["whichever", "whoever", "anyone", "anybody"].contains(word)
      guard isFree || ["any", "every", "each"].contains(word) else { continue }
      let limit = min(reading.count, place + 7)
      let start: Int
      if ["whichever", "whoever"].contains(word) {
        start = place + 1
      } else if let pronoun = (place + 1..<limit).first(where: { ["that", "who", "which"].contains(reading.lower[$0]) }
      ),
        !(place + 1..<pronoun).contains(where: { reading.isVerb($0) || reading.isPunctuation($0) })
      {
        start = pronoun + 1
      } else {
        continue
      }
      guard
        let verb = (start..<min(reading.count, start + 5)).first(where: {
          reading.isVerb($0) && !reading.isPunctuation($0)
        })
      else { continue }
      let end = end(from: verb + 1, in: reading)
      let body = ClauseExtent(reading: reading, lexicon: lexicon).trimmed(start..<end)
      guard !body.isEmpty else { continue }
      let ranked = governors.ranked(for: verb, words: place..<body.upperBound, isFronted: place <= 1)
      guard let main = ranked.first else { continue }
      switch reading.time(of: main) {
      case .future, .conditional, .obligation: break
      default: guard word.hasPrefix("wh") else { continue }
      }
      drafts.append(
        ConditionDraft(
          marker: word, kind: .if, form: .relative, markerWords: place..<start, body: body, head: verb,
          governors: ranked))
    }
    return drafts
  }

  /// Up to the verb of the main clause.
  private func end(from place: Int, in reading: ClauseReading) -> Int {
    var end = place
    while end < reading.count, !reading.isFinite(end), ![",", ";", "—"].contains(reading.lower[end]) { end += 1 }
    return end
  }
}
