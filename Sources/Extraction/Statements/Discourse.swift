/// What the article has named so far, for "he", "it", "the company" and "we".
struct Discourse {
  /// The one who speaks in the first person when nobody is quoted: the issuer of a statement.
  var voice: Actor?
  private var person: Actor?
  private var party: Actor?
  private var byKind: [PartyKind: Actor] = [:]
  private(set) var speaker: Actor?

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
      return byKind[kind] ?? byKind.first { $0.key.matches(kind) }?.value
    case .pronoun:
      return pronoun(reading.lower(mention.tokens.lowerBound), in: mention, subject: subject)
    }
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
    for actor in named + subjects {
      if actor.person != nil { person = actor } else if actor.party != nil { party = actor }
      if let kind = actor.kind, actor.person == nil { byKind[kind] = actor }
    }
    if let last = subjects.first(where: { $0.party != nil }) {
      party = Actor(party: last.party, kind: last.kind)
    }
    if let speaker { self.speaker = speaker }
  }

  /// A new paragraph without quotation ends the first person of the last speaker.
  mutating func endQuotation() {}
}
