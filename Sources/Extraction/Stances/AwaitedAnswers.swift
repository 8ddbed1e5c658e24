import Commitments
import Syntax

/// "A recommendation will follow by 3 May", "No decision would be taken before the vote", "will let Oslo know by Friday",
/// "would have to think about that": who owes an answer has not given it.
struct AwaitedAnswers {
  let sentence: Sentence
  let holders: HolderFinder
  let phrase: ActionPhrase

  func candidates(at verb: Int) -> [Candidate] {
    guard sentence[verb].tag == .verb else { return [] }
    return [
      undecided(verb), answerToCome(verb), answerToGive(verb), wordToSend(verb), thought(verb), unsaid(verb),
      ballot(verb),
      counsel(verb),
    ].compactMap { $0 }.prefix(1).map { $0 }
  }

  /// "A reply from the board will follow", "no decision has been taken"
  private func answerToCome(_ verb: Int) -> Candidate? {
    guard Self.coming.contains(sentence.lemma(verb)), let answer = sentence.nearestSubject(of: verb), answer < verb,
      Self.answers.contains(sentence.lemma(answer)), sentence[answer].tag == .noun,
      isToCome(verb) || isNone(answer) || sentence.isNegated(verb) || sentence.lemma(verb) == "expect"
    else { return nil }
    var holding = HolderFinder.Holding()
    if let owner = sentence.possessor(of: answer) ?? owner(of: answer) {
      holding = .init(actors: holders.actors(of: owner, in: sentence), word: owner, how: "poss")
    }
    if holding.actors.isEmpty,
      let source = sentence.dependents[verb].first(where: { $0 > verb && sentence.mark(of: $0) == "from" })
    {
      holding = .init(actors: holders.actors(of: source, in: sentence), word: source, how: "from")
    }
    if holding.actors.isEmpty, let agent = sentence.agent(of: verb) {
      holding = .init(actors: holders.actors(of: agent, in: sentence), word: agent, how: "agent")
    }
    if holding.actors.isEmpty { holding = teller(at: verb) }
    return candidate(verb, answer: answer, holding, name: "answer to come")
  }

  /// "neither accepted nor rejected the offer"
  private func undecided(_ verb: Int) -> Candidate? {
    let first = sentence[verb].relation == .conjunct ? sentence[verb].head ?? verb : verb
    let words = sentence.dependents[first].filter { $0 < first }.map { sentence.lower($0) }
    guard words.contains("neither"), let second = sentence.children(of: first, .conjunct).first(where: { $0 > first }),
      Self.consents.contains(sentence.lemma(first)) != Self.consents.contains(sentence.lemma(second)),
      Self.refusals.contains(sentence.lemma(first)) != Self.refusals.contains(sentence.lemma(second))
    else { return nil }
    var holding = holders.holder(of: first, in: sentence)
    if sentence.isPassive(first) { holding = teller(at: first) }
    let matter = sentence.child(of: second, .object) ?? sentence.child(of: first, .object, .passiveSubject)
    return review(first, of: matter, holding, name: "neither nor")
  }

  private static let consents: Set<String> = ["accept", "confirm", "welcome", "approve", "endorse", "back", "agree"]
  private static let refusals: Set<String> = ["reject", "deny", "refuse", "dismiss", "oppose", "decline"]

  /// "will give its answer on Wednesday"
  private func answerToGive(_ verb: Int) -> Candidate? {
    let isPromised = Self.promising.contains(sentence.lemma(verb))
    guard isPromised || Self.giving.contains(sentence.lemma(verb)) && (isToCome(verb) || sentence.isNegated(verb)),
      !sentence.isPassive(verb), !(isPromised && sentence.isNegated(verb)),
      let answer = sentence.child(of: verb, .object), Self.answers.contains(sentence.lemma(answer)),
      sentence.child(of: answer, .determiner, .possessor, .adjectivalModifier) != nil || isPromised, !isAdvice(answer)
    else { return nil }
    return candidate(verb, answer: answer, holders.holder(of: verb, in: sentence), name: "give answer")
  }

  /// "will let Oslo know by Friday"
  private func wordToSend(_ verb: Int) -> Candidate? {
    guard sentence.lemma(verb) == "let", isToCome(verb),
      let know = sentence.dependents[verb].first(where: { $0 > verb && sentence.lower($0) == "know" }),
      sentence.child(of: know, .object, .clausalComplement) == nil
    else { return nil }
    return candidate(verb, answer: nil, holders.holder(of: verb, in: sentence), name: "let know")
  }

