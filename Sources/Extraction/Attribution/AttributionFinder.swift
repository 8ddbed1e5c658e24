import Commitments
import Syntax

/// Finds whose words the article gives, word for word.
///
/// Per sentence first (verbs of saying, "according to"), then across sentences: quotations that run on, and sentences between two of the
/// same speaker's.
struct AttributionFinder {
  let reading: Reading
  let mentions: Mentions
  let lexicon: AttributionLexicon

  func attributions() -> Attributions {
    let quotations = Quotations(reading)
    let reader = SourceReader(mentions: mentions, lexicon: lexicon)
    var utterances: [[Utterance]] = []
    for sentence in reading.sentences {
      let one = UtteranceReader(
        sentence: sentence, quotations: quotations.bySentence[sentence.index], sources: reader)
      utterances.append(one.utterances())
    }
    NamedSpeakers(sentences: reading.sentences).name(in: &utterances)
    let continued = ContinuedSpeech(
      reading: reading, quotations: quotations, utterances: utterances, sources: reader
    ).found()
    var ledger = SourceLedger()
    var bySentence: [[[Int]]] = []
    for sentence in reading.sentences {
      let numbers = quotations.bySentence[sentence.index]
      let nearest = utterances[sentence.index].sorted {
        ($0.size, $0.isNearer ? 0 : 1) < ($1.size, $1.isNearer ? 0 : 1)
      }
      bySentence.append(
        sentence.words.indices.map { word in
          var found: [Int] = []
          for one in nearest where found.count < 6 && one.covers(word) {
            var source = one.source
            if let cue = source.cue { source.isDirect = numbers[word] >= 0 && numbers[cue.word] != numbers[word] }
            found.append(ledger.index(of: source))
          }
          for source in continued.sources(sentence: sentence.index, quotation: numbers[word], hasOwn: !found.isEmpty) {
            let isKnown = found.contains { ledger.sources[$0].isDirect && ledger.sources[$0].actors == source.actors }
            guard !isKnown else { continue }
            // A medium that reports a quotation stands behind whoever spoke it.
            let place = found.firstIndex { ledger.sources[$0].actors.isEmpty && ledger.sources[$0].outlet != nil }
            found.insert(ledger.index(of: source), at: source.actors.isEmpty ? found.count : place ?? found.count)
          }
          return found
        })
    }
    let questions = reading.sentences.map {
      QuestionFinder(sentence: $0, lexicon: lexicon).questions()
    }
    return Attributions(
      bySentence: bySentence, sources: ledger.sources, questions: questions, subjects: subjects(),
      voices: mentions.voices
    )
  }

  /// The persons that act in predicates and nouns: "Sow offered", "drafted by Sow", "Sow's offer", "an offer from Sow".
  private func subjects() -> [WordPlace: Actor] {
    var found: [WordPlace: Actor] = [:]
    for mention in mentions.all {
      guard let actor = mention.actors.first(where: { $0.person != nil }) else { continue }
      let sentence = reading.sentences[mention.sentence]
      guard let head = sentence[mention.head].head, !mention.words.contains(head) else { continue }
      switch sentence[mention.head].relation {
      case .subject, .agent, .possessor: found[sentence.place(head)] = actor
      case .nominalModifier, .oblique:
        guard let mark = sentence.mark(of: mention.head), mark == "by" || mark == "from" else { continue }
        if found[sentence.place(head)] == nil { found[sentence.place(head)] = actor }
      default: continue
      }
    }
    return found
  }
}

/// The sources of an article, each kept once.
private struct SourceLedger {
  private(set) var sources: [Source] = []
  private var indices: [Source: Int] = [:]

  mutating func index(of source: Source) -> Int {
    if let index = indices[source] { return index }
    indices[source] = sources.count
    sources.append(source)
    return sources.count - 1
  }
}
