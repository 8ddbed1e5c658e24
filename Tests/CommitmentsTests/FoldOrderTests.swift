import TestSupport
import Testing

@testable import Commitments

/// Positions take effect in the order in which they were taken, in whatever order they are read.
@Suite struct FoldOrderTests {
  @Test func `a position dated earlier but read later does not override`() throws {
    var log = Log()
    let later = try log.article("2025-03-10", says: "A accepted x")
    let earlier = try log.article("2025-03-12", says: "A rejected x | on 2025-03-08")
    let commitment = try #require(try log.commitment())
    #expect(commitment.status == .active)
    #expect(commitment.statements == [earlier, later])
  }

  @Test func `undated background never overrides a dated position`() throws {
    var log = Log()
    try log.article("2025-03-01", says: "A accepted x | on 2025-03-01")
    try log.article("2025-03-09", says: "A pending-review x | background")
    try log.article(nil, says: "A rejected x")
    let commitment = try #require(try log.commitment())
    #expect(commitment.status == .active)
    #expect(commitment.since == (try PositionText.day("2025-03-01")))
  }

  @Test func `background with a date takes effect on that date`() throws {
    var log = Log()
    try log.article("2025-01-01", says: "A accepted x | on 2025-01-01")
    try log.article("2025-03-09", says: "A rejected x | on 2025-02-01 | background")
    #expect(try log.commitment()?.status == .rejected)
  }

  @Test func `undated background alone gives a status since no known day`() throws {
    var log = Log()
    try log.article("2025-03-09", says: "A rejected x | background")
    let commitment = try #require(try log.commitment())
    #expect(commitment.status == .rejected)
    #expect(commitment.since == nil)
    #expect(try log.commitment(asOf: "2025-03-08") == nil)
  }

  @Test(arguments: [("aa", "bb", Status.rejected), ("bb", "aa", .active)])
  func `on one day the hash of the article decides`(first: String, second: String, status: Status) throws {
    var log = Log()
    try log.article("2025-03-01", says: "A accepted x", hash: first)
    try log.article("2025-03-01", says: "A rejected x", hash: second)
    #expect(try log.commitment()?.status == status)
  }

  @Test(arguments: [
    ("2025-03-05", "2025-03-10", "2025-03-05"), ("2025-03", "2025-03-10", "2025-03-10"),
    ("2025-02", "2025-03-10", "2025-02-28"), ("2025-03-05/2025-03-07", nil, "2025-03-07"),
    (nil, "2025-03-10", "2025-03-10"), (nil, nil, nil),
  ])
  func `a position counts from its own date, else from publication`(on: String?, published: String?, day: String?) {
    var position = Position(party: "A", stance: .proposed, action: "x")
    position.on = on.flatMap { Period(iso: $0) }
    let effective = position.effectiveDay(published: published.flatMap { Day(iso: $0) })
    #expect(effective?.description == day)
  }

  @Test func `the wording comes from the first position, whether or not a held one is older`() throws {
    var log = Log()
    try log.article("2025-03-05", says: "A proposed halt strikes")
    try log.marks(.released, on: "2025-03-06")
    try log.article("2025-03-01", says: "A proposed stop bombing")
    #expect(try log.commitment()?.action == "halt strikes")
  }

  /// Random stories, read in random orders: the same commitment and history, entries' numbers aside.
  @Test(arguments: 1...60) func `a story read in any order gives the same commitment`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let story = try RandomStory(using: &random)
    let first = try story.folded(order: Array(story.articles.indices))
    #expect(first != nil)
    for _ in 0..<12 {
      let order = story.articles.indices.shuffled(using: &random)
      #expect(try story.folded(order: order) == first, "seed \(seed), order \(order)")
    }
  }
}

/// Articles about one commitment, some of them about the same day, and marks on conditions that follow them.
private struct RandomStory {
  struct Piece {
    var published: String?
    var text: String
    var hash: String
  }

  var articles: [Piece] = []
  var marks: [(Int, ConditionStatus, String)] = []

  init(using random: inout SeededGenerator) throws {
    func day(_ random: inout SeededGenerator) -> String { "2025-03-0\(Int.random(in: 1...6, using: &random))" }
    for number in 0..<Int.random(in: 2...6, using: &random) {
      let stance = Stance.allCases.randomElement(using: &random) ?? .proposed
      var text = "\(["A", "Aa"].randomElement(using: &random) ?? "A") \(stance.rawValue) do \(number)"
      if Bool.random(using: &random) { text += " | on \(day(&random))" }
      if Int.random(in: 0..<4, using: &random) == 0 { text += " | background" }
      if Int.random(in: 0..<4, using: &random) == 0 { text += " | kept-up" }
      if Int.random(in: 0..<4, using: &random) == 0 { text += " | says B" }
      if Int.random(in: 0..<3, using: &random) == 0 { text += " | due 2025-04-0\(number + 1) | to C\(number)" }
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        let kind = ConditionKind.allCases.randomElement(using: &random) ?? .if
        let status = ConditionStatus.allCases.randomElement(using: &random) ?? .open
        let group = Bool.random(using: &random) ? "#1" : ""
        text += " | \(kind.rawValue)\(group) B: p\(Int.random(in: 1...4, using: &random)) = \(status.rawValue)"
      }
      let published = Int.random(in: 0..<5, using: &random) == 0 ? nil : day(&random)
      articles.append(Piece(published: published, text: text, hash: String(UInt8.random(in: 0...255, using: &random))))
      articles[number].hash += "-\(number)"
    }
    for number in 1...4 where Int.random(in: 0..<4, using: &random) == 0 {
      marks.append((number, ConditionStatus.allCases.randomElement(using: &random) ?? .met, day(&random)))
    }
  }

  /// Numbers conditions as `p1` to `p4` say, so that the order of reading does not show in them.
  func folded(order: [Int]) throws -> FoldedCommitment? {
    var log = Log()
    let numbering = (1...4).map { "if B: p\($0)" }.joined(separator: " | ")
    log.reverts(try log.adds("A pledged numbering | \(numbering)"))
    for index in order {
      let piece = articles[index]
      try log.article(piece.published, says: piece.text, hash: piece.hash, article: Int64(index + 1))
    }
    for (number, status, day) in marks { try log.marks(condition: number, status, on: day) }
    return try log.folded()
  }
}
