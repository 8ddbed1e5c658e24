import Commitments

/// Puts names, titles and nouns together into mentions: "Russia's foreign minister", "the union's president, Ana Ruiz".
///
/// Persons met with a title and a party speak for that party in the rest of the article.
struct MentionFinder {
  private let atoms: NameAtomFinder

  init(gazetteer: PartyGazetteer, words: PartyWords, day: Day?) {
    atoms = NameAtomFinder(gazetteer: gazetteer, words: words, day: day)
  }

  /// The mentions of a sentence in order, none overlapping; pronouns and descriptions are not resolved.
  func mentions(in tokens: [Token], names: inout ArticleNames) -> [Mention] {
    let found = atoms.atoms(in: tokens, names: &names)
    var mentions: [Mention] = []
    var next = 0
    while next < found.count {
      let (mention, used) = mention(at: next, of: found, in: tokens, names: &names)
      if let mention {
        // "the rebel group": a longer reading takes the place of the shorter one it covers.
        while let last = mentions.last, last.tokens.upperBound > mention.tokens.lowerBound { mentions.removeLast() }
        mentions.append(mention)
      }
      next += max(1, used)
    }
    let whole = withAppositions(mentions, in: tokens, names: &names)
    for mention in whole where mention.person == nil && mention.form == .name {
      if let party = mention.party, let kind = mention.kind {
        names.lastParty = PartyName(form: .name, party: party, kind: kind)
      }
    }
    return whole
  }

  private func mention(
    at index: Int, of found: [NameAtom], in tokens: [Token], names: inout ArticleNames
  ) -> (Mention?, Int) {
    let atom = found[index]
    switch atom.content {
    case .party(let name):
      let head = Mention(
        tokens: atom.tokens, form: Self.form(of: name), party: name.party, kind: name.kind, person: name.person)
      return extended(head, at: index, of: found, in: tokens, names: &names)
    case .unknown(let surface):
      // A single capitalised word that nothing is known about is as often a place or a product as a party.
      let form: Mention.Form = atom.tokens.count == 1 ? .adjective : .name
      let head = Mention(tokens: atom.tokens, form: form, party: surface, kind: nil, isKnown: false)
      return extended(head, at: index, of: found, in: tokens, names: &names)
    case .pronoun:
      let head = Mention(
        tokens: atom.tokens, form: .pronoun,
        isPossessive: WordClasses.possessives.contains(tokens[atom.tokens.lowerBound].lower))
      return extended(head, at: index, of: found, in: tokens, names: &names)
    case .pair:
      return (possessed(Mention(tokens: atom.tokens, form: .pair), in: tokens), 1)
    case .title, .courtesy:
      return titled(at: index, of: found, in: tokens, names: &names)
    case .description(let description):
      guard description.standsAlone, atom.tokens.lowerBound > 0 else { return (nil, 1) }
      var start = atom.tokens.lowerBound - 1
      if start > 0, tokens[start].kind == .word, !tokens[start].isCapitalised, tokens[start].lower != "the" {
        start -= 1
      }
      guard ["the", "both"].contains(tokens[start].lower) else { return (nil, 1) }
      let mention = Mention(tokens: start..<atom.tokens.upperBound, form: .description, kind: description.kind)
      return (possessed(mention, in: tokens), 1)
    }
  }

  private static func form(of name: PartyName) -> Mention.Form {
    switch name.form {
    case .name: .name
    case .adjective: .adjective
    case .person: .person
    }
  }

  private func possessed(_ mention: Mention, in tokens: [Token]) -> Mention {
    var mention = mention
    let end = mention.tokens.upperBound
    if end < tokens.count, tokens[end].kind == .possessive { mention.isPossessive = true }
    return mention
  }

  /// A party with the title, person or noun that follows it: one mention.
  private func extended(
    _ head: Mention, at index: Int, of found: [NameAtom], in tokens: [Token], names: inout ArticleNames
  ) -> (Mention, Int) {
    var mention = possessed(head, in: tokens)
    guard head.form != .person else { return (mention, 1) }
    var used = 1
    var sawTitle = false
    var end = head.tokens.upperBound + (mention.isPossessive && head.form != .pronoun ? 1 : 0)
    while index + used < found.count {
      let atom = found[index + used]
      let gap = end..<atom.tokens.lowerBound
      guard gap.count <= 2, gap.allSatisfy({ isModifier(tokens[$0]) }) else { break }
      switch atom.content {
      case .title:
        sawTitle = true
      case .description where !sawTitle:
        mention.form = head.form == .pronoun ? .pronoun : .description
        mention.tokens = head.tokens.lowerBound..<atom.tokens.upperBound
        mention.isPossessive = false
        return (possessed(mention, in: tokens), used + 1)
      case .party(let name) where sawTitle && name.form == .person && gap.isEmpty,
        .party(let name) where sawTitle && name.person != nil && gap.isEmpty:
        return (person(name.person, in: atom, after: head, party: head.party, tokens: tokens, names: &names), used + 1)
      case .unknown(let surface) where sawTitle && gap.isEmpty:
        return (person(surface, in: atom, after: head, party: head.party, tokens: tokens, names: &names), used + 1)
      default:
        return finish(mention, head, sawTitle: sawTitle, end: end, used: used, in: tokens)
      }
      end = atom.tokens.upperBound
      used += 1
    }
    return finish(mention, head, sawTitle: sawTitle, end: end, used: used, in: tokens)
  }

  private func finish(
    _ mention: Mention, _ head: Mention, sawTitle: Bool, end: Int, used: Int, in tokens: [Token]
  ) -> (Mention, Int) {
    guard sawTitle else { return (mention, used) }
    var mention = mention
    mention.form = head.form == .pronoun ? .pronoun : .description
    mention.tokens = head.tokens.lowerBound..<end
    mention.isPossessive = false
    return (possessed(mention, in: tokens), used)
  }

