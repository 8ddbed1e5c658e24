public import Commitments
import Store
import Tracker

/// Parties against offers: where each of them stands on each.
public struct PositionMatrix: Encodable, Hashable, Sendable {
  public struct Cell: Encodable, Hashable, Sendable {
    public var party: String
    public var commitment: CommitmentID
    public var status: Status
    public var openConditions: Int
    public var isContested: Bool
  }

  public struct Row: Encodable, Hashable, Sendable {
    public var offer: OfferID
    public var title: String
    public var party: String
    public var version: Int
    public var isOpen: Bool
    /// One for each of ``PositionMatrix/parties``; `nil`: no position is known.
    public var cells: [Cell?]
    /// Of parties that have no column.
    public var others: [Cell]
  }

  /// The case's name; `nil`: offers that belong to none.
  public var title: String?
  /// Those with most positions first.
  public var parties: [String]
  /// Latest first.
  public var rows: [Row]

  /// As many columns as fit a printed page.
  public static let mostColumns = 8

  /// One matrix for each case, in order of their latest offers.
  static func matrices(_ offers: [OfferPositions]) -> [PositionMatrix] {
    var titles: [String?] = []
    var grouped: [String?: [OfferPositions]] = [:]
    for offer in offers {
      let title = offer.cases.first
      if grouped[title] == nil { titles.append(title) }
      grouped[title, default: []].append(offer)
    }
    return titles.map { PositionMatrix(title: $0, grouped[$0] ?? []) }
  }

  init(title: String?, _ offers: [OfferPositions]) {
    self.title = title
    var counts: [String: Int] = [:]
    for offer in offers { for party in Set(offer.positions.map(\.party)) { counts[party, default: 0] += 1 } }
    let ranked = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.map(\.key)
    let columns = Array(ranked.prefix(Self.mostColumns))
    parties = columns
    rows = offers.map { offer in
      let latest = Self.latest(offer.positions)
      return Row(
        offer: offer.id, title: offer.offer.title, party: offer.offer.party, version: offer.offer.version,
        isOpen: offer.positions.contains { $0.status.isOpen }, cells: columns.map { latest[$0] },
        others: latest.values.filter { !columns.contains($0.party) }.sorted { $0.party < $1.party })
    }
  }

  /// Of several positions of one party the one that is open, else the latest.
  private static func latest(_ positions: [Commitment]) -> [String: Cell] {
    var chosen: [String: Commitment] = [:]
    for position in positions.filter({ $0.debtors == [$0.party] || $0.origin == .proposed }) {
      guard let other = chosen[position.party] else {
        chosen[position.party] = position
        continue
      }
      let (new, old) = (order(position), order(other))
      if old < new { chosen[position.party] = position }
    }
    return chosen.mapValues { commitment in
      Cell(
        party: commitment.party, commitment: commitment.id, status: commitment.status,
        openConditions: commitment.openConditions.count, isContested: commitment.flags.contains(.contested))
    }
  }

  private static func order(_ commitment: Commitment) -> (Int, Int, Int64) {
    (commitment.status.isOpen ? 1 : 0, commitment.since?.number ?? Int.min, commitment.id.number)
  }
}
