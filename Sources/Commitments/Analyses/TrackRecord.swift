/// What has become of a party's positions, as counts: how many there were, how they ended, and what is open.
public struct TrackRecord: Codable, Hashable, Sendable {
  /// What a position was, by its beginning and by what has become of it.
  public enum Role: String, Codable, CaseIterable, Hashable, Sendable {
    case undertakings, proposals, demands, threats, answers

    /// An answer is a refusal or a review; one that led to an undertaking is counted there.
    init(_ commitment: Commitment) {
      switch (commitment.origin, commitment.status) {
      case (.demanded, _): self = .demands
      case (.threatened, _): self = .threats
      case (_, .rejected), (_, .pendingReview): self = .answers
      case (.proposed, .active), (.proposed, .pledgedIf), (.proposed, .suspended), (.proposed, .broken):
        self = .undertakings
      case (.proposed, _): self = .proposals
      default: self = .undertakings
      }
    }
  }

  public struct Row: Codable, Hashable, Sendable {
    public var role: Role
    /// How many in all: ``open`` and ``closed`` together.
    public var total: Int
    public var open: Int
    /// The denominator of ``outcomes``.
    public var closed: Int
    /// How the closed ones ended, by status; statuses that do not occur are left out.
    public var outcomes: [Outcome]
    /// Of the open ones.
    public var contested: Int
    public var overdue: Int
  }

  public struct Outcome: Codable, Hashable, Sendable {
    public var status: Status
    public var count: Int
    /// Sorted.
    public var commitments: [CommitmentID]
  }

  public var party: String
  /// In the order of the roles; those without a position are left out.
  public var rows: [Row]
  /// What is still open, in order of id.
  public var open: [CommitmentID]

  /// - Parameters:
  ///   - party: Its present name.
  ///   - commitments: All positions of the party, as seen today.
  public init(of party: String, _ commitments: [Commitment]) {
    self.party = party
    let byRole = Dictionary(grouping: commitments, by: Role.init)
    rows = Role.allCases.compactMap { role in byRole[role].map { Self.row(role, $0) } }
    open = commitments.filter(\.status.isOpen).map(\.id).sorted()
  }

  private static func row(_ role: Role, _ commitments: [Commitment]) -> Row {
    let open = commitments.filter(\.status.isOpen)
    let closed = commitments.filter { !$0.status.isOpen }
    let byStatus = Dictionary(grouping: closed, by: \.status)
    return Row(
      role: role, total: commitments.count, open: open.count, closed: closed.count,
      outcomes: Status.allCases.compactMap { status in
        byStatus[status].map { Outcome(status: status, count: $0.count, commitments: $0.map(\.id).sorted()) }
      },
      contested: open.count { $0.flags.contains(.contested) }, overdue: open.count { $0.flags.contains(.overdue) })
  }
}
