import Commitments

/// Gives a draft the day it was taken and the day it is due.
struct StatementDating {
  let reading: SentenceReading
  let attribution: Attribution?
  let published: Day?

  /// A date inside what is still to be done is when it is due, and so is every limit; a date beside the cue,
  /// or beside the verb by which the position's own speaker tells it, is when it was taken.
  func dates(of draft: StatementDraft, isVerbal: Bool) -> (on: Period?, due: Period?) {
    let reach = draft.actionTokens.lowerBound..<min(draft.actionTokens.upperBound + 16, reading.tokens.count)
    var on: Period?
    var due: Period?
    for date in reading.dates {
      if let attribution, beside(attribution.verb, date) {
        if isOwn(attribution, draft) { on = date.period }
        continue
      }
      let isInside = reach.overlaps(date.tokens) && !isCut(draft.actionTokens.upperBound, date.tokens.lowerBound)
      if isInside, date.isLimit || isVerbal || draft.isFuture {
        due = due ?? duePeriod(date)
      } else if isInside || isBefore(date, draft.cue) {
        on = on ?? date.period
      }
    }
    return (on, due)
  }

  /// What is still to be done is due on a day to come: a bare weekday is the next one, and a day gone by is none.
  private func duePeriod(_ date: DateMention) -> Period? {
    guard let published else { return date.period }
    if let later = date.later { return later }
    return date.period.last >= published ? date.period : nil
  }

  /// Whether the verb of saying has the position's own speaker: somebody else's report has a date of its own.
  private func isOwn(_ attribution: Attribution, _ draft: StatementDraft) -> Bool {
    guard attribution.speaker.party == draft.actor.party else { return false }
    return draft.actor.person == nil || attribution.speaker.person == nil
      || draft.actor.person == attribution.speaker.person
  }

  private func beside(_ verb: Int, _ date: DateMention) -> Bool {
    let gap =
      date.tokens.lowerBound > verb
      ? verb + 1..<date.tokens.lowerBound : date.tokens.upperBound..<max(date.tokens.upperBound, verb)
    return gap.count <= 3 && !gap.contains { reading.lower($0) == "that" }
  }

  private func isBefore(_ date: DateMention, _ cue: Int) -> Bool {
    date.tokens.lowerBound < cue && !date.isLimit && !isCut(date.tokens.upperBound, cue)
  }

  /// Whether a clause border lies between two tokens.
  private func isCut(_ start: Int, _ end: Int) -> Bool {
    guard start < end else { return false }
    return (start..<end).contains { place in
      [";", ":", "which", "who", "if", "unless", "after", "before", "provided", "that"].contains(reading.lower(place))
    }
  }
}
