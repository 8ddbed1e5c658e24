import Commitments

/// Decides which drafts stand as statements, with which stance and how surely.
package struct Judge: Sendable {
  package let model: StatementModel

  package init(model: StatementModel) { self.model = model }

  /// The drafts that stand, in the order given.
  package func standing(_ drafts: [StatementDraft]) -> [StatementDraft] {
    judged(drafts).filter { $0.confidence >= model.threshold }
  }

  /// All drafts, with stance and confidence settled.
  package func judged(_ drafts: [StatementDraft]) -> [StatementDraft] {
    let around = DraftSurroundings(drafts)
    return drafts.indices.map { place in settled(drafts[place], features: around.features(of: place)) }
  }

  private func settled(_ draft: StatementDraft, features: [String]) -> StatementDraft {
    var draft = draft
    let judgement = model.judgement(of: features, rule: draft.position.stance)
    draft.position.stance = judgement.stance
    draft.confidence = judgement.probability
    draft.judged = features
    return draft
  }
}
