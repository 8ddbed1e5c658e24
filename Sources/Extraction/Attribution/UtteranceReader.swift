import Syntax

/// Finds the utterances of one sentence: verbs of saying with subject and content, "according to", colons, "reportedly".
struct UtteranceReader {
  let sentence: Sentence
  /// The number of the quotation of each word, -1 outside.
  let quotations: [Int]
  let sources: SourceReader
  var lexicon: AttributionLexicon { sources.lexicon }

  /// No sentence that a person wrote has more; a bound for those that nobody did.
  private static let most = 40

  /// Pieces between semicolons outside quotations; an attribution does not reach beyond its piece.
  var pieces: [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    for word in sentence.words.indices where sentence[word].form == ";" && quotations[word] < 0 {
      pieces.append(start..<word)
      start = word + 1
    }
    pieces.append(start..<sentence.words.count)
    return pieces
  }

  func utterances() -> [Utterance] {
    var found: [Utterance] = []
    for piece in pieces {
      let before = found.count
      for word in piece where found.count < Self.most {
        if let verb = lexicon.verb(at: word, in: sentence) {
          if let one = utterance(of: word, verb, in: piece, earlier: found) {
            found.append(one)
            if let quoted = quoted(by: one, verb: word) { found.append(quoted) }
          }
        } else if sentence.lower(word) == "according", word + 2 < piece.upperBound, sentence.lower(word + 1) == "to" {
          if let one = according(word, in: piece) { found.append(one) }
        } else if ["reportedly", "allegedly", "purportedly", "supposedly"].contains(sentence.lower(word)) {
          found.append(hearsay(word, in: piece))
        }
      }
      let telegraph = TelegraphReader(sentence: sentence, quotations: quotations, sources: sources)
      found += telegraph.utterances(in: piece, others: found)
      if found.count == before { continueSpeech(into: piece, &found) }
    }
    return found
  }

  /// "There was no siege, the army said; its units had regrouped": a piece without an attribution is the last speaker's.
  private func continueSpeech(into piece: Range<Int>, _ found: inout [Utterance]) {
    let last = found.indices.filter {
      found[$0].source.manner == .speech && found[$0].content.last.map { $0.upperBound <= piece.lowerBound } == true
    }
    .max { found[$0].size < found[$1].size }
    if let last { found[last].content.append(piece) }
  }

  private func utterance(
    of verb: Int, _ entry: AttributionLexicon.Verb, in piece: Range<Int>, earlier: [Utterance]
  ) -> Utterance? {
    let frame = CueFrame(
      sentence: sentence, verb: verb, piece: piece, sources: sources, manner: entry.manner,
      quotations: quotations)
    guard frame.isCue, let speaker = frame.speaker(earlier: earlier) else { return nil }
    var source = speaker.source
    source.cue = sentence.place(verb)
    source.manner = manner(of: verb, entry)
    if frame.isWithheld { source.isUnnamed = true }
    let span = ContentSpan(
      sentence: sentence, quotations: quotations, verb: verb, subject: speaker.words, piece: piece,
      following: entry.following.count, manner: source.manner, isInserted: speaker.isInserted)
    guard let (content, clause, isParenthetical) = span.find() else { return nil }
    return Utterance(
      source: source, content: content, clause: clause, isParenthetical: isParenthetical, subject: speaker.words,
      describesPerson: speaker.describesPerson)
  }

  /// "asked whether" asks, "asked Mali to leave" takes a position.
  private func manner(of verb: Int, _ entry: AttributionLexicon.Verb) -> Source.Manner {
    guard entry.manner == .question else { return entry.manner }
    let demand = sentence.dependents[verb].contains {
      $0 > verb && [.clausalComplement, .openComplement].contains(sentence[$0].relation.universal)
        && !["whether", "if", "what", "how", "when", "why", "who", "where"].contains(
          sentence.child(of: $0, .marker, .adverbialModifier, .object, .subject).map { sentence.lower($0) } ?? "")
    }
    return demand ? .stance : .question
  }

  /// "…, the Herald quoted Ali Sow as saying", "the Herald, citing two officials, reported": whom a medium has it from, nearer than the medium.
  private func quoted(by medium: Utterance, verb: Int) -> Utterance? {
    guard medium.source.manner == .report else { return nil }
    let citing = (medium.subject.lowerBound..<max(medium.subject.lowerBound, verb)).first {
      ["citing", "quoting"].contains(sentence.lower($0))
    }
    let isQuoting = ["quote", "cite"].contains(sentence.lemma(verb)) && medium.isParenthetical
    guard let cue = citing ?? (isQuoting ? verb : nil), let head = sentence.child(of: cue, .object), head > cue else {
      return nil
    }
    var source = sources.source(of: head, in: sentence)
    guard source.isSomebody else { return nil }
    source.cue = sentence.place(cue)
    return Utterance(
      source: source, content: medium.content, clause: medium.clause, isParenthetical: medium.isParenthetical,
      isNearer: true)
  }

  private func according(_ word: Int, in piece: Range<Int>) -> Utterance? {
    let near = word + 2..<min(word + 9, piece.upperBound)
    let governor = sentence[word].head.flatMap { near.contains($0) ? $0 : nil }
    guard let head = governor ?? near.first(where: { [.noun, .properNoun, .pronoun].contains(sentence[$0].tag) }) else {
      return nil
    }
    var source = sources.source(of: head, in: sentence)
    guard source.isSomebody else { return nil }
    // "according to its own interest", "according to the treaty" name a measure, no speaker.
    let kind = lexicon.noun(sentence.lower(head))
    let isNamed = sentence[head].tag == .properNoun || sources.mentions[sentence.place(head)] != nil
    guard isNamed || (kind != nil && kind != .anonymity) || source.outlet != nil else { return nil }
    source.cue = sentence.place(word)
    if CueFrame(sentence: sentence, verb: word, piece: piece, sources: sources, manner: .speech, quotations: quotations)
      .isWithheld
    {
      source.isUnnamed = true
    }
    let end = max(sentence.subtree(of: head).last ?? head, head) + 1
    let clause = word..<min(max(end, word + 3), piece.upperBound)
    return Utterance(
      source: source, content: [piece.lowerBound..<clause.lowerBound, clause.upperBound..<piece.upperBound],
      clause: clause, isParenthetical: true)
  }

  private func hearsay(_ word: Int, in piece: Range<Int>) -> Utterance {
    var top = word
    if let head = sentence[word].head { top = head }
    let words = sentence.subtree(of: top).filter { piece.contains($0) }
    let content = (words.first ?? word)..<(words.last ?? word) + 1
    var source = Source(actors: [])
    source.isUnnamed = true
    source.cue = sentence.place(word)
    source.manner = .report
    return Utterance(source: source, content: [content], clause: word..<word + 1, isParenthetical: false)
  }
}
