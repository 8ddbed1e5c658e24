import Syntax

/// A name in a sentence, before it is known who is behind it.
struct NameSpan {
  enum Content {
    case party(PartyName)
    /// A name that nothing is known about.
    case unknown(String)
  }

  var words: Range<Int>
  /// The word of `words` that depends on none of them.
  var head: Int
  var content: Content
}

/// A title in a sentence: "foreign minister".
struct TitleSpan {
  var words: Range<Int>
  var title: PartyGazetteer.Title
}

/// The names and titles of one sentence.
struct SentenceNames {
  let letters: Letters
  /// Where the text begins behind "ANTWERP, May 3 -".
  let start: Int
  var spans: [NameSpan] = []
  var titles: [TitleSpan] = []
  /// For every word the span and the title that it belongs to.
  var spanAt: [Int?]
  var titleAt: [Int?]

  init(letters: Letters, start: Int, count: Int) {
    self.letters = letters
    self.start = start
    spanAt = .init(repeating: nil, count: count)
    titleAt = .init(repeating: nil, count: count)
  }

  mutating func add(_ span: NameSpan) {
    for word in span.words { spanAt[word] = spans.count }
    spans.append(span)
  }

  mutating func add(_ title: TitleSpan) {
    for word in title.words { titleAt[word] = titles.count }
    titles.append(title)
  }

  func span(at word: Int) -> NameSpan? {
    spanAt.indices.contains(word) ? spanAt[word].map { spans[$0] } : nil
  }

  func title(at word: Int) -> TitleSpan? {
    titleAt.indices.contains(word) ? titleAt[word].map { titles[$0] } : nil
  }
}

extension Sentence {
  /// The word of a range that depends on none of the others; the first where several do.
  func top(of words: Range<Int>) -> Int {
    words.first { word in self[word].head.map { !words.contains($0) } ?? true } ?? words.lowerBound
  }

  /// Where the text begins behind a dateline ("ANTWERP, May 3 -", "LONDON (Reuters) —"); 0 without one.
  var datelineEnd: Int {
    guard let first = words.first, first.form.isCapitalised else { return 0 }
    var brackets = false
    for place in words.indices.prefix(14) {
      let word = words[place]
      switch word.form {
      case "-", "–", "—", "--":
        let isJoined = place > 0 && words[place - 1].range.upperBound == word.range.lowerBound
        // "DETROIT—The union …", not "Smith-Jones".
        let isCity = word.form != "-" && first.form.isUpper
        if isJoined, !isCity { continue }
        return place + 1
      // "PARIS: Chad said"
      case ":" where place < 3 && words[..<place].allSatisfy({ $0.form.isAcronym }): return place + 1
      case "(": brackets = true
      case ")": brackets = false
      case ",", "/", ".": continue
      case "and": guard words[..<place].allSatisfy({ $0.form.isUpper }) else { return 0 }
      default:
        let isName = word.form.isCapitalised && word.tag != .pronoun && word.tag != .determiner
        // "NEW DELHI May 15 Chad said": a dateline without a mark at its end.
        if place > 1, word.tag != .numeral, words[place - 1].tag == .numeral,
          Self.months.contains(words[place - 2].form.lowercased().trimmedOfDot), words[0].form.isAcronym
        {
          return place
        }
        guard brackets || isName || word.tag == .numeral || Self.months.contains(word.form) else { return 0 }
      }
    }
    return 0
  }

  private static let months: Set<String> = [
    "jan", "feb", "march", "april", "may", "june", "july", "aug", "sept", "oct", "nov", "dec", "january", "february",
    "september", "october", "november", "december", "mar", "apr", "jun", "jul", "sep", "august",
  ]
}

extension String {
  fileprivate var trimmedOfDot: String { hasSuffix(".") ? String(dropLast()) : self }
}
