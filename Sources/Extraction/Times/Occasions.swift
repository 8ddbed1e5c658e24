import Commitments
import Syntax

/// A day that sentences without a date of their own may take over from an earlier one.
struct Occasion: Hashable, Sendable {
  let period: Period
  /// The capitalised words of the speaker's name.
  let speaker: Set<String>
  /// "Speaking to reporters on Wednesday", "in a letter sent on Friday": all that the speaker says belongs to it.
  let isNamed: Bool
  /// "We met in Rome today": all that is said in the first person belongs to it.
  let isOurs: Bool
  /// "Following those talks …": all that is then told as done belongs to them.
  var isMeeting = false
}

/// Follows through an article on which day what is told was said.
struct Occasions {
  let reading: Reading
  let dates: [[TimeExpression]]

  /// For each sentence the occasion that holds for what it tells without a date.
  func occasions() -> [Occasion?] {
    var current: Occasion?
    var found: [Occasion?] = []
    var meeting: Period?
    var isListed = false
    for sentence in reading.sentences {
      let isAtMeeting = Self.pointsToMeeting(sentence)
      if let meeting, isAtMeeting || isListed && Self.isItem(sentence) {
        found.append(Occasion(period: meeting, speaker: [], isNamed: false, isOurs: false, isMeeting: true))
        isListed = isListed || sentence.words.last?.form == ":"
      } else {
        found.append(current)
        isListed = false
      }
      if let held = self.meeting(in: sentence) {
        meeting = held
        isListed = isListed || isAtMeeting && sentence.words.last?.form == ":"
      }
      if let opened = opened(by: sentence) {
        if let old = current, old.isNamed || old.isOurs, !opened.isNamed, !opened.isOurs, old.period == opened.period {
          continue
        }
        current = opened
      } else if let old = current, !old.isNamed, !old.isOurs {
        // A date told in passing holds for what the same person goes on to say.
        let goesOn = sentence.words.indices.contains { word in
          sentence.isTelling(word)
            && sentence.subject(of: word).map { Telling.pronouns.contains(sentence.lower($0)) } ?? false
        }
        if !goesOn { current = nil }
      }
    }
    return found
  }

  private static let meetings: Set<String> = [
    "talk", "discussion", "meeting", "consultation", "session", "summit", "negotiation", "conference",
  ]

  /// The day on which a sentence says that a meeting was held, the last one where it took several.
  private func meeting(in sentence: Sentence) -> Period? {
    for date in dates[sentence.index] {
      guard let governor = date.governor, let past = date.past, !date.isDateline, !date.isLimit,
        past.last.number - past.first.number < 8, past.last <= reading.article.published ?? past.last,
        sentence.tense(of: governor) == .past
      else { continue }
      let isMeeting = ["meet", "gather", "convene"].contains(sentence.lemma(governor))
      if isMeeting || sentence.dependents[governor].contains(where: { Self.meetings.contains(sentence.lemma($0)) }) {
        return Period(past.last)
      }
    }
    return nil
  }

  /// "At the meeting …", "Following those discussions …".
  private static func pointsToMeeting(_ sentence: Sentence) -> Bool {
    for place in 0..<min(max(0, sentence.words.count - 2), 24) {
      guard ["at", "during", "following", "after", "in"].contains(sentence.lower(place)),
        ["the", "these", "those", "their", "our"].contains(sentence.lower(place + 1))
      else { continue }
      for next in place + 2..<min(place + 4, sentence.words.count) where meetings.contains(sentence.lemma(next)) {
        let end = next + 1 < sentence.words.count ? sentence[next + 1].form : "."
        if place == 0 || [",", ":", "."].contains(end) { return true }
      }
    }
    return false
  }

  private static func isItem(_ sentence: Sentence) -> Bool {
    sentence.words.first.map { ["-", "•", "–", "—", "*", "·"].contains($0.form) } ?? false
  }

