import Syntax

/// The words by which an action is named: the content's phrase without conditions, sources, asides and times.
struct ActionPhrase {
  let sentence: Sentence
  /// Words that belong to conditions or to sources.
  let excluded: Set<Int>
  /// Whether a word only says when.
  let isTime: (Int) -> Bool

  private static let limit = 24

  /// The words of the action whose top is `head`, in order.
  func words(_ head: Int, without subject: Int? = nil) -> [Int] {
    var words = collect(head, without: subject, strict: false)
    if words.count > Self.limit { words = collect(head, without: subject, strict: true) }
    if words.count > Self.limit { words = Array(words.prefix(Self.limit)) }
    return trimmed(words, head: head)
  }

  /// The words of an action that is a noun phrase beside a verb, with what the verb says of it besides: "offered Oslo
  /// as the venue", "rejected sanctions on Peru".
  func words(_ head: Int, beside verb: Int, apartFrom left: Set<Int>) -> [Int] {
    var words = words(head)
    guard sentence[head].tag != .verb, words.count <= Self.limit / 2 else { return words }
    for child in sentence.dependents[verb] where child > head && !left.contains(child) && !excluded.contains(child) {
      switch sentence[child].relation.universal {
      case .oblique, .openComplement: break
      case .adverbialClause: guard sentence.isInfinitive(child) else { continue }
      default: continue
      }
      if isTime(child) || followsComma(child) { continue }
      let more = collect(child, without: nil, strict: true)
      if words.count + more.count <= Self.limit { words += more }
    }
    return words.sorted()
  }

  private func collect(_ head: Int, without subject: Int?, strict: Bool) -> [Int] {
    var found = [head]
    var agenda = sentence.dependents[head].filter { keeps($0, under: head, isTop: true, strict: strict) && $0 != subject }
    while let next = agenda.popLast() {
      found.append(next)
      agenda += sentence.dependents[next].filter { keeps($0, under: next, isTop: false, strict: strict) }
    }
    return found.sorted()
  }

  private func keeps(_ word: Int, under head: Int, isTop: Bool, strict: Bool) -> Bool {
    if excluded.contains(word) || isTop && isTime(word) && word != head { return false }
    let relation = sentence[word].relation
    switch relation.universal {
    case .parataxis, .discourse, .vocative, .dislocated, .list: return false
    case .adverbialClause:
      return !strict && !isTop || sentence.isInfinitive(word) || sentence.isGerund(word) && !strict
    case .clausalModifier: return relation != .relativeClause || !strict && !followsComma(word)
    case .apposition: return !strict && !isTop
    case .conjunct:
      return !isTop || sentence[word].tag != .verb || sentence.child(of: word, .subject) == nil
    case .marker: return !isTop
    case .subject: return true
    case .auxiliary: return !isTop || Self.keptAuxiliaries.contains(sentence.lower(word))
    case .adverbialModifier: return !Self.asides.contains(sentence.lower(word))
    case .punctuation: return !isTop || true
    case .coordination: return true
    default: return true
    }
  }

  private func followsComma(_ word: Int) -> Bool {
    guard let first = sentence.subtree(of: word).first, first > 0 else { return false }
    return sentence.lower(first - 1) == ","
  }

  /// Without marks and connectives at the ends.
  private func trimmed(_ words: [Int], head: Int) -> [Int] {
    var words = words[...]
    while let first = words.first, words.count > 1, isEdge(first) || sentence[first].relation == .caseMarker && first < head {
      words = words.dropFirst()
    }
    while let last = words.last, words.count > 1, isEdge(last) { words = words.dropLast() }
    return Array(words)
  }

  private func isEdge(_ word: Int) -> Bool {
    sentence[word].tag == .punctuation && sentence[word].form != "%" || sentence[word].relation == .coordination
  }

  private static let keptAuxiliaries: Set<String> = ["not", "n't"]
  private static let asides: Set<String> = [
    "also", "however", "meanwhile", "therefore", "instead", "now", "already", "again", "still", "even", "just", "only",
    "when", "how", "why", "where", "thus", "then",
  ]
}
