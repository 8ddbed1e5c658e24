import Commitments
import Syntax

/// What a verb says by its place in the sentence: a refusal by what one never does, a threat by what comes otherwise.
extension ModalStances {
  /// "does not negotiate with pirates": what a party never does it refuses.
  func isRefusal(_ verb: Int) -> Bool {
    guard Self.dealing.contains(sentence.lemma(verb)), sentence.isNegated(verb),
      let auxiliary = sentence.child(of: verb, .auxiliary), sentence.lemma(auxiliary) == "do"
    else { return false }
    return [.verbPresent, .verbThirdPerson].contains(sentence[auxiliary].pennTag)
  }

  private static let dealing: Set<String> = [
    "negotiate", "bargain", "pay", "deal", "recognise", "recognize", "discuss", "haggle", "yield", "bow",
  ]

  /// "wants its money or it will leave", "pay, or we shall sell": what comes where a demand is not met.
  func isOtherwise(_ verb: Int) -> Bool {
    guard sentence[verb].relation == .conjunct, let asked = sentence[verb].head, asked < verb,
      let joint = sentence.child(of: verb, .coordination), sentence.lower(joint) == "or",
      sentence.child(of: verb, .subject) != nil
    else { return false }
    return Self.asking.contains(sentence.lemma(asked)) || sentence.modal(of: asked) == "must"
      || sentence[asked].pennTag == .verbBase && sentence.child(of: asked, .subject) == nil
  }

  private static let asking: Set<String> = ["want", "demand", "require", "need", "expect", "have", "insist", "ask"]

  /// "would call off the truce": an end to what both have agreed.
  func breaksOff(_ verb: Int) -> Bool {
    guard actions.ends(verb, in: sentence), let object = sentence.child(of: verb, .object) else { return false }
    return GeneralNouns.stances[sentence.lemma(object)]?.contains(.accepted) == true
  }
}
