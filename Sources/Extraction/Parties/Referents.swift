/// The parties and people met so far, for pronouns and descriptions that go back to them.
struct Referents {
  struct Referent {
    var actors: [Actor]
    var place: WordPlace
    var isSubject: Bool
    /// Whether it is the subject of the sentence's main clause, or has that subject ("Mr Holm's answer is …").
    var isMain = false
    /// The noun of a description ("employers"), else `nil`.
    var noun: String?
    var isPlural = false
    /// "a spokeswoman for Norline": one whom "she" can mean, though nameless.
    var isHuman = false
    /// People that nobody names: "creditor banks".
    var isGroup = false
  }

  private(set) var all: [Referent] = []
  private static let reach = 60

  mutating func add(_ referent: Referent) {
    guard !referent.actors.isEmpty else { return }
    all.append(referent)
    if referent.isGroup, let party = referent.actors[0].party { groups.insert(party) }
  }

  /// The last referent that fits, those of the nearest sentence first and subjects before others.
  func last(within sentences: Int, of sentence: Int, where fits: (Referent) -> Bool) -> Referent? {
    var best: Referent?
    for referent in all.suffix(Self.reach).reversed() {
      let age = sentence - referent.place.sentence
      if age > sentences { break }
      if let best, best.place.sentence > referent.place.sentence { return best }
      guard fits(referent) else { continue }
      if referent.isMain { return referent }
      if best == nil || referent.isSubject && best?.isSubject == false { best = referent }
    }
    return best
  }

  /// Two parties named side by side not long ago: "the army and the rebels".
  func together(since sentence: Int, where fits: (Actor) -> Bool) -> [Actor]? {
    let near = pairs.suffix(12).filter { $0.sentence >= sentence && $0.actors.allSatisfy(fits) }
    // Who acts together is meant sooner than who is named together by the way.
    return (near.last { $0.isSubject } ?? near.last)?.actors
  }

  /// The two who last met or spoke with each other: "Ruiz spoke with Holm".
  func encounter(since sentence: Int) -> [Actor]? {
    guard let last = encounters.last, last.sentence >= sentence else { return nil }
    return last.actors
  }

  mutating func add(encounter: [Actor], in sentence: Int) {
    guard encounter.count == 2, encounter[0].party != encounter[1].party, encounter.allSatisfy({ $0.party != nil })
    else { return }
    encounters.append((sentence, encounter.compactMap(\.withoutPerson)))
  }

  private var encounters: [(sentence: Int, actors: [Actor])] = []
  private var pairs: [(sentence: Int, actors: [Actor], isSubject: Bool)] = []
  /// The parties that nobody names: "creditor banks".
  private(set) var groups: Set<String> = []

  mutating func add(pair: [Actor], in sentence: Int, isSubject: Bool = false) {
    guard pair.count == 2, pair[0].party != pair[1].party, pair.allSatisfy({ $0.party != nil }) else { return }
    pairs.append((sentence, pair.compactMap(\.withoutPerson), isSubject))
  }

  /// The last referent that fits, at almost any distance.
  func last(where fits: (Referent) -> Bool) -> Referent? { all.suffix(Self.memory).last(where: fits) }
  private static let memory = 400
}

extension Actor {
  /// Whether "he" can mean it.
  var isPerson: Bool { person != nil }

  /// The party alone, without the person who speaks for it.
  var withoutPerson: Actor? { party.map { Actor(party: $0, person: nil, kind: kind) } }
}
