import Commitments
import Store

/// What the commands that are timed ask a large ledger for.
struct SampledLedger {
  /// The day of its last article.
  var today: Day
  /// One of many commitments.
  var party: String
  /// An open condition of the party.
  var condition: ConditionID

  struct Empty: Error, CustomStringConvertible {
    let description = "the ledger holds no open condition: remove it, to have it made anew"
  }

  init(_ path: String) throws {
    let party = GeneratedVocabulary().party(0.5)
    let store = try LedgerStore(path: path, access: .existing)
    let (last, found) = try store.read { reader in
      var filter = CommitmentFilter()
      filter.party = party
      let last = try reader.highestArticle.flatMap { try reader.article($0)?.published }
      return (last, try reader.openConditions(filter, from: Viewpoint(today: last ?? Day(number: 0)), limit: 1).first)
    }
    guard let last, let found else { throw Empty() }
    today = last
    self.party = party
    condition = found.condition.id
  }
}
