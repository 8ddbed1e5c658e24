import Syntax

/// The clause that a sentence is about, without the verb of saying over it.
struct MainClause {
  let reading: ClauseReading
  /// The top of the clause.
  let top: Int
  let subject: Int?
  /// From the clause's first verb or auxiliary to its end.
  let predicate: Range<Int>
  /// The whole clause, its subject included.
  let words: Range<Int>

  init?(of reading: ClauseReading, lexicon: ConditionLexicon) {
    guard var top = reading.sentence.tree.root else { return nil }
    // Behind a dateline the parser often takes the place for the top.
    if !reading.isVerb(top), reading.sentence.child(of: top, .copula) == nil,
      let verb = reading.sentence.dependents[top].first(where: {
        reading.isVerb($0) && $0 > top && reading.subject(of: $0) != nil
      })
    {
      top = verb
    }
    var steps = 0
    while steps < 4, reading.isSaying(top),
      let content = reading.sentence.child(of: top, .clausalComplement)
        ?? reading.sentence.children(of: top, .parataxis).first(where: { reading.isVerb($0) }),
      !reading.isSaying(content)
    {
      top = content
      steps += 1
    }
    // "Minister Li said": the words before a verb of saying in its middle are the clause's own.
    self.init(top: top, of: reading, lexicon: lexicon)
  }

  init?(top: Int, of reading: ClauseReading, lexicon: ConditionLexicon) {
    self.reading = reading
    self.top = top
    subject = reading.subject(of: top)
    let helpers = reading.sentence.children(of: top, .auxiliary, .copula)
    let start = min(top, helpers.min() ?? top)
    let body = ClauseExtent(reading: reading, lexicon: lexicon).body(from: start, top: top, isFronted: false)
    guard !body.isEmpty else { return nil }
    predicate = body
    let first = subject.map { min(reading.first[$0], start) } ?? start
    words = first..<body.upperBound
  }

  /// The party of the subject.
  func party(attributions: Attributions) -> String? {
    subject.flatMap { ResponsibleParty(reading: reading, attributions: attributions).party(ofNoun: $0) }
  }
}
