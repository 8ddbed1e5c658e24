import Commitments
import Syntax

/// What a court lays on a party by its paper: "an injunction barring Norline from striking", "the order requires it to appear".
///
/// The court demands it, whoever tells of the order.
struct OrderStances {
  let sentence: Sentence
  let holders: HolderFinder
  let phrase: ActionPhrase

  func candidates(at verb: Int) -> [Candidate] {
    guard sentence[verb].tag == .verb, !sentence.isNegated(verb), !sentence.isPassive(verb) else { return [] }
    let lemma = sentence.lemma(verb)
    let isBan = Self.bans.contains(lemma)
    guard isBan || Self.duties.contains(lemma), let paper = paper(of: verb) else { return [] }
    let courts = courts(of: paper)
    guard !courts.isEmpty else { return [] }
    let finder = ContentFinder(sentence: sentence)
    let bound = sentence.children(of: verb, .object, .indirectObject).first { $0 > verb }
    let addressees = bound.map { holders.actors(of: $0, in: sentence) } ?? []
    let act =
      isBan
      ? forbidden(by: verb, behind: bound) : finder.fillers(of: .infinitive, at: verb, part: .verb).first
    guard let head = act ?? (addressees.isEmpty ? bound : nil) else { return [] }
    return ([head] + sentence.coordinatedVerbs(of: head)).map { top in
      Candidate(
        sentence: sentence.index, cue: verb, family: .verb, name: lemma, frame: "term", stance: .demanded,
        holders: courts, holderWord: paper, addressees: addressees, head: top,
        words: phrase.words(top).filter { !["from", "to"].contains(sentence.lower($0)) || $0 > top },
        features: ["how=term", "paper=" + sentence.lemma(paper), "past=\(sentence.isPast(verb))"])
    }
  }

  /// "from striking", behind whoever is kept from it: the parse may hang it on the verb above.
  private func forbidden(by verb: Int, behind bound: Int?) -> Int? {
    let carriers = [verb] + (bound.map { [$0] } ?? [])
    if let own = carriers.flatMap({ sentence.dependents[$0] }).first(where: { $0 > verb && sentence.isGerund($0) }) {
      return own
    }
    guard let bound, let end = sentence.subtree(of: bound).last, end + 2 < sentence.words.count,
      sentence.lower(end + 1) == "from", sentence[end + 2].pennTag == .verbGerund
    else { return nil }
    return end + 2
  }

  private func paper(of verb: Int) -> Int? {
    guard let stated = sentence.statedSubject(of: verb) ?? modified(by: verb) else { return nil }
    let lemma = sentence.lemma(stated)
    return Self.papers.contains(lemma) && sentence[stated].tag == .noun ? stated : nil
  }

  /// "an order prohibiting a strike": the parse may hang the participle on the verb above.
  private func modified(by verb: Int) -> Int? {
    guard sentence[verb].pennTag == .verbGerund, verb > 0 else { return nil }
    return sentence[verb - 1].tag == .noun ? verb - 1 : sentence[verb].head
  }

  private func courts(of paper: Int) -> [Actor] {
    for child in sentence.children(of: paper, .possessor, .compound, .adjectivalModifier) {
      let actors = courts(among: holders.mentions.actors(of: sentence.place(child)))
      if !actors.isEmpty { return actors }
    }
    if let verb = sentence[paper].head, [.object, .adverbialClause].contains(sentence[paper].relation.universal),
      sentence[verb].tag == .verb, let doer = sentence.doer(of: verb)
    {
      let actors = courts(among: holders.actors(of: doer, in: sentence))
      if !actors.isEmpty { return actors }
    }
    for mention in holders.mentions.last(24, upTo: sentence.index).reversed() {
      let actors = courts(among: mention.actors)
      if !actors.isEmpty { return actors }
    }
    return []
  }

  private func courts(among actors: [Actor]) -> [Actor] {
    actors.filter { actor in
      actor.kind == .court
        || actor.party?.split(separator: " ").contains { Self.benches.contains($0.lowercased()) } == true
    }
  }

  private static let benches: Set<String> = ["court", "judge", "tribunal", "magistrate"]
  private static let papers: Set<String> = [
    "order", "injunction", "ruling", "writ", "judgment", "judgement", "decree", "verdict", "summons", "subpoena",
    "decision",
  ]
  private static let bans: Set<String> = [
    "bar", "ban", "block", "enjoin", "forbid", "keep", "preclude", "prevent", "prohibit", "restrain", "stop",
  ]
  private static let duties: Set<String> = [
    "command", "compel", "direct", "force", "instruct", "oblige", "order", "require", "tell",
  ]
}
