import Commitments
import Testing

@testable import Intake

@Suite struct WrittenTimeTests {
  @Test(arguments: [
    ("2025-03-14", "2025-03-14T00:00:00.000Z"), ("2025-03-14T18:05:09Z", "2025-03-14T18:05:09.000Z"),
    ("2025-03-14T18:05:09.123+03:00", "2025-03-14T15:05:09.000Z"), ("2025-03-14 18:05", "2025-03-14T18:05:00.000Z"),
    ("2025-03-14T23:30:00-0500", "2025-03-15T04:30:00.000Z"), ("20250314", "2025-03-14T00:00:00.000Z"),
    ("20250314T180509Z", "2025-03-14T18:05:09.000Z"), ("2025/3/14", "2025-03-14T00:00:00.000Z"),
    ("Fri, 14 Mar 2025 18:05:09 GMT", "2025-03-14T18:05:09.000Z"),
    ("Fri, 14 Mar 2025 18:05:09 +0200 (EET)", "2025-03-14T16:05:09.000Z"),
    ("14 Mar 25 18:05 EST", "2025-03-14T23:05:00.000Z"), ("Friday, March 14, 2025", "2025-03-14T00:00:00.000Z"),
    ("Mar. 14, 2025, 6:05 p.m.", "2025-03-14T06:05:00.000Z"), ("March 14, 2025 6:05 PM", "2025-03-14T18:05:00.000Z"),
    ("14th of March, 2025", "2025-03-14T00:00:00.000Z"), ("Published: 14 March 2025", "2025-03-14T00:00:00.000Z"),
    ("14.03.2025", "2025-03-14T00:00:00.000Z"), ("25/03/2025", "2025-03-25T00:00:00.000Z"),
    ("03/25/2025", "2025-03-25T00:00:00.000Z"), ("04/04/2025", "2025-04-04T00:00:00.000Z"),
    ("1741975509", "2025-03-14T00:00:00.000Z"), ("12 May 1999", "1999-05-12T00:00:00.000Z"),
  ])
  func `a time is read as pages, feeds and mails write it`(text: String, moment: String) {
    #expect(WrittenTime(text)?.moment.description == moment)
  }

  @Test func `the day is the one that is written, whatever the zone`() {
    #expect(WrittenTime("2025-03-14T23:30:00-05:00")?.day == Day(iso: "2025-03-14"))
    #expect(WrittenTime("2025-03-14T00:30:00+05:00")?.day == Day(iso: "2025-03-14"))
  }

  @Test(arguments: [
    "", "yesterday", "14 March", "2025", "03/04/2025", "2025-02-30", "31 April 2025", "0001-01-01", "May I go",
    "99999999",
    "14 marching 2025", "999999999999999999999999",
  ])
  func `what means no day, or two, is none`(text: String) {
    #expect(WrittenTime(text) == nil)
  }
}
