/// Whose word a statement rests on, given the party whose position it is.
extension Attributions {
  /// The person whose words or decision carry the position that `party` takes at `place`.
  ///
  /// The subject of the word itself if that is a person of the party ("the president offered"), else the nearest person quoted who speaks for it.
  /// A person of another party is never given: what Oslo's minister says about Reykjavik is not Reykjavik's voice.
  func speaker(for party: String?, at place: WordPlace) -> String? {
    if let subject = subjects[place], let person = subject.person, party == nil || subject.party == party {
      return person
    }
    let all = sources(of: place)
    for source in all.filter({ !$0.isInferred }) + all.filter(\.isInferred) {
      for actor in source.actors {
        if let person = actor.person, party == nil || actor.party == party { return person }
      }
    }
    guard !all.contains(where: { !$0.isInferred && $0.manner == .speech }) else { return nil }
    return voices.first { $0.person != nil && (party == nil || $0.party == party) }?.person
  }

  private static let claiming: Set<Source.Manner> = [.speech, .report, .denial, .accusation]

  /// Who says that `party` takes the position at `place`, where that is not the party itself.
  ///
  /// The nearest source that is known decides: another party by its name, an unnamed source as `unnamed`, a medium by its name.
  /// Without any source the issuer of a statement is the one who says it. Stances and beliefs are passed over, since a position inside one
  /// ("demanded that Mali accept") is no claim that it was taken.
  ///
  /// - Parameter isGiven: whether the speaker takes the position for known and only names it ("Sow rejected the Malian offer"), so that
  ///   nobody claims it; the issuer of a statement still does.
  func claimedBy(party: String, at place: WordPlace, isGiven: Bool = false) -> String? {
    for source in sources(of: place) where !isGiven && !source.isInferred && Self.claiming.contains(source.manner) {
      if source.isUnnamed { return "unnamed" }
      if source.speaks(for: party) { return nil }
      if let other = source.actors.lazy.compactMap(\.party).first { return other }
      if let outlet = source.outlet { return outlet }
    }
    guard !voices.contains(where: { $0.party == party }) else { return nil }
    return voices.first?.party
  }
}
