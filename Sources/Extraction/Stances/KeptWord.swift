import Commitments
import Syntax

/// Who has done what is told without a doer: "the six soldiers were released" by whoever said, or was asked, to release them.
struct KeptWord {
  let reading: Reading
  /// The candidates of the text before, in its order.
  let earlier: ArraySlice<Candidate>

  /// Who has done it by earlier words, else by those of the sentence.
  func doer(of verb: Int, in sentence: Sentence, by holders: HolderFinder) -> HolderFinder.Holding {
    let doers = doers(of: verb, in: sentence)
    return doers.isEmpty
      ? holders.unnamedAgent(of: verb, in: sentence) : .init(actors: doers, word: nil, how: "owned")
  }

  /// The parties whose word, or to whom a demand, names the act of a passive; none where no earlier words do.
  private func doers(of verb: Int, in sentence: Sentence) -> [Actor] {
    guard let thing = sentence.child(of: verb, .passiveSubject), sentence[thing].tag == .noun else { return [] }
    let act = sentence.lemma(verb)
    let matter = Set(
      [thing] + sentence.children(of: thing, .compound, .adjectivalModifier, .nominalModifier, .numericModifier)
    ).filter { [.noun, .adjective, .numeral, .properNoun].contains(sentence[$0].tag) }.map { sentence.lemma($0) }
    for candidate in earlier.reversed() where Self.binding.contains(candidate.stance) && !candidate.isNegated {
      let other = reading.sentences[candidate.sentence]
      let words = Set(candidate.words.map { other.lemma($0) })
      guard words.contains(sentence.lemma(thing)),
        words.contains(act) || matter.count(where: { words.contains($0) }) > 1
      else {
        continue
      }
      let doers = candidate.stance == .demanded ? candidate.addressees : candidate.holders
      let parties = doers.filter { $0.party != nil }.compactMap(\.withoutPerson)
      if !parties.isEmpty { return parties }
    }
    return []
  }

  private static let binding: Set<Stance> = [.pledged, .demanded, .proposed, .accepted, .threatened]
}
