import Syntax

/// Finds speakers that no verb of saying gives: "Sow: talks on Monday", "The minister was blunt: “No.”", "STEEL FIRM, WORKERS FAR APART - UNION".
struct TelegraphReader {
  let sentence: Sentence
  let quotations: [Int]
  let sources: SourceReader

  /// - Parameter others: the utterances found before; what they cover is not given to somebody else.
  func utterances(in piece: Range<Int>, others: [Utterance]) -> [Utterance] {
    var found: [Utterance] = []
    if let colon = piece.first(where: { sentence[$0].form == ":" && quotations[$0] < 0 }), colon + 1 < piece.upperBound,
      colon > piece.lowerBound, !others.contains(where: { $0.covers(colon + 1) }),
      let one = beforeColon(piece.lowerBound..<colon, piece)
    {
      found.append(one)
    }
    if let one = afterDash(piece), !others.contains(where: { $0.covers(piece.lowerBound) }) { found.append(one) }
    return found
  }

  private func beforeColon(_ before: Range<Int>, _ piece: Range<Int>) -> Utterance? {
    let content = before.upperBound + 1..<piece.upperBound
    let isQuotation = Quotations.isMark(content.lowerBound, in: sentence)
    let speaker: Int?
    if isQuotation {
      speaker = before.first { word in
        guard sentence[word].relation.universal == .subject, let head = sentence[word].head, before.contains(head)
        else {
          return false
        }
        return sentence[head].relation != .relativeClause && sentence[head].relation != .adverbialClause
      }
    } else {
      speaker = before.lowerBound == 0 && before.count <= 5 ? name(in: before) : nil
    }
    if let speaker { return utterance(of: speaker, named: before, content: content) }
    // "The minister went further: should the navy stay, …": likely the minister's words.
    guard !isQuotation, content.contains(where: { InsertedClause.isFinite($0, sentence) }),
      let person = before.first(where: { word in
        sentence[word].relation.universal == .subject && sentence[word].head.map { before.contains($0) } == true
          && mentionAt(word)?.actors.contains { $0.person != nil } == true
      })
    else { return nil }
    var one = utterance(of: person, named: before, content: content)
    one?.source.isInferred = true
    return one
  }

  /// A telegraphic headline that ends with its source and has no full stop.
  private func afterDash(_ piece: Range<Int>) -> Utterance? {
    guard piece.count > 4, piece.upperBound == sentence.words.count,
      let dash = (piece.upperBound - 4..<piece.upperBound - 1).first(where: { isDash($0) })
    else { return nil }
    let named = dash + 1..<piece.upperBound
    guard let speaker = name(in: named) else { return nil }
    return utterance(of: speaker, named: named, content: piece.lowerBound..<dash)
  }

  private func isDash(_ word: Int) -> Bool {
    ["-", "--", "–", "—"].contains(sentence[word].form) && word > 0
      && sentence[word - 1].range.upperBound < sentence[word].range.lowerBound
  }

  /// The head of words that are all a name or a source: "Foreign Minister Sow", "UNION", "army sources".
  private func name(in words: Range<Int>) -> Int? {
    let isNominal = words.allSatisfy {
      [.noun, .properNoun, .adjective, .determiner, .particle].contains(sentence[$0].tag)
    }
    guard isNominal, let last = words.last else { return nil }
    if let mention = mentionAt(last), mention.isKnown, !mention.actors.isEmpty { return last }
    return sources.lexicon.noun(sentence.lower(last)) != nil ? last : nil
  }

  private func mentionAt(_ word: Int) -> Mention? {
    sources.mentions[sentence.place(word)]
  }

  private func utterance(of speaker: Int, named: Range<Int>, content: Range<Int>) -> Utterance? {
    var source = sources.source(of: speaker, in: sentence)
    guard source.isSomebody, !content.isEmpty else { return nil }
    source.cue = sentence.place(content.lowerBound > named.lowerBound ? content.lowerBound - 1 : named.lowerBound - 1)
    return Utterance(source: source, content: [content], clause: named, isParenthetical: true)
  }
}
