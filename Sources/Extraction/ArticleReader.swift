import Commitments

/// One reading of one article: text to sentences, mentions, drafts, statements.
struct ArticleReader {
  let data: ExtractionData
  let article: Article
  private let bytes: [UInt8]

  init(data: ExtractionData, article: Article) {
    self.data = data
    self.article = article
    bytes = Array(article.text.utf8)
  }

  func statements() -> [Statement] {
    let sentences = SentenceSplitter(bytes: bytes).sentences()
    let finder = MentionFinder(gazetteer: data.gazetteer, words: data.partyWords, day: article.published)
    let dates = DateFinder(published: article.published)
    var names = ArticleNames()
    for sentence in sentences { _ = finder.mentions(in: sentence.tokens, names: &names) }
    var discourse = Discourse(voice: voice(finder, &names))
    var merger = StatementMerger()
    for sentence in sentences {
      let reading = SentenceReading(
        sentence: sentence, mentions: finder.mentions(in: sentence.tokens, names: &names),
        dates: dates.dates(in: sentence.tokens))
      for draft in drafts(of: reading, discourse: &discourse) { merger.add(draft) }
    }
    var drafts = merger.merged
    OfferLinks.link(&drafts)
    return numbered(drafts)
  }

  private func drafts(of reading: SentenceReading, discourse: inout Discourse) -> [StatementDraft] {
    let attributions = AttributionFinder(lexicon: data.attributions).attributions(in: reading, discourse: discourse)
    var drafts = CueReader(
      reading: reading, bytes: bytes, data: data, attributions: attributions, discourse: discourse
    ).drafts()
    Bargain(reading: reading, bytes: bytes).settle(&drafts)
    ConditionReader(
      reading: reading, bytes: bytes, lexicon: data.conditions, attributions: attributions, discourse: discourse
    ).attach(to: &drafts)
    for index in drafts.indices { drafts[index].evidence = [reading.sentence.range] }
    let named = reading.mentions.compactMap { mention -> Actor? in
      guard mention.canAct, mention.party != nil || mention.person != nil else { return nil }
      return Actor(party: mention.party, person: mention.person, kind: mention.kind)
    }
    discourse.follow(
      subjects: drafts.map(\.actor), named: named, speaker: attributions.last { !$0.speaker.isUnnamed }?.speaker)
    return drafts
  }

  /// The party that speaks in the first person: the source, where it is a known party.
  private func voice(_ finder: MentionFinder, _ names: inout ArticleNames) -> Actor? {
    guard let source = article.source else { return nil }
    let tokens = Tokenizer(bytes: Array(source.utf8)).tokens(in: 0..<source.utf8.count)
    guard let first = finder.mentions(in: tokens, names: &names).first, first.isKnown, first.tokens.lowerBound <= 1,
      let party = first.party, first.form != .adjective
    else { return nil }
    return Actor(party: party, kind: first.kind)
  }

  /// The drafts as statements, in order of first evidence and then of their cues.
  private func numbered(_ drafts: [StatementDraft]) -> [Statement] {
    let ordered = drafts.enumerated().sorted { left, right in
      let (one, other) = (left.element.evidence[0].lowerBound, right.element.evidence[0].lowerBound)
      return (one, left.element.cue, left.offset) < (other, right.element.cue, right.offset)
    }
    return ordered.enumerated().compactMap { number, entry in
      let draft = entry.element
      guard let party = draft.actor.party else { return nil }
      let position = Position(
        party: party, speaker: draft.speaker, stance: draft.stance, action: draft.action, to: draft.to, on: draft.on,
        due: draft.due, scope: draft.scope, conditions: draft.conditions, claimedBy: draft.claimedBy)
      return Statement(
        id: "s\(number + 1)", position: position, evidence: draft.evidence.map { evidence($0) },
        confidence: draft.sureness, rule: draft.rule)
    }
  }

  private func evidence(_ range: Range<Int>) -> Evidence {
    Evidence(range: range, quotation: String(decoding: bytes[range], as: UTF8.self))
  }
}
