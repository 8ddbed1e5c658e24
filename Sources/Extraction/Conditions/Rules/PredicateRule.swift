import Commitments
import Syntax

/// Sentences whose subject is the bargain and whose predicate names the condition: "The offer is subject to …",
/// "The deal hinges on …", "The merger needs the approval of …".
struct PredicateRule: ConditionRule {
  let lexicon: ConditionLexicon

  func drafts(in reading: ClauseReading) -> [ConditionDraft] {
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

  /// Whether an adjective is what the sentence says of its subject, and does not stand behind a noun ("an offer subject to …").
  private func isPredicate(_ place: Int, in reading: ClauseReading) -> Bool {
    if reading[place].tag == .verb { return reading[place].pennTag != .verbGerund }
    return reading.sentence.child(of: place, .copula) != nil || reading[place].relation == .openComplement
  }

  private func draft(
    _ marker: ConditionMarker, _ kind: ConditionKind, at place: Int, end: Int, in reading: ClauseReading
  )
    -> ConditionDraft?
  {
    let body = ClauseExtent(reading: reading, lexicon: lexicon).body(from: end, top: end, isFronted: false)
    guard !body.isEmpty else { return nil }
    let head = body.first { word in reading[word].head.map { !body.contains($0) } ?? true } ?? body.lowerBound
    let subject = reading.subject(of: place) ?? reading[place].head.flatMap { reading.subject(of: $0) }
    var governors: [Int] = []
    var reference = ConditionReference(target: .previous)
    if let subject, !body.contains(subject), reading[subject].tag == .noun || reading[subject].tag == .properNoun {
      governors = [subject]
      reference.target = .noun(reading.sentence.lemma(subject), word: subject)
    } else if let clause = reading.sentence.child(of: place, .clausalSubject) {
      governors = [clause]
    }
    return ConditionDraft(
      marker: marker.name, kind: kind, form: .predicate, markerWords: place..<end, body: body, head: head,
      governors: governors, reference: reference)
  }
}
