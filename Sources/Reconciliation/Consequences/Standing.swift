public import Commitments

/// A commitment with what is known of it, as it is compared with others.
public final class Standing: Sendable {
  public let outline: Outline
  /// In canonical order.
  public let history: [StatusChange]

  public init(_ outline: Outline, history: [StatusChange]) {
    self.outline = outline
    self.history = history
  }

  public var commitment: Commitment { outline.commitment }
  public var mentions: [Mention] { outline.mentions }
  public var party: String { outline.party }
  public var addressees: Set<String> { outline.addressees }
  public var owners: [String?] { outline.owners }
  var start: Day? { outline.start }

  /// The first day from `start` on, on which it reached one of the statuses; `nil` if it never did on a known day.
  func day(reaching statuses: Set<Status>, from start: Day?) -> Day? {
    history.first { change in
      guard statuses.contains(change.to), let day = change.day else { return false }
      return start.map { day >= $0 } ?? true
    }?.day
  }
}
