import Commitments
import Syntax

/// Finds the conditions that an article's sentences state.
///
/// Says what may be a condition and of what; whether it belongs to a statement is for a later stage, which the features are for.
struct ConditionReader {
  let reading: Reading
  let mentions: Mentions
  let attributions: Attributions
  let times: Times
  let lexicon: ConditionLexicon

  /// In the order of the text.
  func conditions() -> [FoundCondition] {
    var found: [FoundCondition] = []
    var alternative = 0
    var earlier: [ClauseReading] = []
    let rules = rules
    for sentence in reading.sentences where !sentence.words.isEmpty {
      let clauses = ClauseReading(sentence: sentence, mentions: mentions)
      var drafts: [ConditionDraft] = []
      for rule in rules {
        for draft in rule.drafts(in: clauses, after: earlier) where !draft.body.isEmpty {
          if drafts.contains(where: { $0.head == draft.head && $0.words.overlaps(draft.words) }) { continue }
          drafts.append(draft)
        }
      }
      drafts.sort { ($0.words.lowerBound, $0.words.upperBound) < ($1.words.lowerBound, $1.words.upperBound) }
      for draft in drafts {
        let inner = drafts.map(\.words).filter { other in
          other != draft.words && other.lowerBound > draft.words.lowerBound
            && other.upperBound <= draft.words.upperBound
            && !other.contains(draft.head)
        }
        let wording = ConditionWording(
          reading: draft.other ?? clauses, whole: reading, attributions: attributions, times: times)
        let terms = wording.terms(of: draft, without: draft.other == nil ? inner : [], alternative: &alternative)
        guard !terms.isEmpty else { continue }
        found.append(condition(draft, terms: terms, in: clauses))
      }
      earlier.append(clauses)
      if earlier.count > 4 { earlier.removeFirst() }
    }
    return found
  }

  private var rules: [any ConditionRule] {
    [
      SubordinateClauseRule(lexicon: lexicon), PredicateRule(lexicon: lexicon), ThingRule(lexicon: lexicon),
      InvertedClauseRule(lexicon: lexicon), PriorClauseRule(lexicon: lexicon), DemandRule(lexicon: lexicon),
      ObligationRule(lexicon: lexicon), TermListRule(lexicon: lexicon), ImperativeRule(lexicon: lexicon),
      RelativeClauseRule(lexicon: lexicon), SwapRule(lexicon: lexicon), BargainRule(lexicon: lexicon),
      DeadlineRule(lexicon: lexicon), SettledTermRule(lexicon: lexicon),
    ]
  }

  private func condition(_ draft: ConditionDraft, terms: [ConditionTerm], in clauses: ClauseReading) -> FoundCondition {
    let main = draft.governors.first
    let mainTime = main.map { clauses.time(of: $0) } ?? .none
    let ownTime = (draft.other ?? clauses).time(of: draft.head)
    let isOfTime = draft.kind == .after || draft.kind == .until || draft.kind == .while
    let features = ConditionFeatures(
      form: draft.form, isNarrative: isOfTime && isNarrative(main, mainTime, ownTime, in: clauses))
    return FoundCondition(
      sentence: clauses.sentence.index, words: draft.words, head: draft.head, governors: draft.governors,
      reference: draft.reference, terms: terms, marker: draft.marker, features: features)
  }

  private func isNarrative(_ main: Int?, _ mainTime: ClauseTime, _ ownTime: ClauseTime, in clauses: ClauseReading)
    -> Bool
  {
    let isOver = ownTime == .past || ownTime == .pastPerfect || ownTime == .none || ownTime == .participle
    if mainTime.isPast { return isOver || ownTime == .perfect }
    // "agreed to talks after the strike ended": told in the past, unless "said it would".
    guard mainTime == .infinitive, ownTime == .past, let main, let finite = clauses[main].head else { return false }
    return clauses.time(of: finite) == .past && clauses.isVerb(finite)
  }
}
