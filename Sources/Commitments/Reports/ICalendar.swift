/// Days as a calendar program takes them in: RFC 5545, one event without a time for each.
public struct ICalendar: Hashable, Sendable {
  public struct Event: Hashable, Sendable {
    /// The same for the same thing every time, so that a calendar updates instead of doubling.
    public var uid: String
    public var day: Day
    public var summary: String
    public var details: String
    public var category: String

    public init(uid: String, day: Day, summary: String, details: String, category: String) {
      self.uid = uid
      self.day = day
      self.summary = summary
      self.details = details
      self.category = category
    }
  }

  public var events: [Event]
  /// When the calendar was made.
  public var stamp: RecordingTime

  public init(events: [Event], stamp: RecordingTime) {
    self.events = events
    self.stamp = stamp
  }

  /// The calendar: lines end with CR and LF, and none is longer than 75 bytes.
  public var text: String {
    var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//ctrack//agenda//EN", "CALSCALE:GREGORIAN"]
    for event in events {
      lines += [
        "BEGIN:VEVENT", "UID:\(Self.escaped(event.uid))", "DTSTAMP:\(Self.utc(stamp))",
        "DTSTART;VALUE=DATE:\(Self.date(event.day))", "DTEND;VALUE=DATE:\(Self.date(event.day + 1))",
        "SUMMARY:\(Self.escaped(event.summary))", "DESCRIPTION:\(Self.escaped(event.details))",
        "CATEGORIES:\(Self.escaped(event.category))", "TRANSP:TRANSPARENT", "END:VEVENT",
      ]
    }
    lines.append("END:VCALENDAR")
    return lines.map { Self.folded($0) + "\r\n" }.joined()
  }

  private static func date(_ day: Day) -> String { day.description.replacing("-", with: "") }

  /// `20250320T090000Z`.
  private static func utc(_ time: RecordingTime) -> String {
    time.description.prefix(19).replacing("-", with: "").replacing(":", with: "") + "Z"
  }

  /// Text as a value: controls are left out, since the format has no place for them.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case _ where scalar.properties.generalCategory == .control: continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A line in pieces of at most 75 bytes, each but the first behind a space; no character is torn apart.
  private static func folded(_ line: String) -> String {
    var result = ""
    var length = 0
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if length + size > 75 {
        result += "\r\n "
        length = 1
      }
      result.unicodeScalars.append(scalar)
      length += size
    }
    return result
  }
}
