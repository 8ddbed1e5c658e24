import Syntax

/// Who is meant by several of whom the sentence names some: "Chad is among the states that refuse", "other states opposing
/// it include Mali and Togo", "several, notably Chad and Mali, refused".
extension HolderFinder {
  func members(of word: Int, in sentence: Sentence) -> [Actor] {
    guard sentence[word].pennTag == .nounPlural || sentence[word].tag == .adjective || sentence[word].tag == .pronoun
    else { return [] }
    if let verb = sentence[word].head, sentence[word].relation.universal == .subject,
      Self.listing.contains(sentence.lemma(verb)), !sentence.isNegated(verb)
    {
      return sentence.child(of: verb, .object).map { actors(of: $0, in: sentence) } ?? []
    }
    var predicate = word
    if sentence.child(of: word, .copula) == nil, sentence.mark(of: word) == "of", let one = sentence[word].head,
      sentence.lower(one) == "one"
    {
      predicate = one
    }
    if sentence.child(of: predicate, .copula) != nil,
      predicate != word || ["among", "amongst"].contains(sentence.mark(of: word) ?? "")
    {
      return sentence.child(of: predicate, .subject).map { actors(of: $0, in: sentence) } ?? []
    }
    return singledOut(behind: word, in: sentence)
  }

  /// "several states, notably Chad and Mali, …", "some, including Chad, …"
  private func singledOut(behind word: Int, in sentence: Sentence) -> [Actor] {
    guard
      let mark = (word + 1..<min(word + 3, sentence.words.count)).first(where: {
        Self.singling.contains(sentence.lower($0))
      })
    else { return [] }
    let end = min(mark + 12, sentence.words.count)
    guard let first = (mark + 1..<max(mark + 1, end)).first(where: { mentions[sentence.place($0)] != nil }),
      let mention = mentions[sentence.place(first)]
    else { return [] }
    let named = mentions.all.filter { other in
      other.sentence == sentence.index && other.words.lowerBound >= mention.words.lowerBound
        && other.words.upperBound <= end && (other.form == .name || other.form == .person)
    }
    var found: [Actor] = []
    var last = mention.words.lowerBound
    for other in named.sorted(by: { $0.words.lowerBound < $1.words.lowerBound }) {
      // The list ends with the comma that closes it off.
      guard (last..<other.words.lowerBound).allSatisfy({ Self.between(sentence, $0) }) else { break }
      found += other.actors.filter { $0.party != nil }
      last = other.words.upperBound
    }
    return found.reduce(into: []) { all, actor in
      if let place = all.firstIndex(where: { $0.party == actor.party }) {
        if all[place].person == nil { all[place] = actor }
      } else {
        all.append(actor)
      }
    }
  }

  private static func between(_ sentence: Sentence, _ word: Int) -> Bool {
    [",", "and", "'s", "’s", "the", "also"].contains(sentence.lower(word)) || sentence[word].tag == .properNoun
  }

  private static let listing: Set<String> = ["include", "comprise"]
  private static let singling: Set<String> = ["notably", "including", "especially", "particularly", "namely", "such"]
}
