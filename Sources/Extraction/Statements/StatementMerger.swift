import Commitments

/// Puts together what an article says twice: one statement with several sentences of evidence.
struct StatementMerger {
  /// The drafts without repetitions, the surest reading of each first in its evidence.
  func merged(_ drafts: [StatementDraft]) -> [StatementDraft] {
    var kept: [StatementDraft] = []
    for draft in drafts {
      guard let index = kept.firstIndex(where: { isSame($0, draft) }) else {
        kept.append(draft)
        continue
      }
      var (best, other) = kept[index].confidence >= draft.confidence ? (kept[index], draft) : (draft, kept[index])
      for range in other.evidence where !best.evidence.contains(range) { best.evidence.append(range) }
      for number in other.conditions where !best.conditions.contains(number) { best.conditions.append(number) }
      best.position.speaker = best.position.speaker ?? other.position.speaker
      best.position.on = best.position.on ?? other.position.on
      best.position.due = best.position.due ?? other.position.due
      best.position.scope = best.position.scope ?? other.position.scope
      for party in other.position.to where !best.position.to.contains(party) { best.position.to.append(party) }
      best.place = min(best.place, other.place)
      kept[index] = best
    }
    return kept
  }

  private func isSame(_ one: StatementDraft, _ other: StatementDraft) -> Bool {
    guard one.position.party == other.position.party, one.position.stance == other.position.stance else { return false }
    let (words, others) = (ContentWords(one.position.action), ContentWords(other.position.action))
    if words.overlap(with: others) >= 0.5 { return true }
    // An answer names what is answered now at length, now in a word.
    return one.position.stance.isAnswer && words.containment(with: others) > 0.9
  }
}

extension Stance {
  /// Whether it answers what another has offered or demanded.
  var isAnswer: Bool { [.accepted, .acceptedIf, .rejected, .pendingReview].contains(self) }
}
