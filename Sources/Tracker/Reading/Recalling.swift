public import Commitments
import Store

extension Tracker {
  /// What has become of all positions of a party.
  public func record(of name: String) throws -> TrackRecord {
    try store.read { reader in
      let names = try Names(reader)
      let party = try reader.requireParty(name)
      var filter = CommitmentFilter()
      filter.party = party
      filter.includesClosed = true
      let commitments = try reader.commitments(filter, from: Viewpoint(today: today), order: .id)
      return TrackRecord(of: party, commitments.map(names.resolved))
    }
  }
}
