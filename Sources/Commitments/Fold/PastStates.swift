/// What a commitment was from one day to another, with everything that is known today.
public struct PastState: Hashable, Sendable {
  /// `nil`: from the beginning of time, since no date is known of what it rests on.
  public var first: Day?
  public var last: Day
  /// Without the clock.
  public var commitment: Commitment

  public init(first: Day?, last: Day, commitment: Commitment) {
    self.first = first
    self.last = last
    self.commitment = commitment
  }
}

extension CommitmentFold {
  /// What ``result(asOf:knownBy:)`` gives as of each day before the latest on which something happened, in order of time.
  ///
  /// Days of which nothing is known are left out; empty if the commitment is gone.
  ///
  /// - Complexity: linear in the happenings, unless a person has set or corrected something or something is told as
  ///   background: then one fold for every day.
  public func pastStates() -> [PastState] {
    let happenings = walkedHappenings
    let days = Set(happenings.compactMap(\.day)).sorted()
    var begins: [Day?] = days.dropLast()
    if happenings.contains(where: { $0.day == nil }), !days.isEmpty { begins.insert(nil, at: 0) }
    guard !begins.isEmpty else { return [] }
    let ends = days.suffix(begins.count).map { $0 - 1 }
    let states = prefixStates(happenings, upTo: ends) ?? ends.map { result(asOf: $0)?.commitment }
    var past: [PastState] = []
    for (place, state) in states.enumerated() {
      guard let state else { continue }
      past.append(PastState(first: begins[place], last: ends[place], commitment: state))
    }
    return past
  }

  /// The states as of some days, taken from one walk; `nil` where later happenings bear on what was before them.
  private func prefixStates(_ happenings: [Happening], upTo days: [Day]) -> [Commitment?]? {
    let isPlain = happenings.allSatisfy { happening in
      if case .statusMark = happening.content { return false }
      return happening.position?.isBackground != true
    }
    guard isPlain, !isCorrected, let first = happenings.lazy.compactMap(\.position).first else { return nil }
    var walk = startedWalk(first, happenings)
    var states: [Commitment?] = []
    var hasBegun = false
    var rest = happenings[...]
    for day in days {
      while let next = rest.first, next.day.map({ $0 <= day }) ?? true {
        walk.take(next)
        hasBegun = hasBegun || next.position != nil
        rest.removeFirst()
      }
      states.append(hasBegun ? walk.finish()?.commitment : nil)
    }
    return states
  }
}
