import Commitments
import Foundation
import Reconciliation
import Store
import Tracker

/// A ledger of invented articles, the same for the same seed: made through the calls that a person's ledger is made by.
struct GeneratedLedger {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(state: seed) }

  private static let statementsPerArticle = 5
  private static let verbs = [
    "open", "close", "lift", "extend", "fund", "inspect", "repair", "lease", "license", "return",
  ]
  private static let objects = [
    "harbour", "tariff", "quota", "pipeline", "border crossing", "pension fund", "air corridor", "fishing ground",
    "customs office", "research station", "railway", "loan", "embargo", "reservoir", "grid link",
  ]

  mutating func write(to path: String, commitments: Int) throws {
    let store = try LedgerStore(path: path + ".part", access: .create)
    let reconciler = try Reconciler(dataFolder: DataFolder.locate())
    let start = Date()
    let articles = max(1, commitments / Self.statementsPerArticle)
    for number in 1...articles {
      let day = Day(number: 19_000 + number % 1_000)
      let time = RecordingTime(milliseconds: Int64(day.number) * 86_400_000)
      let tracker = Tracker(store: store, author: "bench", now: { time }, reconciler: { reconciler })
      let (article, document) = article(number, published: day)
      var batch = Tracker.Batch(words: "ingest article-\(number)")
      _ = try tracker.ingest(article, by: .byHand(document), in: &batch)
    }
    try FileManager.default.moveItem(atPath: path + ".part", toPath: path)
    for ending in ["-wal", "-shm"] where FileManager.default.fileExists(atPath: path + ".part" + ending) {
      try FileManager.default.moveItem(atPath: path + ".part" + ending, toPath: path + ending)
    }
    let seconds = Date().timeIntervalSince(start)
    let rate = Int(Double(articles) / seconds)
    print("made \(path): \(articles) articles, \(rate) a second, statements by hand\n")
  }

  private mutating func article(_ number: Int, published: Day) -> (Article, StatementDocument) {
    var sentences: [String] = []
    var statements: [Statement] = []
    for index in 1...Self.statementsPerArticle {
      let (sentence, position) = position(article: number, index: index, day: published)
      let start = sentences.reduce(0) { $0 + $1.utf8.count + 1 }
      sentences.append(sentence)
      statements.append(
        Statement(
          id: "s\(index)", position: position,
          evidence: [Evidence(range: start..<start + sentence.utf8.count, quotation: sentence)]))
    }
    let key = "article-\(number)"
    let article = Article(
      key: key, title: "Report \(number)", source: "Bench", published: published,
      text: sentences.joined(separator: " "))
    return (article, StatementDocument(article: key, statements: statements))
  }

  private mutating func position(article: Int, index: Int, day: Day) -> (String, Position) {
    let (party, other) = (random.next(below: 500), random.next(below: 500))
    let verb = Self.verbs[random.next(below: Self.verbs.count)]
    let object = Self.objects[random.next(below: Self.objects.count)]
    let action = "\(verb) \(object) \(article)-\(index)"
    let demand = "\(Self.verbs[random.next(below: Self.verbs.count)]) \(object) section \(random.next(below: 5_000))"
    let sentence = "State \(party) will \(action) if State \(other) agrees to \(demand)."
    let stances: [Stance] = [.acceptedIf, .acceptedIf, .pledged, .proposed, .demanded, .pendingReview]
    let due = random.next(below: 3) == 0 ? Period(day + random.next(below: 400)) : nil
    let position = Position(
      party: "State \(party)", stance: stances[random.next(below: stances.count)], action: action,
      to: ["State \(other)"], on: Period(day), due: due,
      conditions: [ConditionTerm(by: "State \(other)", action: demand, kind: .if)])
    return (sentence, position)
  }
}

/// Steele, Lea and Flood 2014.
struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
    return z ^ z >> 31
  }

  mutating func next(below bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
