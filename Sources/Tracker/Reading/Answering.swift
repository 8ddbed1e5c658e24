public import Commitments
import Store

extension Tracker {
  /// Open proposals and demands with what every addressee has said; of one offer also closed ones.
  ///
  /// - Parameter limit: Only so many, the latest.
  public func answers(to offer: OfferID? = nil, limit: Int? = nil) throws -> Replies {
    try store.read { reader in
      let names = try Names(reader)
      let asks: [Commitment]
      if let offer {
        _ = try reader.require(offer)
        asks = try reader.commitments(on: offer).filter { $0.origin == .proposed }.map { $0.seen(on: today) }
      } else {
        var filter = CommitmentFilter()
        filter.statuses = [.proposed, .demanded]
        asks = try reader.commitments(filter, from: Viewpoint(today: today), order: .recent, limit: limit)
      }
      var offers: [OfferID: Offer] = [:]
      var positions: [CommitmentID: Commitment] = [:]
      for ask in asks {
        if let id = ask.offer, offers[id] == nil, let offer = try reader.offer(id) {
          offers[id] = names.resolved(offer)
          for position in try reader.commitments(on: id) { positions[position.id] = position }
        }
        guard let matter = ask.matter else { continue }
        for position in try reader.commitments(about: matter) { positions[position.id] = position }
      }
      return Replies(
        asks: asks.map(names.resolved),
        positions: positions.values.sorted { $0.id < $1.id }.map { names.resolved($0.seen(on: today)) }, offers: offers)
    }
  }
}

extension Names {
  func resolved(_ offer: Offer) -> Offer {
    var result = offer
    result.party = party(offer.party)
    result.addressees = offer.addressees.map(party)
    return result
  }
}
