import Commitments
import Store

extension StoreReader {
  /// How many commitments of a party, before and after the article's day, are looked at.
  private static let nearby = 60

  /// The case to which an article that belongs to none seems to belong; `nil` if nothing tells.
  ///
  /// The cost does not grow with the ledger: only what its parties hold near its day is looked at.
  func suggestedCase(for article: ArticleID) throws -> Case? {
    let cases = try cases()
    guard !cases.isEmpty, try self.cases(of: article).isEmpty else { return nil }
    let own = try commitments(of: article).compactMap { try commitment($0) }
    var parties: Set<String> = []
    for commitment in own {
      let named = [commitment.party] + commitment.to + commitment.conditions.compactMap(\.by)
      for name in named { parties.insert(try canonicalName(of: name)) }
    }
    let matters = Set(own.compactMap(\.matter))
    let day = try self.article(article)?.published
    var common: [CaseID: CaseSuggestion.Common] = [:]
    for party in parties.sorted() {
      let near =
        try commitments(heldBy: party, around: day, limit: Self.nearby)
        + commitments(with: party, as: .addressee, around: day, limit: Self.nearby)
        + commitments(with: party, as: .responsible, around: day, limit: Self.nearby)
      for (negotiation, matter) in try filings(of: near) {
        common[negotiation, default: CaseSuggestion.Common()].parties.insert(party)
        if let matter, matters.contains(matter) {
          common[negotiation, default: CaseSuggestion.Common()].matters.insert(matter)
        }
      }
    }
    let id = CaseSuggestion.suggested(among: common)
    return cases.first { $0.id == id }
  }
}
