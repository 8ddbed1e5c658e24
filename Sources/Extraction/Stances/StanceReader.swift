import Commitments
import Syntax

/// Finds, sentence by sentence, who takes a stance on what.
///
/// It gives every reading that the words allow; which of them are statements is decided later.
struct StanceReader {
  let reading: Reading
  let holders: HolderFinder
  let conditions: [FoundCondition]
  let times: Times
  let data: ExtractionData

  /// The candidates in the order of the text.
  func candidates() -> [Candidate] {
    var bySentence: [Int: Set<Int>] = [:]
    // What a clause of time tells as done is stated all the same: "after Oslo refused to pay".
    // Each side of a swap is an undertaking of its own, and so is what is done "in return".
    for condition in conditions
    where !condition.features.isNarrative && condition.features.form != .swap
      && !condition.terms.allSatisfy({ $0.status == .waived })
    {
      let words = condition.features.form == .bargain ? Array(condition.words.prefix(2)) : Array(condition.words)
      bySentence[condition.sentence, default: []].formUnion(words)
    }
    var all: [Candidate] = []
    for sentence in reading.sentences {
      all += candidates(in: sentence, conditional: bySentence[sentence.index] ?? [], after: all)
    }
    let lists = ListedTerms(reading: reading)
    func phrase(_ sentence: Sentence) -> ActionPhrase {
      self.phrase(sentence, conditional: bySentence[sentence.index] ?? [])
    }
    let open = OpenLists(reading: reading, holders: holders, stances: data.stances)
    let completing = lists.completing(reading.sentences.compactMap(open.opening), phrase: phrase)
    // What completes a sentence is no order of its own.
    let completed = Set(completing.map { WordPlace(sentence: $0.sentence, word: $0.cue) })
    all.removeAll { completed.contains(WordPlace(sentence: $0.sentence, word: $0.cue)) }
    all = (all + completing).sorted { ($0.sentence, $0.cue) < ($1.sentence, $1.cue) }
    return lists.expanded(all, phrase: phrase)
  }

  private func phrase(_ sentence: Sentence, conditional: Set<Int>) -> ActionPhrase {
    ActionPhrase(sentence: sentence, excluded: conditional, isTime: { times.isTime(sentence.place($0)) })
  }

  private func candidates(in sentence: Sentence, conditional: Set<Int>, after earlier: [Candidate]) -> [Candidate] {
    let phrase = phrase(sentence, conditional: conditional)
    let kept = KeptWord(reading: reading, earlier: earlier.suffix(Self.reach))
    let verbs = VerbStances(sentence: sentence, holders: holders, phrase: phrase, kept: kept)
    let told = KeptStances(sentence: sentence, holders: holders, phrase: phrase, actions: data.actions, kept: kept)
    let nouns = NounStances(
      sentence: sentence, holders: holders, phrase: phrase, lightVerbs: data.lightVerbs, stances: data.stances)
    let adjectives = AdjectiveStances(sentence: sentence, holders: holders, phrase: phrase)
    let predicates = PhraseStances(sentence: sentence, holders: holders, phrase: phrase)
    let modals = ModalStances(sentence: sentence, holders: holders, phrase: phrase, actions: data.actions)
    let terms = TermStances(
      sentence: sentence, holders: holders, phrase: phrase, actions: data.actions, earlier: earlier.suffix(Self.reach))
    let needs = NeedStances(sentence: sentence, holders: holders, phrase: phrase, stances: data.stances)
    let orders = OrderStances(sentence: sentence, holders: holders, phrase: phrase)
    let hedging = Hedging(sentence: sentence, lexicon: data.hedges)
    let further = FurtherStances(holders: holders, data: data)
    var found: [Candidate] = []
    for word in sentence.words.indices where !conditional.contains(word) {
      var own: [Candidate] = []
      // A cue that finds its action goes before one that does not: "the decision to pay" is made.
      for cue in cues(at: word, in: sentence) where own.allSatisfy({ $0.frame == "bare" }) {
        let read: [Candidate]
        switch cue.part {
        case .verb: read = verbs.candidates(cue, at: word)
        case .noun: read = nouns.candidates(cue, at: word)
        case .adjective where cue.contents.contains(.subject): read = predicates.candidates(cue, at: word)
        case .adjective: read = adjectives.candidates(cue, at: word)
        case .phrase: read = predicates.candidates(cue, at: word)
        }
        if own.isEmpty || !read.isEmpty && read.allSatisfy({ $0.frame != "bare" }) { own = read }
      }
      if own.isEmpty { own = needs.candidates(at: word) }
      let charge = modals.charge(at: word)
      if !charge.isEmpty { own = charge }
      let term = terms.candidates(at: word)
      if !term.isEmpty { own = term }
      let order = orders.candidates(at: word)
      if !order.isEmpty { own = order }
      let further = further.candidates(at: word, in: sentence, phrase: phrase, after: earlier, here: found, own: own)
      if !further.isEmpty { own = further }
      let receipt = ReceiptStances(
        sentence: sentence, holders: holders, phrase: phrase, vocabulary: data.partyWords,
        earlier: earlier.suffix(Self.reach), here: found
      ).candidates(at: word)
      if !receipt.isEmpty {
        found += receipt
        continue
      }
      if further.isEmpty, own.allSatisfy({ $0.frame == "self" || isToCome($0, in: sentence) }) {
        let modal = modals.candidates(at: word)
        if !modal.isEmpty { own = modal }
      }
      if own.isEmpty {
        own = OutlineStances(
          sentence: sentence, holders: holders, phrase: phrase, actions: data.actions,
          earlier: earlier.suffix(Self.reach), here: found
        ).candidates(at: word)
      }
      let tied = told.candidates(at: word)
      if tied.isEmpty, own.allSatisfy({ $0.stance == .met || $0.stance == .threatened }),
        let ended = EndedStances(sentence: sentence, holders: holders, phrase: phrase, actions: data.actions)
          .candidate(at: word)
      {
        own = [ended]
      }
      let owed = tied.filter { $0.stance == .broken || own.isEmpty }
      if own.allSatisfy({ $0.stance != .broken }) { own += owed }
      if let effect = hedging.effect(on: word) {
        for index in own.indices { own[index].features.append("hedge=\(effect)") }
        // "hopes to accept", "is expected to sign": nobody has said so.
        // But who is expected to decide has not decided.
        if effect == .nothing, own.allSatisfy({ $0.family == .verb && $0.stance != .pendingReview }) { own = [] }
      }
      found += own
    }
    let plausibility = Plausibility(sentence: sentence, holders: holders, actions: data.actions, times: times)
    let empty = EmptyTalk(sentence: sentence, actions: data.actions)
    // What only tells that something is so hides nothing inside it: "announced that it was leaving the pact".
    let joined = JoinedContents(sentence: sentence)
    return Embedding(sentence: sentence, actions: data.actions).standing(
      found.filter { !plausibility.isReport($0) && !empty.includes($0) }
    )
    .flatMap(joined.parted)
    .filter(
      plausibility.stands
    ).map {
      withoutTeller($0, in: sentence)
    }
  }

