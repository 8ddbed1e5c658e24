import Commitments
import Syntax

/// "Sign and we will lift the siege" is a condition of what follows; "Sign or we will attack" one that ends the threat.
struct ImperativeRule: ConditionRule {
  let lexicon: ConditionLexicon

  func drafts(in reading: ClauseReading, after earlier: [ClauseReading]) -> [ConditionDraft] {
    guard let start = (0..<min(3, reading.count)).first(where: { !reading.isPunctuation($0) }),
      reading[start].pennTag == .verbBase,
      reading.sentence.child(of: start, .subject, .auxiliary) == nil
        || reading.sentence.child(of: start, .subject).map({ $0 > start }) == true
    else { return [] }
    guard let link = (start + 1..<reading.count).first(where: { isLink($0, in: reading) }) else { return [] }
    guard
      let main = (link + 1..<reading.count).first(where: {
        reading.isClauseTop($0) && (reading[$0].head ?? start) <= link
          || reading[$0].relation.universal == .conjunct && reading[$0].head == start
      })
    else { return [] }
    let body = ClauseExtent(reading: reading, lexicon: lexicon).trimmed(start..<link)
    guard !body.isEmpty else { return [] }
    let isThreat = reading.lower[link] == "or"
    return [
      ConditionDraft(
        marker: isThreat ? "do … or" : "do … and", kind: isThreat ? .unless : .if, form: .imperative,
        markerWords: body, body: body, head: start, governors: [main])
    ]
  }

  /// "and" or "or" with a clause of its own behind it, in the first person or the future.
  private func isLink(_ place: Int, in reading: ClauseReading) -> Bool {
    guard ["and", "or"].contains(reading.lower[place]), place + 2 < reading.count else { return false }
    if reading.lower[place] == "or", ["else", "face", "risk"].contains(reading.lower[place + 1]) { return true }
    var next = place + 1
    while next < min(place + 6, reading.count) {
      if reading.isFinite(next) {
        return next > place + 1 && (reading.isNominal(next - 1) || reading[next - 1].tag == .adverb)
      }
      if reading.isPunctuation(next) { return false }
      next += 1
    }
    return false
  }
}
