import Commitments
import Syntax

/// Puts a found condition into terms: one for each coordinated part, in the article's words, with who must bring it about.
struct ConditionWording {
  let reading: ClauseReading
  let whole: Reading
  let attributions: Attributions
  let times: Times

  /// - Parameter others: words of other conditions that stand inside this one.
  func terms(of draft: ConditionDraft, without others: [Range<Int>], alternative: inout Int) -> [ConditionTerm] {
    let isThing =
      draft.isList || draft.form == .thing || draft.form == .predicate && reading.time(of: draft.head) == .none
    let splitter = CoordinationSplitter(reading: reading)
    let (parts, isChoice) = splitter.parts(of: draft.body, isThing: isThing)
    let responsible = ResponsibleParty(reading: reading, attributions: attributions)
    let shared = responsible.party(of: draft.head, in: Array(draft.body), isThing: isThing)
    if isChoice, parts.count > 1 { alternative += 1 }
    var terms: [ConditionTerm] = []
    for part in parts {
      let words = part.words.filter { word in
        !draft.omitted.contains(word) && !others.contains { $0.contains(word) }
      }
      let kept = trimmed(words, isThing: isThing)
      guard !kept.isEmpty else { continue }
      let own = responsible.party(
        of: top(of: part.own, draft: draft), in: part.words.filter { !draft.omitted.contains($0) },
        isThing: isThing)
      let filled = draft.other == nil ? Ellipsis(reading: reading).filled(kept, in: draft) : kept
      let text = draft.lead + whole.text(filled, of: reading.sentence)
      terms.append(
        ConditionTerm(
          by: own ?? (isThing || hasSubject(part) ? nil : shared), action: text, kind: draft.kind, status: draft.status,
          due: times.due(kept, of: reading.sentence), alternative: isChoice && parts.count > 1 ? alternative : nil))
    }
    return terms
  }

  private func hasSubject(_ part: CoordinationSplitter.Part) -> Bool {
    guard let verb = part.words.first(where: { reading.isFinite($0) }) else { return false }
    return part.words.contains { $0 < verb && reading.isNominal($0) }
  }

  private func top(of range: Range<Int>, draft: ConditionDraft) -> Int {
    if range.contains(draft.head) { return draft.head }
    return range.first { reading[$0].head.map { !range.contains($0) } ?? true && !reading.isPunctuation($0) }
      ?? draft.head
  }

  /// Without a pronoun for a subject, asides between commas, and adverbs that join sentences.
  private func trimmed(_ words: [Int], isThing: Bool) -> [Int] {
    var kept = words
    let aside = asides(in: words)
    if !aside.isEmpty { kept.removeAll { aside.contains($0) } }
    while let first = kept.first, isLead(first) || isThing && reading[first].tag == .adposition && kept.count > 1 {
      kept.removeFirst()
    }
    if !isThing, let first = kept.first, reading[first].pennTag == .pronoun, kept.count > 1,
      reading.sentence.lemma(kept[1]) != "be"
    {
      kept.removeFirst()
    }
    while let last = kept.last, reading.isPunctuation(last), !isClosing(last) { kept.removeLast() }
    return kept
  }

  private func isClosing(_ place: Int) -> Bool { [")", "\"", "”"].contains(reading.lower[place]) }

  private func isLead(_ word: Int) -> Bool {
    reading.isPunctuation(word) && !["\"", "“"].contains(reading.lower[word])
      || ["also", "then", "that", "first", "and", "or", "whether"].contains(reading.lower[word])
  }

  /// Relative clauses and participles set off by a comma.
  private func asides(in words: [Int]) -> Set<Int> {
    guard let first = words.first, let last = words.last else { return [] }
    var found: Set<Int> = []
    for word in words where word > first && reading.lower[word] == "," && word < last {
      guard ["which", "who", "whose", "where"].contains(reading.word(word + 1)) else { continue }
      var end = word + 1
      while end <= last, reading.lower[end] != "," { end += 1 }
      found.formUnion(word..<min(end + 1, last + 1))
    }
    return found
  }
}
