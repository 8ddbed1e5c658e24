import Syntax

/// Finds which words a verb of saying gives: behind it, or around it where it is put after or into them.
struct ContentSpan {
  let sentence: Sentence
  let quotations: [Int]
  let verb: Int
  /// The words that name the speaker; empty where they stand elsewhere.
  let subject: Range<Int>
  let piece: Range<Int>
  /// How many words belong to the verb ("out" in "point out").
  let following: Int
  let manner: Source.Manner
  /// Whether the order of words has shown that the clause of saying is put after or into what is said.
  var isInserted = false

  func find() -> (content: [Range<Int>], clause: Range<Int>, isParenthetical: Bool)? {
    let start = clauseStart
    let end = clauseEnd
    if isParenthetical(start, end) {
      let before = contentBefore(start)
      var content = [before]
      if let after = contentAfter(end) { content.append(after) }
      return (content.filter { !$0.isEmpty }, start..<end, true)
    }
    guard let content = contentBehind, !content.isEmpty else { return nil }
    return ([content], start..<max(start + 1, min(content.lowerBound, piece.upperBound)), false)
  }

  private func isBreak(_ word: Int) -> Bool {
    guard piece.contains(word) else { return true }
    return InsertedClause.isBreak(word, sentence)
  }

  /// The quotation that the verb itself stands in, -1 outside.
  private var ownQuotation: Int { quotations[verb] }

  /// The first word of the clause of saying, not reaching over a quotation mark.
  private var clauseStart: Int {
    var start = subject.isEmpty ? verb : min(subject.lowerBound, verb)
    if isInserted { return start }
    for place in stride(from: verb - 1, through: start, by: -1)
    where Quotations.isMark(place, in: sentence) && quotations[place] != ownQuotation
      && closesQuotation(before: place + 1)
    {
      start = place + 1
      break
    }
    return start
  }

  /// The end of the clause of saying: after its subject, hearer and adjuncts, at the next break.
  private var clauseEnd: Int {
    var end = verb + 1
    if subject.lowerBound > verb { end = max(end, min(subject.upperBound, piece.upperBound)) }
    while end < piece.upperBound, !isBreak(end), sentence[end].form != ":", sentence[end].form != "." { end += 1 }
    return end
  }

  /// The clause that the verb governs and that stands behind it.
  private var clauseBehind: Int? {
    sentence.dependents[verb].first {
      $0 > verb && [.clausalComplement, .openComplement].contains(sentence[$0].relation.universal)
    }
  }

  private func isParenthetical(_ start: Int, _ end: Int) -> Bool {
    if isInserted { return true }
    guard start > piece.lowerBound + 1, isBreak(start - 1) else { return false }
    if verb + 1 < piece.upperBound, sentence.lower(verb + 1) == "that" { return false }
    if sentence[verb].pennTag == .verbBase { return false }
    if closesQuotation(before: start) { return true }
    // One does not put ", he denied" after what he denied.
    guard manner == .speech || manner == .report || manner == .stance || manner == .belief else { return false }
    let hasContentBefore = sentence.dependents[verb].contains {
      $0 < start && [.clausalComplement, .parataxis, .root].contains(sentence[$0].relation.universal)
    }
    if hasContentBefore && containsFiniteVerb(piece.lowerBound..<start) { return true }
    let isOver = end + 1 >= piece.upperBound
    if let behind = clauseBehind, manner != .stance {
      let first = sentence.subtree(of: behind).first ?? behind
      if first < verb { return true }
      // "If the ferries sail, Kern said, Mali will pay": a break on both sides.
      return !isOver && behind > end && sentence[end].form == ","
    }
    if sentence[verb].relation == .parataxis { return true }
    guard !containsFiniteVerb(verb + 1..<end) else { return false }
    return isOver ? containsFiniteVerb(piece.lowerBound..<start) : isBreak(end)
  }

  /// Whether the words before the clause of saying end with a quotation.
  private func closesQuotation(before start: Int) -> Bool {
    let last = sentence[start - 1].form == "," ? start - 2 : start - 1
    guard last > piece.lowerBound, Quotations.isMark(last, in: sentence), quotations[last] >= 0,
      quotations[last] != ownQuotation, quotations[last - 1] == quotations[last]
    else { return false }
    // A word in quotation marks has no comma: the "Company" notes.
    return last == start - 2 || sentence[last - 1].tag == .punctuation
  }

  private func containsFiniteVerb(_ words: Range<Int>) -> Bool {
    words.contains {
      let tag = sentence[$0].pennTag
      return tag == .verbPast || tag == .verbPresent || tag == .verbThirdPerson || tag == .modal
    }
  }

  private func contentBefore(_ start: Int) -> Range<Int> {
    var lower = piece.lowerBound
    if ownQuotation >= 0 {
      while lower < start, quotations[lower] != ownQuotation { lower += 1 }
    }
    return lower..<max(lower, start)
  }

