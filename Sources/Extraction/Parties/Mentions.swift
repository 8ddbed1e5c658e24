import Syntax

/// The mentions of an article, found by any of their words.
struct Mentions: Sendable {
  /// In the order of the text by their heads; a description may hold a name ("Norline" in "Norline shareholders").
  let all: [Mention]
  /// Who speaks in the first person where nobody is quoted: the issuers of a statement, several for a joint one.
  let voices: [Actor]
  private let byWord: [WordPlace: Int]
  private let byHead: [WordPlace: Int]

  /// The first of `voices`.
  var voice: Actor? { voices.first }

  init(_ all: [Mention], voices: [Actor] = []) {
    self.all = all
    self.voices = voices
    var byWord: [WordPlace: Int] = [:]
    var byHead: [WordPlace: Int] = [:]
    // Long ones first, so that a name inside a description is found by its own words.
    for index in all.indices.sorted(by: { all[$0].words.count > all[$1].words.count }) {
      let mention = all[index]
      for word in mention.words { byWord[WordPlace(sentence: mention.sentence, word: word)] = index }
    }
    for (index, mention) in all.enumerated() {
      let place = WordPlace(sentence: mention.sentence, word: mention.head)
      if let other = byHead[place], all[other].words.count >= mention.words.count { continue }
      byHead[place] = index
    }
    self.byWord = byWord
    self.byHead = byHead
  }

  /// The innermost mention that a word belongs to; for the head of one, the mention it is the head of.
  subscript(place: WordPlace) -> Mention? { (byHead[place] ?? byWord[place]).map { all[$0] } }

  /// The last `count` mentions down to a sentence, the latest first. Time logarithmic in the mentions.
  func last(_ count: Int, upTo sentence: Int) -> [Mention] {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].sentence <= sentence { low = middle + 1 } else { high = middle }
    }
    return all[..<low].suffix(count).reversed()
  }

  /// Whom the noun phrase headed by a word stands for; empty for a phrase that only names a party beside
  /// something else ("Russian" in "Russian gas" gives nothing for "gas").
  func actors(of place: WordPlace) -> [Actor] {
    if let index = byHead[place] { return all[index].actors }
    guard let index = byWord[place], [.name, .person].contains(all[index].form) else { return [] }
    return all[index].actors
  }
}
