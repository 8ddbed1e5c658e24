/// What a phrase is about: its content words and numbers.
struct Content: Sendable {
  /// Without repetition, in order of first appearance.
  private(set) var words: [Word] = []
  /// By value, with how telling they are: many things last 30 days, few cost 445 pence. Spans of time are negative days.
  private(set) var numbers: [Double: Double] = [:]

  /// Whether the phrase denies what it names.
  private(set) var isNegated = false

  /// How much all words and numbers tell of a matter, in sum.
  private(set) var weight = 0.0

  /// The values of the numbers, sorted.
  private(set) var values: [Double] = []
  /// The same without dates and spans of time.
  private(set) var figures: [Double] = []
  /// What words and numbers mean, sorted: phrases without one in common are at most distantly related.
  private var meanings: [UInt64] = []

  /// - Parameter leaving: Lemmas that do not count, such as the names of the party that speaks.
  init(_ phrase: String, in table: WordTable, leaving names: Set<String> = []) {
    self.init(gathering: phrase, in: table, leaving: names)
    index()
  }

  /// The content words of a phrase alone, without repetition, in order of first appearance.
  static func words(of phrase: String, in table: WordTable) -> [Word] {
    Content(gathering: phrase, in: table, leaving: []).words
  }

  private init(gathering phrase: String, in table: WordTable, leaving names: Set<String>) {
    var seen: Set<String> = []
    let pieces = Piece.pieces(of: phrase)
    for (index, piece) in pieces.enumerated() {
      if var value = piece.number {
        var share = Numbers.weight
        let next = index + 1 < pieces.count ? pieces[index + 1].text : ""
        let before = index > 0 ? pieces[index - 1].text : ""
        if let days = Numbers.days(next) {
          (value, share) = (-value * days, Numbers.timeWeight)
        } else if Numbers.isMonth(next) || Numbers.isMonth(before) || (1_900...2_100).contains(value) {
          share = Numbers.timeWeight
        }
        weight += max(0, share - (numbers[value] ?? 0))
        numbers[value] = max(share, numbers[value] ?? 0)
        continue
      }
      if Self.negations.contains(piece.text) { isNegated = true }
      guard !Self.functionWords.contains(piece.text), !names.contains(piece.text) else { continue }
      let word = table.word(piece.text)
      if !Self.functionWords.contains(word.lemma), seen.insert(word.lemma).inserted { append(word) }
    }
  }

  private mutating func index() {
    values = numbers.keys.sorted()
    figures = values.filter { numbers[$0] == Numbers.weight }
    var meanings = Set(values.map { $0.bitPattern })
    for word in words {
      meanings.insert(word.key)
      for meaning in word.meanings { meanings.insert(UInt64(bitPattern: Int64(meaning)) << 1) }
      for topic in word.topics { meanings.insert(UInt64(bitPattern: Int64(topic)) << 1 | 1) }
    }
    self.meanings = meanings.sorted()
  }

  /// Whether a word or number of one means the same as one of the other.
  func touches(_ other: Content) -> Bool { meanings.intersects(other.meanings) }

  private mutating func append(_ word: Word) {
    words.append(word)
    weight += word.telling
  }

  /// The words of both.
  func joined(with other: Content) -> Content {
    var result = self
    for word in other.words where !words.contains(where: { $0.lemma == word.lemma }) { result.append(word) }
    for (number, share) in other.numbers.sorted(by: { $0.key < $1.key }) where numbers[number] == nil {
      result.numbers[number] = share
      result.weight += share
    }
    result.index()
    return result
  }

  /// Whether it only points at something told elsewhere: "the plan", "its offer", "do the same".
  var isReference: Bool {
    numbers.isEmpty && words.allSatisfy { Reference.words.contains($0.lemma) || Reference.echoes.contains($0.lemma) }
  }

  /// How much of each content the other one covers, 0 to 1: the larger of both shares, and the smaller.
  ///
  /// - Complexity: Quadratic in the words, of which phrases have few.
  func overlap(with other: Content) -> (most: Double, least: Double) {
    let (mine, its) = shares(with: other)
    return (max(mine, its), min(mine, its))
  }

  /// How much of this content the other one covers, and how much of the other this one.
  func shares(with other: Content) -> (mine: Double, its: Double) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: other.words.count) { best in
      best.initialize(repeating: 0)
      var mine = 0.0
      for word in words {
        var nearest = 0.0
        for (index, candidate) in other.words.enumerated() {
          let likeness = word.likeness(to: candidate)
          nearest = max(nearest, likeness)
          best[index] = max(best[index], likeness)
        }
        mine += nearest * word.telling
      }
      var its = 0.0
      for (index, word) in other.words.enumerated() { its += best[index] * word.telling }
      if !numbers.isEmpty, !other.numbers.isEmpty {
        // In a fixed order: sums of fractions depend on it.
        for (number, weight) in numbers.sorted(by: { $0.key < $1.key }) {
          guard let other = other.numbers[number] else { continue }
          mine += weight
          its += other
        }
      }
      return (weight > 0 ? mine / weight : 0, other.weight > 0 ? its / other.weight : 0)
    }
  }

  private static let negations: Set<String> = ["no", "not", "never", "nor", "without", "neither"]

  private static let functionWords: Set<String> = [
    "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "with", "from", "and", "or", "that", "this", "these",
    "those", "it", "its", "they", "them", "their", "he", "him", "his", "she", "her", "our", "we", "us", "i", "you",
    "your", "any", "all", "each", "other", "some", "more", "is", "are", "be", "been", "being", "was", "were", "as",
    "into", "has", "have", "had", "having", "do", "does", "did", "will", "would", "shall", "should", "can", "could",
    "may", "might", "must", "if", "when", "while", "until", "unless", "after", "before", "than", "then", "there", "who",
    "which", "what", "whose", "one", "up", "out", "off", "over", "under", "about", "also", "not", "no", "nor", "but",
    "so", "such", "own", "make", "take", "get", "give", "go", "come", "per", "via", "between", "both", "side", "only",
    "every", "without", "neither", "never", "against", "toward", "towards", "along", "upon",
  ]
}

/// Words that stand for a matter told elsewhere.
enum Reference {
  /// They tell little by themselves.
  static let words: Set<String> = [
    "plan", "proposal", "offer", "deal", "agreement", "accord", "pact", "draft", "text", "term", "package", "bid",
    "answer", "reply", "response", "position", "view", "decision", "idea", "initiative", "formula", "demand", "request",
    "call", "appeal", "invitation", "suggestion", "condition", "promise", "pledge", "commitment", "undertaking",
    "threat", "warning", "ultimatum", "move", "step", "measure", "arrangement", "document", "version", "claim",
    "support", "acceptance", "refusal", "part",
  ]

  /// What a condition says that asks another party for the same.
  static let echoes: Set<String> = [
    "same", "likewise", "match", "reciprocate", "accept", "agree", "consent", "approve", "approval", "observe", "too",
    "well", "follow", "suit", "comply", "side", "say", "yes", "sign", "ratify", "join", "also", "give",
  ]

  static let share = 0.3
}
