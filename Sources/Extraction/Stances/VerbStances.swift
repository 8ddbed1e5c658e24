import Commitments
import Syntax

/// "Kyiv rejected the plan", "urged Hamas to free the hostages", "the offer was accepted by the union".
struct VerbStances {
  let sentence: Sentence
  let holders: HolderFinder
  let phrase: ActionPhrase

  func candidates(_ cue: StanceCue, at verb: Int) -> [Candidate] {
    let modal = sentence.modal(of: verb)
    if let modal, ModalStances.duties.contains(modal) { return [] }
    let isNegated = sentence.isNegated(verb)
    guard let stance = isNegated ? cue.negated : cue.stance else { return [] }
    let holding = holders.holder(of: verb, in: sentence)
    guard !holding.actors.isEmpty else { return [] }
    let finder = ContentFinder(sentence: sentence)
    return finder.contents(of: cue, at: verb).prefix(1).flatMap { content -> [Candidate] in
      let (addressees, dropped) = addressees(of: cue, at: verb, content: content, holder: holding.word)
      var tops = [content.head]
      if content.frame != "self" { tops += separate(content.head) }
      return tops.map { top in
        var words = phrase.words(top, without: dropped)
        if content.frame == "self", let holder = holding.word { words.removeAll { sentence.covers(holder, $0) } }
        return Candidate(
          sentence: sentence.index, cue: verb, family: .verb, name: cue.name, frame: content.frame, stance: stance,
          holders: holding.actors, holderWord: holding.word, addressees: addressees, head: top, words: words,
          isNegated: isNegated,
          features: ["how=" + holding.how, "modal=" + (modal ?? "none"), "past=\(sentence.isPast(verb))"])
      }
    }
  }

  /// Coordinated verbs of the content that are actions of their own: "to stop firing and to free the crew".
  private func separate(_ head: Int) -> [Int] {
    guard sentence[head].tag == .verb else { return [] }
    return sentence.children(of: head, .conjunct).filter { sentence[$0].tag == .verb }
  }

  /// Whom the stance is addressed to, and the subject that an action's name leaves out.
  private func addressees(
    of cue: StanceCue, at verb: Int, content: ContentFinder.Content, holder: Int?
  ) -> ([Actor], Int?) {
    let finder = ContentFinder(sentence: sentence)
    var found: [Actor] = []
    for role in cue.addressees where found.isEmpty {
      for word in finder.fillers(of: role, at: verb, part: .verb) where word != content.head {
        found += holders.actors(of: word, in: sentence)
      }
    }
    var dropped: Int?
    if content.frame == "that" || content.frame == "inf", let subject = sentence.child(of: content.head, .subject) {
      let actors = holders.actors(of: subject, in: sentence)
      if !actors.isEmpty, content.head != verb {
        if found.isEmpty, cue.stance == .demanded { found = actors }
        dropped = subject
      }
    }
    if found.isEmpty, let possessor = sentence.possessor(of: content.head) {
      found = holders.actors(of: possessor, in: sentence)
    }
    return (found, dropped)
  }
}
