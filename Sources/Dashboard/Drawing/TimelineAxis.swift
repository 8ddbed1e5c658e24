import Commitments

/// Where a time line has its lines, and what they are called: as many as there is room for words.
struct TimelineAxis {
  struct Tick: Hashable {
    var day: Day
    var words: String
  }

  private static let room = 62.0

  let ticks: [Tick]

  /// - Parameter width: Of the drawing of these days, in pixels.
  init(_ days: ClosedRange<Day>, width: Double) {
    let length = Double(max(1, days.upperBound.number - days.lowerBound.number))
    let least = Self.room * length / width
    if let step = [1, 2, 7, 14].first(where: { Double($0) >= least }) {
      ticks = Self.weeks(days, step)
    } else {
      ticks = Self.months(days, [1, 3, 6].first { Double($0) * 30 >= least } ?? 12 * Self.years(least / 365))
    }
  }

  /// One, two, five, ten, twenty … years.
  private static func years(_ least: Double) -> Int {
    var unit = 1
    while true {
      if let years = [1, 2, 5].map({ $0 * unit }).first(where: { Double($0) >= least }) { return years }
      unit *= 10
    }
  }

  /// Weeks begin on Mondays.
  private static func weeks(_ days: ClosedRange<Day>, _ step: Int) -> [Tick] {
    let monday = 4
    let past = ((days.lowerBound.number - monday) % step + step) % step
    let first = past == 0 ? days.lowerBound : days.lowerBound + (step - past)
    return stride(from: first.number, through: days.upperBound.number, by: step).map { number in
      Tick(day: Day(number: number), words: String(Day(number: number).words.dropLast(5)))
    }
  }

  private static func months(_ days: ClosedRange<Day>, _ step: Int) -> [Tick] {
    let (from, month, _) = days.lowerBound.components
    var next = (from * 12 + month - 1) / step * step
    var ticks: [Tick] = []
    while let day = Day(year: max(1, next / 12), month: next % 12 + 1, day: 1), day <= days.upperBound {
      if day >= days.lowerBound {
        ticks.append(Tick(day: day, words: step >= 12 ? String(day.components.year) : String(day.words.dropFirst(2))))
      }
      next += step
    }
    return ticks
  }
}