  private func opened(by sentence: Sentence) -> Occasion? {
    for date in dates[sentence.index] {
      guard let predicate = date.governor, !date.isDateline, !date.isLimit, let past = date.past,
        past.first == past.last,
        past.first <= reading.article.published ?? past.first, date.opener == nil || date.opener == "on",
        sentence.tense(of: predicate) != .future
      else { continue }
      if let opened = occasion(past, date, at: predicate, in: sentence) { return opened }
    }
    return nil
  }

  private func occasion(
    _ period: Period, _ date: TimeExpression, at predicate: Int, in sentence: Sentence
  ) -> Occasion? {
    var teller = predicate
    if sentence[predicate].relation.universal == .adverbialClause, let head = sentence[predicate].head {
      teller = sentence.predicate(above: head) ?? predicate
    } else if sentence[predicate].relation.universal == .clausalModifier, isNamed(date, predicate, in: sentence),
      let head = sentence[predicate].head
    {
      teller = sentence.predicate(above: head) ?? predicate
    }
    guard let subject = sentence.subject(of: teller) else { return nil }
    let isNamed = isNamed(date, predicate, in: sentence)
    if Telling.firstPersons.contains(sentence.lower(subject)) {
      let meets = ["meet", "speak", "gather", "convene", "talk", "hold"].contains(sentence.lemma(teller))
      return meets ? Occasion(period: period, speaker: [], isNamed: false, isOurs: true) : nil
    }
    guard sentence.isTelling(teller) || isNamed else { return nil }
    var names: Set<String> = []
    for word in sentence.subtree(of: subject).prefix(12) where sentence[word].tag == .properNoun {
      names.insert(sentence[word].form)
    }
    if names.isEmpty, !isNamed, Telling.outsiders.contains(sentence.lemma(subject)) { return nil }
    return Occasion(period: period, speaker: names, isNamed: isNamed, isOurs: false)
  }

  /// Whether the date belongs to an occasion that has a name: "speaking …", "in an interview on Sunday".
  private func isNamed(_ date: TimeExpression, _ predicate: Int, in sentence: Sentence) -> Bool {
    if ["speak", "address"].contains(sentence.lemma(predicate)) { return true }
    if sentence[predicate].relation.universal == .clausalModifier, let head = sentence[predicate].head,
      Telling.occasions.contains(sentence.lemma(head))
    {
      return true
    }
    var current = sentence[date.head].head
    var steps = 0
    while let word = current, word != predicate, steps < 8 {
      if Telling.occasions.contains(sentence.lemma(word)) { return true }
      current = sentence[word].head
      steps += 1
    }
    return sentence.children(of: predicate, .oblique).contains { Telling.occasions.contains(sentence.lemma($0)) }
  }
}

extension Occasion {
  /// Whether what this predicate tells was said on the occasion.
  func holds(for top: Int, of cue: Int, in sentence: Sentence) -> Bool {
    if isMeeting { return sentence.tense(of: cue) == .past || sentence.tense(of: top) == .past }
    guard let subject = sentence.subject(of: top) ?? sentence.subject(of: cue) else { return false }
    let form = sentence.lower(subject)
    if isOurs { return Telling.firstPersons.contains(form) && sentence.tense(of: top) != .future }
    // Within a quotation that runs on.
    if isNamed, Telling.firstPersons.contains(form) { return true }
    guard sentence.isTelling(top) || sentence.isTelling(cue) else { return false }
    if hasOccasion(top, in: sentence) { return false }
    if Telling.pronouns.contains(form) { return true }
    if sentence.dependents[subject].contains(where: { sentence.lower($0) == "same" }) { return true }
    guard isNamed else { return false }
    let names = sentence.subtree(of: subject).prefix(12).filter { sentence[$0].tag == .properNoun }
    if names.isEmpty { return sentence.child(of: subject, .determiner).map { sentence.lower($0) == "the" } ?? false }
    return names.contains { speaker.contains(sentence[$0].form) }
  }

  /// "he told reporters aboard the plane", "she said in a statement": another occasion.
  private func hasOccasion(_ word: Int, in sentence: Sentence) -> Bool {
    sentence.dependents[word].contains { child in
      Telling.occasions.contains(sentence.lemma(child)) || sentence.lemma(child) == "reporter"
    }
  }
}
