import Commitments
import Syntax

/// Finds the dates of an article, sentence by sentence, and resolves them against the day of publication and the story.
struct DateFinder {
  let reading: Reading
  private let calendar: PublicationCalendar
  /// The day of the news: of the dateline, else the first day told, else of publication.
  private(set) var news: Day?

  init(reading: Reading) {
    self.reading = reading
    calendar = PublicationCalendar(published: reading.article.published)
    news = reading.article.published
  }

  /// For each sentence its dates in the order of the text.
  mutating func dates() -> [[TimeExpression]] {
    var told = news
    var hasNews = false
    var dates: [[TimeExpression]] = []
    for sentence in reading.sentences {
      guard let times = SentenceTimes(sentence) else {
        dates.append([])
        continue
      }
      var found: [TimeExpression] = []
      var place = 0
      while place < times.count {
        if let last = found.last, times.text(place) == "then",
          let opener = opener(before: place, times), ["by", "until", "before"].contains(opener)
        {
          // "by then": the day just named.
          var date = expression(
            place..<place + 1, DateMatch(past: last.past, future: last.future, end: place + 1), in: sentence, times)
          date.governor = DateGovernor(sentence: sentence).predicate(of: date)
          found.append(date)
          place += 1
          continue
        }
        let calendarReader = CalendarDateReader(times: times, calendar: calendar)
        let relativeReader = RelativeDateReader(times: times, calendar: calendar, told: told, news: news)
        guard let match = relativeReader.match(at: place) ?? calendarReader.match(at: place),
          match.past != nil || match.future != nil, match.end > place, match.end <= times.count
        else {
          place += 1
          continue
        }
        var date = expression(place..<match.end, match, in: sentence, times)
        date.isDateline = isDateline(date, in: sentence)
        date.governor = DateGovernor(sentence: sentence).predicate(of: date)
        found.append(date)
        if let day = date.past, day.first == day.last, day.first <= calendar.published ?? day.first {
          let isAhead = date.governor.map { sentence.tense(of: $0) == .future } ?? false
          if !date.isLimit, !isAhead { told = day.first }
          if !hasNews, !isAhead {
            news = day.first
            hasNews = true
          }
        }
        place = match.end
      }
      dates.append(found)
    }
    return dates
  }

  private func expression(
    _ words: Range<Int>, _ match: DateMatch, in sentence: Sentence, _ times: SentenceTimes
  ) -> TimeExpression {
    var start = words.lowerBound
    while start > 0, Self.lead.contains(times.text(start - 1)) { start -= 1 }
    var hasClock = false
    var opener = opener(before: start, times)
    if opener == nil || opener == "on",
      let clock = ClockTime(times: times).start(before: start - (opener == nil ? 0 : 1))
    {
      start = clock
      hasClock = true
      opener = self.opener(before: start, times) ?? opener
    }
    // "agreed to last July", "signed up to two days earlier": the preposition is the verb's.
    if opener == "to", ["ago", "earlier"].contains(times.text(words.upperBound - 1)) || times.text(start) == "last" {
      opener = nil
    }
    let all = start..<words.upperBound
    let head = all.first { word in sentence[word].head.map { !all.contains($0) } ?? true } ?? words.lowerBound
    var date = TimeExpression(words: all, opener: opener, head: head, past: match.past, future: match.future)
    date.hasClock = hasClock
    return date
  }

  /// What belongs to a date without being read: "the end of the month", "noon on Friday", "later on Monday".
  private static let lead: Set<String> = [
    "the", "early", "late", "earlier", "later", "mid", "each", "roughly", "about",
  ]
  private static let openers: Set<String> = [
    "on", "in", "at", "by", "until", "till", "before", "after", "since", "from", "within", "during", "for", "of", "to",
    "through", "over", "between", "ahead", "effective", "starting", "beginning", "around",
  ]

  private func opener(before place: Int, _ times: SentenceTimes) -> String? {
    if times.text(place - 1) == "than", times.text(place - 2) == "later" { return "by" }
    guard place > 0, Self.openers.contains(times.text(place - 1)) else { return nil }
    if times.text(place - 2) == "as", times.text(place - 1) == "of" { return "effective" }
    let isStart =
      times.text(place - 1) == "on" && ["effective", "starting", "beginning"].contains(times.text(place - 2))
    return isStart ? times.text(place - 2) : times.text(place - 1)
  }

  /// The date between the place and the dash at the beginning of a report.
  private func isDateline(_ date: TimeExpression, in sentence: Sentence) -> Bool {
    guard date.words.lowerBound > 0, date.words.upperBound < min(sentence.words.count, 18) else { return false }
    guard date.opener == nil else { return false }
    var next = date.words.upperBound
    if sentence[next].form == "(" {
      while next < min(sentence.words.count - 1, date.words.upperBound + 5), sentence[next].form != ")" { next += 1 }
      next += 1
    }
    guard next < sentence.words.count else { return false }
    let first = sentence[0].form
    let isPlace = first.utf8.allSatisfy { !(97...122).contains($0) } || sentence.index == 0
    return isPlace && ["-", "–", "—", "--"].contains(sentence[next].form)
  }
}
