import Testing

@testable import Reconciliation

/// What a phrase is about.
@Suite struct ContentTests {
  private func content(_ phrase: String, leaving names: Set<String> = []) throws -> Content {
    Content(phrase, in: try Shipped.reconciler.words, leaving: names)
  }

  private func lemmas(_ phrase: String, leaving names: Set<String> = []) throws -> [String] {
    try content(phrase, leaving: names).words.map(\.lemma)
  }

  @Test(arguments: [
    ("halt strikes on the energy sites", ["halt", "strike", "energy", "site"]),
    ("the prisoners' release, and releasing prisoners", ["prisoner", "release"]),
    ("a cease-fire; CEASE-FIRE", ["ceasefire"]),
    ("withdrew its troops from Karsova", ["withdraw", "troop", "karsova"]),
    ("of the and to", []), ("", []), ("— … „“", []),
  ])
  func `a phrase is its content words in base form, each once`(phrase: String, words: [String]) throws {
    #expect(try lemmas(phrase) == words)
  }

  @Test func `the names of the party that speaks do not count`() throws {
    #expect(try lemmas("Norland withdraws Norland's troops", leaving: ["norland"]) == ["withdraw", "troop"])
  }

  @Test(arguments: [
    ("a 30-day truce", [-30.0: 0.3]), ("a truce of thirty days", [-30: 0.3]), ("a truce of 30 days", [-30: 0.3]),
    ("a two-month truce", [-60: 0.3]), ("within 60 days", [-60: 0.3]), ("for two weeks", [-14: 0.3]),
    ("before 14 June", [14: 0.3]), ("on June 14", [14: 0.3]), ("by 2027", [2_027: 0.3]),
    ("445 pence a share", [445: 0.9]), ("$1.5 billion", [1.5e9: 0.9]), ("1,500 million dollars", [1.5e9: 0.9]),
    ("62m euros", [62e6: 0.9]), ("6.5 per cent over 2 years", [6.5: 0.9, -730: 0.3]),
    ("a dozen pilots", [12: 0.9]), ("twelve pilots and 12 mechanics", [12: 0.9]), ("pilots", [:]),
  ])
  func `numbers are values, spans of time negative days, and dates and spans tell less`(
    phrase: String, numbers: [Double: Double]
  ) throws {
    #expect(try content(phrase).numbers == numbers)
  }

  @Test func `figures are what is neither date nor span`() throws {
    #expect(try content("pay 445 pence and 3 million euros within 30 days by 14 June 2027").figures == [445, 3e6])
  }

  @Test(arguments: [
    ("not fly over the strait", true), ("no exports", true), ("never return", true), ("work without pay", true),
    ("fly over the strait", false), ("a note on knots", false),
  ])
  func `a phrase that denies what it names is negated`(phrase: String, isNegated: Bool) throws {
    #expect(try content(phrase).isNegated == isNegated)
  }

  @Test(arguments: [
    ("the plan", true), ("its latest offer", false), ("its offer", true), ("do the same", true), ("", true),
    ("the terms of the proposal", true), ("two plans", false), ("the truce plan", false),
  ])
  func `what only points at something told elsewhere is a reference`(phrase: String, isReference: Bool) throws {
    #expect(try content(phrase).isReference == isReference)
  }

  @Test func `a word that points elsewhere tells less than one that names a thing`() throws {
    let plan = try #require(try content("plan").words.first)
    #expect(plan.telling == plan.weight * Reference.share)
  }

  @Test func `joined contents have the words and numbers of both, once`() throws {
    let joined = try content("the plan for 30 days").joined(with: content("a 30-day truce at 5 ports"))
    #expect(joined.words.map(\.lemma) == ["plan", "day", "truce", "port"])
    #expect(joined.numbers == [-30: 0.3, 5: 0.9])
    let sum = joined.words.reduce(0.3 + 0.9) { $0 + $1.telling }
    #expect(abs(joined.weight - sum) < 1e-9)
  }

  @Test func `overlap is full where one phrase only says more, and none where nothing is shared`() throws {
    let (short, long) = (try content("free the pilots"), try content("free the pilots and hand over the aircraft"))
    #expect(short.shares(with: long).mine == 1)
    #expect(short.overlap(with: long).most == 1)
    #expect(short.overlap(with: long).least < 1)
    #expect(try short.overlap(with: content("lower tariffs on canola")) == (0, 0))
    #expect(try content("").overlap(with: short) == (0, 0))
  }

  @Test func `the same figures make phrases alike, others do not`() throws {
    let bid = try content("pay 445 pence")
    #expect(try bid.overlap(with: content("445 pence")).least > bid.overlap(with: content("460 pence")).most)
  }
}
