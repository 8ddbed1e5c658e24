import Commitments
import Syntax

/// "Its wage offer now stands at 6 percent", "The figure is $5.60", "It is worth four per cent this year": the figure
/// that an offer or demand told before comes to.
struct FigureStances {
  let sentence: Sentence
  let holders: HolderFinder
  let phrase: ActionPhrase
  /// The candidates of the sentences before, in the order of the text.
  let earlier: ArraySlice<Candidate>
  /// Those before it in its own sentence.
  let here: [Candidate]

  func candidates(at word: Int) -> [Candidate] {
    guard let (subject, figure, verb) = equation(at: word), !sentence.isNegated(verb),
      let (author, to, stance) = author(of: subject, before: verb)
    else { return [] }
    return [
      Candidate(
        sentence: sentence.index, cue: word, family: .noun, name: "figure", frame: "is", stance: stance,
        holders: author, holderWord: nil, addressees: to, head: figure, words: words(figure, of: verb),
        features: ["how=figure", "subject=" + sentence.lemma(subject).lowercased()])
    ]
  }

  /// What is said to be how much: the subject, the figure, and the predicate.
  private func equation(at word: Int) -> (subject: Int, figure: Int, verb: Int)? {
    guard let subject = sentence.nearestSubject(of: word), subject < word,
      !sentence.auxiliaries(of: word).contains(where: { sentence[$0].pennTag == .modal })
    else { return nil }
    if sentence[word].tag == .verb {
      if Self.asked.contains(sentence.lemma(subject)), ["include", "remain"].contains(sentence.lemma(word)),
        let thing = sentence.child(of: word, .object, .openComplement), thing > word
      {
        return (subject, thing, word)
      }
      guard let links = Self.links[sentence.lemma(word)] else { return nil }
      let figure = sentence.dependents[word].first {
        $0 > word && links.contains(sentence.mark(of: $0) ?? "") && sentence.isFigure($0)
      }
      return figure.map { (subject, $0, word) }
    }
    guard let copula = sentence.child(of: word, .copula), copula > subject else { return nil }
    if sentence.lower(word) == "worth" {
      let figure = sentence.dependents[word].first {
        $0 > word && [.noun, .symbol, .numeral].contains(sentence[$0].tag)
      }
      return figure.map { (subject, $0, word) }
    }
    if Self.asked.contains(sentence.lemma(subject)), sentence[word].tag == .noun,
      sentence.child(of: word, .caseMarker) == nil
    {
      return (subject, word, word)
    }
    guard sentence.isFigure(word), sentence.child(of: word, .caseMarker) == nil else { return nil }
    return Self.nouns.contains(sentence.lemma(subject)) ? (subject, word, word) : nil
  }

  /// Who offers or asks for so much: whose offer it is by the words, else who spoke of one last.
  private func author(of subject: Int, before verb: Int) -> (parties: [Actor], to: [Actor], stance: Stance)? {
    let noun = sentence.lemma(subject).lowercased()
    let isPronoun = noun == "it" || noun == "that" || noun == "this"
    guard isPronoun || Self.nouns.contains(noun),
      !sentence.children(of: subject, .adjectivalModifier).contains(where: { Self.former.contains(sentence.lower($0)) })
    else { return nil }
    let stances: Set<Stance> =
      Self.asked.contains(noun) ? [.demanded] : isPronoun || noun == "figure" ? [.proposed, .demanded] : [.proposed]
    if !isPronoun, let owner = owner(of: subject) {
      return (owner, [], Self.asked.contains(noun) ? .demanded : .proposed)
    }
    let reach = isPronoun ? 1 : 3
    let isMeant = { (other: Candidate) in
      sentence.index - other.sentence <= reach && stances.contains(other.stance) && !other.isNegated
        && (other.sentence < sentence.index || other.cue < subject)
    }
    guard let last = here.last(where: isMeant) ?? earlier.last(where: isMeant) else { return nil }
    if isPronoun, last.sentence == sentence.index { return nil }
    return (last.holders.compactMap(\.withoutPerson), last.addressees, last.stance)
  }

  private func owner(of noun: Int) -> [Actor]? {
    let owners =
      (sentence.possessor(of: noun).map { [$0] } ?? [])
      + sentence.children(of: noun, .compound, .adjectivalModifier).filter { $0 < noun }
    for owner in owners {
      let actors = holders.actors(of: owner, in: sentence).compactMap(\.withoutPerson)
      if !actors.isEmpty { return actors }
    }
    return nil
  }

  /// The figure and what belongs to it: "5 percent this year and three next".
  private func words(_ figure: Int, of verb: Int) -> [Int] {
    var words = phrase.words(figure)
    for child in sentence.dependents[verb] where child > figure && !words.contains(child) && words.count < 14 {
      let relation = sentence[child].relation
      guard relation.universal == .oblique || relation.universal == .conjunct || relation.universal == .nominalModifier,
        !phrase.excluded.contains(child)
      else { continue }
      words += sentence.subtree(of: child).filter { !phrase.excluded.contains($0) && $0 > figure }.prefix(8)
    }
    words = Set(words.filter { $0 >= (sentence.subtree(of: figure).first ?? figure) || $0 >= figure }).sorted()
    words.removeAll { $0 == verb && verb != figure || sentence[$0].relation == .copula }
    if let subject = sentence.nearestSubject(of: verb) { words.removeAll { sentence.covers(subject, $0) } }
    while words.count > 1, let last = words.last, sentence[last].tag == .punctuation, sentence[last].form != "%" {
      words.removeLast()
    }
    return words
  }

  private static let links: [String: Set<String>] = [
    "stand": ["at"], "amount": ["to"], "come": ["to"], "remain": ["at"], "run": ["to"], "be": ["at", "for"],
  ]
  private static let former: Set<String> = ["original", "initial", "earlier", "previous", "first", "old"]
  private static let asked: Set<String> = ["demand", "claim", "request", "price", "condition"]
  private static let nouns: Set<String> = [
    "offer", "bid", "proposal", "package", "demand", "claim", "figure", "price", "condition", "sum", "amount", "number",
    "request",
  ]
}

extension Sentence {
  /// Whether a word is a number or a symbol, or a noun with one before it: "7 percent", "$5.60".
  func isFigure(_ word: Int) -> Bool {
    let isNumber = { (place: Int) in [.symbol, .numeral].contains(self[place].tag) }
    return isNumber(word) || children(of: word, .numericModifier).contains { $0 < word }
      || children(of: word, .compound).contains(where: isNumber)
  }
}
