import Syntax

/// The words by which an action is named: the content's phrase without conditions, sources, asides and times.
struct ActionPhrase {
  let sentence: Sentence
  /// Words that belong to conditions or to sources.
  let excluded: Set<Int>
  /// Whether a word only says when.
  let isTime: (Int) -> Bool

  private static let limit = 18

  /// The words of the action whose top is `head`, in order.
  func words(_ head: Int, without subject: Int? = nil) -> [Int] {
    let words = trimmed(fitted(head, without: subject), head: head)
    guard words.count == 1 else { return words }
    // "strike on Thursday": a lone word says too little without its time.
    return trimmed(fitted(head, without: subject, keepsTime: true), head: head)
  }

  /// The words of an action that is a noun phrase beside a verb, with what the verb says of it besides: "offered Oslo
  /// as the venue", "rejected sanctions on Peru".
  func words(_ head: Int, beside verb: Int, apartFrom left: Set<Int>) -> [Int] {
    var words = words(head)
    // "agreed to it in Lima": where it was agreed says nothing of what "it" is.
    guard sentence[head].tag != .verb, sentence[head].tag != .pronoun else { return words }
    for child in sentence.dependents[verb] where child > head && !left.contains(child) && !excluded.contains(child) {
      guard words.count < Self.limit else { break }
      switch sentence[child].relation.universal {
      case .oblique, .openComplement: break
      case .adverbialClause: guard sentence.isInfinitive(child) else { continue }
      default: continue
      }
      if isTime(child) || followsComma(child) { continue }
      let to = sentence.dependents[child].filter { sentence[$0].relation == .marker && sentence.lower($0) == "to" }
      words += (to + fitted(child, without: nil)).prefix(Self.limit - words.count)
    }
    return trimmed(Set(words).sorted(), head: head)
  }

  /// As much of the phrase as the limit allows, cut where something new begins.
  private func fitted(_ head: Int, without subject: Int?, keepsTime: Bool = false) -> [Int] {
    let words = collect(head, without: subject, keepsTime: keepsTime)
    guard words.count > Self.limit else { return words }
    let first = words.firstIndex(of: head).map { max(0, $0 - Self.limit / 2) } ?? 0
    var cut = Array(words[first..<min(words.count, first + Self.limit)])
    // A noun phrase or a clause that is broken off in its middle says less than none.
    while cut.count > Self.limit / 2, let last = cut.last, last > head, isOpen(last, in: cut) { cut.removeLast() }
    return cut
  }

  /// Whether a word at the end of a cut phrase waits for the word that it belongs to.
  private func isOpen(_ word: Int, in words: [Int]) -> Bool {
    guard let above = sentence[word].head else { return false }
    return above > word && !words.contains(above)
  }

  private func collect(_ head: Int, without subject: Int?, keepsTime: Bool) -> [Int] {
    var found = [head]
    var agenda = sentence.dependents[head].filter { word in
      word != subject && keeps(word, isTop: !(keepsTime && word > head && isTime(word)))
    }
    while let next = agenda.popLast() {
      found.append(next)
      agenda += sentence.dependents[next].filter { keeps($0, isTop: false) }
    }
    return found.sorted()
  }

  private func keeps(_ word: Int, isTop: Bool) -> Bool {
    if excluded.contains(word) || isTop && isTime(word) { return false }
    if isTop, isRelative(word) { return false }
    let relation = sentence[word].relation
    switch relation.universal {
    case .parataxis, .discourse, .vocative, .dislocated, .list: return false
    case .adverbialClause:
      return !isTop || sentence.isInfinitive(word)
        || sentence.isGerund(word) && (!followsComma(word) || sentence.lower(word) == "including")
    case .clausalModifier:
      return relation != .relativeClause || !followsComma(word)
    case .apposition: return !isTop
    case .conjunct:
      // A coordinated verb is an action of its own.
      return !isTop || sentence[word].tag != .verb || sharesObject(word)
    case .marker: return !isTop
    case .copula: return !isTop || sentence.lower(word) == "be"
    case .auxiliary: return !isTop || Self.keptAuxiliaries.contains(sentence.lower(word))
    // "not only protect jobs"
    case .adverbialModifier
    where sentence.lower(word) == "not" && word + 1 < sentence.words.count && sentence.lower(word + 1) == "only":
      return false
    case .adverbialModifier: return !Self.asides.contains(sentence.lower(word)) && !(isTop && isSetOff(word))
    case .oblique:
      // "will in turn extend the permits": what stands before the verb is no part of the act.
      let isBefore = sentence[word].head.map { word < $0 && sentence[$0].tag == .verb } ?? false
      return !(isTop && (isBefore || isSetOff(word)))
    default: return true
    }
  }

  /// "which they are to pay", "whom it freed", and the "that" before a clause.
  private func isRelative(_ word: Int) -> Bool {
    guard sentence.dependents[word].isEmpty else { return false }
    return sentence[word].pennTag == .whDeterminer || sentence[word].pennTag == .whPronoun
      || sentence[word].relation == .marker && sentence.lower(word) == "that"
  }

  /// "suspend or remove the tariffs": the first verb has no object but that of the second.
  private func sharesObject(_ conjunct: Int) -> Bool {
    guard let verb = sentence[conjunct].head, conjunct - verb == 2 else { return false }
    return sentence.child(of: conjunct, .object) != nil
      && sentence.child(of: verb, .object, .oblique, .openComplement, .clausalComplement, .passiveSubject) == nil
  }

  /// "In the meantime, …", "Additionally, …": what opens a sentence and is cut off by a comma.
  private func isSetOff(_ word: Int) -> Bool {
    let words = sentence.subtree(of: word)
    guard let last = words.last, last + 1 < sentence.words.count, words.first ?? 0 <= 1 else { return false }
    return sentence.lower(last) == "," || sentence.lower(last + 1) == ","
  }

  private func followsComma(_ word: Int) -> Bool {
    guard let first = sentence.subtree(of: word).first, first > 0 else { return false }
    return sentence.lower(first) == "," || sentence.lower(first - 1) == ","
  }

  /// Without marks and connectives at the ends.
  private func trimmed(_ words: [Int], head: Int) -> [Int] {
    var words = words[...]
    while let first = words.first, words.count > 1, isEdge(first) || first < head && isLeft(first) {
      words = words.dropFirst()
    }
    while let last = words.last, words.count > 1,
      isEdge(last) || [.caseMarker, .marker, .determiner].contains(sentence[last].relation) && last > head
    { words = words.dropLast() }
    return Array(words)
  }

  /// What may stand before an action's first word without belonging to it.
  private func isLeft(_ word: Int) -> Bool {
    sentence[word].relation == .caseMarker || sentence[word].pennTag == .pronoun
  }

  private func isEdge(_ word: Int) -> Bool {
    sentence[word].tag == .punctuation && sentence[word].form != "%" || sentence[word].relation == .coordination
  }

  private static let keptAuxiliaries: Set<String> = ["not", "n't"]
  private static let asides: Set<String> = [
    "also", "however", "meanwhile", "therefore", "instead", "now", "already", "again", "still", "even", "just", "only",
    "when", "how", "why", "where", "thus", "then", "once",
  ]
}
