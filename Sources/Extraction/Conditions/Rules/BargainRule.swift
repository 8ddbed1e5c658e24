import Commitments
import Syntax

/// "In return, Washington will lift the freeze": the condition is what the other side undertakes in a sentence before.
struct BargainRule: ConditionRule {
  let lexicon: ConditionLexicon

  func drafts(in reading: ClauseReading, after earlier: [ClauseReading]) -> [ConditionDraft] {
    guard let place = (0..<min(3, reading.count)).first(where: { reading.lower[$0] == "in" }),
      ["return", "exchange"].contains(reading.word(place + 1)), reading.word(place + 2) != "for",
      let main = MainClause(of: reading, lexicon: lexicon)
    else { return [] }
    // "In return, it wants aid and guarantees": the price itself, of what was offered before.
    if let price = price(place, main: main, in: reading) { return [price] }
    let own = main.subject.flatMap { reading.mention($0)?.actors.first?.party }
    for other in earlier.reversed() {
      guard let clause = MainClause(of: other, lexicon: lexicon) else { continue }
      let party = clause.subject.flatMap { other.mention($0)?.actors.first?.party }
      if let party, party == own { continue }
      if let asked = asked(in: clause, of: other) {
        return [draft(place, body: asked.body, head: asked.head, main: main.top, other)]
      }
      guard party != nil else { continue }
      return [
        draft(
          place, body: clause.words.lowerBound..<clause.predicate.upperBound, head: clause.top, main: main.top, other)
      ]
    }
    return []
  }

  private func price(_ place: Int, main: MainClause, in reading: ClauseReading) -> ConditionDraft? {
    guard Self.claiming.contains(reading.sentence.lemma(main.top)), !reading.sentence.isNegated(main.top),
      let object = reading.sentence.child(of: main.top, .object, .clausalComplement), object > main.top
    else { return nil }
    let start = max(main.top + 1, reading.first[object])
    guard start < main.predicate.upperBound else { return nil }
    return ConditionDraft(
      marker: "in return", kind: .exchange, form: .bargain, markerWords: place..<place + 2,
      body: start..<main.predicate.upperBound, head: object, governors: [],
      reference: ConditionReference(target: .previous), isList: reading.isNominal(object))
  }

  /// What one side says it wants for its own part.
  private static let claiming: Set<String> = [
    "demand", "want", "seek", "expect", "require", "ask", "request", "get", "receive",
  ]

  private func draft(_ place: Int, body: Range<Int>, head: Int, main: Int, _ other: ClauseReading) -> ConditionDraft {
    ConditionDraft(
      marker: "in return", kind: .exchange, form: .bargain, markerWords: place..<place + 2, body: body, head: head,
      governors: [main], reference: ConditionReference(target: .previous),
      omitted: Set(body.filter { other[$0].pennTag == .modal }), other: other)
  }

  /// "The charter calls for Togo to free the port": what the agreement asks of the other side.
  private func asked(in clause: MainClause, of other: ClauseReading) -> (body: Range<Int>, head: Int)? {
    // The parser may take an aside's verb for the top ("The charter, signed in May, calls for Togo to …").
    guard
      let verb = clause.words.first(where: { Self.asking.contains(other.sentence.lemma($0)) && other[$0].tag == .verb })
    else { return nil }
    let end = max(
      verb + 1, ClauseExtent(reading: other, lexicon: lexicon).body(from: verb, top: verb, isFronted: false).upperBound)
    guard let to = (verb + 1..<end).first(where: { other[$0].pennTag == .to }),
      let act = (to + 1..<end).first(where: { other.isVerb($0) })
    else { return nil }
    var start = verb + 1
    if other.word(start) == "for" { start += 1 }
    return (start..<end, act)
  }

  private static let asking: Set<String> = [
    "call", "require", "oblige", "ask", "want", "urge", "demand", "commit", "bind",
  ]
}
