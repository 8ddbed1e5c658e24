import Commitments
import TestSupport
import Tracker

/// Commands as a restless person would give them, senseless ones among them.
///
/// A refused command must leave the log as it was; that is checked here, because only here it is known to be refused.
struct RandomSession {
  let story: Story
  private var generator: SeededGenerator
  private var reports: [Report] = []
  private var cases: [String] = []
  /// Whether the next step is to be undone at once by the caller.
  private(set) var isUndoing = false

  init(story: Story, seed: UInt64) {
    self.story = story
    generator = SeededGenerator(seed: seed)
  }

  struct Trace: Error, CustomStringConvertible { var description: String }

  private static let parties = ["Russia", "Ukraine", "Kyiv", "Turkey", "United States"]
  private static let actions = ["truce", "prisoner swap", "talks", "aid"]
  private static let stances = Stance.allCases.filter { $0 != .acceptedIf }
  private static let conditions = [
    "if Russia: comply", "unless Ukraine: attack", "until -: talks end", "while -: calm",
  ]

  /// Gives one command; its words are for the reader of a failure.
  mutating func step() throws -> String {
    defer { isUndoing = chance(4) }
    let before = try story.export()
    let (words, command) = next()
    do {
      try command()
    } catch let error as TrackerError {
      guard try story.export() == before else { throw Trace(description: "\(words) left a trace: \(error)") }
    }
    return words
  }

  private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &generator) == 0 }

  private mutating func pick<T>(_ values: [T]) -> T { values[Int.random(in: values.indices, using: &generator)] }

  private mutating func commitment() -> String { "c\(Int.random(in: 1...8, using: &generator))" }

  private mutating func line() -> String {
    var line = "\(pick(Self.parties)) \(pick(Self.stances).rawValue) \(pick(Self.actions))"
    if chance(2) { line += " | \(pick(Self.conditions))" }
    if chance(4) { line += " | \(pick(Self.conditions)) = met" }
    if chance(4) { line += " | on 2025-03-1\(Int.random(in: 0...9, using: &generator))" }
    if chance(6) { line += " | due 2025-03-2\(Int.random(in: 0...9, using: &generator))" }
    return line
  }

  private mutating func next() -> (words: String, run: () throws -> Void) {
    let story = story
    switch Int.random(in: 0..<17, using: &generator) {
    case 0...4: return ingest()
    case 5:
      let (id, state) = (commitment(), pick(Lifecycle.markable).rawValue)
      let isForced = chance(3)
      return ("mark \(id) \(state)", { try story.mark(id, state, note: isForced ? "so" : nil, force: isForced) })
    case 6:
      let (id, state) = (commitment() + ".1", pick(ConditionStatus.allCases).rawValue)
      return ("mark \(id) \(state)", { try story.mark(id, state) })
    case 7:
      let line = line()
      return ("add \(line)", { try story.add(line) })
    case 8:
      let (id, action) = (commitment(), pick(Self.actions))
      return ("edit \(id)", { _ = try story.tracker.edit(try story.id(id), [.action(action), .stance(.pledged)]) })
    case 9:
      let (source, target) = (commitment(), commitment())
      return ("merge \(target) \(source)", { try story.merge(source, into: target) })
    case 10:
      let id = commitment()
      guard chance(2) else { return ("split \(id)", { try story.split(id) }) }
      return (
        "split \(id) by statement",
        { try story.split(id, try story.dossier(id).statements.first?.name ?? "none:s1") }
      )
    case 11: return naming()
    case 15, 16: return review()
    case 12:
      let (name, number) = (
        cases.randomElement(using: &generator) ?? "none", Int64.random(in: 1...5, using: &generator)
      )
      return (
        "cases attach \(name) a\(number)",
        { _ = try story.tracker.attach(articles: [ArticleID(number: number)], commitments: [], to: name) }
      )
    case 13:
      story.clock.pass(days: 1)
      return ("undo", { _ = try story.tracker.undo() })
    default: return ("undo", { _ = try story.tracker.undo() })
    }
  }

  private mutating func ingest() -> (String, () throws -> Void) {
    let story = story
    let negotiation = chance(4) ? pick(["Talks", "Trade"]) : nil
    if let negotiation { cases.append(negotiation) }
    if let known = reports.randomElement(using: &generator), chance(3) {
      var again = known
      if chance(2) { again.lines = [line()] }
      if chance(3) { again.source = "AP" }
      return ("ingest \(again.key) again", { try story.read(again, case: negotiation) })
    }
    let key = "n\(reports.count)"
    let published = chance(6) ? nil : "2025-03-1\(Int.random(in: 0...9, using: &generator))"
    let lines = (1...Int.random(in: 1...3, using: &generator)).map { _ in line() }
    let report = Report(key, on: published, address: chance(2) ? "https://example.org/\(key)" : nil, lines)
    reports.append(report)
    return ("ingest \(key)", { try story.read(report, case: negotiation) })
  }

  private mutating func review() -> (String, () throws -> Void) {
    let tracker = story.tracker
    let names = try? tracker.reviewQueue().map(\.target)
    let target = names?.randomElement(using: &generator) ?? .statement("none:s1")
    if chance(2) { return ("review accept \(target.description)", { try tracker.accept([target]) }) }
    return ("review reject \(target.description)", { try tracker.reject([target], reason: "so") })
  }

  private mutating func naming() -> (String, () throws -> Void) {
    let tracker = story.tracker
    let (name, other) = (pick(Self.parties), pick(Self.parties + ["Moscow", "Ankara"]))
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: return ("parties add \(other)", { try tracker.addParty(other, kind: .state) })
    case 1: return ("parties alias \(name) \(other)", { try tracker.alias(name, as: other) })
    case 2: return ("parties rename \(name) \(other)", { try tracker.renameParty(name, to: other) })
    default: return ("parties merge \(name) \(other)", { try tracker.mergeParty(other, into: name) })
    }
  }
}
