import Commitments

/// Fills in to whom a position is addressed where its sentence does not say.
///
/// The other side of the bargain is looked for, nearest first: whoever answers or made the offer that the position is
/// about, whom the action names, whoever must bring its conditions about, whom the sentence names besides, else the
/// party that the article names most often besides.
struct AddresseeFinder {
  private let mentions: Mentions
  private let attributions: Attributions
  private let parties: [(party: String, count: Int)]
  /// The mentions by name of each sentence.
  private let bySentence: [Int: [Mention]]

  init(mentions: Mentions, attributions: Attributions) {
    self.mentions = mentions
    self.attributions = attributions
    var counts: [String: Int] = [:]
    for mention in mentions.all where mention.form != .adjective {
      for actor in mention.actors.prefix(2) { if let party = actor.party { counts[party, default: 0] += 1 } }
    }
    parties = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
    bySentence = Dictionary(
      grouping: mentions.all.filter { $0.form == .name || $0.form == .description }, by: \.sentence)
  }

  func fill(_ drafts: inout [StatementDraft], conditions: [FoundCondition]) {
    let actions = drafts.map { ContentWords($0.position.action) }
    for index in drafts.indices where drafts[index].position.to.isEmpty {
      let draft = drafts[index]
      let answering = partners(of: index, in: drafts, actions: actions)
      if !answering.isEmpty {
        drafts[index].position.to = answering
        continue
      }
      let party = draft.position.party
      let found =
        named(in: draft.words, of: draft)
        ?? draft.conditions.lazy.flatMap { conditions[$0].terms }.compactMap(\.by).first { $0 != party }
        ?? named(in: nil, of: draft) ?? counterpart(of: party)
      if let found { drafts[index].position.to = [found] }
    }
  }

  /// The other parties that take a position on the same action: all who answer an offer, the one who made it.
  private func partners(of index: Int, in drafts: [StatementDraft], actions: [ContentWords]) -> [String] {
    let own = drafts[index].position
    var found: [(overlap: Double, party: String)] = []
    for other in drafts.indices where other != index {
      let position = drafts[other].position
      guard position.party != own.party, Self.answers(own.stance, position.stance) else { continue }
      let isAnswer = own.stance.isAnswer || position.stance.isAnswer
      let overlap = max(
        actions[index].overlap(with: actions[other]),
        isAnswer ? actions[index].containment(with: actions[other]) : 0)
      if overlap >= 0.5 { found.append((overlap, position.party)) }
    }
    if own.stance == .proposed { return found.map(\.party).uniqued() }
    return found.max { $0.overlap < $1.overlap }.map { [$0.party] } ?? []
  }

  private static func answers(_ one: Stance, _ other: Stance) -> Bool {
    func isAsked(_ stance: Stance) -> Bool { stance == .proposed || stance == .demanded }
    return isAsked(one) != isAsked(other)
  }

  /// The first other party that these words of the draft's sentence name, or, where there are none, the sentence; not
  /// whoever gives the account.
  private func named(in words: [Int]?, of draft: StatementDraft) -> String? {
    let tellers = Set(attributions.sources(of: draft.place).flatMap { $0.actors.compactMap(\.party) })
    for mention in bySentence[draft.place.sentence] ?? [] {
      if let words, !words.contains(mention.head) { continue }
      for actor in mention.actors {
        guard let party = actor.party, party != draft.position.party, words != nil || !tellers.contains(party),
          parties.contains(where: { $0.party == party && $0.count > 1 })
        else { continue }
        return party
      }
    }
    return nil
  }

  /// The party that stands opposite another in the article: the one named most often besides, if it is named twice.
  private func counterpart(of party: String) -> String? {
    parties.first { $0.party != party && $0.count > 1 }?.party
  }
}
