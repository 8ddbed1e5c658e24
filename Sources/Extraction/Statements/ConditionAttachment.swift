import Commitments
import Syntax

/// Decides which statement each condition belongs to.
///
/// The parse is one voice: a condition names the clauses that may govern it, likeliest first, and goes to the draft whose
/// cue or action lies nearest to the first of them that has a draft at all.
struct ConditionAttachment {
  let reading: Reading
  let mentions: Mentions
  let attributions: Attributions
  let conditions: [FoundCondition]

  /// Enters the number of each condition with the drafts that it belongs to.
  func attach(to drafts: inout [StatementDraft]) {
    for index in drafts.indices { drafts[index].conditions = [] }
    let bySentence = Dictionary(grouping: drafts.indices) { drafts[$0].place.sentence }
    let known = drafts
    for (number, condition) in conditions.enumerated() {
      let own = (bySentence[condition.sentence] ?? []).map { known[$0] }.filter { mayAwait($0, condition) }
      for place in places(of: condition, own: own, among: known) {
        for index in bySentence[place.sentence] ?? [] where known[index].place == place {
          drafts[index].conditions.append(number)
        }
      }
    }
  }

  /// - Parameter own: the drafts of the condition's sentence that it may go to.
  private func places(
    of condition: FoundCondition, own: [StatementDraft], among drafts: [StatementDraft]
  ) -> Set<WordPlace> {
    if !condition.governors.isEmpty, !own.isEmpty {
      let sentence = reading.sentences[condition.sentence]
      for governor in condition.governors {
        let near = own.compactMap { draft in distance(governor, draft, in: sentence).map { ($0, draft.place) } }
        if let best = near.min(by: { ($0.0, $0.1) < ($1.0, $1.1) }) {
          return [outermost(best.1, own, in: sentence)]
        }
      }
      if Set(own.map(\.place)).count == 1 { return [own[0].place] }
    }
    // What the clause speaks of has no draft of its own: "The pause holds only if …" looks back.
    let reference = condition.reference ?? ConditionReference(target: .previous, party: nil)
    if condition.reference == nil, condition.features.isNarrative || !looksBack(condition) { return [] }
    return Set([referred(reference, of: condition, own: own, among: drafts)].compactMap(\.self))
  }

  /// The stance that has the found one in its action: in "agreed to a truce proposed by Oslo, if …" the agreement.
  private func outermost(_ place: WordPlace, _ drafts: [StatementDraft], in sentence: Sentence) -> WordPlace {
    guard sentence[place.word].relation.universal == .clausalModifier else { return place }
    let outer = drafts.first { draft in
      draft.place != place && draft.head != place.word && sentence.covers(draft.head, place.word)
        && draft.position.stance.canBeConditional
    }
    return outer?.place ?? place
  }

  /// How far a draft is from the clause that governs a condition; `nil` where it lies elsewhere.
  private func distance(_ governor: Int, _ draft: StatementDraft, in sentence: Sentence) -> Int? {
    if draft.head == governor { return 0 }
    if draft.place.word == governor { return 1 }
    if let steps = steps(from: draft.head, upTo: governor, in: sentence) { return 2 + steps }
    if let steps = steps(from: draft.place.word, upTo: governor, in: sentence) { return 3 + steps }
    if let steps = steps(from: governor, upTo: draft.head, in: sentence) { return 4 + steps }
    if let steps = steps(from: governor, upTo: draft.place.word, in: sentence) { return 5 + steps }
    return nil
  }

  private func steps(from word: Int, upTo top: Int, in sentence: Sentence) -> Int? {
    var current = word
    for step in 0..<6 {
      if current == top { return step }
      guard let head = sentence[current].head else { return nil }
      current = head
    }
    return nil
  }