  /// "will close its ports, its negotiator said": the speaker behind the words is no part of the act.
  private func withoutTeller(_ candidate: Candidate, in sentence: Sentence) -> Candidate {
    guard let source = holders.attributions.sources(of: sentence.place(candidate.head)).first, !source.isInferred,
      source.cue?.sentence == sentence.index
    else { return candidate }
    var own = candidate
    // Quotation marks within what the same speaker says part nothing.
    own.words = candidate.words.filter { word in
      holders.attributions.sources(of: sentence.place(word)).contains {
        $0 == source || !$0.actors.isEmpty && $0.actors == source.actors
      }
    }
    while own.words.count > 1, let last = own.words.last, sentence[last].tag == .punctuation { own.words.removeLast() }
    return own.words.contains(candidate.head) ? own : candidate
  }

  /// How many candidates before a sentence its papers may go back to.
  private static let reach = 60

  /// "will suspend the tariffs", "will extend the permits": what is to be done, where the bare verb would tell of an
  /// offer or of what has been done.
  private func isToCome(_ candidate: Candidate, in sentence: Sentence) -> Bool {
    guard candidate.family == .verb else { return false }
    let isArranged = sentence.isInfinitive(candidate.cue) && sentence.child(of: candidate.cue, .copula) != nil
    guard isArranged || sentence.modal(of: candidate.cue).map(ModalStances.intents.contains) ?? false else {
      return false
    }
    switch candidate.stance {
    // "would honour the appeal"
    case .met: return true
    case .broken, .withdrawn:
      let head = sentence.lemma(candidate.head)
      // "would call off the truce" is yet to come, and what is agreed is not taken back like an offer.
      return GeneralNouns.stances[head] == nil || GeneralNouns.stances[head]?.contains(.accepted) == true
    case .proposed, .pledged: return candidate.isWeak && (candidate.frame == "obj" || candidate.name == "apply")
    default: return false
    }
  }

  private func hasFiller(_ preposition: String, at word: Int, in sentence: Sentence) -> Bool {
    sentence.dependents[word].contains { $0 > word && sentence.mark(of: $0) == preposition }
  }

  /// The cues at a word, those first that say more by themselves.
  private func cues(at word: Int, in sentence: Sentence) -> [StanceCue] {
    var found = data.stances.cues(at: word, in: sentence)
    guard found.count > 1 else { return found }
    // "is opposed to a levy": a state with its own preposition, not something done to the subject.
    if sentence[word].pennTag == .verbPastParticiple, sentence.agent(of: word) == nil,
      found.contains(where: { cue in
        cue.part == .adjective
          && cue.contents.contains { role in
            if case .preposition(let name) = role { return hasFiller(name, at: word, in: sentence) }
            return false
          }
      })
    {
      found.removeAll { $0.part == .verb && $0.contents.first == .object }
    }
    func rank(_ cue: StanceCue) -> Int { (cue.contents.first == .itself ? 2 : 0) + (cue.isWeak ? 1 : 0) }
    return found.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
  }
}
