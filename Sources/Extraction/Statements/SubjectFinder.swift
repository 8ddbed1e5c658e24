/// Finds the subject of a verb by looking left from its verb group, and right for an inverted one.
///
/// It looks at no more than ``reach`` tokens.
struct SubjectFinder {
  static let reach = 60

  enum Subject: Hashable {
    /// Indices of mentions that share the predicate, in order.
    case mentions([Int])
    /// Something that is no party.
    case other
    /// No subject before the clause begins.
    case none
  }

  let reading: SentenceReading
  /// Forms of the verbs of saying: they end a clause.
  let isSaying: (Int) -> Bool

  /// Where the verb group that ends in the verb at `verb` begins ("has also not | agreed").
  func groupStart(of verb: Int) -> Int {
    var start = verb
    while start > 0 {
      let token = reading.tokens[start - 1]
      guard token.kind == .word, reading.mention(at: start - 1) == nil else { break }
      let isAdverb = WordClasses.adverbs.contains(token.lower) || token.lower.hasSuffix("ly")
      guard WordClasses.auxiliaries.contains(token.lower) || isAdverb else { break }
      start -= 1
    }
    return start
  }

  func subject(of verb: Int) -> Subject {
    var scan = SubjectScan(finder: self, from: groupStart(of: verb))
    return scan.run()
  }

  /// The mention directly behind a verb of saying ("said Ana Ruiz").
  func inverted(after verb: Int) -> Int? {
    for place in verb + 1...verb + 2 where place < reading.tokens.count {
      if let index = reading.mention(at: place) {
        return reading.mentions[index].form == .pronoun ? nil : index
      }
      guard ["the", "a", "an"].contains(reading.lower(place)) else { return nil }
    }
    return nil
  }

  func isObject(_ place: Int) -> Bool {
    guard place >= 0 else { return false }
    var place = place
    if ["the", "a", "an"].contains(reading.lower(place)) { place -= 1 }
    return WordClasses.prepositions.contains(reading.lower(place)) && reading.mention(at: place) == nil
  }

  /// "Poland and Latvia": the mentions joined to the one at `index`, in order.
  func joined(with index: Int) -> [Int] {
    var all = [index]
    var first = index
    while first > 0 {
      let gap = reading.mentions[first - 1].tokens.upperBound..<reading.mentions[first].tokens.lowerBound
      guard !gap.isEmpty, gap.count <= 2,
        gap.allSatisfy({ ["and", ",", "&", "the", "both"].contains(reading.lower($0)) }),
        gap.contains(where: { reading.lower($0) == "and" }) || all.count > 1, reading.mentions[first - 1].canAct
      else { break }
      if isObject(reading.mentions[first - 1].tokens.lowerBound - 1) { break }
      first -= 1
      all.insert(first, at: 0)
    }
    return all
  }

  /// Where the parenthesis that ends at the comma or bracket at `end` begins, if one does.
  func parenthesisStart(before end: Int) -> Int? {
    let opener = reading.lower(end) == ")" ? "(" : ","
    let limit = max(0, end - 25)
    var place = end - 1
    while place >= limit {
      if reading.lower(place) == opener {
        guard opener == "," else { return place }
        let isClause = (place + 1..<end).contains { isSaying($0) }
        return isClause ? nil : place
      }
      place -= 1
    }
    return nil
  }
}
