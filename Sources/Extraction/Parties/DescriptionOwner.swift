import Syntax

/// Whose a common noun is: "*Peru's* minister", "officials *in Lima*", "the leader *of the union*".
extension SentenceResolver {
  /// The party that a noun belongs to: possessor, adjective or name before it, "of" phrase behind it.
  mutating func owner(of word: Int, role: PartyWords.Description.Role, kind: PartyKind) -> [Actor] {
    for child in sentence.children(of: word, .possessor) {
      let actors = actors(at: child)
      if !actors.isEmpty { return actors.compactMap(\.withoutPerson) }
    }
    for child in sentence.dependents[word].reversed() where child < word {
      guard Self.before.contains(sentence[child].relation) else { continue }
      if let mention = mentions[child], mention.form == .adjective || mention.form == .name {
        if role == .party, kind != .state { continue }
        return mention.actors.compactMap(\.withoutPerson)
      }
      if role == .member, sentence[child].tag == .noun {
        let actors = actors(at: child)
        if !actors.isEmpty { return actors.compactMap(\.withoutPerson) }
      }
    }
    if role == .member {
      // "the United Nations refugee agency": the name stands two words up.
      for child in phrase(of: word).reversed() where child < word && sentence[child].relation != .possessor {
        guard let mention = mentions[child], mention.form == .name, mention.head == child,
          let head = sentence[child].head, head < word, sentence[head].head == word
        else { continue }
        return mention.actors.compactMap(\.withoutPerson)
      }
    }
    if role == .member, sentence[word].relation.universal == .subject, let verb = sentence[word].head {
      // "At Norline, executives said …"
      for place in sentence.dependents[verb] where place < word && sentence.mark(of: place) == "at" {
        let actors = actors(at: place)
        if !actors.isEmpty { return actors.compactMap(\.withoutPerson) }
      }
    }
    guard role != .party || kind == .state else { return [] }
    // "officials in Lima", "the ministry in Lima"
    if kind == .state, role != .group, !Self.guests.contains(sentence.lemma(word)) {
      for child in sentence.children(of: word, .nominalModifier) where child > word && sentence.mark(of: child) == "in"
      {
        guard let span = found.span(at: child), case .party(let name) = span.content, name.kind == .state,
          let party = name.party, name.form == .name
        else { continue }
        return [Actor(party: party, kind: .state)]
      }
    }
    for child in sentence.children(of: word, .nominalModifier) where child > word {
      guard let mark = sentence.mark(of: child), ["of", "for", "from", "at", "with", "in"].contains(mark) else {
        continue
      }
      // "the Ministers of Foreign Affairs of Peru": what the office is for is nobody.
      if Self.departments.contains(sentence.lower(child)) {
        for state in sentence.children(of: child, .nominalModifier) where sentence.mark(of: state) == "of" {
          var owners: [Actor] = []
          for one in [state] + sentence.conjuncts(of: state) { owners += self.actors(at: one) }
          if !owners.isEmpty { return owners.compactMap(\.withoutPerson) }
        }
      }
      var actors = actors(at: child)
      if mark == "in", actors.first?.kind == .state { continue }
      for other in sentence.conjuncts(of: child) { actors += self.actors(at: other) }
      if !actors.isEmpty { return actors.compactMap(\.withoutPerson) }
    }
    return []
  }

  private static let departments: Set<String> = [
    "affairs", "defence", "defense", "finance", "trade", "state", "commerce", "economy", "interior", "energy",
    "justice",
    "agriculture", "health", "security", "relations",
  ]

  /// Who may be in a capital for another state.
  private static let guests: Set<String> = [
    "diplomat", "envoy", "ambassador", "embassy", "mission", "mediator", "negotiator", "delegate", "delegation",
    "counterpart", "representative", "expert", "source", "soldier", "troop", "troops", "force", "forces", "commander",
    "side", "country", "nation", "leader", "team", "officer",
  ]

  private static let before: Set<Relation> = [
    .adjectivalModifier, .compound, .nominalDescription, .nominalModifier, .nominalUnmarked,
  ]
}
