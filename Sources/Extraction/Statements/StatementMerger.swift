import Commitments

/// Puts together what an article says twice: one statement with several sentences of evidence.
struct StatementMerger {
  /// What must be the same of two drafts, whatever their actions.
  private struct Stand: Hashable {
    let party: String
    let stance: Stance

    init(_ position: Position) {
      party = position.party
      stance = position.stance
    }
  }

  /// The drafts without repetitions, the surest reading of each first in its evidence.
  func merged(_ drafts: [StatementDraft]) -> [StatementDraft] {
    var kept: [StatementDraft] = []
    var actions: [ContentWords] = []
    var byStand: [Stand: [Int]] = [:]
    for draft in drafts {
      let action = ContentWords(draft.position.action)
      let stand = Stand(draft.position)
      let same = byStand[stand]?.first { isSame(actions[$0], action, stand.stance) }
      guard let index = same else {
        byStand[stand, default: []].append(kept.count)
        kept.append(draft)
        actions.append(action)
        continue
      }
      if kept[index].confidence < draft.confidence { actions[index] = action }
      kept[index] = joined(kept[index], draft)
    }
    return kept
  }

  private func joined(_ one: StatementDraft, _ two: StatementDraft) -> StatementDraft {
    var (best, other) = one.confidence >= two.confidence ? (one, two) : (two, one)
    for range in other.evidence where !best.evidence.contains(range) { best.evidence.append(range) }
    for number in other.conditions where !best.conditions.contains(number) { best.conditions.append(number) }
    best.position.speaker = best.position.speaker ?? other.position.speaker
    best.position.on = best.position.on ?? other.position.on
    best.position.due = best.position.due ?? other.position.due
    best.position.scope = best.position.scope ?? other.position.scope
    for party in other.position.to where !best.position.to.contains(party) { best.position.to.append(party) }
    best.place = min(best.place, other.place)
    return best
  }

  private func isSame(_ words: ContentWords, _ others: ContentWords, _ stance: Stance) -> Bool {
    if words.overlap(with: others) >= 0.5 { return true }
    // An answer names what is answered now at length, now in a word.
    return stance.isAnswer && words.containment(with: others) > 0.9
  }
}

extension Stance {
  /// Whether it answers what another has offered or demanded.
  var isAnswer: Bool { [.accepted, .acceptedIf, .rejected, .pendingReview].contains(self) }
}
