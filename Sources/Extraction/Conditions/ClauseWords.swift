/// Words a clause as a condition that is still to come about.
struct ClauseWords {
  let reading: SentenceReading
  let bytes: [UInt8]

  /// "Special envoy Moreau is expected to return to Paris" as "Moreau returns to Paris": the short name of the subject,
  /// and the verb in the present without what hedges it. A clause without such a verb group stays as it is.
  func present(_ range: Range<Int>) -> String {
    let whole = reading.sentence.words(range, in: bytes)
    guard let index = reading.mention(at: range.lowerBound) ?? reading.mention(at: range.lowerBound + 1),
      reading.mentions[index].tokens.upperBound < range.upperBound
    else { return whole }
    let mention = reading.mentions[index]
    var verb = mention.tokens.upperBound
    var last: String?
    while verb < range.upperBound, isHedge(reading.lower(verb)) {
      last = reading.lower(verb)
      verb += 1
    }
    guard let last, ["to", "will", "would", "must", "shall", "should"].contains(last), verb < range.upperBound else {
      return whole
    }
    let name =
      mention.form == .person
      ? reading.tokens[mention.tokens.upperBound - 1].text
      : reading.sentence.words(mention.tokens, in: bytes)
    let rest = verb + 1 < range.upperBound ? " " + reading.sentence.words(verb + 1..<range.upperBound, in: bytes) : ""
    return name + " " + thirdPerson(reading.tokens[verb].text) + rest
  }

  private func isHedge(_ word: String) -> Bool {
    WordClasses.auxiliaries.contains(word)
      || ["expected", "due", "scheduled", "set", "likely", "supposed"].contains(word)
  }

  private func thirdPerson(_ verb: String) -> String {
    if verb == "be" { return "is" }
    if verb == "have" { return "has" }
    let hisses = ["s", "x", "z", "ch", "sh", "o"].contains { verb.hasSuffix($0) }
    if verb.hasSuffix("y"), let before = verb.dropLast().last, !"aeiou".contains(before) {
      return verb.dropLast() + "ies"
    }
    return verb + (hisses ? "es" : "s")
  }
}
