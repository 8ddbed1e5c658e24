import Syntax

/// Ranks the words of a sentence that a condition may condition.
///
/// The parser attaches a clause of condition to the right verb only two times in three; so every top of a clause within
/// ``reach`` words is a candidate, and the tree's choice is one voice beside nearness, the time of the candidate and
/// whether it is a mere verb of saying.
struct ConditionGovernors {
  let reading: ClauseReading
  /// For each word, how many tops of clauses stand before it.
  private let topsBefore: [Int]

  /// How many words away from a condition what it conditions may stand.
  static let reach = 60

  init(reading: ClauseReading) {
    self.reading = reading
    var count = 0
    var before: [Int] = []
    before.reserveCapacity(reading.count + 1)
    for word in 0..<reading.count {
      before.append(count)
      if Self.isTop(word, in: reading) { count += 1 }
    }
    before.append(count)
    topsBefore = before
  }

  private static func isTop(_ word: Int, in reading: ClauseReading) -> Bool {
    reading.isClauseTop(word) && !reading.isPunctuation(word)
  }

  /// The likeliest first; at most five.
  func ranked(for head: Int, words: Range<Int>, isFronted: Bool) -> [Int] {
    let attached = attachment(of: head, outside: words)
    let segment = segment(around: words)
    let tops = segment.filter { !words.contains($0) && Self.isTop($0, in: reading) }
    let near = isFronted ? tops.first { $0 >= words.upperBound } : tops.last { $0 < words.lowerBound }
    var scored = tops.map { top in
      (score: score(of: top, attached: attached, near: near, words: words, isFronted: isFronted), word: top)
    }
    if let attached, !tops.contains(attached), !words.contains(attached) { scored.append((2, attached)) }
    if isFronted, !scored.contains(where: { $0.word >= words.upperBound }), let verb = lateVerb(from: words.upperBound)
    {
      scored.append((6, verb))
    }
    return scored.sorted { ($0.score, -distance($0.word, words)) > ($1.score, -distance($1.word, words)) }
      .prefix(5).map(\.word)
  }

  private func score(of top: Int, attached: Int?, near: Int?, words: Range<Int>, isFronted: Bool) -> Int {
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
    let between =
      top < words.lowerBound
      ? topsBefore[words.lowerBound] - topsBefore[top + 1] : topsBefore[top] - topsBefore[words.upperBound]
    return score - min(3, max(0, between))
  }

  /// The main verb behind a fronted clause where the parser saw none ("…, the offer lapses" with "lapses" for a noun).
  private func lateVerb(from start: Int) -> Int? {
    let rest = start..<max(start, min(reading.count, start + Self.reach))
    return rest.first { reading.isVerb($0) } ?? rest.last { reading.isNominal($0) }
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

  /// The words around the condition, up to a semicolon or a colon on either side.
  private func segment(around words: Range<Int>) -> Range<Int> {
    var start = words.lowerBound
    while start > max(0, words.lowerBound - Self.reach), ![";", ":"].contains(reading.lower[start - 1]) { start -= 1 }
    var end = words.upperBound
    while end < min(reading.count, words.upperBound + Self.reach), reading.lower[end] != ";" { end += 1 }
    return start..<end
  }
}
