import Commitments
import Syntax

/// Makes drafts of candidates: one for each holder, with speaker, addressees and dates.
struct StatementAssembler {
  let reading: Reading
  let attributions: Attributions
  let times: Times
  let lasting: LastingLexicon

  /// The drafts in the order of their cues, with the holder that each candidate's features need.
  func drafts(_ candidates: [Candidate]) -> [(draft: StatementDraft, candidate: Candidate, holder: Actor)] {
    let matters = MatterReference(reading: reading, candidates: candidates)
    return candidates.enumerated().flatMap { index, candidate in
      let sentence = reading.sentences[candidate.sentence]
      let action = Self.withoutArticle(matters.action(of: index))
      guard !action.isEmpty else { return [(draft: StatementDraft, candidate: Candidate, holder: Actor)]() }
      return candidate.holders.compactMap { holder in
        holder.party.map { party in
          (draft(candidate, party, holder, action: action, in: sentence), candidate, holder)
        }
      }
    }
  }

  private func draft(
    _ candidate: Candidate, _ party: String, _ holder: Actor, action: String, in sentence: Sentence
  ) -> StatementDraft {
    let place = sentence.place(candidate.cue)
    let position = Position(
      party: party, speaker: holder.person ?? attributions.speaker(for: party, at: place), stance: candidate.stance,
      action: action,
      to: candidate.addressees.compactMap(\.party).filter { $0 != party }.uniqued(), on: times.on(place),
      due: times.due(candidate.words, of: sentence), scope: times.scope(candidate.words, of: sentence),
      claimedBy: attributions.claimedBy(party: party, at: place, isGiven: candidate.family == .noun),
      mode: lasting.mode(of: action), terms: times.terms(candidate.words, of: sentence))
    var draft = StatementDraft(
      position: position, evidence: [sentence.range], place: place, head: candidate.head,
      words: candidate.words, rule: "\(candidate.family).\(candidate.name)/\(candidate.frame)", confidence: 0.5)
    draft.basis = DraftBasis(cue: place, holder: candidate.holderWord, stance: candidate.stance)
    return draft
  }

  /// "the ferry plan" is named "ferry plan"; "a few ferries" stay a few.
  private static func withoutArticle(_ action: String) -> String {
    guard let space = action.firstIndex(of: " "), articles.contains(action[..<space].lowercased()) else {
      return action
    }
    let rest = action[action.index(after: space)...]
    let next = rest.prefix { $0 != " " }
    if amounts.contains(next.lowercased()) { return action }
    return String(rest)
  }

  private static let articles: Set<String> = ["a", "an", "the"]
  private static let amounts: Set<String> = [
    "few", "little", "lot", "number", "couple", "dozen", "hundred", "thousand", "million", "half", "third", "quarter",
  ]
}
