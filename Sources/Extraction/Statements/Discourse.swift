import Commitments

/// What the article has named so far, for "he", "it", "the company" and "we".
struct Discourse {
  /// The one who speaks in the first person when nobody is quoted: the issuer of a statement.
  var voice: Actor?
  private var person: Actor?
  private var party: Actor?
  /// The last party of each kind, the latest first.
  private var byKind: [(kind: PartyKind, actor: Actor)] = []
  private(set) var speaker: Actor?
  /// What was last offered, demanded or agreed, in words: what "it" in "accepted it" means.
  private(set) var matter: String?
  /// What was last accepted, pledged or offered: what "in return" answers.
  private(set) var undertaking: StatementDraft?
  private var counts: [String: Int] = [:]
  private var kinds: [String: PartyKind] = [:]

  init(voice: Actor?) { self.voice = voice }

  /// The actor a mention stands for; pronouns look first to `subject`, the subject of the clause around them.
  func actor(of mention: Mention, in reading: SentenceReading, subject: Actor?) -> Actor? {
    switch mention.form {
    case .name, .person, .adjective:
      return Actor(party: mention.party, person: mention.person, kind: mention.kind)
    case .description:
      if let party = mention.party { return Actor(party: party, kind: mention.kind) }
      guard let kind = mention.kind else { return nil }
      if let subject, subject.person == nil, let own = subject.kind, own.matches(kind) { return subject }
      return (byKind.first { $0.kind == kind } ?? byKind.first { $0.kind.matches(kind) })?.actor
    case .pair:
      return nil
    case .pronoun:
      return pronoun(reading.lower(mention.tokens.lowerBound), in: mention, subject: subject)
    }
  }

  /// The two parties named most often so far: "both sides".
  var pair: [Actor] {
    let first = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    let second = counts.filter { $0.key != first?.key }.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let first, let second else { return [] }
    return [first.key, second.key].map { Actor(party: $0, kind: kinds[$0]) }
  }

  private func pronoun(_ word: String, in mention: Mention, subject: Actor?) -> Actor? {
    switch word {
    case "he", "she", "his", "him", "her":
      let holder = subject?.person != nil ? subject : speaker?.person != nil ? speaker : person
      guard mention.tokens.count > 1 else { return holder }
      return holder.map { Actor(party: $0.party, kind: $0.kind) }
    case "i", "my":
      return subject ?? speaker ?? voice
    case "we", "our", "us":
      guard let one = subject ?? speaker ?? voice else { return nil }
      return Actor(party: one.party, person: one.person, kind: one.kind)
    case "it", "its", "they", "their", "them":
      if let subject, subject.party != nil { return Actor(party: subject.party, kind: subject.kind) }
      return party.map { Actor(party: $0.party, kind: $0.kind) }
    default:
      return person
    }
  }

  /// Takes in the actors of a finished sentence: its subjects in order, and who spoke.
  mutating func follow(subjects: [Actor], named: [Actor], speaker: Actor?) {
    for actor in named {
      guard let party = actor.party, let kind = actor.kind else { continue }
      counts[party, default: 0] += 1
      kinds[party] = kind
    }
    for actor in named + subjects {
      if actor.person != nil { person = actor } else if actor.party != nil { party = actor }
      if let kind = actor.kind, actor.person == nil {
        byKind.removeAll { $0.kind == kind }
        byKind.insert((kind, actor), at: 0)
      }
    }
    if let last = subjects.first(where: { $0.party != nil }) {
      party = Actor(party: last.party, kind: last.kind)
    }
    if let speaker { self.speaker = speaker }
  }

  mutating func follow(drafts: [StatementDraft]) {
    if let last = drafts.last(where: { [.proposed, .demanded, .accepted, .acceptedIf].contains($0.stance) }) {
      matter = last.action
    }
    undertaking = drafts.last { [.accepted, .acceptedIf, .pledged, .proposed].contains($0.stance) && !$0.isNominal }
  }
}
