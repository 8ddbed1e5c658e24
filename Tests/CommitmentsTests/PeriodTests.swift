import Commitments
import Testing

@Suite struct PeriodTests {
  @Test(arguments: [
    ("2025-03-11", "2025-03-11", "2025-03-11"), ("2025-03", "2025-03-01", "2025-03-31"),
    ("2024-02", "2024-02-01", "2024-02-29"), ("2025", "2025-01-01", "2025-12-31"),
    ("2025-03-10/2025-03-16", "2025-03-10", "2025-03-16"), ("2025-03/2025-04", "2025-03-01", "2025-04-30"),
  ])
  func `a period spans the days of its written form`(form: String, first: String, last: String) throws {
    let period = try #require(Period(iso: form))
    #expect(period.first.description == first)
    #expect(period.last.description == last)
    #expect(period.description == form)
  }

  @Test(arguments: [
    "2025-02-29", "2025-13", "2025-3-1", "25-03-01", "yesterday", "", "2025-03-16/2025-03-10", "2025-03-11/",
    "+025-03-11", "2025-03-11T00:00:00Z", "٢٠٢٥-٠٣-١١",
  ])
  func `a date that does not exist or is written otherwise is refused`(form: String) {
    #expect(Period(iso: form) == nil)
  }

  @Test func `days count through leap years and before the epoch`() throws {
    for number in stride(from: -200_000, through: 200_000, by: 37) {
      let day = Day(number: number)
      let (year, month, date) = day.components
      #expect(Day(year: year, month: month, day: date) == day)
    }
    #expect(try #require(Day(iso: "1970-01-01")).number == 0)
    #expect(try #require(Day(iso: "2025-03-14")).weekday == 5)
    #expect(try #require(Day(iso: "2025-03-14")).week.lowerBound.description == "2025-03-10")
  }

  @Test func `a recording time survives writing and reading`() throws {
    let time = try #require(RecordingTime(iso: "2025-03-14T18:05:09.120Z"))
    #expect(time.description == "2025-03-14T18:05:09.120Z")
    #expect(try #require(RecordingTime(iso: "2025-03-14")).description == "2025-03-14T23:59:59.999Z")
    #expect(RecordingTime(iso: "2025-03-14T25:00:00Z") == nil)
  }
}
