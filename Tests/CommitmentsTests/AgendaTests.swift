import Commitments
import Foundation
import TestSupport
import Testing

/// What is due, and the calendar that is made of it.
@Suite struct AgendaTests {
  private static let today = Day(number: 20_167)

  private func commitment(_ text: String) throws -> Commitment {
    var log = Log()
    try log.article("2025-03-11", says: text)
    return try #require(try log.commitment()).seen(on: Self.today)
  }

  private func lines(_ texts: String..., within days: Int = 14) throws -> [String] {
    try texts.flatMap { text in
      Agenda([try commitment(text)], today: Self.today, until: Self.today + days).items.map { item in
        "\(item.kind.rawValue) \(item.condition?.description ?? item.commitment.description) "
          + "\(item.parties.joined(separator: "+")): \(item.action) \(item.due?.iso ?? "-")"
          + (item.isOverdue ? " overdue" : "")
      }
    }
  }

  @Test func `dates of commitments and of conditions stand side by side, what is overdue first`() throws {
    #expect(
      try lines("Russia pledged truce | due 2025-03-25 | if Ukraine: pull back by 2025-03-18 | if -: rain") == [
        "condition c1.1 Ukraine: pull back 2025-03-18 overdue", "commitment c1 Russia: truce 2025-03-25",
      ])
  }

  @Test func `a demand is due from those of whom it is made`() throws {
    #expect(
      try lines("Russia demanded truce | to Ukraine, Poland | due 2025-03-21") == [
        "commitment c1 Poland+Ukraine: truce 2025-03-21"
      ])
  }

  @Test func `a review is a decision, with a date or without, and so is an answer whose event has come`() throws {
    #expect(
      try lines(
        "Russia pending-review truce | due 2025-03-21", "Russia pending-review truce",
        "Russia rejected truce | until -: talks end = met")
        == [
          "decision c1 Russia: truce 2025-03-21", "decision c1 Russia: truce -", "decision c1 Russia: truce -",
        ])
  }

  @Test func `a deadline that has passed is overdue, what is closed or later is not shown`() throws {
    #expect(
      try lines("Russia pledged truce | deadline Ukraine: sign by 2025-03-19") == [
        "condition c1.1 Ukraine: sign 2025-03-19 overdue"
      ])
    #expect(
      try lines(
        "Russia met truce | due 2025-03-21", "Russia pledged truce | due 2025-05",
        "Russia demanded truce | to Ukraine | due 2025-03-19") == [])
  }

  /// By bytes, as the format has it: a fold may stand before a mark that belongs to a letter.
  private func unfolded(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte == 32, bytes.suffix(2) == [13, 10] { bytes.removeLast(2) } else { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func calendar(_ summary: String) -> String {
    let event = ICalendar.Event(uid: "c1@ctrack", day: Self.today, summary: summary, details: "", category: "condition")
    let stamp = RecordingTime(milliseconds: Int64(Self.today.number) * 86_400_000 + 43_201_000)
    return ICalendar(events: [event], stamp: stamp).text
  }

  @Test func `a calendar has one event for each day, in lines that end with CR and LF`() {
    #expect(
      calendar("truce")
        == """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//ctrack//agenda//EN
        CALSCALE:GREGORIAN
        BEGIN:VEVENT
        UID:c1@ctrack
        DTSTAMP:20250320T120001Z
        DTSTART;VALUE=DATE:20250320
        DTEND;VALUE=DATE:20250321
        SUMMARY:truce
        DESCRIPTION:
        CATEGORIES:condition
        TRANSP:TRANSPARENT
        END:VEVENT
        END:VCALENDAR

        """.replacing("\n", with: "\r\n"))
  }

  @Test(arguments: [
    (#"a,b;c\d"#, #"SUMMARY:a\,b\;c\\d"#), ("a\nb\r\nc", #"SUMMARY:a\nb\nc"#),
    ("a\u{7}\u{1b}[31m\u{9b}\r", "SUMMARY:a[31m"), ("END:VEVENT\r\nBEGIN:VALARM", #"SUMMARY:END:VEVENT\nBEGIN:VALARM"#),
  ])
  func `what has a meaning in a calendar is escaped, what has none there is left out`(text: String, line: String) {
    #expect(calendar(text).contains("\r\n\(line)\r\n"))
  }

  @Test(arguments: [
    "a", "é", "外", "👩‍👩‍👧", "e\u{301}",
  ])
  func `no line is longer than 75 bytes, and unfolded it is what it was`(piece: String) {
    for length in 60...80 {
      let text = String(repeating: piece, count: length)
      let folded = calendar(text)
      let lines = folded.components(separatedBy: "\r\n")
      #expect(lines.allSatisfy { $0.utf8.count <= 75 })
      #expect(unfolded(folded).split(separator: "\r\n").contains { $0 == "SUMMARY:\(text)" })
    }
  }
}
