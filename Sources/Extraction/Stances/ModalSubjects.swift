import Syntax

/// What the subject of an act to come says of it.
extension ModalStances {
  /// "The freeze holds and will be kept up": what a second verb is said of stands with the first.
  func sharedThing(of verb: Int) -> Int? {
    guard sentence[verb].relation == .conjunct, sentence.child(of: verb, .subject) == nil,
      let thing = sentence.statedSubject(of: verb), thing < verb, sentence[thing].tag == .noun,
      holders.mentions.actors(of: sentence.place(thing)).isEmpty
    else { return nil }
    return thing
  }

  /// "a tariff will be imposed", "the levy would apply": what comes is a harm.
  func bringsHarm(_ verb: Int) -> Bool {
    if Self.ending.contains(sentence.lemma(verb)), sentence.child(of: verb, .object) == nil, !sentence.isNegated(verb),
      let thing = sentence.nearestSubject(of: verb), Self.goods.contains(sentence.lemma(thing))
    {
      return true
    }
    guard Self.bringing.contains(sentence.lemma(verb)), let thing = sentence.nearestSubject(of: verb),
      sentence.isPassive(verb) || sentence.child(of: verb, .object) == nil, sentence[thing].tag == .noun
    else { return false }
    return actions.kind(of: thing, in: sentence) == .harm
  }

  private static let ending: Set<String> = ["stop", "end", "cease", "halt", "dry"]
  private static let goods: Set<String> = [
    "work", "delivery", "production", "supply", "flow", "shipment", "aid", "payment", "service", "cooperation", "oil",
    "gas", "export",
  ]
  private static let bringing: Set<String> = [
    "impose", "apply", "introduce", "rise", "increase", "raise", "levy", "take", "come", "double", "triple", "collect",
    "charge", "reinstate", "enforce", "add", "await",
  ]
}
