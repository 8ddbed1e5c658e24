import Syntax

/// "both sides", "the two companies": several parties that the phrase does not name.
extension SentenceResolver {
  private static let pairNouns: Set<String> = [
    "sides", "parties", "countries", "delegations", "governments", "leaders", "nations", "companies", "states", "teams",
    "presidents", "ministers", "capitals", "firms", "unions", "groups", "superpowers", "neighbours", "neighbors",
    "suitors", "bidders", "officials", "diplomats", "negotiators", "envoys", "powers", "allies", "men", "women",
    "politicians", "executives",
  ]
  /// Who meets or speaks with whom: "the leaders" of an account.
  private static let partners: Set<String> = [
    "leaders", "presidents", "ministers", "premiers", "officials", "diplomats", "envoys", "men", "women",
  ]
  private static let numbers: [String: Int] = ["three": 3, "four": 4, "five": 5, "six": 6, "seven": 7]

  /// "each", "both", "neither" without a noun: both of those last named together.
  private static let distributives: Set<String> = ["each", "both", "neither"]

  /// "each company", "neither side"
  private func isEach(_ word: Int) -> Bool {
    sentence[word].tag == .noun
      && sentence.dependents[word].contains {
        $0 < word && ["each", "either", "neither"].contains(sentence.lower($0)) && sentence[$0].relation == .determiner
      } && Self.pairNouns.contains(sentence.lower(word) + "s")
  }

  mutating func pair(_ word: Int, _ lower: String) -> Mention? {
    // "each of the nine makers" are the makers.
    let isPart = sentence.children(of: word, .nominalModifier).contains { sentence.mark(of: $0) == "of" }
    let isDistributive = Self.distributives.contains(lower) && !isPart || isEach(word)
    guard isDistributive || Self.pairNouns.contains(lower) else { return nil }
    let before = sentence.dependents[word].filter { $0 < word }
    if let number = before.compactMap({ Self.numbers[sentence.lower($0)] }).first {
      return row(of: number, at: word)
    }
    if Self.partners.contains(lower), isDefinite(word) || before.contains(where: { sentence.lower($0) == "both" }),
      !before.contains(where: { mentions[$0] != nil }), sentence.children(of: word, .nominalModifier).isEmpty,
      let partners = referents.encounter(since: sentence.index - 6)
    {
      return Mention(
        sentence: sentence.index, words: phrase(of: word), head: word, form: .pair, actors: partners,
        isPossessive: isPossessive(word))
    }
    let isBoth =
      before.contains { ["both", "two", "warring", "opposing", "rival"].contains(sentence.lower($0)) }
      || word > 1 && sentence.lower(word - 1) == "the" && sentence.lower(word - 2) == "both"
    guard isDistributive || isBoth || (lower == "sides" || lower == "parties") && isDefinite(word) else { return nil }
    guard !before.contains(where: { mentions[$0]?.form == .adjective }) else { return nil }
    let kind: PartyKind? =
      switch lower {
      case _ where isDistributive: nil
      case "companies", "firms", "suitors", "bidders": .company
      case "unions": .union
      case "sides", "parties", "groups", "teams", "delegations", "leaders": nil
      default: .state
      }
    // "Washington talks with both sides": whoever deals with them is none of them.
    let others = subjects(above: word)
    func fits(_ actor: Actor) -> Bool {
      !others.contains(actor.party ?? "") && kind.map { actor.kind?.matches($0) ?? false } ?? true
    }
    let principals = kind == nil || kind == .state ? context.principals.filter(fits) : []
    let pair =
      coordinated(before: word).flatMap { $0.allSatisfy(fits) ? $0 : nil }
      ?? (principals.count == 2 ? principals : nil)
      ?? referents.together(since: sentence.index - 4, where: fits)
      ?? (isBoth ? referents.together(since: 0, where: fits) : nil)
      ?? context.main(kind, except: others)
    return Mention(
      sentence: sentence.index, words: phrase(of: word), head: word, form: .pair, actors: pair,
      isPossessive: isPossessive(word))
  }

  /// "The former accepted, the latter refused": the first and the last of two named side by side.
  func ordinal(_ word: Int, _ lower: String) -> Mention? {
    guard lower == "former" || lower == "latter", word > 0, sentence.lower(word - 1) == "the",
      ![.adjectivalModifier, .compound].contains(sentence[word].relation)
    else { return nil }
    let pair = coordinated(before: word) ?? referents.together(since: sentence.index - 2) { _ in true }
    guard let pair, let one = lower == "former" ? pair.first : pair.last else { return nil }
    return Mention(
      sentence: sentence.index, words: word - 1..<word + 1, head: word, form: .description, actors: [one],
      isPossessive: isPossessive(word))
  }

  /// "The three powers": as many parties as were last named in a row.
  private func row(of number: Int, at word: Int) -> Mention? {
    let row = referents.last { $0.actors.count == number && $0.actors.allSatisfy { $0.party != nil } }
    guard let row, isDefinite(word) else { return nil }
    return Mention(
      sentence: sentence.index, words: phrase(of: word), head: word, form: .pair,
      actors: row.actors.compactMap(\.withoutPerson), isPossessive: isPossessive(word))
  }

  /// The parties of the subjects of the clauses around a word that is no subject.
  private mutating func subjects(above word: Int) -> Set<String> {
    guard let verb = sentence[word].head, sentence[word].relation.universal != .subject else { return [] }
    var parties: Set<String> = []
    var current = verb
    for _ in 0..<6 {
      for subject in sentence.children(of: current, .subject) where !sentence.covers(subject, word) {
        for actor in actors(at: subject) { if let party = actor.party { parties.insert(party) } }
      }
      if !parties.isEmpty { return parties }
      guard let head = sentence[current].head else { return parties }
      current = head
    }
    return parties
  }

  /// "the networks", "the companies": two of the kind that have been named side by side.
  func namedTogether(before word: Int, kind: PartyKind) -> [Actor]? {
    func fits(_ actor: Actor) -> Bool {
      guard actor.person == nil, let party = actor.party, !referents.groups.contains(party) else { return false }
      return actor.kind.map { $0 == kind || $0 == .organisation } ?? true
    }
    if let here = coordinated(before: word), here.allSatisfy(fits) { return here }
    return referents.together(since: sentence.index - 12, where: fits)
  }

  /// The two parties last named side by side in the sentence.
  private func coordinated(before word: Int) -> [Actor]? {
    for first in earlier(than: word) where first.actors.count == 1 {
      guard let second = sentence.children(of: first.head, .conjunct).compactMap({ mentions[$0] }).last,
        second.actors.count == 1, second.actors[0].party != first.actors[0].party
      else { continue }
      let pair = (first.actors + second.actors).compactMap(\.withoutPerson)
      return pair.count == 2 ? pair : nil
    }
    return nil
  }
}
