import Syntax

/// Recognises a clause of saying that is put after or into what is said, by the order of words alone: ", a source close to Chad told reporters on Monday".
///
/// The tree often takes such a speaker for an apposition to the last noun of what is said.
struct InsertedClause {
  /// The words that name the speaker, titles and appositions included.
  let subject: Range<Int>
  /// The noun, name or pronoun that the speaker is.
  let head: Int

  init?(verb: Int, in piece: Range<Int>, of sentence: Sentence, quotations: [Int]) {
    guard Self.endsClause(verb, in: piece, of: sentence, quotations: quotations) else { return nil }
    func lastBreak(before word: Int) -> Int? {
      (max(piece.lowerBound, word - 26)..<word).last { Self.isBreak($0, sentence) }
    }
    guard let first = lastBreak(before: verb) else { return nil }
    var phrase = first + 1..<verb
    if first == verb - 1 {
      // ", Ali Sow, the minister, said": between the commas nothing but the apposition.
      guard sentence[first].form == ",", let second = lastBreak(before: first), sentence[second].form == ",",
        let third = lastBreak(before: second), Self.isApposition(second + 1..<first, sentence)
      else { return nil }
      phrase = third + 1..<second
      // ", Mali's minister, Ali Sow, said" and ", Ali Sow, the minister, said" alike.
    }
    while let last = phrase.last, [.adverb, .auxiliary].contains(sentence[last].tag), phrase.count > 1 {
      phrase = phrase.lowerBound..<last
    }
    guard Self.isNounPhrase(phrase, sentence), let head = Self.head(of: phrase, sentence) else { return nil }
    guard phrase.lowerBound - 1 > piece.lowerBound else { return nil }
    let before = piece.lowerBound..<phrase.lowerBound - 1
    let after = sentence[min(verb + 1, sentence.words.count - 1)].form
    let isSpoken =
      Quotations.isMark(first, in: sentence) || first > piece.lowerBound && Quotations.isMark(first - 1, in: sentence)
    if !isSpoken, before.contains(where: { Self.isFinite($0, sentence) }) {
      // "Asked about the vote that failed, Sow said only, "No."": what is said comes behind.
      let rest = verb + 1..<min(verb + 8, piece.upperBound)
      if rest.contains(where: { quotations[$0] >= 0 && quotations[$0] != quotations[verb] }) { return nil }
      if [.verbGerund, .verbPastParticiple].contains(sentence[piece.lowerBound].pennTag)
        || sentence.lower(piece.lowerBound) == "asked",
        after != ","
      {
        return nil
      }
    }
    // "After the vote, Sow said no" has nothing said in front.
    guard
      after == "," || before.contains(where: { Self.isFinite($0, sentence) }) || Quotations.isMark(first, in: sentence)
    else { return nil }
    if sentence[piece.lowerBound].relation == .marker, after != ",",
      !before.contains(where: { Self.isBreak($0, sentence) })
    {
      return nil
    }
    subject = phrase.lowerBound..<max(phrase.upperBound, first == verb - 1 ? first : phrase.upperBound)
    self.head = head
  }

  /// Whether nothing is said behind the verb: up to the next break there is only a hearer, a place, a time.
  private static func endsClause(_ verb: Int, in piece: Range<Int>, of sentence: Sentence, quotations: [Int]) -> Bool {
    var place = verb + 1
    while place < piece.upperBound {
      let word = sentence[place]
      if isBreak(place, sentence) { return true }
      if word.form == ":" || isFinite(place, sentence) { return false }
      if word.pennTag == .to || ["that", "whether", "if"].contains(sentence.lower(place)) { return false }
      if quotations[place] >= 0, quotations[place] != quotations[verb] { return false }
      place += 1
    }
    return true
  }

  /// A comma, a spaced dash or a quotation mark.
  static func isBreak(_ word: Int, _ sentence: Sentence) -> Bool {
    switch sentence[word].form {
    case ",", "—", "–", "--", "-": !joinsWords(word, sentence)
    default: Quotations.isMark(word, in: sentence) && sentence[word].pennTag != .possessive
    }
  }

  /// Whether a hyphen stands inside a word.
  private static func joinsWords(_ word: Int, _ sentence: Sentence) -> Bool {
    sentence[word].form != "," && word > 0 && sentence[word - 1].range.upperBound == sentence[word].range.lowerBound
  }

  static func isFinite(_ word: Int, _ sentence: Sentence) -> Bool {
    switch sentence[word].pennTag {
    case .verbPast, .verbPresent, .verbThirdPerson, .modal: true
    default: false
    }
  }

  private static func isApposition(_ words: Range<Int>, _ sentence: Sentence) -> Bool {
    guard let first = words.first else { return false }
    if ["who", "whose", "which"].contains(sentence.lower(first)) { return true }
    return !words.contains { isFinite($0, sentence) } && sentence[first].tag != .adposition
      && sentence[first].tag != .coordinatingConjunction
  }

  private static func isNounPhrase(_ words: Range<Int>, _ sentence: Sentence) -> Bool {
    guard let first = words.first, words.count <= 24 else { return false }
    switch sentence[first].tag {
    case .adposition, .coordinatingConjunction, .subordinatingConjunction, .verb, .punctuation, .adverb: return false
    default: break
    }
    return words.allSatisfy { word in
      switch sentence[word].pennTag {
      case .whPronoun, .whDeterminer, .whAdverb, .whPossessive: false
      case .verbPast, .verbPresent, .verbThirdPerson, .modal: false
      default: true
      }
    }
  }

  /// The last word of the first group of nouns: "official" in "a senior official of the union".
  private static func head(of words: Range<Int>, _ sentence: Sentence) -> Int? {
    var found: Int?
    for word in words {
      switch sentence[word].tag {
      case .noun, .properNoun, .pronoun, .numeral: found = word
      case .adposition, .verb, .coordinatingConjunction: if found != nil { return found }
      case .adjective, .adverb:
        // "a source close to Chad"
        if let found, sentence[found].tag == .noun, word + 1 < words.upperBound, sentence[word + 1].tag == .adposition {
          return found
        }
      default: break
      }
    }
    return found
  }
}