  private func isModifier(_ token: Token) -> Bool {
    token.kind == .word && (WordClasses.officeModifiers.contains(token.lower) || token.isCapitalised)
  }

  private func person(
    _ name: String?, in atom: NameAtom, after head: Mention, party: String?, tokens: [Token], names: inout ArticleNames
  ) -> Mention {
    let full = name ?? tokens.surface(atom.tokens)
    if head.form != .pronoun { names.learn(person: full, party: party, kind: head.kind ?? .organisation) }
    let mention = Mention(
      tokens: head.tokens.lowerBound..<atom.tokens.upperBound, form: .person, party: party, kind: head.kind,
      person: full)
    return possessed(mention, in: tokens)
  }

  /// "Special envoy Moreau", "Mr Moreau", "president of the Seamen's Union".
  private func titled(
    at index: Int, of found: [NameAtom], in tokens: [Token], names: inout ArticleNames
  ) -> (Mention?, Int) {
    var used = 1
    var end = found[index].tokens.upperBound
    while index + used < found.count, found[index + used].tokens.lowerBound == end {
      let atom = found[index + used]
      let whole = found[index].tokens.lowerBound..<atom.tokens.upperBound
      switch atom.content {
      case .title, .courtesy:
        end = atom.tokens.upperBound
        used += 1
        continue
      case .party(let name) where name.form == .person:
        let mention = Mention(tokens: whole, form: .person, party: name.party, kind: name.kind, person: name.person)
        if let person = name.person { names.learn(person: person, party: name.party, kind: name.kind) }
        return (possessed(mention, in: tokens), used + 1)
      case .unknown(let surface):
        names.learn(person: surface, party: nil, kind: .organisation)
        let entry = names.reading(of: surface)
        let mention = Mention(
          tokens: whole, form: .person, party: entry?.party, kind: entry?.kind, person: entry?.person ?? surface)
        return (possessed(mention, in: tokens), used + 1)
      default:
        return (nil, used)
      }
    }
    return officeHolder(at: index, used: used, end: end, of: found, in: tokens)
  }

  /// A title with "of", "for", "at" and a party, or with "the" before it.
  private func officeHolder(
    at index: Int, used: Int, end: Int, of found: [NameAtom], in tokens: [Token]
  ) -> (Mention?, Int) {
    let start = found[index].tokens.lowerBound
    if index + used < found.count, end < tokens.count, ["of", "for", "at", "from", "in"].contains(tokens[end].lower) {
      let atom = found[index + used]
      let gap = end + 1..<max(end + 1, atom.tokens.lowerBound)
      if gap.count <= 1, gap.allSatisfy({ tokens[$0].lower == "the" }), case .party(let name) = atom.content,
        name.form == .name
      {
        let mention = Mention(
          tokens: start..<atom.tokens.upperBound, form: .description, party: name.party, kind: name.kind)
        return (possessed(mention, in: tokens), used + 1)
      }
    }
    guard case .title(let title) = found[index].content, title.bearer != .own, start > 0,
      tokens[start - 1].lower == "the", !tokens[start].lower.hasSuffix("s")
    else { return (nil, used) }
    return (possessed(Mention(tokens: start - 1..<end, form: .pronoun), in: tokens), used)
  }

  /// "Ana Ruiz, president of the Bakers' Union, said": the person speaks for the party named beside.
  private func withAppositions(
    _ mentions: [Mention], in tokens: [Token], names: inout ArticleNames
  ) -> [Mention] {
    var mentions = mentions
    for index in mentions.indices where index + 1 < mentions.count {
      let (left, right) = (mentions[index], mentions[index + 1])
      let gap = left.tokens.upperBound..<right.tokens.lowerBound
      guard !gap.isEmpty, gap.count <= 6, tokens[gap.lowerBound].text == ",",
        gap.dropFirst().allSatisfy({ isModifier(tokens[$0]) || WordClasses.determiners.contains(tokens[$0].lower) })
      else { continue }
      if isPersonLike(left, in: tokens), let office = office(right, names: names), let party = office.party {
        let person = left.person ?? tokens.surface(left.tokens)
        names.learn(person: person, party: party, kind: office.kind)
        mentions[index] = Mention(
          tokens: left.tokens, form: .person, party: party, kind: office.kind, person: person,
          isPossessive: left.isPossessive)
      } else if left.form == .description, left.party != nil, isPersonLike(right, in: tokens), gap.count == 1 {
        let person = right.person ?? tokens.surface(right.tokens)
        names.learn(person: person, party: left.party, kind: left.kind ?? .organisation)
        mentions[index + 1].person = person
        mentions[index + 1].form = .person
        mentions[index + 1].party = left.party
        mentions[index + 1].kind = left.kind
        mentions[index + 1].isKnown = true
      }
    }
    return mentions
  }

  /// For whom the office named beside a person speaks: "head of the Seamen's Union", "its chief mediator".
  private func office(_ mention: Mention, names: ArticleNames) -> PartyName? {
    switch mention.form {
    case .description:
      return mention.party.map { PartyName(form: .name, party: $0, kind: mention.kind ?? .organisation) }
    case .pronoun where mention.tokens.count > 1: return names.lastParty
    default: return nil
    }
  }

  private func isPersonLike(_ mention: Mention, in tokens: [Token]) -> Bool {
    mention.form == .person && mention.party == nil
      || !mention.isKnown && (2...4).contains(mention.tokens.count) && mention.form == .name
  }
}
