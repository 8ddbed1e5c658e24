import Syntax

/// Gives speakers that are only described the name that the article gives them elsewhere.
///
/// "The union official said" is the person who spoke for the union last; "a union official said" at the top of an article is the person who
/// speaks for the union in the sentences right after. Nobody whose name is withheld is named, and no group.
struct NamedSpeakers {
  let sentences: [Sentence]

  /// How many sentences below the top a name may follow.
  private static let reach = 3

  func name(in utterances: inout [[Utterance]]) {
    var last: Actor?
    var lastOfParty: [String: Actor] = [:]
    for sentence in utterances.indices {
      for place in utterances[sentence].indices {
        let one = utterances[sentence][place]
        if let person = one.source.actors.first(where: { $0.person != nil }) {
          last = person
          if let party = person.party { lastOfParty[party] = person }
          continue
        }
        guard let kind = description(one, in: sentences[sentence]) else { continue }
        let party = one.source.actors.first?.party
        let found: Actor?
        switch kind {
        case .definite:
          found = party.map { lastOfParty[$0] } ?? last
        case .indefinite:
          guard sentence < Self.reach, last == nil else { continue }
          found = following(sentence, in: utterances).first {
            speaksLikewise($0, for: party, one, in: sentences[sentence])
          }
        }
        guard let found else { continue }
        utterances[sentence][place].source.actors = [found]
        utterances[sentence][place].source.isUnnamed = false
      }
    }
  }

  /// Whether `person` speaks for the party of the description, or for one that bears its word: "a union official" of the Seamen's Union.
  private func speaksLikewise(_ person: Actor, for party: String?, _ utterance: Utterance, in sentence: Sentence)
    -> Bool
  {
    if let party { return person.party == party }
    guard let name = person.party.map({ $0.lowercased() + " " + (person.kind?.rawValue ?? "") }) else { return false }
    return utterance.subject.contains {
      sentence[$0].pennTag == .noun && $0 + 1 < utterance.subject.upperBound && name.contains(sentence.lower($0))
    }
  }

  private enum Description { case definite, indefinite }

  /// Whether a single person is meant: "the official", "a union official", and which.
  private func description(_ utterance: Utterance, in sentence: Sentence) -> Description? {
    guard utterance.describesPerson, utterance.source.outlet == nil,
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
