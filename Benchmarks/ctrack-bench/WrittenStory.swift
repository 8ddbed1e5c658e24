import Commitments
import Foundation
import Store

/// A large ledger of a generated story, written through the store as reading writes it, but without looking for what
/// belongs together: the story knows.
///
/// The log comes first and the state afterwards, so that every commitment is folded once.
struct WrittenStory {
  private var story: GeneratedStory
  /// What people do, drawn apart from the story.
  private var hands = SplitMix64(state: 7_919)
  private var threads: [Int: Known] = [:]
  private var matters: [String: MatterID] = [:]
  private var offers: [MatterID: OfferID] = [:]
  private var cases = 0

  private struct Known {
    var id: CommitmentID
    var matter: MatterID
  }

  static let seed: UInt64 = 2_025
  private static let firstDay = Day(number: 18_000)
  /// Commitments of one transaction that folds.
  private static let folded = 20_000
  private static let caseCount = 200

  private init(story: GeneratedStory) { self.story = story }

  /// Makes the ledger unless it is there: of five commitments an article, each mentioned three times.
  static func make(at path: String, commitments: Int) throws {
    guard !FileManager.default.fileExists(atPath: path) else { return }
    let start = Date()
    let part = path + ".part"
    removeStore(part)
    var written = WrittenStory(story: GeneratedStory(seed: seed, from: firstDay, shape: .long))
    let store = try LedgerStore(path: part, access: .create)
    try store.keepInMemory(megabytes: 400)
    let articles = try written.writeLog(to: store, commitments: commitments)
    let logged = Date()
    try written.fold(store)
    // A backup is one file, without the log beside it.
    try store.backup(to: path)
    removeStore(part)
    print(
      "made \(path): \(articles) articles, \(commitments) commitments, in \(Int(Date().timeIntervalSince(start))) s, "
        + "of them \(Int(logged.timeIntervalSince(start))) s for the log\n")
  }

  /// - Returns: The articles that were read.
  private mutating func writeLog(to store: LedgerStore, commitments count: Int) throws -> Int {
    var articles = 0
    while threads.count < count {
      let day = Self.firstDay + articles / GeneratedStory.articlesPerDay
      try store.write(Self.draft(GeneratedStory.articlesPerDay, on: day)) { writer in
        if articles == 0 { try addRegister(writer) }
        for _ in 0..<GeneratedStory.articlesPerDay where threads.count < count {
          try write(story.next(), on: day, with: writer)
          articles += 1
        }
      }
    }
    return articles
  }

  private static func draft(_ articles: Int, on day: Day) -> CommandDraft {
    // In the evening.
    let time = RecordingTime(milliseconds: Int64(day.number) * 86_400_000 + 72_000_000)
    return CommandDraft(words: "ingest \(articles) files", author: "bench", recordedAt: time)
  }

  private func fold(_ store: LedgerStore) throws {
    let numbers = threads.values.map(\.id.number).sorted()
    for start in stride(from: 0, to: numbers.count, by: Self.folded) {
      let some = numbers[start..<min(start + Self.folded, numbers.count)]
      try store.write(Self.draft(0, on: Self.firstDay)) { writer in
        try writer.fold(some.map { Subject.commitment(CommitmentID(number: $0)) })
      }
    }
  }

  private mutating func addRegister(_ writer: StoreWriter) throws {
    let vocabulary = GeneratedVocabulary()
    for _ in 0..<Self.caseCount {
      cases += 1
      let id = try writer.next(CaseID.self)
      try writer.record(.caseAdded(negotiation: id, name: "Negotiation \(cases)"))
    }
    for place in 0..<20 {
      let name = vocabulary.party(number: place)
      let changes: [Change] = [
        .partyAdded(name: name, kind: .state), .partyAliased(name: name, alias: "the government of \(name)"),
      ]
      try writer.record(changes)
    }
  }

  private mutating func write(_ report: GeneratedStory.Report, on day: Day, with writer: StoreWriter) throws {
    let article = try writer.insert(report.article)
    try writer.insert(report.told.map(\.statement), of: article, reading: 1)
    let negotiation = CaseID(number: Int64(1 + report.negotiation % Self.caseCount))
    var changes: [Change] = [
      .articleRead(article: article, reading: 1, revises: nil),
      .articleFiled(article: article, negotiation: negotiation),
    ]
    if hands.next(below: 20) == 0 { changes.append(reprint(of: report.article, as: article)) }
    for told in report.told {
      let position = told.statement.position
      let reference = StatementReference(article: article, reading: 1, id: told.statement.id)
      let known: Known
      if let earlier = threads[told.thread] {
        known = earlier
      } else {
        known = try begun(told, with: writer, &changes)
        threads[told.thread] = known
        changes.append(.commitmentFiled(commitment: known.id, negotiation: negotiation))
      }
      let links = try position.conditions.enumerated().map { index, term in
        ConditionLink(number: index + 1, matter: try matter(term.action, of: term.by, with: writer, &changes))
      }
      changes.append(.statementLinked(commitment: known.id, statement: reference, conditions: links))
      if let waiting = told.meets.flatMap({ threads[$0] }) {
        let met = Consequence(effect: .condition(number: 1, status: .met), day: day, cause: .statement(reference))
        changes.append(.consequenceDrawn(commitment: waiting.id, value: met))
      }
      if hands.next(below: 100) == 0 { changes.append(byHand(on: known.id, day)) }
    }
    let state = changes.filter { if case .commitment = $0.subject { false } else { true } }
    try writer.append(changes)
    try writer.fold(Set(state.map(\.subject)))
  }

  private mutating func byHand(on commitment: CommitmentID, _ day: Day) -> Change {
    switch hands.next(below: 4) {
    case 0: .statusMarked(commitment: commitment, mark: StatusMark(status: .met, on: day, isForced: true))
    default: .reviewed(commitment: commitment)
    }
  }

  private mutating func reprint(of article: Article, as id: ArticleID) -> Change {
    var again = article
    again.key += "-again"
    again.source = "\(GeneratedVocabulary.reprinters[hands.next(below: GeneratedVocabulary.reprinters.count)])"
    return .articleReprinted(article: id, reprint: Reprint(again, hash: SHA256.hexDigest(of: again.text)))
  }

  private mutating func begun(
    _ told: GeneratedStory.Told, with writer: StoreWriter, _ changes: inout [Change]
  ) throws -> Known {
    let position = told.statement.position
    let matter =
      try told.answers.flatMap { threads[$0]?.matter }
      ?? matter(position.action, of: position.party, with: writer, &changes)
    let id = try writer.next(CommitmentID.self)
    changes.append(.matterAssigned(commitment: id, matter: matter))
    if position.stance == .proposed, told.answers == nil, offers[matter] == nil, hands.next(below: 10) == 0 {
      let offer = try writer.next(OfferID.self)
      offers[matter] = offer
      let value = Offer(
        title: position.action, party: position.party, addressees: position.to, matter: matter, on: position.on)
      changes.append(.offerMade(offer: offer, value: value))
    }
    if let offer = offers[matter] { changes.append(.offerAssigned(commitment: id, offer: offer)) }
    return Known(id: id, matter: matter)
  }

  private mutating func matter(
    _ action: String, of party: String?, with writer: StoreWriter, _ changes: inout [Change]
  ) throws -> MatterID {
    let key = Matter.key(of: action)
    if let known = matters[key] { return known }
    let id = try writer.next(MatterID.self)
    matters[key] = id
    changes.append(.matterNamed(matter: id, value: Matter(action: action, party: party)))
    return id
  }
}

func removeStore(_ path: String) {
  for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
}
