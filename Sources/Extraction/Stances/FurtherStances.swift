import Commitments
import Syntax

/// The families that read whole constructions where no single cue and no modal says enough.
struct FurtherStances {
  let holders: HolderFinder
  let data: ExtractionData

  /// What they find at a word.
  ///
  /// - Parameters:
  ///   - earlier: the candidates of the sentences before, in the order of the text.
  ///   - here: those before the word in its own sentence.
  ///   - own: what the cues at the word have given.
  func candidates(
    at word: Int, in sentence: Sentence, phrase: ActionPhrase, after earlier: [Candidate], here: [Candidate],
    own: [Candidate]
  ) -> [Candidate] {
    guard Self.tags.contains(sentence[word].tag) else { return [] }
    let cleft = CleftStances(sentence: sentence, holders: holders, phrase: phrase, stances: data.stances)
      .candidates(at: word)
    if !cleft.isEmpty { return cleft }
    let awaited = AwaitedAnswers(sentence: sentence, holders: holders, phrase: phrase).candidates(at: word)
    if !awaited.isEmpty { return awaited }
    let harm = HarmStances(sentence: sentence, holders: holders, phrase: phrase, actions: data.actions)
      .candidates(at: word)
    if !harm.isEmpty { return harm }
    let moves = FigureMoves(
      sentence: sentence, holders: holders, phrase: phrase, earlier: earlier.suffix(Self.reach), here: here
    ).candidates(at: word)
    if !moves.isEmpty { return moves }
    let deadlines = DeadlineDemands(sentence: sentence, holders: holders, phrase: phrase).candidates(at: word)
    if !deadlines.isEmpty { return deadlines }
    let sided = SidedStances(sentence: sentence, holders: holders, phrase: phrase).candidates(at: word)
    guard own.isEmpty else { return [] }
    let present = PresentWords(sentence: sentence, holders: holders, phrase: phrase, actions: data.actions)
      .candidates(at: word)
    if !present.isEmpty { return present }
    let states = PromisedStates(sentence: sentence, holders: holders, phrase: phrase).candidates(at: word)
    if !states.isEmpty { return states }
    let figures = FigureStances(
      sentence: sentence, holders: holders, phrase: phrase, earlier: earlier.suffix(Self.reach), here: here
    ).candidates(at: word)
    if !figures.isEmpty { return figures }
    return sided
  }

  private static let tags: Set<UniversalTag> = [
    .verb, .noun, .properNoun, .pronoun, .adjective, .adverb, .numeral, .symbol,
  ]
  private static let reach = 40
}
