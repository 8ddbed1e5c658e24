import Commitments
import Syntax

/// What a plan on the table would bring: "Under the proposal the pier would be closed", and, behind a sentence that puts a
/// plan forward, "Wages would rise by four per cent".
///
/// It is the proposal of whoever made the plan. What those bound by a plan would do by name is read elsewhere.
struct OutlineStances {
  let sentence: Sentence
  let holders: HolderFinder
  let phrase: ActionPhrase
  let actions: ActionLexicon
  /// The candidates of the sentences before, in the order of the text.
  let earlier: ArraySlice<Candidate>
  /// The candidates of this sentence found so far.
  let here: [Candidate]

  func candidates(at verb: Int) -> [Candidate] {
    guard sentence[verb].tag == .verb, isMain(verb), !sentence.isNegated(verb), isOutline(verb),
      let modal = sentence.modal(of: verb) ?? shared(verb)
    else { return [] }
    let paper = sentence.dependents[verb].first { Self.links.contains(sentence.mark(of: $0) ?? "") && isPaper($0) }
    guard paper != nil || modal == "would", let (authors, noun, isAgreed) = source(paper) else { return [] }
    guard ["would", "will", "could", "is to"].contains(modal), speaksForIt(verb, authors) else { return [] }
    var words = phrase.words(verb)
    if let paper { words.removeAll { sentence.covers(paper, $0) } }
    return [
      Candidate(
        sentence: sentence.index, cue: verb, family: .verb, name: sentence.lemma(verb), frame: "term",
        stance: isAgreed ? .pledged : .proposed, holders: authors, holderWord: nil, addressees: [], head: verb,
        words: words, features: ["how=term", "paper=" + noun, "past=false"])
    ]
  }

  private func isMain(_ verb: Int) -> Bool {
    switch sentence[verb].relation.universal {
    case .root, .clausalComplement: true
    case .conjunct: sentence[verb].head.map { sentence[$0].tag == .verb } ?? false
    case .parataxis: true
    default: false
    }
  }

  /// "would be raised and restricted"
  private func shared(_ verb: Int) -> String? {
    guard sentence[verb].relation == .conjunct, let head = sentence[verb].head,
      sentence.child(of: verb, .auxiliary) == nil
    else { return nil }
    return sentence.modal(of: head)
  }

  /// Something is done to a thing that is nobody's party, or changes by itself; "if" makes it a forecast.
  private func isOutline(_ verb: Int) -> Bool {
    guard let subject = sentence.statedSubject(of: verb), sentence[subject].tag == .noun,
      holders.mentions.actors(of: sentence.place(subject)).isEmpty || sentence.isPassive(verb),
      !Self.papers.contains(sentence.lemma(subject)),
      !sentence.words.contains(where: { ["if", "unless", "should"].contains($0.form.lowercased()) })
    else { return false }
    let kind = actions.kind(of: verb, in: sentence)
    if sentence.isPassive(verb) { return kind != .speech && kind != .state }
    return Self.changes.contains(sentence.lemma(verb))
  }

  private func isPaper(_ word: Int) -> Bool {
    sentence[word].tag == .noun && Self.papers.contains(sentence.lemma(word))
  }

  /// Who made the plan: who has it in the phrase "under the Peruvian plan", else who put one forward just before.
  private func source(_ paper: Int?) -> (authors: [Actor], noun: String, isAgreed: Bool)? {
    if let paper {
      let noun = sentence.lemma(paper)
      let isAgreed = Self.agreed.contains(noun)
      for child in sentence.dependents[paper] {
        let isOwner =
          [.possessor, .compound, .adjectivalModifier].contains(sentence[child].relation) && child < paper
          || ["by", "from"].contains(sentence.mark(of: child) ?? "")
        let actors = isOwner ? holders.mentions.actors(of: sentence.place(child)).compactMap(\.withoutPerson) : []
        if !actors.isEmpty { return (actors, noun, isAgreed) }
      }
      let near = earlier.last { other in
        sentence.index - other.sentence <= Self.reach
          && (other.name == noun || isAgreed && other.stance == .accepted || !isAgreed && other.stance == .proposed)
      }
      return near.map { (parties(of: $0), noun, isAgreed) }
    }
    guard let last = earlier.last(where: { isPlan($0) }), sentence.index - last.sentence <= Self.next else {
      return nil
    }
    return (parties(of: last), last.name, false)
  }

  private func parties(of candidate: Candidate) -> [Actor] {
    let isAgreed = candidate.stance == .accepted
    let all = isAgreed ? candidate.holders : Array(candidate.holders.prefix(1))
    return all.compactMap(\.withoutPerson)
  }

  /// A plan put forward, or a term of it.
  private func isPlan(_ candidate: Candidate) -> Bool {
    candidate.stance == .proposed && !candidate.isNegated
      && (candidate.frame == "term" || Self.papers.contains(candidate.name) || Self.proposing.contains(candidate.name))
  }

  /// Analysts only guess; others than the author speak of what they like.
  private func speaksForIt(_ verb: Int, _ authors: [Actor]) -> Bool {
    guard let source = holders.attributions.sources(of: sentence.place(verb)).first, !source.isInferred else {
      return true
    }
    if source.isAnalyst { return false }
    return source.actors.isEmpty || source.actors.contains { actor in authors.contains { $0.party == actor.party } }
  }

  private static let reach = 12
  private static let next = 2
  private static let links: Set<String> = ["under", "as part of", "according to"]
  private static let agreed: Set<String> = [
    "deal", "agreement", "accord", "pact", "contract", "settlement", "treaty", "merger",
  ]
  private static let papers: Set<String> = [
    "plan", "proposal", "offer", "scheme", "package", "bid", "draft", "bill", "formula", "programme", "program",
    "deal", "agreement", "accord", "pact", "contract", "settlement", "treaty", "merger", "measure", "resolution",
    "blueprint", "reform", "budget",
  ]
  private static let proposing: Set<String> = [
    "propose", "offer", "table", "put forward", "present", "submit", "unveil", "outline", "introduce", "draft",
  ]
  /// What things do by themselves in plans.
  private static let changes: Set<String> = [
    "rise", "fall", "increase", "decrease", "double", "end", "expire", "start", "begin", "continue", "remain", "stay",
    "apply", "extend", "last", "run", "close", "open", "receive", "get", "go", "drop", "grow", "shrink", "become",
    "take",
  ]
}