  /// "would have to think about that", "needed time to reflect on it", "asked for two days to consider"
  private func thought(_ outer: Int) -> Candidate? {
    guard ["have", "need", "want", "ask", "take", "request", "require", "seek"].contains(sentence.lemma(outer)),
      let verb = (sentence.dependents[outer] + sentence.dependents[outer].flatMap { sentence.dependents[$0] }).first(
        where: {
          $0 > outer && sentence[$0].tag == .verb && Self.thinking.contains(sentence.lemma($0))
            && sentence.isInfinitive($0)
        }), sentence.lemma(outer) == "have" || sentence.lemma(outer) == "need" || isForTime(outer)
    else { return nil }
    let matter =
      sentence.dependents[verb].first(where: {
        $0 > verb && ["about", "over", "on", "of"].contains(sentence.mark(of: $0) ?? "") && !phrase.isTime($0)
      }) ?? sentence.child(of: verb, .object)
    let holding = holders.holder(of: outer, in: sentence)
    guard !holding.actors.isEmpty else { return nil }
    return Candidate(
      sentence: sentence.index, cue: outer, family: .verb, name: "have to think",
      frame: matter == nil ? "none" : "prep:about",
      stance: .pendingReview, holders: holding.actors, holderWord: holding.word, addressees: [], head: matter ?? verb,
      words: matter.map { phrase.words($0) } ?? [verb], features: ["how=" + holding.how])
  }

  /// "asked for two days to reflect"
  private func isForTime(_ verb: Int) -> Bool {
    sentence.dependents[verb].contains { word in
      ["time", "day", "hour", "week", "month"].contains(sentence.lemma(word)) && word > verb
    }
  }

  /// "has not said whether it will sign", "declined to say if it would"
  private func unsaid(_ verb: Int) -> Candidate? {
    guard let teller = withheld(verb),
      let clause = sentence.children(of: teller, .clausalComplement).first(where: { clause in
        clause > teller
          && sentence.dependents[clause].contains { $0 < clause && ["whether", "if"].contains(sentence.lower($0)) }
      })
    else { return nil }
    let holding = holders.holder(of: verb, in: sentence)
    guard !holding.actors.isEmpty else { return nil }
    return Candidate(
      sentence: sentence.index, cue: verb, family: .verb, name: "not say", frame: "that", stance: .pendingReview,
      holders: holding.actors, holderWord: holding.word, addressees: [], head: clause,
      words: phrase.words(clause, without: sentence.child(of: clause, .subject)).filter {
        !["whether", "if"].contains(sentence.lower($0))
      }, features: ["how=" + holding.how])
  }

  /// The verb of saying that is denied, or that is declined.
  private func withheld(_ verb: Int) -> Int? {
    if Self.saying.contains(sentence.lemma(verb)) { return sentence.isNegated(verb) ? verb : nil }
    guard ["decline", "refuse"].contains(sentence.lemma(verb)) else { return nil }
    return sentence.dependents[verb].first { $0 > verb && Self.saying.contains(sentence.lemma($0)) }
  }

  /// "will vote on the offer on Friday", "are to be balloted on it"
  private func ballot(_ verb: Int) -> Candidate? {
    if let put = submission(verb) { return put }
    guard ["vote", "ballot"].contains(sentence.lemma(verb)), isToCome(verb), !sentence.isNegated(verb),
      let matter = sentence.dependents[verb].first(where: {
        $0 > verb && ["on", "over"].contains(sentence.mark(of: $0) ?? "") && !phrase.isTime($0)
      })
    else { return nil }
    var holding = holders.holder(of: verb, in: sentence)
    if sentence.isPassive(verb), let subject = sentence.child(of: verb, .passiveSubject) {
      holding = .init(actors: holders.actors(of: subject, in: sentence), word: subject, how: "ballot")
    }
    return review(verb, of: matter, holding, name: "vote")
  }

  /// "will put the offer to its members"
  private func submission(_ verb: Int) -> Candidate? {
    guard ["put", "submit", "take", "present"].contains(sentence.lemma(verb)), isToCome(verb),
      let matter = sentence.child(of: verb, .object, .passiveSubject),
      sentence.dependents[verb].contains(where: {
        ["to", "before"].contains(sentence.mark(of: $0) ?? "") && Self.bodies.contains(sentence.lemma($0).lowercased())
      })
    else { return nil }
    return review(verb, of: matter, holders.holder(of: verb, in: sentence), name: "put to")
  }

  private static let bodies: Set<String> = [
    "member", "membership", "parliament", "shareholder", "stockholder", "board", "vote", "ballot", "referendum",
    "cabinet", "delegate", "congress", "assembly", "senate", "people", "voter",
  ]

