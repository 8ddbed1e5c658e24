import Syntax

/// States that are told by where they lie or how they are ruled: "the Gulf state", "the former Soviet republic".
extension SentenceResolver {
  /// The states that such a phrase can mean; `nil` where it says nothing of that kind.
  func region(of word: Int) -> Set<String>? {
    let noun = sentence.lemma(word)
    guard gazetteer.regions.isHead(noun), !isPlural(word), found.titleAt[word] == nil else { return nil }
    var modifiers: [String] = []
    var place = word - 1
    while place >= max(found.start, word - 7), sentence[place].tag != .determiner {
      guard
        sentence[place].tag != .verb || sentence[place + 1].form == "-"
          || sentence[place].relation == .adjectivalModifier,
        sentence[place].pennTag != .possessive
      else { return nil }
      // "ex-Soviet" is three words to the parser.
      if sentence[place].form == "-", place > 0, !modifiers.isEmpty {
        modifiers[0] = sentence.lower(place - 1) + "-" + modifiers[0]
        place -= 2
      } else {
        modifiers.insert(sentence.lower(place), at: 0)
        place -= 1
      }
    }
    guard place >= found.start, isDefinite(word) || ["the", "this"].contains(sentence.lower(place)) else { return nil }
    return gazetteer.regions.states(noun, behind: modifiers)
  }

  /// The one of these states that was met last, the subjects before others; nobody where the article names none of them.
  func regional(_ word: Int, among states: Set<String>) -> Mention? {
    func fits(_ actors: [Actor]) -> Bool {
      actors.count == 1 && actors[0].kind == .state && actors[0].party.map(states.contains) == true
    }
    let here = earlier(than: word).filter { fits($0.actors) }.max { rank($0) < rank($1) }?.actors
    let met =
      here ?? referents.last(within: 3, of: sentence.index) { fits($0.actors) }?.actors
      ?? referents.last { fits($0.actors) }?.actors
    let party = met?.first?.party ?? context.only(of: states)
    guard let party else { return nil }
    return Mention(
      sentence: sentence.index, words: phrase(of: word), head: word, form: .description,
      actors: [Actor(party: party, kind: .state)], isPossessive: isPossessive(word))
  }
}
