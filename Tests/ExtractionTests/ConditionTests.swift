import Commitments
import Testing

@Suite struct ConditionTests {
  @Test(arguments: [
    ("Kenya will send water if Somalia joins.", ConditionKind.if, "Somalia joins"),
    ("Kenya will send water, provided Somalia joins.", .if, "Somalia joins"),
    ("Kenya will send water as long as Somalia joins.", .if, "Somalia joins"),
    ("Kenya will send water on condition that Somalia joins.", .if, "Somalia joins"),
    ("Kenya will send water unless Somalia objects.", .unless, "Somalia objects"),
    ("Kenya refused to send water until Somalia joins.", .until, "Somalia joins"),
    ("Kenya will send water once Somalia joins.", .after, "Somalia joins"),
    ("Kenya will send water only after Somalia joins.", .after, "Somalia joins"),
  ])
  func `a marker gives its kind to the clause behind it`(text: String, kind: ConditionKind, action: String) throws {
    let position = try #require(try positions(in: text).first)
    #expect(position.conditions == [ConditionTerm(by: "Somalia", action: action, kind: kind)])
  }

  @Test(arguments: [
    ("Mexico offered to release the water in exchange for cheaper power.", ConditionKind.exchange, "cheaper power"),
    ("In return for cheaper power, Mexico offered to release the water.", .exchange, "cheaper power"),
    ("Mexico will sell the ferries subject to court approval.", .if, "court approval"),
  ])
  func `a marker of things takes the noun phrase behind it`(text: String, kind: ConditionKind, action: String) throws {
    let position = try #require(try positions(in: text).first)
    #expect(position.conditions == [ConditionTerm(action: action, kind: kind)])
  }

  @Test func `an acceptance with a condition is a conditional one`() throws {
    let found = try positions(in: "Kenya accepted the grazing scheme, provided Somalia joins.")
    #expect(found.map(\.stance) == [.acceptedIf])
  }

  @Test(arguments: [
    (
      "Peruvian President Dina Boluarte said on June 10 that Lima was willing to accept a border zone but demanded that"
        + " Chile stop building fences, hiring guards and flying drones while the treaty was in force.",
      "Peru", ["stop building fences", "stop hiring guards", "stop flying drones"]
    ),
    (
      "Chile's foreign minister said Santiago was ready to accept the tariff plan but insisted that Peru stop taxing"
        + " copper and banning lorries.",
      "Chile", ["stop taxing copper", "stop banning lorries"]
    ),
  ])
  func `a demand named beside one's own readiness is its price, and each part of it a condition`(
    text: String, party: String, actions: [String]
  ) throws {
    let found = try positions(in: text)
    #expect(found.map(\.party) == [party])
    #expect(found.map(\.stance) == [.acceptedIf])
    #expect(found.first?.conditions.map(\.action) == actions)
    #expect(found.first?.conditions.allSatisfy { $0.kind == .demand } == true)
  }

  @Test(arguments: [
    (
      "The Kenyan envoy is expected to fly to Oslo next week, after which Norway will review the quota plan.",
      "Kenyan envoy flies to Oslo", "2024-06-17/2024-06-23"
    ),
    (
      "The Kenyan envoy will report later this month, after which Norway will review the quota plan.",
      "Kenyan envoy reports", "2024-06"
    ),
  ])
  func `after which makes the clause before it the condition, and its time the time of what follows`(
    text: String, action: String, due: String
  ) throws {
    let period = try #require(Period(iso: due))
    let position = try #require(try positions(in: text).first)
    #expect(position.party == "Norway")
    #expect(position.stance == .pendingReview)
    #expect(position.due == period)
    #expect(position.conditions == [ConditionTerm(by: "Kenya", action: action, kind: .after, due: period)])
  }

  @Test(arguments: [
    "Kenya agreed to the scheme after long talks.", "Kenya agreed to the scheme even if nobody joined.",
    "Kenya agreed to the scheme, asked if it mattered.", "Kenya will at once send the scheme.",
  ])
  func `words that only look like a condition give none`(text: String) throws {
    #expect(try positions(in: text).flatMap(\.conditions) == [])
  }
}
