package import Commitments

/// One reading of one article: each stage takes what the ones before it found.
package struct ArticleReader: Sendable {
  let data: ExtractionData
  let reading: Reading
  let mentions: Mentions
  let attributions: Attributions
  let times: Times
  private(set) var conditions: [FoundCondition]

  init(data: ExtractionData, reading: Reading, noting note: Stage.Note = { _ in }) {
    self.data = data
    self.reading = reading
    mentions = MentionFinder(gazetteer: data.gazetteer, words: data.partyWords).mentions(in: reading)
    note(.parties)
    attributions = AttributionFinder(reading: reading, mentions: mentions, lexicon: data.attributions).attributions()
    note(.attribution)
    times = Times(reading: reading, lexicon: data.terms)
    note(.times)
    conditions = ConditionReader(
      reading: reading, mentions: mentions, attributions: attributions, times: times, lexicon: data.conditions
    ).conditions()
    note(.conditions)
    conditions = awaited(conditions)
  }

  /// The conditions without those that say what somebody must do before something of which nobody has a position: there is
  /// nothing that waits for it, and the demand stands by itself.
  private func awaited(_ conditions: [FoundCondition]) -> [FoundCondition] {
    guard conditions.contains(where: { $0.features.form == .obligation }) else { return conditions }
    let attached = Set(drafts().flatMap(\.conditions))
    return conditions.enumerated().filter { $1.features.form != .obligation || attached.contains($0) }.map(\.element)
  }

  /// Every reading that the rules find, not yet judged, in the order of the cues.
  package func drafts(noting note: Stage.Note = { _ in }) -> [StatementDraft] {
    let holders = HolderFinder(mentions: mentions, attributions: attributions)
    let candidates = StanceReader(
      reading: reading, holders: holders, conditions: conditions, times: times, data: data
    ).candidates()
    note(.stances)
    let assembler = StatementAssembler(
      reading: reading, attributions: attributions, times: times, lasting: data.lasting)
    let found = assembler.drafts(candidates)
    var drafts = found.map(\.draft)
    attachment.attach(to: &drafts)
    let features = CandidateFeatures(reading: reading, holders: holders, actions: data.actions)
    for index in drafts.indices {
      drafts[index].features = features.features(
        of: found[index].candidate, holder: found[index].holder,
        conditions: drafts[index].conditions.map { conditions[$0] })
    }
    note(.drafts)
    return drafts
  }

  func statements(noting note: Stage.Note = { _ in }) -> [Statement] {
    let statements = statements(of: data.judge.standing(drafts(noting: note)))
    note(.judgement)
    return statements
  }

  /// The statements that these drafts make, those told twice put together.
  package func statements(of drafts: [StatementDraft]) -> [Statement] {
    merged(drafts).enumerated().map { number, draft in statement(draft, number: number + 1) }
  }

  /// Why each statement is given, in the order of the statements.
  func explanations() -> [Explanation] {
    let explainer = Explainer(article: self)
    return merged(data.judge.standing(drafts())).enumerated().map { number, draft in
      explainer.explanation(of: draft, giving: statement(draft, number: number + 1))
    }
  }

  /// The drafts with their conditions and addressees, those told twice put together.
  private func merged(_ drafts: [StatementDraft]) -> [StatementDraft] {
    var drafts = drafts
    attachment.attach(to: &drafts)
    drafts = StatementMerger().merged(drafts)
    AddresseeFinder(mentions: mentions, attributions: attributions).fill(&drafts, conditions: conditions)
    return drafts
  }

  private func statement(_ draft: StatementDraft, number: Int) -> Statement {
    Statement(
      id: Statement.extractedID(number), position: settled(draft), evidence: draft.evidence.map { evidence($0) },
      confidence: (draft.confidence * 1000).rounded() / 1000, rule: draft.rule)
  }

  private var attachment: ConditionAttachment {
    ConditionAttachment(
      reading: reading, mentions: mentions, attributions: attributions, conditions: conditions)
  }

  /// The position with its conditions in it, and the stance that they make of it.
  private func settled(_ draft: StatementDraft) -> Position {
    var position = draft.position
    position.conditions = draft.conditions.flatMap { conditions[$0].terms }.uniqued()
    if position.stance == .accepted, position.conditions.contains(where: { $0.kind.comesFirst }) {
      position.stance = .acceptedIf
    }
    if position.stance == .pledged,
      draft.conditions.contains(where: { isSanctioned(conditions[$0], by: position.party) })
    {
      position.stance = .threatened
    }
    return position
  }

  /// Whether a condition names what another is to be punished for: "if Kyiv refuses", "unless the firm pays".
  private func isSanctioned(_ condition: FoundCondition, by party: String) -> Bool {
    guard condition.terms.contains(where: { ($0.by ?? party) != party }), let kind = condition.terms.first?.kind else {
      return false
    }
    if kind == .unless { return true }
    let sentence = reading.sentences[condition.sentence]
    // "will come, provided nobody is turned away": what is asked for is no misdeed.
    guard kind == .if, ["if", "should", "in case", "in the event"].contains(where: condition.marker.hasPrefix),
      sentence.words.indices.contains(condition.head)
    else { return false }
    return sentence.isNegated(condition.head)
      || data.stances.cues(at: condition.head, in: sentence).contains { [.rejected, .broken].contains($0.stance) }
  }

  func evidence(_ range: Range<Int>) -> Evidence {
    Evidence(range: range, quotation: String(decoding: reading.bytes[range], as: UTF8.self))
  }
}