  /// What goes on behind "Kern said,": a quotation that is taken up again, or the rest of a clause that was broken into.
  private func contentAfter(_ end: Int) -> Range<Int>? {
    guard end < piece.upperBound else { return nil }
    let rest = end..<piece.upperBound
    if let opening = rest.first(where: { quotations[$0] >= 0 && quotations[$0] != ownQuotation }) {
      return opening..<piece.upperBound
    }
    // "…, it said, and the minister denied it": a clause of the article's own.
    let next = rest.first { sentence[$0].tag != .punctuation }
    if let next, sentence[next].tag == .coordinatingConjunction,
      (piece.lowerBound..<clauseStart).contains(where: { InsertedClause.isFinite($0, sentence) })
    {
      return nil
    }
    let tied = rest.first { word in
      sentence[word].tag != .punctuation && !sentence.covers(verb, word)
    }
    // "Aid, he said, would resume": what stands in front is no clause by itself.
    let start = clauseStart
    let isFragment = !(piece.lowerBound..<start).contains { InsertedClause.isFinite($0, sentence) }
    let endsWithAuxiliary = start - 2 >= piece.lowerBound && sentence[start - 2].tag == .auxiliary
    let isBroken = sentence[end].form == "," && (isFragment || endsWithAuxiliary)
    if isBroken, let next { return next..<piece.upperBound }
    if let tied, sentence[verb].relation == .parataxis || (sentence[verb].head ?? -1) > verb {
      return tied..<piece.upperBound
    }
    let complement = rest.first { sentence[$0].head == verb && sentence[$0].relation == .clausalComplement }
    return complement.map { (sentence.subtree(of: $0).first { $0 >= end } ?? $0)..<piece.upperBound }
  }

  /// Where what is said begins: at "that", else behind "on Monday", "reporters", "in a statement".
  private func afterAdjuncts(before clause: Int) -> Int {
    if let that = sentence.child(of: clause, .marker), that > verb, sentence.lower(that) == "that" { return that }
    var start = verb + 1
    for child in sentence.dependents[verb] where child > verb && child < clause {
      switch sentence[child].relation.universal {
      case .object, .indirectObject, .adverbialModifier: break
      case .oblique:
        // "said despite the strike stocks were good" belongs to what is said.
        guard Self.adjuncts.contains(sentence.mark(of: child) ?? "") else { continue }
      default: continue
      }
      let last = sentence.subtree(of: child).last ?? child
      if last < clause { start = max(start, last + 1) }
    }
    return start
  }

  private static let adjuncts: Set<String> = ["", "in", "on", "at", "to", "during", "through", "via"]

  /// "refused, stating, “We …": a quotation that opens right behind the verb, whatever the tree hangs it on.
  private var quotationBehind: Int? {
    var place = verb + 1
    if place < piece.upperBound, [",", ":", "that"].contains(sentence.lower(place)) { place += 1 }
    guard place < piece.upperBound, quotations[place] >= 0, quotations[place] != ownQuotation else { return nil }
    return place
  }

  private var contentBehind: Range<Int>? {
    let start = verb + 1
    guard start < piece.upperBound else { return nil }
    var end = piece.upperBound
    if ownQuotation >= 0 {
      end = (start..<end).first { quotations[$0] != ownQuotation } ?? end
    }
    if manner == .speech || manner == .report, let opening = quotationBehind, opening < end { return opening..<end }
    let own = sentence.subtree(of: verb).filter { piece.contains($0) }
    // "when he declared the union is ready": the tree hangs the verb of saying on what is said.
    let hangsOnContent = sentence[verb].head.map { head in
      head > verb && piece.contains(head) && !(verb..<head).contains { isBreak($0) }
    }
    if sentence[verb].relation != .root, sentence[verb].relation != .parataxis, hangsOnContent != true,
      let last = own.last
    {
      end = min(end, last + 1)
    }
    for child in sentence.dependents[verb] where child > verb {
      let relation = sentence[child].relation
      let isGerund = relation.universal == .adverbialClause && sentence.child(of: child, .marker) == nil
      // "Kern said he would pay and they would sail" goes on; "Kern said so and left" does not.
      let isOwnAct =
        relation == .conjunct && sentence.child(of: child, .subject) == nil
        && sentence.child(of: child, .marker) == nil
      if isOwnAct || isGerund {
        let first = sentence.subtree(of: child).first { $0 > verb } ?? child
        end = min(end, max(start, first))
      }
    }
    guard start < end else { return nil }
    if let behind = clauseBehind, behind < end { return min(afterAdjuncts(before: behind), end)..<end }
    switch manner {
    case .denial, .accusation:
      return start..<end
    case .stance:
      // "called on all of them to leave": the infinitive often hangs on the object.
      let isAsked = (start..<end).contains {
        sentence[$0].pennTag == .to && $0 + 1 < end && sentence[$0 + 1].tag == .verb
      }
      return isAsked ? start..<end : nil
    case .belief, .question:
      return nil
    case .speech, .report:
      let hasMark = (start..<end).contains {
        sentence[$0].form == ":" || quotations[$0] >= 0 && quotations[$0] != ownQuotation
      }
      if hasMark { break }
      let hasObject = sentence.child(of: verb, .object).map { $0 > verb } == true
      // "quoted an official who claimed" passes on what the official said; "signalled its intent" says nothing more.
      if manner == .report {
        guard hasObject || containsFiniteVerb(start..<end) else { return nil }
      } else {
        let tellsSomebody = CueFrame.withHearer.contains(sentence.lemma(verb))
        guard containsFiniteVerb(start..<end), !hasObject || tellsSomebody else { return nil }
      }
    }
    return start..<end
  }
}
