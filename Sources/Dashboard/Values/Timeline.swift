public import Commitments
import Store

/// When positions were taken and what is due when: single commitments where they are few, sums where they are many.
public struct Timeline: Hashable, Sendable {
  public struct Row: Encodable, Hashable, Sendable {
    public var commitment: CommitmentID
    public var party: String
    public var action: String
    public var status: Status
    /// Since when it stands so.
    public var since: Day?
    public var due: Day?
    public var isOverdue: Bool
  }

  public struct Lane: Encodable, Hashable, Sendable {
    /// `nil`: all parties that have no lane of their own.
    public var party: String?
    /// One for each stretch.
    public var events: [Int]
    public var deadlines: [Int]

    public var total: Int { events.reduce(0, +) + deadlines.reduce(0, +) }
  }

  public enum Content: Hashable, Sendable {
    /// By party, then by day.
    case rows([Row])
    /// Sums over stretches of so many days.
    case lanes([Lane], stretch: Int)
  }

  public var days: ClosedRange<Day>
  public var today: Day
  /// Commitments to which something last happened before and after these days.
  public var before: Int
  public var after: Int
  /// From the first date that is known to the last; `nil`: none is.
  public var extent: ClosedRange<Day>?
  public var content: Content

  /// More single commitments than that would no longer be legible.
  public static let mostRows = 60
  public static let mostLanes = 14
  static let mostStretches = 30

  init(
    days: ClosedRange<Day>, today: Day, around figures: DatedFigures? = nil, commitments: [Commitment]
  ) {
    self.days = days
    self.today = today
    (before, after, extent) = (figures?.before ?? 0, figures?.after ?? 0, figures?.extent)
    let rows = commitments.map { commitment in
      Row(
        commitment: commitment.id, party: commitment.party, action: commitment.action, status: commitment.status,
        since: commitment.since.flatMap { days.contains($0) ? $0 : nil },
        due: commitment.status.isOpen ? commitment.due?.last : nil, isOverdue: commitment.flags.contains(.overdue))
    }
    let sizes = Dictionary(rows.map { ($0.party, 1) }, uniquingKeysWith: +)
    content = .rows(
      rows.sorted { first, second in
        if first.party != second.party {
          let (one, other) = (sizes[first.party] ?? 0, sizes[second.party] ?? 0)
          return one != other ? one > other : first.party < second.party
        }
        let (day, later) = (first.since ?? days.lowerBound, second.since ?? days.lowerBound)
        return day != later ? day < later : first.commitment < second.commitment
      })
  }

  init(
    days: ClosedRange<Day>, today: Day, around figures: DatedFigures? = nil, stretch: Int, activity: [ActivityCount]
  ) {
    self.days = days
    self.today = today
    (before, after, extent) = (figures?.before ?? 0, figures?.after ?? 0, figures?.extent)
    let stretches = (days.upperBound.number - days.lowerBound.number) / stretch + 1
    let totals = Dictionary(activity.map { ($0.party, $0.events + $0.deadlines) }, uniquingKeysWith: +)
    let ranked = totals.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.map(\.key)
    // The last lane stands for all others, if there are any.
    let own = ranked.count > Self.mostLanes ? Array(ranked.prefix(Self.mostLanes - 1)) : ranked
    let places = Dictionary(own.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let empty = Array(repeating: 0, count: stretches)
    var lanes = own.map { Lane(party: $0, events: empty, deadlines: empty) }
    if ranked.count > own.count { lanes.append(Lane(party: nil, events: empty, deadlines: empty)) }
    for count in activity where (0..<stretches).contains(count.stretch) {
      let lane = places[count.party] ?? lanes.count - 1
      lanes[lane].events[count.stretch] += count.events
      lanes[lane].deadlines[count.stretch] += count.deadlines
    }
    content = .lanes(lanes, stretch: stretch)
  }

  public var isEmpty: Bool {
    switch content {
    case .rows(let rows): rows.isEmpty
    case .lanes(let lanes, _): lanes.allSatisfy { $0.total == 0 }
    }
  }
}
