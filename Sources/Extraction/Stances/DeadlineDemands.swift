import Commitments
import Syntax

/// "Chad has until Friday to open the border, Mali said", "Norline has ten days to reply": whoever sets another a time
/// demands what is to be done in it.
struct DeadlineDemands {
  let sentence: Sentence
  let holders: HolderFinder
  let phrase: ActionPhrase

  func candidates(at verb: Int) -> [Candidate] {
    let seen = seen(at: verb)
    if !seen.isEmpty { return seen }
    let given = given(at: verb)
    if !given.isEmpty { return given }
    guard sentence.lemma(verb) == "have", sentence[verb].tag == .verb, !sentence.isNegated(verb),
      !sentence.isPast(verb),
      let subject = sentence.nearestSubject(of: verb), subject < verb, let limit = limit(of: verb),
      let act = sentence.dependents[verb].first(where: {
        $0 > limit && sentence[$0].tag == .verb && sentence.isInfinitive($0)
      })
        ?? sentence.dependents[limit].first(where: {
          $0 > limit && sentence[$0].tag == .verb && sentence.isInfinitive($0)
        })
    else { return [] }
    let bound = holders.actors(of: subject, in: sentence)
    let speakers = holders.speakers(at: sentence.place(verb))
    guard !bound.isEmpty, !speakers.isEmpty, Set(speakers.map(\.party)).isDisjoint(with: bound.map(\.party)) else {
      return []
    }
    return ([act] + sentence.coordinatedVerbs(of: act)).map { top in
      Candidate(
        sentence: sentence.index, cue: verb, family: .duty, name: "have until", frame: "inf", stance: .demanded,
        holders: speakers, holderWord: nil, addressees: bound.compactMap(\.withoutPerson), head: top,
        words: phrase.words(top), features: ["how=speaker", "modal=have until"])
    }
  }

  /// "wants to see the plant closed", "would like to have the clause struck out"
  private func seen(at verb: Int) -> [Candidate] {
    guard ["see", "have"].contains(sentence.lemma(verb)), sentence[verb].tag == .verb, sentence.isInfinitive(verb),
      let wish = sentence[verb].head, ["want", "like"].contains(sentence.lemma(wish)), !sentence.isNegated(wish),
      let thing = sentence.child(of: verb, .object),
      let state = (sentence.dependents[verb] + sentence.dependents[thing]).first(where: {
        $0 > thing && [.verbPastParticiple, .adjective, .verbGerund].contains(sentence[$0].pennTag)
      })
    else { return [] }
    let holding = holders.holder(of: wish, in: sentence)
    guard !holding.actors.isEmpty else { return [] }
    let words = (phrase.words(thing) + phrase.words(state).filter { $0 > thing }).uniqued().sorted()
    return [
      Candidate(
        sentence: sentence.index, cue: verb, family: .phrase, name: "want to see", frame: "obj", stance: .demanded,
        holders: holding.actors, holderWord: holding.word, addressees: [], head: thing, words: words,
        features: ["how=" + holding.how])
    ]
  }

  /// "gave Chad until Friday to open the border"
  private func given(at verb: Int) -> [Candidate] {
    guard ["give", "grant", "allow", "set"].contains(sentence.lemma(verb)), sentence[verb].tag == .verb,
      // Three weeks are as often a favour; a day by which it must be done is none.
      let limit = limit(of: verb), ["until", "till"].contains(sentence.mark(of: limit) ?? ""),
      !sentence.isPassive(verb),
      let bound = sentence.dependents[verb].first(where: {
        $0 > verb && $0 < limit && !holders.actors(of: $0, in: sentence).isEmpty
      }),
      let act = (sentence.dependents[verb] + sentence.dependents[limit]).first(where: {
        $0 > limit && sentence[$0].tag == .verb && sentence.isInfinitive($0)
      })
    else { return [] }
    let holding = holders.holder(of: verb, in: sentence)
    guard !holding.actors.isEmpty else { return [] }
    return ([act] + sentence.coordinatedVerbs(of: act)).map { top in
      Candidate(
        sentence: sentence.index, cue: verb, family: .verb, name: "give until", frame: "inf", stance: .demanded,
        holders: holding.actors, holderWord: holding.word,
        addressees: holders.actors(of: bound, in: sentence).compactMap(\.withoutPerson), head: top,
        words: phrase.words(top), features: ["how=" + holding.how])
    }
  }

  private func limit(of verb: Int) -> Int? {
    sentence.dependents[verb].first { word in
      word > verb
        && (["until", "till"].contains(sentence.mark(of: word) ?? "")
          || ["day", "hour", "week", "month"].contains(sentence.lemma(word))
            && sentence.children(of: word, .numericModifier).contains { $0 < word })
    }
  }
}
