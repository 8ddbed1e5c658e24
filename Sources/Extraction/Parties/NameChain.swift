import Syntax

/// A run of words that reads as one name by its capitals, or by its tags where the text has none.
struct NameChain {
  /// Words of the sentence, end not included.
  let words: Range<Int>
  /// What the words say about the kind of party; `nil` for a plain name.
  let kind: PartyKind?

  private static let particles: Set<String> = [
    "de", "van", "von", "der", "den", "bin", "ibn", "al", "el", "du", "da", "dos", "della", "y", "&", "ter", "-",
  ]
  /// Legal forms that are also written in small letters: "Norbrau corp".
  private static let forms: Set<String> = ["plc", "corp", "inc", "ltd", "llc"]
  private static let longest = 12

  /// The chain from `place`, at which one begins; at most twelve words are looked at.
  ///
  /// "of", "and", "for" and a plural's apostrophe belong to the name only of an organisation
  /// ("Guild of Harbour Pilots", "Bakers' and Millers' Union").
  init(from place: Int, in sentence: Sentence, letters: Letters, words vocabulary: PartyWords, stop: (Int) -> Bool) {
    let limit = min(place + Self.longest, sentence.words.count)
    func continues(_ word: Int) -> Bool {
      !stop(word) && Self.continues(sentence, at: word, limit: limit, letters: letters, vocabulary)
    }
    func kind(_ word: Int) -> PartyKind? {
      vocabulary.organisation(sentence[word].form, letters: letters)
        ?? (Self.forms.contains(sentence[word].form) ? .company : nil)
    }
    var end = place + 1
    while end < limit, continues(end) { end += 1 }
    var hasOrganisationWord = (place..<end).contains { kind($0) != nil }
    var reach = end
    var isListing = false
    for _ in 0..<3 {
      guard let next = Self.resumed(sentence, at: reach, limit: limit, letters: letters, vocabulary), !stop(next) else {
        break
      }
      let connectors = (reach..<next).map { sentence.lower($0) }
      // "Norline Inc of Canada": the legal form ends the name.
      if connectors.first == "of", Self.forms.contains(sentence.lower(reach - 1)) { break }
      // "Ana Ruiz's Liberal Party" is hers, "St. Luke's Hospital" is one.
      if connectors.first.map({ ["'s", "’s"].contains($0) }) == true, reach - place > 1, !hasOrganisationWord,
        !["St", "St.", "Saint"].contains(sentence[place].form)
      {
        break
      }
      reach = next + 1
      while reach < limit, continues(reach) { reach += 1 }
      let closes = kind(reach - 1) != nil
      let isOf = connectors.contains("of") || connectors.contains("for")
      // "Bakers' and Millers' Union" is one, "the Pilots Union and Norline" are two.
      let isList = connectors.contains("and") && connectors.count == 1
      // "Guild of Pilots and Stewards", "Federation of Tin and Copper Workers"
      let isShared =
        vocabulary.description(end - 1, of: sentence) == nil
        && vocabulary.descriptions[String(sentence.lower(reach - 1).dropLast())]?.role == .group
      let isPaired =
        isList && isListing && sentence[reach - 1].isPlural && (isShared || sentence[next - 2].isPlural && !closes)
      isListing = isOf
      guard isOf || isPaired ? hasOrganisationWord : !(isList && hasOrganisationWord) else { break }
      guard isOf || isPaired || closes else { continue }
      hasOrganisationWord = hasOrganisationWord || closes
      end = reach
    }
    words = place..<end
    let kinds = words.compactMap { kind($0) }
    // "Norcoast Pilots' Association": of the people in it, not of the last word.
    let people = kinds.last == .organisation ? kinds.first { $0 == .union || $0 == .employers } : nil
    self.kind = people ?? kinds.last
  }

  /// "On Friday Norline …": the day is no part of the name.
  private static let days: Set<String> = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  /// "Many Democrats": how many they are is not their name.
  private static let quantities: Set<String> = [
    "Many", "Most", "Some", "Several", "Few", "Other", "Striking", "Senior", "Top", "Former", "Leading",
  ]

  private static let noStart: Set<UniversalTag> = [
    .determiner, .adposition, .pronoun, .subordinatingConjunction, .coordinatingConjunction, .auxiliary, .interjection,
    .punctuation, .numeral, .particle, .symbol,
  ]

