import Commitments
import Testing

@testable import Extraction

@Suite struct TimeDueTests {
  @Test(arguments: [
    ("Latvia promised to [publish the list] by Friday.", "2024-06-14"),
    ("Latvia will [publish the list] on Thursday.", "2024-06-13"),
    ("Latvia will [publish the list] next month.", "2024-07"),
    ("Latvia plans to [publish the list] this year.", "2024"),
    ("Latvia must [publish the list] within 10 days.", "2024-06-12/2024-06-22"),
    ("The court will decide by 5 July whether to [allow the merger].", "2024-07-05"),
    ("Latvia will [cut the tax], effective July 1, 2024.", "2024-07-01"),
    ("Brazil urged Argentina to [reopen the river] by the end of the year.", "2024-12-31"),
    ("Chad will strike on Friday unless [Niger pays by then].", "2024-06-14"),
    ("Chad will sign if we have [the sailors freed] by Sunday.", "2024-06-16"),
    ("Chad will sign if [Niger withdraws its troops by Sunday].", "2024-06-16"),
  ])
  func `an action is due on the day by which it is to be done`(text: String, iso: String?) throws {
    #expect(try TimesSample(text).due == iso)
  }

  @Test(arguments: [
    "Latvia [published the list] on Monday.",
    "Latvia will [lift the tax it raised last week].",
    "Latvia will [keep the tax] until Friday.",
    "Latvia offered [four per cent this year].",
    "Latvia will [publish the list] if Estonia signs by Friday.",
    "Latvia said on Thursday it would [publish the list].",
    "Latvia will not [publish the list] before 2027.",
  ])
  func `a day gone by, of another clause or of an end is no due day`(text: String) throws {
    #expect(try TimesSample(text).due == nil)
  }

  @Test(arguments: [
    ("Mali proposed a [30-day ceasefire].", "30 days"),
    ("Mali proposed a [two-week truce].", "two weeks"),
    ("Mali agreed to [halt the strikes for thirty days].", "thirty days"),
    ("Mali will [halt the strikes for up to three months].", "up to three months"),
    ("Mali will [keep the road open until Easter].", "until Easter"),
    ("Mali will [keep the road open for as long as the truce lasts].", "for as long as the truce lasts"),
    ("Mali will [keep the road open for the time being].", "for the time being"),
    ("Mali will [keep the road open].", nil),
    ("Mali wants a [36 hour working week].", nil),
    ("Mali will [free the pilots in two days].", nil),
  ])
  func `how long an action lasts is told in the article's words`(text: String, words: String?) throws {
    #expect(try TimesSample(text).scope == words)
  }
}
