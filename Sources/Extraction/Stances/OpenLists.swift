import Commitments
import Syntax

/// "Peru will:", "both agreed to:", "The union demands:" over a list: each item completes the sentence.
struct OpenLists {
  let reading: Reading
  let holders: HolderFinder
  let stances: StanceLexicon

  /// A sentence that a list completes: who takes which stance on every item.
  struct Opening {
    var sentence: Int
    var stance: Stance
    var holders: [Actor]
    var addressees: [Actor] = []
    var family: Candidate.Family
    var name: String
  }

  /// What the sentence leaves open before its colon.
  func opening(_ sentence: Sentence) -> Opening? {
    guard let colon = sentence.words.indices.last, sentence[colon].form == ":", colon > 0 else { return nil }
    let last = colon - 1
    if sentence[last].pennTag == .modal { return modal(last, in: sentence) }
    if sentence.lower(last) == "to" { return infinitive(last, in: sentence) }
    return demand(last, in: sentence)
  }

  /// "Peru will:", "Peru must:"
  private func modal(_ word: Int, in sentence: Sentence) -> Opening? {
    let name = sentence.lower(word)
    let subject =
      sentence.child(of: word, .subject) ?? sentence[word].head.flatMap { sentence.child(of: $0, .subject) }
    let bound = subject.map { holders.actors(of: $0, in: sentence) } ?? []
    if ModalStances.duties.contains(name) {
      let speakers = holders.speakers(at: sentence.place(word))
      guard !speakers.isEmpty else { return nil }
      return Opening(
        sentence: sentence.index, stance: .demanded, holders: speakers, addressees: bound, family: .duty, name: name)
    }
    guard ModalStances.intents.contains(name), !bound.isEmpty else { return nil }
    return Opening(sentence: sentence.index, stance: .pledged, holders: bound, family: .modal, name: name)
  }

  /// "will work together to:", "agreed to:", "calls on Chad to:", "Peru's commitments to:"
  private func infinitive(_ to: Int, in sentence: Sentence) -> Opening? {
    for word in (0..<to).reversed() where [.verb, .noun, .adjective].contains(sentence[word].tag) {
      let cue = stances.cues(at: word, in: sentence).first {
        $0.contents.contains(.infinitive) || $0.contents.contains(.preposition("to"))
      }
      if let cue, [.accepted, .pledged, .demanded, .proposed].contains(cue.stance) {
        return cued(cue, at: word, in: sentence)
      }
      guard sentence[word].tag == .verb, let modal = sentence.modal(of: word), modal == "will" || modal == "shall"
      else {
        continue
      }
      let actors = holders.holder(of: word, in: sentence).actors
      guard !actors.isEmpty else { return nil }
      return Opening(sentence: sentence.index, stance: .pledged, holders: actors, family: .modal, name: modal)
    }
    return nil
  }

  /// "The union demands:"
  private func demand(_ word: Int, in sentence: Sentence) -> Opening? {
    guard sentence[word].tag == .verb,
      let cue = stances.cues(at: word, in: sentence).first(where: { $0.contents.contains(.object) && !$0.isWeak }),
      cue.stance == .demanded || cue.stance == .proposed || cue.stance == .rejected
    else { return nil }
    return cued(cue, at: word, in: sentence)
  }

  private func cued(_ cue: StanceCue, at word: Int, in sentence: Sentence) -> Opening? {
    var actors: [Actor] = []
    if cue.part == .noun {
      let before = sentence.dependents[word].filter { $0 < word }
      actors = sentence.possessor(of: word).map { holders.actors(of: $0, in: sentence) } ?? []
      if actors.isEmpty {
        actors = before.lazy.compactMap { holders.mentions[sentence.place($0)]?.actors }.first { !$0.isEmpty } ?? []
      }
    } else {
      actors = holders.holder(of: word, in: sentence).actors
    }
    guard !actors.isEmpty, !sentence.isNegated(word) else { return nil }
    var addressees: [Actor] = []
    let finder = ContentFinder(sentence: sentence)
    for role in cue.addressees where addressees.isEmpty {
      addressees = finder.fillers(of: role, at: word, part: cue.part).flatMap { holders.actors(of: $0, in: sentence) }
    }
    // What is to be done under an agreement is pledged.
    let stance: Stance = cue.stance == .accepted ? .pledged : cue.stance
    return Opening(
      sentence: sentence.index, stance: stance, holders: actors, addressees: addressees,
      family: cue.part == .noun ? .noun : .verb, name: cue.name)
  }
}
