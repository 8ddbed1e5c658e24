import Commitments
import Syntax

/// Leaves out what a sentence mentions inside another stance without asserting it: "urged Hamas to accept the plan".
struct Embedding {
  let sentence: Sentence
  let actions: ActionLexicon

  func standing(_ candidates: [Candidate]) -> [Candidate] {
    composed(candidates).map(threatening).filter { inner in
      !candidates.contains { outer in
        outer.cue != inner.cue && swallows(outer, inner)
      }
    }
  }

  /// "is ready to accept", "will continue to study": the outer words say that the inner stance is taken.
  private func composed(_ candidates: [Candidate]) -> [Candidate] {
    candidates.map { outer in
      guard [.proposed, .pledged].contains(outer.stance), !outer.isNegated,
        outer.frame == "inf" || outer.family == .modal,
        let inner = candidates.first(where: { $0.family == .verb && $0.cue != outer.cue && isInner($0, of: outer) }),
        [.accepted, .rejected, .pendingReview].contains(inner.stance)
          || inner.stance == .withdrawn && outer.name == "decide", !inner.isWeak,
        inner.stance != .pendingReview || outer.family != .verb
      else { return outer }
      var whole = outer
      whole.stance = inner.stance
      whole.features.append("composed")
      // What is to be accepted, not the accepting; "accept it" says more than "it".
      if inner.cue == outer.head, inner.head != inner.cue, names(inner) {
        whole.head = inner.head
        whole.words = inner.words
        if whole.addressees.isEmpty { whole.addressees = inner.addressees }
      }
      return whole
    }
  }

  /// "vowed to strike", "its intent to impose duties": to undertake another's harm is to threaten.
  private func threatening(_ candidate: Candidate) -> Candidate {
    let isReady = candidate.stance == .proposed && candidate.family == .adjective
    // "voted to strike"
    let isVoted = candidate.stance == .accepted && candidate.name == "vote" && candidate.frame == "inf"
    guard candidate.stance == .pledged || isReady || isVoted, !candidate.isNegated,
      candidate.family == .verb || candidate.family == .noun || candidate.family == .adjective,
      candidate.frame != "self", candidate.frame != "term", actions.kind(of: candidate.head, in: sentence) == .harm,
      !Self.continuing.contains(sentence.lemma(candidate.head)), !sentence.isNegated(candidate.head)
    else { return candidate }
    var threat = candidate
    threat.stance = .threatened
    return threat
  }

  /// Whether the words of an action name it by themselves: "the ferry plan", not "the plan".
  private func names(_ candidate: Candidate) -> Bool {
    candidate.words.contains { word in
      word != candidate.head && [.noun, .properNoun, .adjective, .numeral, .verb].contains(sentence[word].tag)
    }
  }

  /// What introduces clauses that tell a thing of their own.
  private static let telling: Set<String> = [
    "because", "since", "although", "though", "whereas", "as", "while", "after", "even though",
  ]

  /// Going on as before is no threat.
  private static let continuing: Set<String> = ["keep", "maintain", "retain", "preserve", "remain"]

  private func isInner(_ inner: Candidate, of outer: Candidate) -> Bool {
    if inner.cue == outer.head { return true }
    // "will meet to consider"
    if Self.gatherings.contains(sentence.lemma(outer.head)), sentence[inner.cue].head == outer.head {
      return sentence.isInfinitive(inner.cue)
    }
    // "will continue to study"
    return sentence[inner.cue].head == outer.head && sentence[inner.cue].relation.universal == .openComplement
      && Self.aspects.contains(sentence.lemma(outer.head))
  }

  private static let gatherings: Set<String> = ["meet", "convene", "gather", "sit", "assemble"]
  private static let aspects: Set<String> = ["continue", "go", "keep", "begin", "start", "remain"]

  /// Whether a verb stands in a row with another: "must listen, *commit* to talks and *take* steps".
  private func isJoined(_ word: Int, to first: Int) -> Bool {
    var current = word
    for _ in 0..<12 {
      guard sentence[current].relation == .conjunct, let head = sentence[current].head else { return false }
      if head == first { return true }
      current = head
    }
    return false
  }

