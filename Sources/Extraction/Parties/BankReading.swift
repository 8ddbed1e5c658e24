import Syntax

/// Banks without their names: "the central bank", "the Washington-based lender".
extension SentenceResolver {
  func isCentralBank(_ word: Int) -> Bool {
    word > found.start && sentence.lemma(word) == "bank" && ["central", "reserve"].contains(sentence.lower(word - 1))
      && !isPlural(word)
  }

  /// "Peru's central bank": that of the state, by its own name; of no state in particular, the one met last, else that of
  /// the state it is told of.
  mutating func centralBank(_ word: Int) -> Mention? {
    var actors: [Actor] = []
    if let owner = owner(of: word, role: .member, kind: .state).first {
      actors = bank(of: owner.party).map { [$0] } ?? (owner.kind == .state ? [] : [owner])
    } else if isDefinite(word) {
      if let met = referents.last(where: { $0.actors.count == 1 && isCentralBank($0.actors[0].party) }) {
        actors = met.actors.compactMap(\.withoutPerson)
      } else if let state = state(at: word), let bank = bank(of: state.party) {
        actors = [bank]
      }
    }
    guard !actors.isEmpty else { return nil }
    return Mention(
      sentence: sentence.index, words: phrase(of: word), head: word, form: .description, actors: actors,
      isPossessive: isPossessive(word))
  }

  private func bank(of state: String?) -> Actor? {
    guard let state, let name = gazetteer.centralBanks[state] else { return nil }
    return Actor(party: name.party, kind: name.kind)
  }

  private func isCentralBank(_ party: String?) -> Bool {
    party.map(gazetteer.centralBankNames.contains) ?? false
  }

  /// "the bank", "the lender": a firm, or another whose name says that it lends.
  func lender(_ word: Int) -> [Actor]? {
    let lemma = sentence.lemma(word)
    guard Self.lenders.contains(lemma), !isPlural(word) else { return nil }
    func lends(_ actors: [Actor]) -> Bool {
      guard actors.count == 1, let actor = actors.first, !actor.isPerson, let party = actor.party, actor.kind != .state
      else { return false }
      let name = party.lowercased()
      return actor.kind == .company || name.contains("bank") || lemma != "bank" && name.contains(" fund")
    }
    let here = earlier(than: word).filter { $0.form == .name && lends($0.actors) }.max { rank($0) < rank($1) }
    return (here?.actors ?? referents.last { lends($0.actors) }?.actors)?.compactMap(\.withoutPerson)
  }

  private static let lenders: Set<String> = ["bank", "lender"]
}
