/// Offers and demands, each with what every addressee has said to it.
public struct Replies: Codable, Hashable, Sendable {
  public struct Reply: Codable, Hashable, Sendable {
    public var party: String
    public var answer: Answer
    /// The addressee's own commitment that holds the answer.
    public var commitment: CommitmentID?
    /// What an answer under conditions still waits for.
    public var waitsFor: [ConditionID]
    /// Since when the answer stands, where that is known.
    public var since: Day?
  }

  public struct Ask: Codable, Hashable, Sendable {
    /// The proposal or demand.
    public var commitment: CommitmentID
    public var offer: OfferID?
    /// Of the offer, from 1.
    public var version: Int?
    public var party: String
    public var status: Status
    public var action: String
    public var since: Day?
    /// By name; empty where nobody is named.
    public var replies: [Reply]
  }

  /// By id of the offer, demands behind the offers, by id.
  public var asks: [Ask]

  /// - Parameters:
  ///   - asks: Proposals and demands; several positions of one party on one offer count as one.
  ///   - positions: At least the addressees' commitments on the same matters and offers.
  ///   - offers: The offers that the asks belong to.
  public init(asks: [Commitment], positions: [Commitment], offers: [OfferID: Offer]) {
    var byMatter: [MatterID: [Commitment]] = [:]
    var byOffer: [OfferID: [Commitment]] = [:]
    for position in positions where position.debtors == [position.party] {
      if let matter = position.matter { byMatter[matter, default: []].append(position) }
      if let offer = position.offer { byOffer[offer, default: []].append(position) }
    }
    var seen: Set<OfferOfParty> = []
    var result: [Ask] = []
    for ask in asks.sorted(by: Self.currentFirst) {
      if let offer = ask.offer, ask.origin == .proposed {
        guard seen.insert(OfferOfParty(offer: offer, party: ask.party)).inserted else { continue }
      }
      let offer = ask.offer.flatMap { ask.origin == .proposed ? offers[$0] : nil }
      let addressees = Set(ask.to + (offer?.party == ask.party ? offer?.addressees ?? [] : [])).subtracting([ask.party])
      let about =
        (ask.matter.flatMap { byMatter[$0] } ?? []) + (offer == nil ? [] : ask.offer.flatMap { byOffer[$0] } ?? [])
      result.append(
        Ask(
          commitment: ask.id, offer: offer == nil ? nil : ask.offer, version: offer?.version, party: ask.party,
          status: ask.status, action: ask.action, since: ask.since,
          replies: addressees.sorted().map { Self.reply(of: $0, among: about) }))
    }
    self.asks = result.sorted { first, second in
      (first.offer?.number ?? Int64.max, first.commitment) < (second.offer?.number ?? Int64.max, second.commitment)
    }
  }

  private struct OfferOfParty: Hashable {
    var offer: OfferID
    var party: String
  }

  /// Open proposals before closed ones, so that the present version of an offer stands for it.
  private static func currentFirst(_ first: Commitment, _ second: Commitment) -> Bool {
    first.status.isOpen != second.status.isOpen ? first.status.isOpen : first.id < second.id
  }

  private static func reply(of party: String, among positions: [Commitment]) -> Reply {
    let own = positions.filter { $0.party == party && Answer($0.status) != .none }
    let latest = own.max { first, second in
      (first.since?.number ?? Int.min, first.id) < (second.since?.number ?? Int.min, second.id)
    }
    guard let latest else { return Reply(party: party, answer: .none, commitment: nil, waitsFor: [], since: nil) }
    return Reply(
      party: party, answer: Answer(latest.status), commitment: latest.id,
      waitsFor: latest.openConditions.filter(\.kind.comesFirst).map(\.id), since: latest.since)
  }
}
