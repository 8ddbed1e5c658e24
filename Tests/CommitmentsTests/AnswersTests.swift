import Commitments
import TestSupport
import Testing

/// Offers and demands with what was said to them, and what became of a party's positions.
@Suite struct AnswersTests {
  private func commitment(
    _ number: Int64, _ text: String, matter: Int64 = 1, offer: Int64? = nil, status: Status? = nil
  ) throws -> Commitment {
    var log = Log()
    try log.article("2025-03-11", says: text)
    var commitment = try #require(try log.commitment())
    commitment.id = CommitmentID(number: number)
    for place in commitment.conditions.indices {
      commitment.conditions[place].id = ConditionID(commitment: commitment.id, number: place + 1)
    }
    commitment.matter = MatterID(number: matter)
    commitment.offer = offer.map(OfferID.init)
    commitment.status = status ?? commitment.status
    return commitment
  }

  private func told(_ asks: [Commitment], _ positions: [Commitment], _ offers: [OfferID: Offer] = [:]) -> [String] {
    Replies(asks: asks, positions: positions, offers: offers).asks.map { ask in
      let replies = ask.replies.map { reply in
        ([reply.party, reply.answer.rawValue] + [reply.commitment?.description].compactMap(\.self)
          + reply.waitsFor.map(\.description)).joined(separator: " ")
      }
      return "\(ask.offer?.description ?? "-") \(ask.commitment) \(ask.party): " + replies.joined(separator: ", ")
    }
  }

  @Test func `every addressee's own commitment on the matter is its answer`() throws {
    let demand = try commitment(1, "EU demanded truce | to A, B, C, D, E")
    let positions = [
      try commitment(2, "A accepted truce"), try commitment(3, "B accepted-if truce | if EU: pay | deadline -: by May"),
      try commitment(4, "C rejected truce"), try commitment(5, "D pending-review truce"),
      try commitment(6, "E accepted truce", matter: 2), try commitment(7, "E demanded truce | to A"), demand,
    ]
    #expect(
      told([demand], positions) == [
        "- c1 EU: A accepted c2, B accepted-if c3 c3.1, C refused c4, D in-review c5, E none"
      ])
  }

  @Test func `the latest answer counts, and one that was taken back is none`() throws {
    let ask = try commitment(1, "EU demanded truce | to A")
    var later = try commitment(2, "A rejected truce")
    later.since = Day(number: 20_170)
    #expect(told([ask], [later, try commitment(3, "A accepted truce")]) == ["- c1 EU: A refused c2"])
    let withdrawn = try commitment(2, "A accepted truce", status: .withdrawn)
    #expect(told([ask], [withdrawn]) == ["- c1 EU: A none"])
  }

  @Test func `an offer is told once, by its present version, with answers to the offer`() throws {
    let id = OfferID(number: 4)
    let offer = Offer(title: "truce", party: "EU", addressees: ["B"], matter: MatterID(number: 2), version: 2)
    let old = try commitment(1, "EU proposed truce | to A", offer: 4, status: .superseded)
    let new = try commitment(2, "EU proposed truce of 60 days | to A", matter: 2, offer: 4)
    let answer = try commitment(3, "A rejected truce of 60 days", matter: 7, offer: 4)
    #expect(told([old, new], [answer], [id: offer]) == ["o4 c2 EU: A refused c3, B none"])
    #expect(Replies(asks: [new], positions: [], offers: [id: offer]).asks.map(\.version) == [2])
  }

  @Test func `an ask of nobody in particular is told without answers`() throws {
    #expect(told([try commitment(1, "EU demanded truce")], []) == ["- c1 EU: "])
  }

  @Test func `a record counts closed outcomes against what is closed, and tells what is open`() throws {
    let commitments = [
      try commitment(1, "A met truce"), try commitment(2, "A pledged aid", status: .met),
      try commitment(3, "A pledged aid", status: .broken), try commitment(4, "A pledged aid | due 2025-03-12"),
      try commitment(5, "A demanded aid | to B"), try commitment(6, "A demanded aid | to B", status: .expired),
      try commitment(7, "A rejected aid"), try commitment(8, "A proposed aid", status: .superseded),
      try commitment(9, "A proposed aid", status: .active),
    ].map { $0.seen(on: Day(number: 20_180)) }
    let record = TrackRecord(of: "A", commitments)
    let rows = record.rows.map { row in
      "\(row.role.rawValue) \(row.total) open \(row.open) closed \(row.closed): "
        + row.outcomes.map { "\($0.status.rawValue) \($0.count) \($0.commitments.map(\.description))" }
        .joined(separator: ", ") + " overdue \(row.overdue)"
    }
    #expect(
      rows == [
        "undertakings 5 open 2 closed 3: met 2 [\"c1\", \"c2\"], broken 1 [\"c3\"] overdue 1",
        "proposals 1 open 0 closed 1: superseded 1 [\"c8\"] overdue 0",
        "demands 2 open 1 closed 1: expired 1 [\"c6\"] overdue 0",
        "answers 1 open 0 closed 1: rejected 1 [\"c7\"] overdue 0",
      ])
    #expect(record.open.map(\.description) == ["c4", "c5", "c9"])
    #expect(
      record.rows.allSatisfy { $0.open + $0.closed == $0.total && $0.outcomes.map(\.count).reduce(0, +) == $0.closed })
  }
}
