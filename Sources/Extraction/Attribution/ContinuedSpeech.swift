import Syntax

/// Speakers taken over from other sentences: a quotation that runs on, and sentences between two of the same speaker's.
struct ContinuedSpeech {
  let reading: Reading
  let quotations: Quotations
  let utterances: [[Utterance]]
  let sources: SourceReader

  /// How many sentences may stand between two of the same speaker's.
  private static let reach = 3

  struct Found {
    /// By quotation.
    fileprivate var quoted: [Source?]
    /// By sentence.
    fileprivate var free: [Source?]

    /// The sources of a word, beyond those its sentence names; `quotation` is -1 outside quotations.
    func sources(sentence: Int, quotation: Int, hasOwn: Bool) -> [Source] {
      if quotation >= 0, let source = quoted[quotation] { return [source] }
      guard !hasOwn, let source = free[sentence] else { return [] }
      return [source]
    }
  }

  func found() -> Found {
    let quoted = quotationSources()
    return Found(quoted: quoted, free: freeSources())
  }

  private func quotationSources() -> [Source?] {
    let announced = announced()
    return quotations.spans.indices.map { number in
      let spans = quotations.spans[number]
      for span in spans {
        if var own = speaker(of: number, span) {
          own.isDirect = true
          if spans.count > 1 { own.cue = nil }
          return own
        }
      }
      if isAlone(spans), let first = spans.first, var herald = announced[first.sentence] {
        herald.isDirect = true
        herald.cue = nil
        return herald
      }
      guard isAlone(spans), let first = spans.first, var before = previous(to: first.sentence) else {
        return nil
      }
      before.source.isDirect = true
      before.source.cue = nil
      // A quotation on the heels of an attributed one, in its paragraph, is the same speaker's; one paragraph on it is a guess.
      before.source.isInferred = !before.isSameParagraph
      return before.source
    }
  }

  /// "Ruiz made the following statement:": whose the quotations are that follow without a word of anybody else's, by the
  /// sentences that they stand in.
  private func announced() -> [Int: Source] {
    var found: [Int: Source] = [:]
    var herald: Source?
    for sentence in reading.sentences {
      if let next = heralded(by: sentence) {
        herald = next
        continue
      }
      let isQuoted = quotations.bySentence[sentence.index].contains { $0 >= 0 }
      guard isQuoted, utterances[sentence.index].allSatisfy({ $0.source.manner != .speech }) else {
        herald = nil
        continue
      }
      if let herald { found[sentence.index] = herald }
    }
    return found
  }

  private func heralded(by sentence: Sentence) -> Source? {
    guard sentence.words.last?.form == ":",
      let noun = sentence.words.indices.last(where: { Self.papers.contains(sentence.lemma($0)) }),
      sentence.words.indices.contains(where: { ["following", "this"].contains(sentence.lower($0)) }),
      let verb = sentence[noun].head, Self.issuing.contains(sentence.lemma(verb)), let subject = sentence.doer(of: verb)
    else { return nil }
    let source = sources.source(of: subject, in: sentence)
    return source.actors.isEmpty ? nil : source
  }

  private static let papers: Set<String> = ["statement", "remark", "comment", "declaration", "message", "note"]
  private static let issuing: Set<String> = ["make", "issue", "release", "publish", "give", "deliver", "send", "offer"]

  /// Whether a quotation is its sentences and nothing stands beside it.
  private func isAlone(_ spans: [Quotations.Span]) -> Bool {
    spans.allSatisfy { span in
      let sentence = reading.sentences[span.sentence]
      return sentence.words.indices.allSatisfy { span.words.contains($0) || sentence[$0].tag == .punctuation }
    }
  }

  /// Who speaks a quotation according to a sentence that it has words in.
  private func speaker(of number: Int, _ span: Quotations.Span) -> Source? {
    let numbers = quotations.bySentence[span.sentence]
    let inside = min(span.words.lowerBound + 1, span.words.upperBound - 1)
    let last = max(span.words.lowerBound, span.words.upperBound - 2)
    return utterances[span.sentence].filter { one in
      guard let cue = one.source.cue, numbers[cue.word] != number else { return false }
      return one.covers(inside) || one.covers(last)
    }.min { $0.size < $1.size }?.source
  }

  /// Who spoke last before a sentence, not further back than one paragraph.
  private func previous(to sentence: Int) -> (source: Source, isSameParagraph: Bool)? {
    for before in stride(from: sentence - 1, through: max(0, sentence - Self.reach), by: -1) {
      guard reading.sentences[before].paragraph >= reading.sentences[sentence].paragraph - 2 else { return nil }
      if let main = main(of: before) {
        return (main, reading.sentences[before].paragraph == reading.sentences[sentence].paragraph)
      }
    }
    return nil
  }

  /// The speaker of a sentence as a whole: the utterance with the most words.
  private func main(of sentence: Int) -> Source? {
    utterances[sentence].filter { $0.source.manner == .speech }.max { $0.size < $1.size }?.source
  }

  /// Sentences without an attribution between two of the same speaker's in one paragraph.
  private func freeSources() -> [Source?] {
    var found = [Source?](repeating: nil, count: reading.sentences.count)
    var last: (source: Source, sentence: Int)?
    for sentence in reading.sentences {
      guard let source = main(of: sentence.index), !source.actors.isEmpty else { continue }
      if let last, last.source.actors == source.actors, sentence.index - last.sentence <= Self.reach + 1,
        reading.sentences[last.sentence].paragraph == sentence.paragraph
      {
        for between in last.sentence..<sentence.index where between > last.sentence && utterances[between].isEmpty {
          var inferred = last.source
          inferred.cue = nil
          inferred.isDirect = false
          inferred.isInferred = true
          found[between] = inferred
        }
      }
      last = (source, sentence.index)
    }
    return found
  }
}
