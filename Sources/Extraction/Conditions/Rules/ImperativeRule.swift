import Commitments
import Syntax

/// "Sign and we will lift the siege" is a condition of what follows; "Sign or we will attack" one that ends the threat.
struct ImperativeRule: ConditionRule {
  let lexicon: ConditionLexicon

  func drafts(in reading: ClauseReading, after earlier: [ClauseReading]) -> [ConditionDraft] {
    guard let start = (0..<min(3, reading.count)).first(where: { !reading.isPunctuation($0) }),
      isOrder(start, in: reading)
    else { return [] }
    guard let link = (start + 1..<reading.count).first(where: { isLink($0, in: reading) }) else { return [] }
    let verbs = link + 1..<reading.count
    guard
      let main = verbs.first(where: { reading[$0].tag == .verb || ["face", "risk"].contains(reading.lower[$0]) })
        ?? verbs.first(where: { reading.isClauseTop($0) })
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

  /// Whether a sentence begins with a verb that nobody is the subject of.
  private func isOrder(_ start: Int, in reading: ClauseReading) -> Bool {
    switch reading[start].pennTag {
    case .verbBase: break
    // At a sentence's head the tagger takes many orders for participles.
    case .verbPresent, .verbPastParticiple: guard !reading.lower[start].hasSuffix("ed") else { return false }
    default: return false
    }
    if reading.sentence.child(of: start, .auxiliary, .copula) != nil { return false }
    return reading.sentence.child(of: start, .subject).map { $0 > start } ?? true
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
