public import Commitments
import Store
public import Tracker

extension Tracker {
  /// The matrices of the latest offers, one for each case, and how many older offers there are.
  public func positionMatrices(
    in negotiation: String? = nil, limit: Int, offset: Int = 0
  ) throws -> (shown: [PositionMatrix], leftOut: Int) {
    let scope = try negotiation.map { try caseID(named: $0) }
    let offers = try offerPositions(of: scope, limit: limit, offset: offset)
    let left = offers.count < limit ? 0 : try offerCount(of: scope) - offset - offers.count
    return (PositionMatrix.matrices(offers), max(0, left))
  }

  /// The time line of some days; of none, of what a ``TimelineSpan`` finds around today, or around the last news if that
  /// is older.
  public func timeline(in negotiation: String? = nil, days asked: ClosedRange<Day>? = nil) throws -> Timeline {
    let scope = try negotiation.map { try caseID(named: $0) }
    var days = try asked ?? automaticDays(of: scope)
    let figures = try datedFigures(around: days, of: scope)
    if try dateCount(within: days, of: scope) <= Timeline.mostRows {
      let commitments = try commitments(datedWithin: days, of: scope, limit: Timeline.mostRows)
      if asked == nil {
        let dates = commitments.flatMap { [$0.since, $0.lastEvent, $0.due?.last].compactMap(\.self) }
        days = TimelineSpan.trimmed(days, to: dates, today: today)
      }
      return Timeline(days: days, today: today, around: figures, commitments: commitments)
    }
    let length = days.upperBound.number - days.lowerBound.number + 1
    let stretch = length <= Timeline.mostStretches ? 1 : (length + Timeline.mostStretches - 1) / Timeline.mostStretches
    return Timeline(
      days: days, today: today, around: figures, stretch: stretch,
      activity: try activity(within: days, stretch: stretch, of: scope))
  }

  private func automaticDays(of scope: CaseID?) throws -> ClosedRange<Day> {
    let middle = min(today, try figures(of: scope).lastEvent ?? today)
    let known = try datedFigures(around: middle...middle, of: scope)
    return try TimelineSpan.automatic(
      around: middle, happened: known.before + known.within + known.after,
      within: { try datedFigures(around: $0, of: scope).within }, drawn: { try dateCount(within: $0, of: scope) })
  }

  /// The graph of who waits for whom and the moves that are awaited. Looks at all open commitments, once.
  public func waitingPicture(
    in negotiation: String? = nil, limit: Int
  ) throws -> (graph: WaitingGraph, moves: WaitingReport) {
    let scope = try negotiation.map { try caseID(named: $0) }
    let found = try waitingAndCircles(in: negotiation, limit: limit)
    return (WaitingGraph(try waits(of: scope), circles: found.circles), found.moves)
  }

  /// The graph alone.
  public func waitingGraph(in negotiation: String? = nil) throws -> WaitingGraph {
    let scope = try negotiation.map { try caseID(named: $0) }
    return WaitingGraph(try waits(of: scope), circles: try deadlock(in: negotiation))
  }
}
