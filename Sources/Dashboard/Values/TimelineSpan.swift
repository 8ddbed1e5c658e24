import Commitments

/// Which days a time line shows where nobody has chosen.
struct TimelineSpan: Hashable, Sendable {
  /// Before and after the middle. Each is tried only while what it holds can be drawn one by one.
  static let widths = [(back: 60, ahead: 45), (back: 180, ahead: 120), (back: 550, ahead: 550)]

  /// The narrowest of the widths that holds nine tenths of what has happened, as long as that is few enough to be drawn
  /// one by one; else the widest that is.
  ///
  /// - Parameters:
  ///   - middle: Today, or the day of the last news if that is older.
  ///   - happened: How many commitments there are to which anything happened at a known day.
  ///   - within: How many of them between two days; asked for the few widths alone.
  ///   - drawn: How many would be drawn between two days.
  static func automatic(
    around middle: Day, happened: Int, within: (ClosedRange<Day>) throws -> Int,
    drawn: (ClosedRange<Day>) throws -> Int
  ) rethrows -> ClosedRange<Day> {
    var chosen = days(around: middle, widths[0])
    for width in widths {
      let wider = days(around: middle, width)
      if try drawn(wider) > Timeline.mostRows { break }
      chosen = wider
      if try within(wider) * 10 >= happened * 9 { break }
    }
    return chosen
  }

  /// Without the empty days at both ends, but for a margin.
  ///
  /// - Parameter dates: Of what is drawn; today counts too where it lies within.
  static func trimmed(_ days: ClosedRange<Day>, to dates: [Day], today: Day) -> ClosedRange<Day> {
    let within = (dates + [today]).filter(days.contains)
    guard let first = within.min(), let last = within.max(), !dates.isEmpty else { return days }
    let margin = max(7, (last.number - first.number) / 20)
    return max(days.lowerBound, first - margin)...min(days.upperBound, last + margin)
  }

  private static func days(around middle: Day, _ width: (back: Int, ahead: Int)) -> ClosedRange<Day> {
    (middle - width.back)...(middle + width.ahead)
  }
}