  private func swallows(_ outer: Candidate, _ inner: Candidate) -> Bool {
    guard outer.frame != "bare" else { return false }
    // "delivered its offer" carries the offer and fulfils nothing.
    if outer.family == .noun, inner.family == .verb, inner.frame == "self", inner.stance == .met,
      sentence[outer.cue].relation == .object, sentence[outer.cue].head == inner.cue,
      outer.features.contains("light=keep")
    {
      return true
    }
    // "put the plan on hold": the phrase says what "put" does not.
    if outer.family == .phrase, outer.head == inner.head, inner.family == .verb { return true }
    // "will study the plan and determine what follows": one review.
    if outer.stance == .pendingReview, outer.family == .verb, inner.family == .modal,
      sentence[inner.cue].relation == .conjunct, sentence[inner.cue].head == outer.cue,
      sentence.child(of: inner.cue, .subject) == nil
    {
      return true
    }
    // What is agreed is what each is then to do: "agreed that Oslo will lift the ban".
    if outer.frame == "that", outer.stance == .accepted, let holder = inner.holderWord, inner.stance == .pledged,
      sentence.covers(outer.head, holder)
    {
      return false
    }
    if inner.head == outer.head, inner.family == .modal || inner.family == .duty { return outer.family != .modal }
    guard sentence.covers(outer.head, inner.cue), inner.cue != outer.cue else { return false }
    // "must sign and withdraw": two acts side by side.
    if inner.family == outer.family, inner.family == .modal || inner.family == .duty,
      isJoined(inner.cue, to: outer.head)
    {
      return false
    }
    // "remove its plan" inside a demand is not said of the plan by itself; "accept the plan" is.
    // "demanded the release of the crew" does not tell that they are free.
    if inner.family == .noun, inner.stance == .met || inner.stance == .broken || inner.stance == .withdrawn {
      return true
    }
    if inner.family == .noun {
      return inner.features.contains {
        $0.hasPrefix("light=") && $0 != "light=none" && $0 != "light=keep" && $0 != "light=accept"
          && $0 != "light=reject"
      }
    }
    // A relative clause or a participle with its own doer asserts by itself, and so does a clause with its own subject
    // that is only joined by "and".
    var current = inner.cue
    while current != outer.head {
      switch sentence[current].relation.universal {
      case .clausalModifier:
        if sentence[current].relation == .relativeClause || sentence.agent(of: current) != nil { return false }
      case .conjunct where sentence.child(of: current, .subject) != nil: return false
      // "shall close the office and undertakes not to reopen it": a finite verb beside one under a modal.
      case .conjunct
      where sentence[current].head == outer.head && outer.family == .modal
        && [.verbThirdPerson, .verbPast].contains(sentence[current].pennTag):
        return false
      // "is willing to pay a third, with Oslo pledging the rest"
      case .adverbialClause where sentence.isGerund(current) && sentence.child(of: current, .subject) != nil:
        return false
      // "sent a letter, *demanding* an answer": a participle behind a clause that tells of something else.
      case .adverbialClause
      where sentence.isGerund(current) && outer.frame == "self" && outer.head == outer.cue && current == inner.cue
        && inner.family == .verb && (sentence.child(of: current, .marker) == nil):
        return false
      // "will return because the airline refused"
      case .adverbialClause where Self.telling.contains(sentence.mark(of: current) ?? ""): return false
      // "will open the border and (will) reject the levy"
      case .conjunct
      where outer.family == .modal && inner.family == .verb && current == inner.cue && isJoined(current, to: outer.head)
        && [.accepted, .rejected, .pendingReview].contains(inner.stance) && !inner.isWeak:
        return false
      // "will lower the tariffs and (will) keep the quota": beside, not below.
      case .conjunct where outer.family == .modal && inner.family == .modal && isJoined(current, to: outer.head):
        return false
      case .parataxis: return false
      default: break
      }
      guard let head = sentence[current].head else { break }
      current = head
    }
    return true
  }
}