  private func referred(
    _ reference: ConditionReference, of condition: FoundCondition, own: [StatementDraft], among drafts: [StatementDraft]
  ) -> WordPlace? {
    let speaker = attributions.sources(of: WordPlace(sentence: condition.sentence, word: condition.head))
      .first { !$0.actors.isEmpty }?.actors.first?.party
    let party = reference.party ?? speaker
    func isOwn(_ draft: StatementDraft) -> Bool { party.map { $0 == draft.position.party } ?? true }
    func isNear(_ draft: StatementDraft) -> Bool {
      // Who goes on speaking may come back to an offer made some sentences before.
      condition.sentence - draft.place.sentence <= (party != nil && isOwn(draft) ? Self.reach : 4)
    }
    switch reference.target {
    case .previous:
      let earlier = before(condition.sentence, in: drafts)
        .prefix { condition.sentence - $0.place.sentence <= Self.reach }
        .filter { isNear($0) && mayAwait($0, condition) && $0.position.stance.canBeConditional }
      for stances in Self.preferred(by: condition) {
        if let found = earlier.first(where: { isOwn($0) && stances.contains($0.position.stance) }) {
          return found.place
        }
      }
      return condition.reference == nil ? nil : (earlier.first(where: isOwn) ?? earlier.first)?.place
    case .following:
      let later = drafts[Self.end(of: condition.sentence, in: drafts)...]
      return later.first { mayAwait($0, condition) && $0.position.stance.canBeConditional }?.place
    case .noun(let noun, let word):
      let place = WordPlace(sentence: condition.sentence, word: word)
      if own.contains(where: { $0.place == place }) { return place }
      let told = before(condition.sentence + 1, in: drafts).lazy.filter {
        mayAwait($0, condition) && $0.place < place
      }
      // "The road is subject to flooding" speaks of no offer unless an offer spoke of the road.
      guard let stances = GeneralNouns.stances[noun] else {
        let named = ContentWords(noun)
        return told.prefix { condition.sentence - $0.place.sentence <= Self.reach }.first {
          isNear($0) && $0.position.stance.canBeConditional && ContentWords($0.position.action).contains(named)
        }?.place
      }
      let earlier = told.filter {
        stances.isEmpty ? $0.position.stance.canBeConditional : stances.contains($0.position.stance)
      }
      let party = reference.party ?? owner(of: word, in: condition.sentence)
      if let party, let found = earlier.first(where: { $0.position.party == party }) { return found.place }
      return (earlier.first(where: isNear) ?? earlier.first)?.place
    }
  }

  /// How many sentences back "but first" and "in return" may refer at the most.
  private static let reach = 8

  /// The drafts before a sentence, the last one first; drafts are in the order of their sentences.
  private func before(_ sentence: Int, in drafts: [StatementDraft]) -> ReversedCollection<ArraySlice<StatementDraft>> {
    drafts[..<Self.end(of: sentence - 1, in: drafts)].reversed()
  }

  /// The number of the drafts up to the end of a sentence.
  private static func end(of sentence: Int, in drafts: [StatementDraft]) -> Int {
    var (low, high) = (0, drafts.count)
    while low < high {
      let middle = (low + high) / 2
      if drafts[middle].place.sentence <= sentence { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension ConditionAttachment {
  /// A price is named with a yes; what is still needed is needed for an offer.
  private static func preferred(by condition: FoundCondition) -> [Set<Stance>] {
    condition.terms.contains { $0.kind == .demand }
      ? [[.accepted, .acceptedIf], [.pledged], [.proposed]]
      : [[.proposed, .accepted, .acceptedIf], [.pledged, .rejected]]
  }

  /// Whether the clause that a condition governs is about a matter spoken of before: "The pause holds only if …".
  private func looksBack(_ condition: FoundCondition) -> Bool {
    let sentence = reading.sentences[condition.sentence]
    if condition.marker == "must" { return true }
    guard let governor = condition.governors.first, let subject = sentence.statedSubject(of: governor) else {
      return false
    }
    // "The pause could be prolonged if …" is a chance, no condition of the pause.
    if ["could", "may", "might"].contains(sentence.modal(of: governor) ?? "") { return false }
    let lemma = sentence.lemma(subject).lowercased()
    return GeneralNouns.stances[lemma] != nil || ["it", "this", "that"].contains(lemma)
  }

  /// The party named beside a noun: "the Norline offer", "Norline's offer".
  private func owner(of noun: Int, in index: Int) -> String? {
    let sentence = reading.sentences[index]
    guard sentence.words.indices.contains(noun) else { return nil }
    for child in sentence.dependents[noun] {
      if let party = mentions[sentence.place(child)]?.actors.first?.party { return party }
    }
    return nil
  }

  /// Nobody demands of themselves, as the price of their own consent, what they are to do anyway.
  private func mayAwait(_ draft: StatementDraft, _ condition: FoundCondition) -> Bool {
    guard condition.terms.contains(where: { $0.kind == .demand }) else { return true }
    if draft.position.stance == .demanded { return false }
    return !condition.terms.contains { $0.by == draft.position.party }
  }
}

extension Stance {
  /// Whether preconditions are usual with it.
  var canBeConditional: Bool {
    switch self {
    case .proposed, .accepted, .acceptedIf, .pledged, .threatened, .rejected, .demanded: true
    case .pendingReview, .met, .broken, .withdrawn: false
    }
  }
}
