import Syntax

/// Ranks the words of a sentence that a condition may condition.
///
/// The parser attaches a clause of condition to the right verb only two times in three; so every top of a clause near by is a
/// candidate, and the tree's choice is one voice beside nearness, the time of the candidate and whether it is a mere verb of saying.
struct ConditionGovernors {
  let reading: ClauseReading
  /// The tops of clauses, and the participles and adjectives behind "ready", in the order of the text.
  private let tops: [Int]

  init(reading: ClauseReading) {
    self.reading = reading
    tops = (0..<reading.count).filter { reading.isClauseTop($0) && !reading.isPunctuation($0) }
  }

  /// The likeliest first; at most five.
  func ranked(for head: Int, words: Range<Int>, isFronted: Bool) -> [Int] {
    let attached = attachment(of: head, outside: words)
    let segment = segment(around: words)
    var scored: [(score: Int, word: Int)] = []
    let near = isFronted ? tops.first { $0 >= words.upperBound } : tops.last { $0 < words.lowerBound }
    for top in tops where !words.contains(top) && segment.contains(top) {
      var score = 0
      if top == attached { score += 3 }
      if top == near { score += 2 }
      if isFronted == (top >= words.upperBound) { score += 2 }
      switch reading.time(of: top) {
      case .future, .conditional, .obligation: score += 3
      case .infinitive, .present, .imperative: score += 1
      case .past, .pastPerfect: score -= 1
      default: break
      }
      if reading.isSaying(top), hasContent(top, besides: words) { score -= 4 }
      switch reading[top].relation {
      case .relativeClause, .clausalModifier: score -= top == attached ? 0 : 2
      case .parataxis where reading.isSaying(top): score -= 4
      default: break
      }
      let clausesBetween = tops.count {
        $0 > min(top, words.lowerBound) && $0 < max(top, words.lowerBound) && !words.contains($0)
      }
      score -= min(3, clausesBetween)
      scored.append((score, top))
    }
    if let attached, !scored.contains(where: { $0.word == attached }), !words.contains(attached) {
      scored.append((2, attached))
    }
    if isFronted, !scored.contains(where: { $0.word >= words.upperBound }), let verb = lateVerb(from: words.upperBound)
    {
      scored.append((6, verb))
    }
    return scored.sorted { ($0.score, -distance($0.word, words)) > ($1.score, -distance($1.word, words)) }
      .prefix(5).map(\.word)
  }

  /// The main verb behind a fronted clause where the parser saw none ("…, the offer lapses" with "lapses" for a noun).
  private func lateVerb(from start: Int) -> Int? {
    (start..<max(start, reading.count)).first { reading.isVerb($0) }
      ?? (start..<max(start, reading.count)).last { reading.isNominal($0) }
  }

  private func distance(_ word: Int, _ words: Range<Int>) -> Int {
    word < words.lowerBound ? words.lowerBound - word : word - words.upperBound
  }

  private func attachment(of head: Int, outside words: Range<Int>) -> Int? {
    var current = reading[head].head
    while let word = current, words.contains(word) { current = reading[word].head }
    return current
  }

  private func hasContent(_ top: Int, besides words: Range<Int>) -> Bool {
    reading.sentence.children(of: top, .clausalComplement, .openComplement, .parataxis).contains { !words.contains($0) }
      || [.clausalComplement, .root].contains(reading[top].relation) == false
      || reading[top].relation == .parataxis
  }

  /// The words around the condition up to the next semicolon on either side.
  private func segment(around words: Range<Int>) -> Range<Int> {
    var start = words.lowerBound
    while start > 0, reading.lower[start - 1] != ";",
      reading.lower[start - 1] != ":" || start == words.lowerBound && !words.contains(start)
    { start -= 1 }
    var end = words.upperBound
    while end < reading.count, reading.lower[end] != ";" { end += 1 }
    return start..<end
  }
}
