import Commitments

/// Puts together the drafts of an article: the same position told twice is one statement with several sentences.
struct StatementMerger {
  /// Looked back over for each party and kind of stance, so that the whole stays linear.
  static let memory = 24
  /// A position told more often than this, or with more conditions, is no better known for it.
  static let most = 24

  private var drafts: [StatementDraft] = []
  private var recent: [String: [Int]] = [:]

  mutating func add(_ draft: StatementDraft) {
    guard let party = draft.actor.party else { return }
    let key = party + "|" + Self.family(of: draft.stance)
    let content = ContentWords(draft.action)
    if let same = (recent[key] ?? []).last(where: { isSame(drafts[$0], draft, content) }) {
      join(draft, into: same)
      return
    }
    drafts.append(draft)
    recent[key] = (recent[key] ?? []).suffix(Self.memory - 1) + [drafts.count - 1]
  }

  /// The last offer or agreement: what a sentence about nothing but conditions speaks of.
  var lastOffer: StatementDraft? { lastOfferIndex.map { drafts[$0] } }

  private var lastOfferIndex: Int? {
    drafts.indices.suffix(Self.memory).last {
      [.proposed, .accepted, .acceptedIf].contains(drafts[$0].stance)
    }
  }

  /// Adds conditions told in a sentence of their own to the last offer.
  mutating func add(_ conditions: [ConditionTerm], evidence: Range<Int>) {
    guard !conditions.isEmpty, let index = lastOfferIndex, drafts[index].conditions.count < Self.most else { return }
    drafts[index].conditions += conditions
    if !drafts[index].evidence.contains(evidence) { drafts[index].evidence.append(evidence) }
    if drafts[index].stance == .accepted { drafts[index].stance = .acceptedIf }
  }

  var merged: [StatementDraft] { drafts }

  private func isSame(_ known: StatementDraft, _ draft: StatementDraft, _ content: ContentWords) -> Bool {
    content.overlap(with: ContentWords(known.action)) >= 0.5
  }

  private mutating func join(_ draft: StatementDraft, into index: Int) {
    if drafts[index].isNominal, !draft.isNominal {
      var better = draft
      better.evidence += drafts[index].evidence.filter { !draft.evidence.contains($0) }
      better.conditions += drafts[index].conditions
      if better.to.isEmpty { better.to = drafts[index].to }
      drafts[index] = better
      return
    }
    if drafts[index].evidence.count < Self.most {
      drafts[index].evidence += draft.evidence.filter { !drafts[index].evidence.contains($0) }
    }
    drafts[index].sureness = max(drafts[index].sureness, draft.sureness)
    for condition in draft.conditions where drafts[index].conditions.count < Self.most {
      let words = ContentWords(condition.action)
      if !drafts[index].conditions.contains(where: { words.overlap(with: ContentWords($0.action)) >= 0.5 }) {
        drafts[index].conditions.append(condition)
      }
    }
    if drafts[index].to.isEmpty { drafts[index].to = draft.to }
    if draft.stance == .acceptedIf, drafts[index].stance == .accepted { drafts[index].stance = .acceptedIf }
  }

  private static func family(of stance: Stance) -> String {
    switch stance {
    case .accepted, .acceptedIf: "yes"
    default: stance.rawValue
    }
  }
}
