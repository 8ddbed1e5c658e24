import Commitments

/// An endless story of many negotiations at once, the same for the same seed.
///
/// A few parties are in very many articles and most in few. An article goes on with a negotiation more often than it
/// opens one: beside fresh positions it restates earlier ones, answers them, tells that they were fulfilled, broken or
/// taken back, and that conditions came about.
struct GeneratedStory {
  private let shape: Shape
  private var random: SplitMix64
  private var number = 0
  private var threads = 0
  private var negotiations: [Negotiation] = []
  private var negotiationsBegun = 0
  private let firstDay: Day
  private let vocabulary = GeneratedVocabulary()

  static let articlesPerDay = 250
  private static let liveNegotiations = 3_000
  private static let threadsPerNegotiation = 24

  /// How much an article says, and how much of it is new.
  struct Shape {
    var statements: Int
    /// So many of them, exactly, begin a position of their own; `nil`: as it comes.
    var begun: Int?

    static let short = Shape(statements: 6)
    /// Three mentions of every position, as in what agencies report day after day.
    static let long = Shape(statements: 15, begun: 5)
  }

  /// A position that later articles come back to.
  struct Thread {
    var id: Int
    var position: Position
    /// The one to which it answers.
    var answers: Int?
    /// The one whose condition it meets.
    var meets: Int?
  }

  private struct Negotiation {
    /// From 0, in order of their beginning.
    var number: Int
    var parties: [String]
    var threads: [Thread] = []
  }

  /// A statement with the thread that it begins or goes on with.
  struct Told {
    var statement: Statement
    var thread: Int
    var answers: Int?
    var meets: Int?
  }

  struct Report {
    var article: Article
    /// The number of its negotiation.
    var negotiation: Int
    var told: [Told]
    var document: StatementDocument { StatementDocument(article: article.key, statements: told.map(\.statement)) }
  }

  init(seed: UInt64, from day: Day, shape: Shape = .short) {
    self.shape = shape
    random = SplitMix64(state: seed)
    firstDay = day
  }

  mutating func next() -> Report {
    let day = firstDay + number / Self.articlesPerDay
    number += 1
    let place = negotiation()
    var negotiation = negotiations[place]
    var text = ""
    var told: [Told] = []
    var toBegin = shape.begun ?? 0
    for index in 1...shape.statements {
      let thread: Thread
      if shape.begun == nil {
        thread = continued(&negotiation, on: day)
      } else if negotiation.threads.isEmpty || random.next(below: shape.statements - index + 1) < toBegin {
        toBegin -= 1
        thread = opened(in: &negotiation, on: day)
      } else {
        thread = retold(in: negotiation, on: day)
      }
      let sentence = sentence(for: thread.position, on: day)
      if !text.isEmpty { text += " " }
      let start = text.utf8.count
      text += sentence
      let evidence = Evidence(range: start..<start + sentence.utf8.count, quotation: sentence)
      told.append(
        Told(
          statement: Statement(id: "s\(index)", position: thread.position, evidence: [evidence]), thread: thread.id,
          answers: thread.answers, meets: thread.meets))
    }
    negotiation.threads.removeFirst(max(0, negotiation.threads.count - Self.threadsPerNegotiation))
    negotiations[place] = negotiation
    let key = "report-\(firstDay.number)-\(number)"
    return Report(
      article: Article(
        key: key, title: "\(negotiation.parties.joined(separator: " and ")), report \(number)",
        source: vocabulary.outlet(number), address: "https://news.example/\(key)", published: day, text: text),
      negotiation: negotiation.number, told: told)
  }

  /// Where the negotiation of the next article stands.
  private mutating func negotiation() -> Int {
    if !negotiations.isEmpty, random.next(below: 10) < 7 { return random.next(below: negotiations.count) }
    var parties: [String] = []
    while parties.count < 2 + random.next(below: 2) {
      let party = vocabulary.party(random.unit())
      if !parties.contains(party) { parties.append(party) }
    }
    let new = Negotiation(number: negotiationsBegun, parties: parties)
    negotiationsBegun += 1
    guard negotiations.count >= Self.liveNegotiations else {
      negotiations.append(new)
      return negotiations.count - 1
    }
    let place = random.next(below: negotiations.count)
    negotiations[place] = new
    return place
  }

  private mutating func continued(_ negotiation: inout Negotiation, on day: Day) -> Thread {
    let kind = random.next(below: 100)
    guard kind < 55, !negotiation.threads.isEmpty else { return fresh(in: &negotiation, on: day) }
    let earlier = negotiation.threads[random.next(below: negotiation.threads.count)]
    if kind < 20, let answer = answer(to: earlier, on: day) {
      negotiation.threads.append(answer)
      return answer
    }
    if kind < 27, let fulfilment = fulfilment(of: earlier, in: &negotiation, on: day) { return fulfilment }
    switch kind {
    case 27..<42: return again(earlier, .restated, on: day)
    case 42..<50: return again(earlier, .met, on: day)
    case 50..<53: return again(earlier, .broken, on: day)
    default: return again(earlier, .withdrawn, on: day)
    }
  }

  /// What becomes of a position that an article comes back to.
  private enum Course { case restated, met, broken, withdrawn }

