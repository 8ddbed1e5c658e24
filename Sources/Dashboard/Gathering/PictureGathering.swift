import Commitments
import Store
public import Tracker

extension Tracker {
  /// How far a time line looks back and ahead.
  private static let span = (back: 60, ahead: 45)

  /// The matrices of the latest offers, one for each case.
  public func positionMatrices(in negotiation: String? = nil, limit: Int = 40) throws -> [PositionMatrix] {
    let scope = try negotiation.map { try caseID(named: $0) }
    return PositionMatrix.matrices(try offerPositions(of: scope, limit: limit))
  }

  /// The time line around today, or around the last news if that is older.
  public func timeline(in negotiation: String? = nil) throws -> Timeline {
    let scope = try negotiation.map { try caseID(named: $0) }
    let last = try figures(of: scope).lastEvent ?? today
    let middle = min(today, last)
    let days = (middle - Self.span.back)...(middle + Self.span.ahead)
    if try dateCount(within: days, of: scope) <= Timeline.mostRows {
      let commitments = try commitments(datedWithin: days, of: scope, limit: Timeline.mostRows)
      return Timeline(days: days, today: today, commitments: commitments)
    }
    let length = days.upperBound.number - days.lowerBound.number + 1
    let stretch = length <= Timeline.mostStretches ? 1 : (length + Timeline.mostStretches - 1) / Timeline.mostStretches
    return Timeline(
      days: days, today: today, stretch: stretch,
      activity: try activity(within: days, stretch: stretch, of: scope))
  }

  /// The graph of who waits for whom. Looks at all open commitments for the circles.
  public func waitingGraph(in negotiation: String? = nil) throws -> WaitingGraph {
    let scope = try negotiation.map { try caseID(named: $0) }
    return WaitingGraph(try waits(of: scope), circles: try deadlock(in: negotiation))
  }
}
