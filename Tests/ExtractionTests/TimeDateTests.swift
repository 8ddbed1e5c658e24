import Commitments
import Testing

@testable import Extraction

@Suite struct TimeDateTests {
  @Test(arguments: [
    ("They met on June 7.", "on June 7", "2024-06-07"),
    ("They met on 7 June 2019.", "on 7 June 2019", "2019-06-07"),
    ("They met on the 3rd of May.", "on the 3rd of May", "2024-05-03"),
    ("They met on Jan. 30.", "on Jan. 30", "2024-01-30"),
    ("They met on 2024-05-01.", "on 2024-05-01", "2024-05-01"),
    ("They met in May 2023.", "in May 2023", "2023-05"),
    ("They met in April in Oslo.", "in April", "2024-04"),
    ("They met in 2021.", "in 2021", "2021"),
    ("They met last November in Oslo.", "last November", "2023-11"),
    ("They met on Monday.", "on Monday", "2024-06-10"),
    ("They met on Monday, 3 June, in Oslo.", "on Monday, 3 June", "2024-06-03"),
    ("They met last Wednesday.", "last Wednesday", "2024-06-05"),
    ("They met yesterday evening.", "yesterday evening", "2024-06-11"),
    ("They met last night.", "last night", "2024-06-11"),
    ("They met earlier today.", "earlier today", "2024-06-12"),
    ("They met at the weekend.", "at the weekend", "2024-06-08/2024-06-09"),
    ("They met last week.", "last week", "2024-06-03/2024-06-09"),
    ("They met last year.", "last year", "2023"),
    ("They met two days ago.", "two days ago", "2024-06-10"),
    ("They met three weeks ago.", "three weeks ago", "2024-05"),
    ("They met from June 3-5 in Oslo.", "from June 3-5", "2024-06-03/2024-06-05"),
    ("They met in the first quarter.", "in the first quarter", "2024-01-01/2024-03-31"),
    ("they met on march 6.", "on march 6", "2024-03-06"),
  ])
  func `a date that is past is resolved against the day of publication`(text: String, words: String, iso: String) throws
  {
    let dates = try TimesSample(text).dates
    #expect(dates.map(\.text) == [words])
    #expect(dates.map(\.past) == [iso])
  }

  @Test(arguments: [
    ("They will meet by Friday.", "by Friday", "2024-06-14"),
    ("They will meet next Wednesday.", "next Wednesday", "2024-06-19"),
    ("They will meet tomorrow.", "tomorrow", "2024-06-13"),
    ("They will meet later this week.", "later this week", "2024-06-10/2024-06-16"),
    ("They will meet next month.", "next month", "2024-07"),
    ("They will meet in March in Oslo.", "in March", "2025-03"),
    ("They will meet by the end of the month.", "by the end of the month", "2024-06-30"),
    ("They will meet by the end of August in Oslo.", "by the end of August", "2024-08-31"),
    ("They will meet before the end of 2025.", "before the end of 2025", "2025-12-31"),
    ("They will meet within 30 days.", "within 30 days", "2024-06-12/2024-07-12"),
    ("They will meet in the coming days.", "in the coming days", "2024-06-12/2024-06-19"),
    ("They will meet at noon on Friday.", "at noon on Friday", "2024-06-14"),
    ("They will meet within the next 48 hours.", "within the next 48 hours", "2024-06-12/2024-06-14"),
    ("They will meet over the next two weeks.", "over the next two weeks", "2024-06-12/2024-06-26"),
    ("They will meet later in the year.", "later in the year", "2024"),
    ("They will meet by year's end.", "by year's end", "2024-12-31"),
    ("They will meet no later than June 30 in Oslo.", "than June 30", "2024-06-30"),
    ("They will meet on the 15th in Oslo.", "on the 15th", "2024-06-15"),
    ("They will meet on 20-21 June in Oslo.", "on 20-21 June", "2024-06-20/2024-06-21"),
    ("They will meet by 5 p.m. EDT on Friday in Oslo.", "by 5 p.m. EDT on Friday", "2024-06-14"),
    ("They will meet in the last two months of 2024.", "in the last two months of 2024", "2024-11-01/2024-12-31"),
  ])
  func `a date still to come is resolved forwards`(text: String, words: String, iso: String) throws {
    let dates = try TimesSample(text).dates
    #expect(dates.map(\.text) == [words])
    #expect(dates.map(\.future) == [iso])
  }

  @Test(arguments: [
    ("Mali signed on Friday. Two days later Niger followed.", "2024-06-09"),
    ("Mali signed on Friday. The following day Niger followed.", "2024-06-08"),
    ("Mali signed on Friday. On the same day Niger followed.", "2024-06-07"),
    ("ACCRA, June 7 - Mali signed on Friday. Niger had signed the day before.", "2024-06-06"),
  ])
  func `a date is counted from the day told before`(text: String, iso: String) throws {
    #expect(try TimesSample(text).dates.map(\.past) == ["2024-06-07", iso])
  }

  @Test(arguments: ["They may meet.", "They march on.", "It cost 11 dollars.", "June smiled.", "Flight 2024 landed."])
  func `words that look like dates are none`(text: String) throws {
    #expect(try TimesSample(text).dates.map(\.text) == [])
  }

  @Test func `without a day of publication only full dates are known`() throws {
    let dates = try TimesSample("They met on Friday, on 7 June and on 3 May 2019.", published: nil).dates
    #expect(dates.map(\.past) == ["2019-05-03"])
  }

  @Test func `the words of a day are left out of an action, those of a year stay`() throws {
    let day = try TimesSample("Peru will lift the ban [on Friday].")
    let year = try TimesSample("Peru will lift the ban [this year].")
    for (sentence, words) in day.marked { for word in words { #expect(day.times.isTime(sentence.place(word))) } }
    for (sentence, words) in year.marked { for word in words { #expect(!year.times.isTime(sentence.place(word))) } }
  }

  @Test func `a day that no calendar has is no date`() throws {
    #expect(
      try TimesSample("They met on 31 February 2023 and on 2024-13-45.").dates.map(\.past).contains("2023-02-31")
        == false)
  }
}
