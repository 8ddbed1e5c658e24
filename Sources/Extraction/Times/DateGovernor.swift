import Commitments
import Syntax

/// Finds the word whose time a date gives.
struct DateGovernor {
  let sentence: Sentence

  /// The predicate that a date modifies, or the noun for "Thursday's meeting".
  ///
  /// "Ruiz on Tuesday agreed" hangs on the verb, whatever the parse says; so does "at talks in Oslo on Friday".
  func predicate(of date: TimeExpression) -> Int? {
    if date.isDateline { return nil }
    switch sentence[date.head].relation {
    case .compound, .possessor, .adjectivalModifier:
      if let head = sentence[date.head].head, head >= date.words.upperBound { return head }
    default: break
    }
    // "said Tuesday it would freeze": the day between a verb of saying and its clause is that of the saying.
    let before = date.all.lowerBound - 1
    if before >= 0, !date.isLimit, sentence.isTelling(before), sentence[before].pennTag == .verbPast { return before }
    if !endsModifier(date), let verb = verbBehind(date) { return verb }
    guard var current = sentence[date.head].head else {
      return sentence.isPredicate(date.head) ? date.head : nil
    }
    for _ in sentence.words.indices {
      if sentence.isPredicate(current) { return isOpening(date, before: current) ?? content(of: current, date) }
      guard let head = sentence[current].head else { return isOpening(date, before: current) ?? current }
      current = head
    }
    return nil
  }

  /// "promised to free the sailors on Friday": behind an infinitive a day that may be to come is the infinitive's.
  private func content(of predicate: Int, _ date: TimeExpression) -> Int {
    guard date.head > predicate, date.future != nil, date.past != date.future || date.isLimit else { return predicate }
    for child in sentence.children(of: predicate, .openComplement, .clausalComplement, .adverbialClause)
    where child < date.words.lowerBound && child > predicate && sentence.mark(of: child) == "to" {
      return child
    }
    return predicate
  }

  /// "the drivers sent home on Monday returned": the date belongs to the participle before it.
  private func endsModifier(_ date: TimeExpression) -> Bool {
    guard let head = sentence[date.head].head, let predicate = sentence.predicate(above: head) else { return false }
    return predicate < date.words.lowerBound && sentence[predicate].relation.universal == .clausalModifier
  }

  /// "Ruiz on Tuesday agreed", "the drivers two months ago refused": a finite verb right behind a date that
  /// follows its subject.
  private func verbBehind(_ date: TimeExpression) -> Int? {
    var next = date.words.upperBound
    guard date.all.lowerBound > 0, next < sentence.words.count, !date.isLimit, date.opener != "of" else { return nil }
    let before = sentence[date.all.lowerBound - 1]
    guard ![.adposition, .determiner, .coordinatingConjunction, .subordinatingConjunction].contains(before.tag),
      before.tag != .punctuation || before.form == "," || before.form == ")"
    else { return nil }
    if sentence[next].tag == .adverb, next + 1 < sentence.words.count { next += 1 }
    switch sentence[next].pennTag {
    case .verbPast, .verbThirdPerson, .modal:
      guard before.form != "," || sentence[next].relation != .conjunct else { return nil }
      if sentence[next].tag == .auxiliary { return sentence[next].head.flatMap { sentence.predicate(above: $0) } }
      return next
    default: return nil
    }
  }

  /// For a date that opens a clause ("TRADE: Today, the President announced …") the first verb behind it,
  /// where the parse hangs it on a word before.
  private func isOpening(_ date: TimeExpression, before governor: Int) -> Int? {
    let start = date.all.lowerBound
    let opens = start == 0 || [":", "-", "–", "—", "•", "\"", "“"].contains(sentence[start - 1].form)
    guard opens, governor < start || !sentence.isPredicate(governor) else { return nil }
    var word = date.words.upperBound
    while word < min(sentence.words.count, date.words.upperBound + 20) {
      if sentence[word].tag == .verb,
        [.verbPast, .verbThirdPerson, .verbPresent, .verbGerund].contains(
          sentence[word].pennTag)
      {
        return word
      }
      word += 1
    }
    return nil
  }
}
