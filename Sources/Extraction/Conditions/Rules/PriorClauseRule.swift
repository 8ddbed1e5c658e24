import Commitments
import Syntax

/// The clause before is the condition: "Moreau reports, after which Norway will decide"; "Only then will Norway decide".
struct PriorClauseRule: ConditionRule {
  let lexicon: ConditionLexicon

  func drafts(in reading: ClauseReading, after earlier: [ClauseReading]) -> [ConditionDraft] {
    var drafts: [ConditionDraft] = []
    for place in 0..<reading.count {
      guard let marker = lexicon.marker(at: place, in: reading.lower), marker.form == .prior, let kind = marker.kind
      else {
        continue
      }
      let end = place + marker.words.count
      let governors = (end..<max(end, reading.count)).filter { reading.isClauseTop($0) && reading.isVerb($0) }
      guard let main = governors.first else { continue }
      switch reading.time(of: main) {
      case .future, .conditional, .obligation, .infinitive, .present: break
      default: continue
      }
      if place <= 1 {
        guard marker.name == "only then", let last = earlier.last, let clause = MainClause(of: last, lexicon: lexicon)
        else {
          continue
        }
        drafts.append(
          ConditionDraft(
            marker: marker.name, kind: kind, form: .prior, markerWords: place..<end, body: clause.words,
            head: clause.top,
            governors: Array(governors.prefix(3)), reference: ConditionReference(target: .previous), other: last))
      } else {
        let start = start(before: place, in: reading)
        let body = ClauseExtent(reading: reading, lexicon: lexicon).trimmed(start..<place)
        guard body.contains(where: { reading.isVerb($0) }) else { continue }
        let head = body.first { reading.isClauseTop($0) && reading.isVerb($0) } ?? body.lowerBound
        drafts.append(
          ConditionDraft(
            marker: marker.name, kind: kind, form: .prior, markerWords: place..<end, body: body, head: head,
            governors: Array(governors.prefix(3)), omitted: hedges(in: body, of: reading)))
      }
    }
    return drafts
  }

  private func start(before place: Int, in reading: ClauseReading) -> Int {
    var start = place
    while start > 0, ![";", ":", "—", "–", "“", "\""].contains(reading.lower[start - 1]) { start -= 1 }
    return start
  }

  /// "is expected to", "is due to", "will": words that put off what the condition awaits.
  private func hedges(in body: Range<Int>, of reading: ClauseReading) -> Set<Int> {
    guard let verb = body.first(where: { reading.isFinite($0) }) else { return [] }
    var omitted: Set<Int> = []
    var place = verb
    while place < body.upperBound, Self.hedging.contains(reading.lower[place]) {
      omitted.insert(place)
      place += 1
    }
    let last = reading.lower[place - 1]
    return last == "to" || reading[place - 1].pennTag == .modal ? omitted : []
  }

  private static let hedging: Set<String> = [
    "is", "are", "was", "were", "be", "expected", "due", "scheduled", "set", "likely", "supposed", "to", "will",
    "would",
    "must", "shall", "should", "has", "have",
  ]
}