  /// An earlier position once more.
  private mutating func retold(in negotiation: Negotiation, on day: Day) -> Thread {
    let earlier = negotiation.threads[random.next(below: negotiation.threads.count)]
    switch random.next(below: 100) {
    case ..<58: return again(earlier, .restated, on: day)
    case ..<82: return again(earlier, .met, on: day)
    case ..<90: return again(earlier, .broken, on: day)
    default: return again(earlier, .withdrawn, on: day)
    }
  }

  private mutating func again(_ earlier: Thread, _ course: Course, on day: Day) -> Thread {
    var again = earlier
    again.meets = nil
    again.position.on = Period(day)
    switch course {
    case .restated: again.position.action = vocabulary.reworded(earlier.position.action, random.next(below: 4))
    case .met: again.position.stance = .met
    case .broken:
      again.position.stance = .broken
      again.position.claimedBy = earlier.position.to.first
    case .withdrawn: again.position.stance = .withdrawn
    }
    if again.position.stance != earlier.position.stance { again.position.conditions = [] }
    return again
  }

  /// A position that no article has told of: an answer, a condition that came about, one that waits for what waits for it, or
  /// a new one.
  private mutating func opened(in negotiation: inout Negotiation, on day: Day) -> Thread {
    let kind = random.next(below: 1_000)
    guard kind < 550, !negotiation.threads.isEmpty else { return fresh(in: &negotiation, on: day) }
    let earlier = negotiation.threads[random.next(below: negotiation.threads.count)]
    if kind < 400, let answer = answer(to: earlier, on: day) {
      negotiation.threads.append(answer)
      return answer
    }
    if kind < 545, let fulfilment = fulfilment(of: earlier, in: &negotiation, on: day) { return fulfilment }
    if kind >= 545, let counter = counter(to: earlier, in: &negotiation, on: day) { return counter }
    return fresh(in: &negotiation, on: day)
  }

  /// The owner of a condition has done what it is about.
  private mutating func fulfilment(
    of earlier: Thread, in negotiation: inout Negotiation, on day: Day
  ) -> Thread? {
    guard let condition = earlier.position.conditions.first, let owner = condition.by else { return nil }
    let position = Position(
      party: owner, stance: .met, action: condition.action, to: [earlier.position.party], on: Period(day))
    return begun(position, meeting: earlier.id, in: &negotiation)
  }

  /// "You first": the owner of a condition would do what it is about, once what waits for it is done.
  private mutating func counter(to earlier: Thread, in negotiation: inout Negotiation, on day: Day) -> Thread? {
    guard let condition = earlier.position.conditions.first, let owner = condition.by else { return nil }
    let position = Position(
      party: owner, stance: .acceptedIf, action: condition.action, to: [earlier.position.party], on: Period(day),
      conditions: [ConditionTerm(by: earlier.position.party, action: earlier.position.action, kind: .if)])
    return begun(position, in: &negotiation)
  }

  private mutating func answer(to earlier: Thread, on day: Day) -> Thread? {
    guard [.proposed, .demanded].contains(earlier.position.stance), let party = earlier.position.to.first else {
      return nil
    }
    let stances: [Stance] = [.accepted, .acceptedIf, .rejected, .pendingReview]
    var position = earlier.position
    position.party = party
    position.to = [earlier.position.party]
    position.stance = stances[random.next(below: stances.count)]
    position.on = Period(day)
    position.due = nil
    position.conditions = position.stance == .acceptedIf ? [condition(by: earlier.position.party)] : []
    threads += 1
    return Thread(id: threads, position: position, answers: earlier.id)
  }

  private mutating func fresh(in negotiation: inout Negotiation, on day: Day) -> Thread {
    let first = random.next(below: negotiation.parties.count)
    let party = negotiation.parties[first]
    let other = negotiation.parties[(first + 1) % negotiation.parties.count]
    let stances: [Stance] = [
      .proposed, .proposed, .demanded, .demanded, .pledged, .acceptedIf, .acceptedIf, .threatened, .pendingReview,
    ]
    let stance = stances[random.next(below: stances.count)]
    let waits = stance == .acceptedIf || random.next(below: 4) == 0
    let position = Position(
      party: party, stance: stance, action: vocabulary.action(&random), to: [other], on: Period(day),
      due: random.next(below: 3) == 0 ? Period(day + random.next(below: 200)) : nil,
      conditions: waits ? [condition(by: other)] : [])
    return begun(position, in: &negotiation)
  }

  private mutating func condition(by party: String) -> ConditionTerm {
    ConditionTerm(by: party, action: vocabulary.action(&random), kind: .if)
  }

  private mutating func begun(
    _ position: Position, meeting met: Int? = nil, in negotiation: inout Negotiation
  ) -> Thread {
    threads += 1
    let thread = Thread(id: threads, position: position, meets: met)
    negotiation.threads.append(thread)
    return thread
  }

  private func sentence(for position: Position, on day: Day) -> String {
    let condition = position.conditions.first.map { " if \($0.by ?? "somebody") is to \($0.action)" } ?? ""
    let addressee = position.to.first.map { " to \($0)" } ?? ""
    return "On \(day) \(position.party) said\(addressee) \(position.stance.rawValue): \(position.action)\(condition)."
  }
}
