import Commitments
import Store

/// What the commands that are timed ask a large ledger for.
struct SampledLedger {
  /// The day of its last article.
  var today: Day
  /// In the middle between the first article and the last.
  var middle: Day
  /// One of many commitments, not of the most.
  var party: String
  /// The one with the most.
  var greatest: String
  /// One that half of the parties do as much as, or more.
  var ordinary: String
  /// An open condition of the party.
  var condition: ConditionID
  var offer: OfferID?
  var negotiation: String

  struct Empty: Error, CustomStringConvertible {
    let description = "the ledger holds no open condition: remove it, to have it made anew"
  }

  init(_ path: String) throws {
    let vocabulary = GeneratedVocabulary()
    let party = vocabulary.party(0.5)
    let store = try LedgerStore(path: path, access: .existing)
    // What this process holds counts as the memory of every one that it starts.
    try store.keepInMemory(megabytes: 1)
    let found = try store.read { reader in
      var filter = CommitmentFilter()
      filter.party = party
      let days = try [ArticleID(number: 1), reader.highestArticle].compactMap { id in
        try id.flatMap { try reader.article($0)?.published }
      }
      let today = days.last ?? Day(number: 0)
      return (
        first: days.first ?? today, today: today,
        condition: try reader.openConditions(filter, from: Viewpoint(today: today), limit: 1).first?.condition.id,
        offer: try reader.latestOffers(limit: 1).first, negotiation: try reader.cases().first?.name
      )
    }
    guard let condition = found.condition else { throw Empty() }
    today = found.today
    middle = found.first + (found.today.number - found.first.number) / 2
    self.party = party
    greatest = vocabulary.party(number: 0)
    ordinary = vocabulary.party(number: GeneratedVocabulary.partyCount / 2)
    self.condition = condition
    offer = found.offer
    negotiation = found.negotiation ?? ""
  }
}