  /// Whether a chain begins at a word.
  static func begins(_ sentence: Sentence, at place: Int, letters: Letters, _ vocabulary: PartyWords) -> Bool {
    let word = sentence[place]
    if letters == .mixed, !word.form.isCapitalised { return false }
    if PersonReader.courtesies.contains(sentence.lower(place)) || days.contains(word.form) { return false }
    if place == 0, quantities.contains(word.form) { return false }
    switch letters {
    case .mixed:
      guard word.form.isCapitalised, !noStart.contains(word.tag) else { return false }
      if word.tag == .properNoun { return true }
      let isFirst = place == 0 || sentence[place - 1].tag == .punctuation
      if !isFirst { return word.tag != .adverb || word.form.isAcronym }
      // "Sol-Norte Mills said": the parts of a name with a hyphen.
      if place + 2 < sentence.words.count, sentence[place + 1].form == "-", sentence[place + 2].form.isCapitalised,
        word.range.upperBound == sentence[place + 1].range.lowerBound, sentence[place + 2].tag == .properNoun
      {
        return true
      }
      // At the beginning of a sentence a capital says nothing; what follows must carry on the name.
      return place + 1 < sentence.words.count && word.tag != .adverb && word.tag != .verb
        && (sentence[place + 1].form.isCapitalised && sentence[place + 1].tag != .pronoun
          || sentence[place + 1].form.hasPrefix("'"))
        && (sentence[place + 1].tag == .properNoun
          || vocabulary.organisation(sentence[place + 1].form, letters: letters) != nil
          || sentence[place + 1].form.hasPrefix("'"))
        || word.form.isAcronym && (word.tag == .noun || word.tag == .adjective)
    case .lower, .upper:
      return word.tag == .properNoun
    }
  }

  private static func continues(
    _ sentence: Sentence, at place: Int, limit: Int, letters: Letters, _ vocabulary: PartyWords
  ) -> Bool {
    let word = sentence[place]
    if word.form == "/", letters == .mixed { return isSlashed(sentence, at: place, limit: limit) }
    guard word.tag != .punctuation || word.form == "&" || word.form == "-", !days.contains(word.form) else {
      return false
    }
    switch letters {
    case .mixed:
      if word.form.isCapitalised {
        // "Statement from Ana Ruiz Welcoming the Truce": a verb in a title is no name.
        if word.tag == .verb, ![.compound, .adjectivalModifier, .flat].contains(word.relation) { return false }
        return !noStart.contains(word.tag) || word.tag == .numeral || word.form == "The"
      }
      if place > 0, forms.contains(word.form), sentence[place - 1].form.isCapitalised { return true }
    case .lower, .upper:
      if word.tag == .properNoun || vocabulary.organisation(word.form, letters: letters) != nil { return true }
    }
    guard particles.contains(letters == .mixed ? word.form : sentence.lower(place)), place + 1 < limit else {
      return false
    }
    let next = sentence[place + 1]
    if word.form == "-" {
      return next.form.isCapitalised && word.range.upperBound == next.range.lowerBound
        && place > 0 && sentence[place - 1].range.upperBound == word.range.lowerBound
    }
    return letters == .mixed ? next.form.isCapitalised || particles.contains(next.form) : next.tag == .properNoun
  }

  /// "Norline/Marl Inc": a slash in the name of one firm, as its legal form shows.
  private static func isSlashed(_ sentence: Sentence, at place: Int, limit: Int) -> Bool {
    guard place > 0, place + 1 < limit, sentence[place - 1].form.isCapitalised,
      sentence[place - 1].range.upperBound == sentence[place].range.lowerBound,
      sentence[place].range.upperBound == sentence[place + 1].range.lowerBound
    else { return false }
    let run = (place + 1..<min(place + 5, limit)).prefix { sentence[$0].form.isCapitalised }
    return run.count > 1 && run.contains { forms.contains(sentence.lower($0)) }
  }

  /// Where the name goes on behind a connecting word at `place`.
  private static func resumed(
    _ sentence: Sentence, at place: Int, limit: Int, letters: Letters, _ vocabulary: PartyWords
  ) -> Int? {
    var next = place
    if next < limit, sentence[next].pennTag == .possessive || sentence[next].form == "'" || sentence[next].form == "’" {
      next += 1
    }
    if next < limit, ["of", "for", "and"].contains(sentence.lower(next)) {
      next += 1
      if next < limit, sentence.lower(next) == "the" {
        guard sentence.lower(next - 1) != "and" else { return nil }
        next += 1
      }
    }
    guard next > place, next < limit else { return nil }
    let word = sentence[next]
    switch letters {
    case .mixed: return word.form.isCapitalised && !noStart.contains(word.tag) ? next : nil
    case .lower, .upper:
      return word.tag == .properNoun || vocabulary.organisation(word.form, letters: letters) != nil ? next : nil
    }
  }
}

extension Word {
  fileprivate var isPlural: Bool { pennTag == .nounPlural || pennTag == .properNounPlural || form.hasSuffix("s") }
}
