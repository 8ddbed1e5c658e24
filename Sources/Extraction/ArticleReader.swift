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
        dates: dates.dates(in: sentence.tokens).filter { $0.tokens.lowerBound >= sentence.tokens.datelineEnd })
      read(reading, into: &merger, discourse: &discourse)
    }
    var drafts = merger.merged
    OfferLinks.link(&drafts)
    return numbered(drafts)
  }

  private func read(_ reading: SentenceReading, into merger: inout StatementMerger, discourse: inout Discourse) {
    let attributions = AttributionFinder(lexicon: data.attributions).attributions(in: reading, discourse: discourse)
    let conditions = ConditionReader(
      reading: reading, bytes: bytes, lexicon: data.conditions, attributions: attributions, discourse: discourse,
      pastForms: data.pastForms)
    var drafts = CueReader(
      reading: reading, bytes: bytes, data: data, attributions: attributions, discourse: discourse,
      published: article.published, supposed: conditions.supposed()
    ).drafts()
    Bargain(reading: reading, bytes: bytes).settle(&drafts)
    conditions.attach(to: &drafts)
    if let offer = merger.lastOffer {
      merger.add(conditions.standing(for: offer, beside: drafts), evidence: reading.sentence.range)
    }
    for index in drafts.indices { drafts[index].evidence = [reading.sentence.range] }
    for draft in drafts { merger.add(draft) }
    let named = reading.mentions.compactMap { mention -> Actor? in
      guard mention.canAct, mention.party != nil || mention.person != nil else { return nil }
      return Actor(party: mention.party, person: mention.person, kind: mention.kind)
    }
    discourse.follow(drafts: drafts)
    discourse.follow(
      subjects: drafts.map(\.actor), named: named, speaker: attributions.last { !$0.speaker.isUnnamed }?.speaker)
  }

  /// The party that speaks in the first person: the source, where it is a known party.
  private func voice(_ finder: MentionFinder, _ names: inout ArticleNames) -> Actor? {
    let title = mentions(in: article.title, finder, &names)
    guard let issuer = issuer(finder, &names, title: title), let party = issuer.party else { return nil }
    let person = title.first { $0.person != nil && $0.party == party }
    return Actor(party: party, person: person?.person ?? issuer.person, kind: issuer.kind)
  }

  private func issuer(_ finder: MentionFinder, _ names: inout ArticleNames, title: [Mention]) -> Mention? {
    let source = mentions(in: article.source ?? "", finder, &names).first
    if let source, source.isKnown, source.tokens.lowerBound <= 1, source.party != nil, source.form != .adjective {
      return source
    }
    let kinds = ["statement", "address", "remarks", "speech", "letter", "message", "communiqué", "communique"]
    guard
      article.title.lowercased().split(whereSeparator: { !$0.isLetter }).prefix(4).contains(where: {
        kinds.contains(String($0))
      })
    else { return nil }
    return title.first { $0.isKnown && $0.party != nil && $0.form != .adjective }
  }

  private func mentions(in text: String, _ finder: MentionFinder, _ names: inout ArticleNames) -> [Mention] {
    let tokens = Tokenizer(bytes: Array(text.utf8)).tokens(in: 0..<text.utf8.count)
    return finder.mentions(in: tokens, names: &names)
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
        due: draft.due, scope: draft.scope, conditions: draft.conditions, claimedBy: draft.claimedBy,
        mode: data.lasting.mode(of: draft.action))
      return Statement(
        id: "s\(number + 1)", position: position, evidence: draft.evidence.map { evidence($0) },
        confidence: draft.sureness, rule: draft.rule)
    }
  }

  private func evidence(_ range: Range<Int>) -> Evidence {
    Evidence(range: range, quotation: String(decoding: bytes[range], as: UTF8.self))
  }
}
