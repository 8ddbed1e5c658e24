import Syntax

/// Whom a common noun for a party goes back to: what was named, said or led before it.
extension SentenceResolver {
  /// Nouns that any party can be called by: their last use says nothing about whom they mean now.
  private static let general: Set<String> = [
    "company", "firm", "group", "union", "government", "country", "nation", "organization", "organisation", "party",
    "official", "spokesman", "spokeswoman", "spokesperson", "leader", "president", "minister",
  ]

  /// The organisation whose name has a word of the phrase: "the competition watchdog".
  func alike(_ word: Int) -> [Actor]? {
    if let party = context.party(endingIn: sentence.lower(word), before: sentence.place(word)),
      // "the union" in dock news is not the European one.
      vocabulary.description(word, of: sentence)?.kind != .union || party.kind == .union
    {
      return [Actor(party: party.party, kind: party.kind)]
    }
    var before = word - 1
    while before > found.start, [.noun, .adjective].contains(sentence[before].tag), found.spanAt[before] == nil {
      let modifier = sentence.lower(before)
      if modifier.utf8.count > 4, let party = context.party(with: modifier) {
        return [Actor(party: party.party, kind: party.kind)]
      }
      before -= 1
    }
    return nil
  }

  /// The party of who says it: "Hamas leader … said the group was ready".
  mutating func speaking(_ word: Int, _ kind: PartyKind) -> [Actor]? {
    var current = word
    var clauses = 0
    for _ in 0..<20 {
      guard let head = sentence[current].head else { return nil }
      if [.clausalComplement, .parataxis].contains(sentence[current].relation) { clauses += 1 }
      current = head
      guard clauses > 0 else { continue }
      for subject in sentence.children(of: head, .subject) where !sentence.covers(subject, word) {
        guard let actor = actors(at: subject).first?.withoutPerson, let own = actor.kind, own.matches(kind) else {
          continue
        }
        return [actor]
      }
    }
    return nil
  }

  /// Whom the same noun meant before: "the partnership", "the creditors".
  func sameNoun(_ word: Int) -> [Actor]? {
    let lemma = sentence.lemma(word)
    guard !Self.general.contains(lemma) else { return nil }
    let here = earlier(than: word).first { $0.form == .description && sentence.lemma($0.head) == lemma }
    if let here, !here.actors.isEmpty { return here.actors }
    return referents.last { $0.noun == lemma }?.actors
  }

  /// The party of a kind met last, the subjects first.
  func referent(_ kind: PartyKind, _ word: Int) -> [Actor]? {
    func fits(_ actors: [Actor], _ isExact: Bool) -> Bool {
      guard actors.count == 1, let actor = actors.first, actor.party != nil, !actor.isPerson else { return false }
      if let party = actor.party, referents.groups.contains(party) { return false }
      guard let own = actor.kind else { return kind != .state && !isExact }
      return own == kind || !isExact && (own.matches(kind) || own == .organisation && kind != .state)
    }
    for isExact in [true, false] {
      let here = earlier(than: word).filter { $0.form == .name && fits($0.actors, isExact) }
      if let nearest = here.max(by: { rank($0) < rank($1) }) { return nearest.actors }
      let earlier =
        referents.last(within: 4, of: sentence.index) { !$0.isGroup && fits($0.actors, isExact) }
        ?? referents.last { !$0.isGroup && fits($0.actors, isExact) }
      if let earlier { return earlier.actors }
      if isExact, let party = context.party(of: kind, at: sentence.place(word)), party.kind == kind {
        return [Actor(party: party.party, kind: party.kind)]
      }
    }
    return context.party(of: kind, at: sentence.place(word)).map { [Actor(party: $0.party, kind: $0.kind)] }
  }

  private static let usurpers: Set<String> = ["junta", "regime", "putschist"]

  /// The state that "the government" means: that of who speaks, else one named before, else that of the dateline.
  mutating func state(at word: Int) -> Actor? {
    var current = word
    var isTold = true
    for _ in 0..<20 {
      guard let head = sentence[current].head else { break }
      // "Paris said after the junta had left": not in what Paris says.
      if sentence[current].relation.universal == .adverbialClause { isTold = false }
      current = head
      guard isTold || !Self.usurpers.contains(sentence.lemma(word)) else { continue }
      for subject in sentence.children(of: head, .subject) where subject != word && !sentence.covers(subject, word) {
        if let actor = actors(at: subject).first, actor.kind == .state { return actor.withoutPerson }
      }
    }
    // "the junta" is the one of which the article has told before.
    if Self.usurpers.contains(sentence.lemma(word)), let main = context.state {
      return Actor(party: main, kind: .state)
    }
    // "BEIJING - … the commerce ministry said": an office without a word of whose is that of where it is told.
    if sentence.lemma(word) == "ministry", let home = context.home ?? context.seatOnly {
      return Actor(party: home, kind: .state)
    }
    let here = earlier(than: word).filter { $0.actors.first?.kind == .state }
    if let nearest = here.max(by: { rank($0) < rank($1) }) { return nearest.actors.first?.withoutPerson }
    if let home = context.home { return Actor(party: home, kind: .state) }
    let earlier = referents.last(within: 2, of: sentence.index) { $0.isSubject && $0.actors.first?.kind == .state }
    return earlier?.actors.first?.withoutPerson ?? context.state.map { Actor(party: $0, kind: .state) }
  }
}
