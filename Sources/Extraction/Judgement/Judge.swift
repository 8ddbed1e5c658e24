import Commitments

/// Decides which drafts stand as statements, with which stance and how surely.
package struct Judge: Sendable {
  package let model: StatementModel

  package init(model: StatementModel) { self.model = model }

  /// The drafts that stand, in the order given.
  package func standing(_ drafts: [StatementDraft]) -> [StatementDraft] {
    judged(drafts).filter { $0.confidence >= model.threshold }
  }

  /// All drafts but repetitions of a surer one, with stance and confidence settled.
  package func judged(_ drafts: [StatementDraft]) -> [StatementDraft] {
    let around = DraftSurroundings(drafts)
    let all = drafts.indices.map { place in settled(drafts[place], features: around.features(of: place)) }
    return withoutRepetitions(all)
  }

  private func settled(_ draft: StatementDraft, features: [String]) -> StatementDraft {
    var draft = draft
    let judgement = model.judgement(of: features, rule: draft.position.stance)
    draft.position.stance = judgement.stance
    if judgement.stance == .accepted, draft.position.conditions.contains(where: \.kind.comesFirst) {
      draft.position.stance = .acceptedIf
    }
    draft.confidence = judgement.probability
    return draft
  }

  /// Two drafts of one party with the same stance and action, now that the stance is settled, are one statement: the
  /// surer one takes over the other's evidence.
  private func withoutRepetitions(_ drafts: [StatementDraft]) -> [StatementDraft] {
    var kept: [StatementDraft] = []
    var actions: [ContentWords] = []
    for draft in drafts {
      let action = ContentWords(draft.position.action)
      let same = kept.indices.first { place in
        kept[place].position.party == draft.position.party && kept[place].position.stance == draft.position.stance
          && actions[place].overlap(with: action) >= 0.5
      }
      guard let same else {
        kept.append(draft)
        actions.append(action)
        continue
      }
      if draft.confidence > kept[same].confidence {
        let earlier = kept[same]
        kept[same] = draft
        actions[same] = action
        kept[same].adopt(evidence: earlier.evidence)
      } else if draft.confidence >= model.threshold {
        kept[same].adopt(evidence: draft.evidence)
      }
    }
    return kept
  }
}

extension StatementDraft {
  /// Adds evidence that is not there yet.
  mutating func adopt(evidence more: [Range<Int>]) {
    for range in more where !evidence.contains(range) { evidence.append(range) }
  }
}
