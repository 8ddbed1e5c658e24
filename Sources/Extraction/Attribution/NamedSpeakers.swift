/// Gives speakers that are only described the name that the article gives them elsewhere.
///
/// "The union official said" is the person who spoke for the union last; "a union official said" at the top of an article is the person who
/// speaks for the union in the sentences right after. Nobody whose name is withheld is named, and no group.
struct NamedSpeakers {
  let sentences: [Sentence]

  /// How many sentences below the top a name may follow.
  private static let reach = 3

  func name(in utterances: inout [[Utterance]]) {
    var last: [Actor] = []
    for sentence in utterances.indices {
      for place in utterances[sentence].indices {
        let one = utterances[sentence][place]
        if let person = one.source.actors.first(where: { $0.person != nil }) {
          last.append(person)
          continue
        }
        guard let kind = description(one, in: sentences[sentence]) else { continue }
        let party = one.source.actors.first?.party
        let found: Actor?
        switch kind {
        case .definite:
          found = last.last { party == nil || $0.party == party }
        case .indefinite:
          guard sentence < Self.reach, last.isEmpty, party != nil else { continue }
          found = following(sentence, in: utterances).first { $0.party == party }
        }
        if let found { utterances[sentence][place].source.actors = [found] }
      }
    }
  }

  private enum Description { case definite, indefinite }

  /// Whether a single person is meant: "the official", "a union official", and which.
  private func description(_ utterance: Utterance, in sentence: Sentence) -> Description? {
    guard utterance.describesPerson, !utterance.source.isUnnamed, utterance.source.outlet == nil,
      let first = utterance.subject.first
    else { return nil }
    switch sentence.lower(first) {
    case "the": return .definite
    case "a", "an": return .indefinite
    default: return nil
    }
  }

  private func following(_ sentence: Int, in utterances: [[Utterance]]) -> [Actor] {
    let near = sentence + 1..<min(sentence + 1 + Self.reach, utterances.count)
    guard sentence + 1 < utterances.count else { return [] }
    return near.flatMap { utterances[$0] }.flatMap { $0.source.actors }.filter { $0.person != nil }
  }
}
