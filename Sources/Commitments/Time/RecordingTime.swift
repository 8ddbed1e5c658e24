/// When something was written into the ledger: milliseconds since 1970-01-01T00:00:00Z.
public struct RecordingTime: Hashable, Sendable, Comparable {
  public let milliseconds: Int64

  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Reads `2025-03-14T18:05:09Z`, with up to three decimals of a second; a bare day means its last millisecond.
  public init?(iso text: some StringProtocol) {
    if let day = Day(iso: text) {
      milliseconds = Int64(day.number + 1) * 86_400_000 - 1
      return
    }
    guard text.utf8.count >= 20, text.utf8.allSatisfy({ "0123456789-T:.Z".utf8.contains($0) }), text.hasSuffix("Z"),
      let day = Day(iso: text.prefix(10)),
      text.dropFirst(10).first == "T"
    else { return nil }
    let clock = text.dropFirst(11).dropLast().split(separator: ":", omittingEmptySubsequences: false)
    guard clock.count == 3, clock[0].count == 2, clock[1].count == 2,
      let hour = Int(clock[0]), (0..<24).contains(hour), let minute = Int(clock[1]), (0..<60).contains(minute)
    else { return nil }
    let seconds = clock[2].split(separator: ".", omittingEmptySubsequences: false)
    guard seconds.count <= 2, seconds[0].count == 2, let second = Int(seconds[0]), (0..<60).contains(second) else {
      return nil
    }
    var fraction = 0
    if seconds.count == 2 {
      guard (1...3).contains(seconds[1].count), let digits = Int(seconds[1]), digits >= 0 else { return nil }
      fraction = digits * [100, 10, 1][seconds[1].count - 1]
    }
    milliseconds =
      Int64(day.number) * 86_400_000 + Int64(((hour * 60 + minute) * 60 + second) * 1_000 + fraction)
  }

  /// The day in UTC.
  public var day: Day {
    Day(number: Int((Double(milliseconds) / 86_400_000).rounded(.down)))
  }

  public static func < (lhs: RecordingTime, rhs: RecordingTime) -> Bool { lhs.milliseconds < rhs.milliseconds }
}

extension RecordingTime: CustomStringConvertible {
  /// `2025-03-14T18:05:09.120Z`.
  public var description: String {
    let inDay = Int(milliseconds - Int64(day.number) * 86_400_000)
    let clock = [inDay / 3_600_000, inDay / 60_000 % 60, inDay / 1_000 % 60].map { padded($0, 2) }
    return "\(day)T" + clock.joined(separator: ":") + "." + padded(inDay % 1_000, 3) + "Z"
  }
}

extension RecordingTime: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let time = RecordingTime(iso: text) else { throw DateError.notATime(text) }
    self = time
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
