import Syntax

/// What a noun for an offer or demand is about: of "the offer of a ceasefire" the ceasefire, of "calls to resign" the resigning.
///
/// Who answers an offer answers what is offered, and so the answer is about the same matter as the offer, however it is called.
struct OfferedContent {
  let sentence: Sentence
  let holders: HolderFinder
  let isTime: (Int) -> Bool

  private static let papers: Set<String> = [
    "offer", "proposal", "suggestion", "invitation", "demand", "call", "request", "appeal", "plea", "idea", "notion",
    "insistence", "plan",
  ]

  private static let weighing: Set<String> = [
    "consider", "study", "review", "examine", "weigh", "discuss", "answer", "ponder", "assess", "evaluate",
  ]

  /// The top of the phrase that says what the noun at `paper` is about; `nil` where nothing does, or figures stand before the
  /// noun and say as much: "the 31-dollar offer for Norline".
  func top(of paper: Int) -> Int? {
    guard sentence[paper].tag == .noun, Self.papers.contains(sentence.lemma(paper)),
      sentence.child(of: paper, .numericModifier) == nil, sentence.conjuncts(of: paper).isEmpty
    else { return nil }
    for child in sentence.dependents[paper] where child > paper {
      switch sentence[child].relation.universal {
      case .clausalModifier where sentence.isInfinitive(child) || sentence.mark(of: child) == "that":
        // "a plan to consider": what is to be done with it.
        return Self.weighing.contains(sentence.lemma(child)) ? nil : child
      case .nominalModifier where isMatter(child): return child
      default: continue
      }
    }
    return nil
  }

  private func isMatter(_ noun: Int) -> Bool {
    guard let mark = sentence.mark(of: noun), mark == "of" || mark == "for" else { return false }
    return holders.mentions[sentence.place(noun)] == nil && !isTime(noun) && sentence[noun].tag != .pronoun
      && sentence[noun].tag != .properNoun
  }
}
