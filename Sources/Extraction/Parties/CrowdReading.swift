import Syntax

/// Crowds of people who are a party of their own, of their union or of a firm: "shareholders", "the pilots", "the networks".
extension SentenceResolver {
  mutating func fillGroup(_ mention: inout Mention, _ word: Int, kind: PartyKind, owner: [Actor]) {
    let isBare = nounPhrase(word, needsModifier: true) == nil
    let lemma = sentence.lemma(word)
    if owner.isEmpty, isBare, isDefinite(word), vocabulary.description(word, of: sentence)?.role == .party,
      let both = namedTogether(before: word, kind: kind)
    {
      mention.actors = both
      return
    }
    if kind == .union, let union = representative(of: word) {
      mention.actors = union
      return
    }
    if owner.isEmpty, isBare, let same = sameNoun(word) {
      mention.actors = same
      return
    }
    if kind == .union, owner.isEmpty, let union = context.party(with: lemma + "s"), union.kind == .union {
      mention.actors = [Actor(party: union.party, kind: .union)]
      return
    }
    if kind == .union, let union = referent(.union, word), let name = union.first?.party,
      owner.isEmpty && (isBare || isDefinite(word) && context.hasOne(.union)) || name.lowercased().contains(lemma)
    {
      mention.actors = union
      return
    }
    if kind == .armedGroup, let group = owner.first(where: { $0.kind == .armedGroup }) {
      // "Sol Norte rebels" are Sol Norte.
      mention.actors = [group]
      return
    }
    if owner.isEmpty, isBare, isDefinite(word), kind == .armedGroup, let earlier = referent(kind, word) {
      mention.actors = earlier
      return
    }
    // "Rebels in Chad", in an article of one group of rebels.
    if kind == .armedGroup, isBare, owner.allSatisfy({ $0.kind == .state }), context.hasOne(.armedGroup),
      let group = context.party(of: .armedGroup, at: sentence.place(word)), group.kind == .armedGroup
    {
      mention.actors = [Actor(party: group.party, kind: group.kind)]
      return
    }
    if isOwned(word), owner.isEmpty || kind == .party { return }
    let isCrowd = vocabulary.description(word, of: sentence)?.role == .party
    guard !isPredicate(word), isPlayer(word),
      var text = nounPhrase(word, needsModifier: isCrowd && kind == .organisation)
    else { return }
    if let adjective = sentence.dependents[word].compactMap({ mentions[$0] }).first(where: { $0.form == .adjective }) {
      text = reading.text(Array(adjective.words), of: sentence) + " " + text
    } else if let party = owner.first?.party, isBare || !isCrowd || !isOwned(word) {
      text = "\(party) \(text)"
    } else if isBare, kind == .company, vocabulary.description(word, of: sentence)?.role == .group,
      let company = referent(.company, word)?.first?.party
    {
      text = "\(company) \(text)"
    }
    mention.isKnown = false
    mention.actors = [Actor(party: text, kind: kind)]
  }

  /// "Nurses represented by the Care Workers' Union": it is the union that acts for them.
  private func representative(of word: Int) -> [Actor]? {
    for clause in sentence.children(of: word, .clausalModifier)
    where ["represent", "organise", "organize"].contains(sentence.lemma(clause)) {
      guard let agent = sentence.agent(of: clause), let union = mentions[agent], union.form == .name else { continue }
      return union.actors
    }
    return nil
  }
}