  /// "would consult its clans on the lease"
  private func counsel(_ verb: Int) -> Candidate? {
    guard sentence.lemma(verb) == "consult", !sentence.isPassive(verb),
      isToCome(verb) || sentence.isGerund(verb) == false,
      isToCome(verb) || sentence.children(of: verb, .auxiliary).contains(where: { sentence.lemma($0) == "be" }),
      sentence.child(of: verb, .object) != nil
        || sentence.dependents[verb].contains(where: { sentence.mark(of: $0) == "with" })
    else { return nil }
    let matter = sentence.dependents[verb].first {
      $0 > verb && ["on", "over", "about"].contains(sentence.mark(of: $0) ?? "") && !phrase.isTime($0)
    }
    return review(verb, of: matter, holders.holder(of: verb, in: sentence), name: "consult")
  }

  private func review(_ verb: Int, of matter: Int?, _ holding: HolderFinder.Holding, name: String) -> Candidate? {
    guard !holding.actors.isEmpty else { return nil }
    return Candidate(
      sentence: sentence.index, cue: verb, family: .verb, name: name, frame: matter == nil ? "none" : "prep:on",
      stance: .pendingReview, holders: holding.actors, holderWord: holding.word, addressees: [], head: matter ?? verb,
      words: matter.map { phrase.words($0) } ?? [verb], features: ["how=" + holding.how])
  }

  private func candidate(_ verb: Int, answer: Int?, _ holding: HolderFinder.Holding, name: String) -> Candidate? {
    guard !holding.actors.isEmpty else { return nil }
    let finder = ContentFinder(sentence: sentence)
    var content: Int?
    if let answer {
      for role in [StanceCue.Role.clause, .infinitive, .preposition("on"), .preposition("to"), .preposition("about")]
      where content == nil {
        content = (finder.fillers(of: role, at: answer, part: .noun) + finder.fillers(of: role, at: verb, part: .noun))
          .first { !phrase.isTime($0) && $0 != verb && holders.actors(of: $0, in: sentence).isEmpty && $0 > answer }
      }
    }
    return Candidate(
      sentence: sentence.index, cue: verb, family: .verb, name: name, frame: content == nil ? "none" : "prep:on",
      stance: .pendingReview, holders: holding.actors, holderWord: holding.word, addressees: [],
      head: content ?? verb, words: content.map { phrase.words($0) } ?? [verb],
      features: ["how=" + holding.how, "answer=" + (answer.map { sentence.lemma($0) } ?? "none")])
  }

  private func owner(of answer: Int) -> Int? {
    sentence.dependents[answer].first { ["of", "from", "by"].contains(sentence.mark(of: $0) ?? "") }
  }

  private func teller(at verb: Int) -> HolderFinder.Holding {
    guard let source = holders.attributions.sources(of: sentence.place(verb)).first, !source.isInferred,
      source.manner == .speech
    else { return .init() }
    return .init(actors: source.actors.filter { $0.party != nil }, word: nil, how: "teller")
  }

  private func isToCome(_ verb: Int) -> Bool {
    if let modal = sentence.modal(of: verb) { return ModalStances.intents.contains(modal) }
    return sentence.isInfinitive(verb)
      && (sentence.child(of: verb, .copula) != nil
        || sentence[verb].head.map { ["due", "expected", "likely", "promise"].contains(sentence.lower($0)) } ?? false)
  }

  /// "a recommendation of her own"
  private func isAdvice(_ noun: Int) -> Bool {
    sentence.lemma(noun) == "recommendation"
      && sentence.children(of: noun, .determiner).contains { ["a", "an"].contains(sentence.lower($0)) }
  }

  private func isNone(_ noun: Int) -> Bool {
    sentence.children(of: noun, .determiner).contains { sentence.lower($0) == "no" }
  }

  private static let answers: Set<String> = [
    "answer", "reply", "response", "decision", "recommendation", "verdict", "ruling", "opinion", "position",
    "determination", "conclusion",
  ]
  private static let coming: Set<String> = [
    "follow", "come", "give", "make", "take", "expect", "announce", "publish", "deliver", "issue", "send", "reach",
    "arrive",
    "hand",
    "communicate",
  ]
  private static let giving: Set<String> = [
    "give", "announce", "deliver", "publish", "issue", "send", "make", "hand", "communicate", "present",
  ]
  private static let promising: Set<String> = ["promise", "pledge", "owe", "withhold", "defer", "postpone", "delay"]
  private static let saying: Set<String> = [
    "say", "decide", "indicate", "disclose", "reveal", "announce", "confirm", "know", "determine",
  ]
  private static let thinking: Set<String> = ["think", "reflect", "ponder", "consider", "deliberate", "sleep"]
}
