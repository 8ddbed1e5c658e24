import Commitments
import Syntax

/// Makes statements of candidates: one for each holder, with conditions, dates and speaker.
struct StatementAssembler {
  let reading: Reading
  let mentions: Mentions
  let attributions: Attributions
  let times: Times
  let lasting: LastingLexicon
  let features: CandidateFeatures

  func drafts(_ candidates: [Candidate], conditions: [FoundCondition]) -> [StatementDraft] {
    var drafts: [StatementDraft] = []
    let matters = MatterReference(reading: reading, candidates: candidates)
    for (index, candidate) in candidates.enumerated() {
      let sentence = reading.sentences[candidate.sentence]
      let action = matters.action(of: index)
      guard !action.isEmpty else { continue }
      for holder in candidate.holders {
        guard let party = holder.party else { continue }
        let place = sentence.place(candidate.cue)
        let to = candidate.addressees.compactMap(\.party).filter { $0 != party }.uniqued()
        let position = Position(
          party: party, speaker: holder.person, stance: candidate.stance, action: action, to: to,
          on: times.on(place), due: times.due(candidate.words, of: sentence),
          scope: times.scope(candidate.words, of: sentence), mode: lasting.mode(of: action))
        drafts.append(
          StatementDraft(
            position: position, evidence: [sentence.range], place: place,
            rule: "\(candidate.family).\(candidate.name)/\(candidate.frame)", confidence: 0.5,
            features: features.features(of: candidate, holder: holder, conditions: [])))
      }
    }
    return merged(drafts)
  }

  private func merged(_ drafts: [StatementDraft]) -> [StatementDraft] {
    var kept: [StatementDraft] = []
    for draft in drafts {
      if let index = kept.firstIndex(where: { Self.isSame($0, draft) }) {
        for range in draft.evidence where !kept[index].evidence.contains(range) { kept[index].evidence.append(range) }
      } else {
        kept.append(draft)
      }
    }
    return kept
  }

  private static func isSame(_ one: StatementDraft, _ other: StatementDraft) -> Bool {
    one.position.party == other.position.party && one.position.stance == other.position.stance
      && ContentWords(one.position.action).overlap(with: ContentWords(other.position.action)) >= 0.5
  }
}
