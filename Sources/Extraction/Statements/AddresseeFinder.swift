import Commitments

/// Fills in to whom a position is addressed where its sentence does not say.
///
/// The other side of the bargain is looked for, nearest first: whoever answers or made the offer that the position is
/// about, whoever must bring its conditions about, else the party that the article names most often besides.
struct AddresseeFinder {
  private let parties: [(party: String, count: Int)]

  init(mentions: Mentions) {
    var counts: [String: Int] = [:]
    for mention in mentions.all where mention.form != .adjective {
      for actor in mention.actors.prefix(2) { if let party = actor.party { counts[party, default: 0] += 1 } }
    }
    parties = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  func fill(_ drafts: inout [StatementDraft], conditions: [FoundCondition]) {
    let actions = drafts.map { ContentWords($0.position.action) }
    for index in drafts.indices where drafts[index].position.to.isEmpty {
      let party = drafts[index].position.party
      let found =
        partner(of: index, in: drafts, actions: actions)
        ?? drafts[index].conditions.lazy.flatMap { conditions[$0].terms }.compactMap(\.by).first { $0 != party }
        ?? counterpart(of: party)
      if let found { drafts[index].position.to = [found] }
    }
  }

  /// Another party that takes a position on the same action.
  private func partner(of index: Int, in drafts: [StatementDraft], actions: [ContentWords]) -> String? {
    let own = drafts[index].position
    var best: (overlap: Double, party: String)?
    for other in drafts.indices where other != index {
      let position = drafts[other].position
      guard position.party != own.party, Self.answers(own.stance, position.stance) else { continue }
      let overlap = max(
        actions[index].overlap(with: actions[other]),
        own.stance.isAnswer ? actions[index].containment(with: actions[other]) : 0)
      if overlap >= 0.5, overlap > best?.overlap ?? 0 { best = (overlap, position.party) }
    }
    return best?.party
  }

  private static func answers(_ one: Stance, _ other: Stance) -> Bool {
    func isAsked(_ stance: Stance) -> Bool { stance == .proposed || stance == .demanded }
    return isAsked(one) != isAsked(other)
  }

  /// The party that stands opposite another in the article: the one named most often besides, if it is named twice.
  private func counterpart(of party: String) -> String? {
    parties.first { $0.party != party && $0.count > 1 }?.party
  }
}
