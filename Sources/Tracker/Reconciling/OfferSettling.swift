import Commitments
import Reconciliation
import Store

/// Puts offers on the table, with the answers to them.
struct OfferSettling {
  let view: LedgerView
  private var reader: StoreReader { view.reader }

  /// Everything about the matter belongs to the offer that a proposal made of it, each case for itself.
  func settle(_ matter: MatterID) throws {
    for commitment in try reader.commitments(about: matter) where commitment.offer == nil {
      try assign(commitment, about: matter)
    }
    for (id, offer) in try reader.offers(about: matter) { try settle(offer, id) }
  }

  private func assign(_ commitment: Commitment, about matter: MatterID) throws {
    let offer = try reader.offers(about: matter).last { id, _ in
      try reader.commitments(on: id).allSatisfy { $0.cases.meets(commitment.cases) }
    }
    if let offer { return try view.record([.offerAssigned(commitment: commitment.id, offer: offer.id)]) }
    let isProposal = try (commitment.statements + commitment.held).contains { reference in
      try view.mention(of: reference)?.position.stance == .proposed
    }
    guard isProposal || commitment.origin == .proposed else { return }
    let id = try view.writer.next(OfferID.self)
    let value = Offer(
      title: commitment.action, party: commitment.party, addressees: commitment.to, matter: matter, on: commitment.on)
    try view.record([.offerMade(offer: id, value: value), .offerAssigned(commitment: commitment.id, offer: id)])
    for answer in try reader.commitments(about: matter)
    where answer.offer == nil && answer.cases.meets(commitment.cases) {
      try view.record([.offerAssigned(commitment: answer.id, offer: id)])
    }
  }

  /// The offer that supersedes another is its next version.
  func number(after consequence: Consequence, for id: CommitmentID) throws {
    guard consequence.effect == .superseded, case .commitment(let newer) = consequence.cause,
      let old = try view.commitment(id), let new = try view.commitment(newer), old.origin == .proposed,
      let earlier = try old.offer.flatMap(reader.offer), let next = new.offer, next != old.offer,
      var value = try reader.offer(next), value.version <= earlier.version
    else { return }
    value.version = earlier.version + 1
    try view.record([.offerMade(offer: next, value: value)])
  }

  private func withdraw(_ id: OfferID) throws {
    let commitments = try reader.commitments(on: id).map { Subject.commitment($0.id) }
    let gone = try ([.offer(id)] + commitments).flatMap { subject in
      try Entry.effective(reader.entries(of: subject)).compactMap { entry -> Change? in
        switch entry.change {
        case .offerMade, .offerAssigned(_, id): .reverted(entry: entry.id, of: subject)
        default: nil
        }
      }
    }
    try view.record(gone)
  }

  /// An offer is what the earliest proposal put on the table.
  private func settle(_ offer: Offer, _ id: OfferID) throws {
    let proposals = try reader.commitments(on: id).flatMap { commitment in
      try commitment.statements.compactMap { try view.mention(of: $0) }
    }.filter { $0.position.stance == .proposed }
    let first = proposals.min { $0.order < $1.order }
    guard let position = first?.position else {
      // A proposal made by hand has no statement; one that went over to another matter leaves no offer behind.
      return try reader.commitments(on: id).contains { $0.origin == .proposed } ? () : withdraw(id)
    }
    let value = Offer(
      title: position.action, party: position.party, addressees: position.to, matter: offer.matter, on: position.on,
      version: offer.version)
    if value != offer { try view.record([.offerMade(offer: id, value: value)]) }
  }
}
