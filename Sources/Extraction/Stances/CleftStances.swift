import Commitments
import Syntax

/// "What Chad has put on the table is a ten-year lease", "What the union wants is nine per cent": the cue stands in a
/// clause of "what", its action behind "is" or a colon.
struct CleftStances {
  let sentence: Sentence
  let holders: HolderFinder
  let phrase: ActionPhrase
  let stances: StanceLexicon

  func candidates(at verb: Int) -> [Candidate] {
    guard sentence[verb].tag == .verb, let (theme, content) = cleft(verb),
      let (name, stance, isWeak) = position(of: verb)
    else { return [] }
    let holding = holders.holder(of: verb, in: sentence)
    guard !holding.actors.isEmpty else { return [] }
    let isClause = sentence[content].tag == .verb
    let subject = isClause ? sentence.child(of: content, .subject).flatMap { $0 == theme ? nil : $0 } : nil
    let asked = subject.map { holders.actors(of: $0, in: sentence) } ?? []
    let tops = [content] + (isClause ? sentence.coordinatedVerbs(of: content) : list(behind: content))
    return tops.map { top in
      var words = phrase.words(top, without: asked.isEmpty || stance != .demanded ? nil : subject)
      let isBehind = sentence.covers(theme, top)
      words.removeAll { word in
        (isBehind ? !sentence.covers(top, word) : sentence.covers(theme, word))
          || tops.contains { $0 > top && word >= $0 }
      }
      while words.count > 1, let last = words.last, isLoose(last) { words.removeLast() }
      return Candidate(
        sentence: sentence.index, cue: verb, family: .verb, name: name, frame: "cleft", stance: stance,
        holders: holding.actors, holderWord: holding.word, addressees: stance == .demanded ? asked : [], head: top,
        words: words, isNegated: sentence.isNegated(verb), isWeak: isWeak,
        features: ["how=" + holding.how, "modal=" + (sentence.modal(of: verb) ?? "none")])
    }
  }

  /// The "what" that the verb's clause hangs on, and what is said to be it.
  private func cleft(_ verb: Int) -> (theme: Int, content: Int)? {
    guard let clause = clause(of: verb), let theme = sentence[clause].head, theme < verb,
      Self.themes.contains(sentence.lower(theme))
    else { return nil }
    // "Seven percent is what the union wants"
    if let copula = sentence.child(of: theme, .copula), copula < theme,
      let thing = sentence.nearestSubject(of: theme), thing < copula, sentence[thing].tag == .noun,
      !sentence.isNegated(theme)
    {
      return (theme, thing)
    }
    guard let predicate = sentence[theme].head, predicate > verb else { return nil }
    if let copula = sentence.child(of: predicate, .copula), copula > verb,
      sentence[theme].relation.universal == .subject || sentence[theme].relation.universal == .clausalSubject,
      !sentence.isNegated(predicate),
      sentence.child(of: predicate, .caseMarker) == nil || sentence[predicate].tag == .verb
    {
      guard [.noun, .verb, .symbol, .numeral, .properNoun].contains(sentence[predicate].tag) else { return nil }
      return (theme, predicate)
    }
    // "What the strikers want has not changed: nine per cent"
    guard sentence[predicate].tag == .verb,
      let colon = sentence.words.indices.first(where: { $0 > predicate && sentence.lower($0) == ":" }),
      let content = (colon + 1..<sentence.words.count).first(where: { word in
        sentence[word].head.map { $0 <= colon } ?? true && sentence[word].tag != .punctuation
      }),
      [.noun, .symbol, .numeral].contains(sentence[content].tag)
        || sentence[content].tag == .verb && sentence.isInfinitive(content)
    else { return nil }
    return (theme, content)
  }

  /// The relative clause that the verb stands in: its own, or that of "is ready" in "what it is ready to pay".
  private func clause(of verb: Int) -> Int? {
    if sentence[verb].relation.universal == .clausalModifier { return verb }
    guard sentence[verb].relation.universal == .openComplement, let above = sentence[verb].head,
      sentence[above].relation.universal == .clausalModifier
    else { return nil }
    return above
  }

  /// What the verb says of the things that are named behind it.
  private func position(of verb: Int) -> (name: String, stance: Stance, isWeak: Bool)? {
    let isNegated = sentence.isNegated(verb)
    for cue in stances.cues(at: verb, in: sentence) where cue.part == .verb && cue.contents.first != .itself {
      if let stance = isNegated ? cue.negated : cue.stance, ![.met, .broken].contains(stance) {
        return (cue.name, stance, cue.isWeak)
      }
    }
    // "What Chad has put on the table"
    for word in sentence.subtree(of: verb) where word > verb {
      let cue = stances.cues(at: word, in: sentence).first { $0.part == .phrase && $0.contents.contains(.subject) }
      if let cue, let stance = isNegated ? cue.negated : cue.stance { return (cue.name, stance, cue.isWeak) }
    }
    guard let modal = sentence.modal(of: verb), ModalStances.intents.contains(modal) || isNegated && modal == "could"
    else { return nil }
    return isNegated ? (modal, .rejected, false) : modal == "would" ? nil : (modal, .pledged, false)
  }

  /// "nine per cent, and an end to night shifts"
  private func list(behind content: Int) -> [Int] {
    sentence.conjuncts(of: content).filter { $0 > content && sentence[$0].tag == .noun }
  }

  private func isLoose(_ word: Int) -> Bool {
    sentence[word].tag == .punctuation || sentence[word].tag == .coordinatingConjunction
      || [.determiner, .caseMarker].contains(sentence[word].relation)
  }

  private static let themes: Set<String> = ["what", "all"]
}
