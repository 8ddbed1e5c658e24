import Commitments

/// What a draft holds beside what its rule saw, and what its neighbours tell of it: several readings of one sentence that
/// say much the same cannot all be statements.
package struct DraftSurroundings {
  private let drafts: [StatementDraft]
  private let actions: [ContentWords]
  /// The drafts of each sentence, by the first byte of their first evidence.
  private let bySentence: [Int: [Int]]

  package init(_ drafts: [StatementDraft]) {
    self.drafts = drafts
    actions = drafts.map { ContentWords($0.position.action) }
    bySentence = Dictionary(grouping: drafts.indices) { drafts[$0].evidence.first?.lowerBound ?? 0 }
  }

  /// The draft's own features and those of its surroundings.
  package func features(of place: Int) -> [String] {
    let draft = drafts[place]
    let evidence = draft.evidence.first ?? 0..<0
    let neighbours = bySentence[evidence.lowerBound] ?? []
    let alike = neighbours.prefix(Self.reach).filter {
      $0 != place && actions[$0].overlap(with: actions[place]) >= 0.34
    }
    let sameParty = alike.count { drafts[$0].position.party == draft.position.party }
    let position = draft.position
    return draft.features + [
      "nth=" + Self.rough((neighbours.firstIndex(of: place) ?? 0)),
      "alike=" + Self.rough(alike.count),
      "alike-own=" + Self.rough(sameParty),
      "content=" + Self.rough(actions[place].count),
      "long=\(min(6, evidence.count / 60))",
      "dated=\(position.on != nil)",
      "due=\(position.due != nil)",
      "to=" + Self.rough(position.to.count),
      "claimed=\(position.claimedBy != nil)",
      "speaker=\(position.speaker != nil)",
    ]
  }

  /// How many drafts of one sentence are compared.
  private static let reach = 20

  private static func rough(_ count: Int) -> String {
    switch count {
    case ..<3: "\(count)"
    case ..<5: "3-4"
    case ..<10: "5-9"
    default: "10+"
    }
  }
}
