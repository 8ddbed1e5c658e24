import Commitments
import Testing

@testable import Extraction

/// Positions as news agencies tell them.
@Suite struct WireStanceTests {
  private func stances(_ text: String) throws -> Set<String> { Set(try DraftReading(text).stances) }

  @Test(arguments: [
    ("Norway tabled a levy on cod. The levy has the support of Chad and Mali.", "Mali accepted: levy"),
    (
      "Norbrau plc said its sale of the mill won approval from the Competition Court.",
      "Competition Court accepted: its sale of the mill"
    ),
  ])
  func `what a thing is given is an answer to it`(text: String, stance: String) throws {
    #expect(try stances(text).contains(stance))
  }

  @Test(arguments: [
    ("Chad is among the states that oppose the ⟦levy on cod⟧.", ["Chad"]),
    ("Chad is one of the states that reject the ⟦levy on cod⟧.", ["Chad"]),
    ("Other states opposing the ⟦levy on cod⟧ include Mali and Togo.", ["Mali", "Togo"]),
    ("Several states, notably Chad and Mali, rejected the ⟦levy on cod⟧.", ["Chad", "Mali"]),
  ])
  func `some of many are named beside them`(marked: String, parties: [String]) throws {
    let text = MarkedText(marked).text
    #expect(try stances(text) == Set(parties.map { "\($0) rejected: levy on cod" }))
  }

  @Test func `who is opposed is opposed to what was said before`() throws {
    let found = try stances("Norway proposed a levy on cod. Mali and Togo are opposed.")
    #expect(found.isSuperset(of: ["Mali rejected: levy on cod", "Togo rejected: levy on cod"]))
  }

  @Test func `who is to buy a firm that agrees to be bought has offered to`() throws {
    let found = try DraftReading("Norbrau plc agreed to be bought by Marl Partners Inc for 12 dlrs a share.")
    #expect(found.drafts.map(\.position.party) == ["Norbrau", "Marl Partners"])
    #expect(found.drafts.map(\.position.stance) == [.accepted, .proposed])
  }

  @Test(arguments: [
    "The union said the Harbour Court issued an order prohibiting Norline plc from ⟦closing the pier⟧.",
    "The Harbour Court issued an injunction. It was read aloud. The order requires Norline plc to ⟦close the pier⟧.",
    "The Harbour Court met. The court order also requires Norline plc to ⟦close the pier⟧.",
  ])
  func `what a court's paper lays on a party the court demands`(marked: String) throws {
    let found = try DraftReading(MarkedText(marked).text).drafts.map(\.position)
    #expect(found.contains { $0.party == "Harbour Court" && $0.stance == .demanded && $0.to == ["Norline"] })
  }

  @Test(arguments: [
    ("Norway proposed a levy on cod. The levy would be ⟦raised every March⟧.", "Norway proposed"),
    ("Norway met the fishers. Under the Norwegian plan, ports would be ⟦closed on Sundays⟧.", "Norway proposed"),
  ])
  func `what a plan would bring is its author's proposal`(marked: String, stance: String) throws {
    #expect(
      try stances(MarkedText(marked).text).contains {
        $0.hasPrefix(stance) && $0.contains("on Sundays") || $0.contains("every March")
      })
  }

  @Test(arguments: [
    "Norway proposed a levy on cod. Analysts said ports would be closed by the cold.",
    "Norway proposed a levy on cod. If the ice melts, the ports would be opened.",
  ])
  func `what analysts expect and what an event would bring is nobody's proposal`(text: String) throws {
    #expect(try stances(text) == ["Norway proposed: levy on cod"])
  }

  @Test func `offers of those named in the plural are theirs`() throws {
    let found = try stances("The Millers' Union rejects employers offers of a 7 pct rise.")
    #expect(found == ["Millers' Union rejected: 7 pct rise", "employers proposed: 7 pct rise"])
  }

  @Test func `a verb without a subject takes that of the participle before it`() throws {
    let found = try stances("Norway put forward a plan. Standards for cod sold into northern stores would be raised.")
    #expect(found.contains { $0.hasPrefix("Norway proposed: Standards for cod") })
  }

  @Test func `the spokesman is the one met before`() throws {
    let found = try PartyReading("TAIPEI, May 2 - A Norbrau plc spokesman spoke of cod. The spokesman left.")
    #expect(found.parties("spokesman") == ["Norbrau"])
  }

  @Test func `who delivers an offer makes it`() throws {
    #expect(
      try stances("Norbrau plc delivered its \"final offer\" of a 7 pct rise to the Millers' Union.")
        == ["Norbrau proposed: 7 pct rise"])
  }

  @Test(arguments: [
    (
      "Norbrau plc said it would seek shareholder approval to issue bonds.",
      ["Norbrau demanded: shareholder approval to issue bonds"]
    ),
    ("Norbrau plc needs approval to issue bonds.", []),
  ])
  func `who asks for an answer has not given it`(text: String, expected: [String]) throws {
    #expect(try stances(text).sorted() == expected)
  }

  @Test(arguments: [
    ("Norbrau plc has applied to ⟦buy the mill⟧.", "Norbrau proposed"),
    ("The Millers' Union filed suit to ⟦stop the sale⟧.", "Millers' Union demanded"),
    ("Norbrau plc made a counter-bid for the ⟦mill⟧.", "Norbrau proposed"),
    ("Norway favours a ⟦levy on cod⟧.", "Norway accepted"),
    ("Norway will ⟦freeze prices at May levels⟧.", "Norway pledged"),
    ("Norway initialled a ⟦levy on cod⟧.", "Norway accepted"),
  ])
  func `requests, suits and agency words of bidding are cues`(marked: String, stance: String) throws {
    try expectOnly(stance, in: marked)
  }

  @Test func `a deal agreed on with another is agreed by both`() throws {
    let found = try DraftReading("Norbrau plc agreed in principle on a supply deal with Marl Partners Inc of Canada.")
    #expect(found.drafts.map(\.position.party) == ["Norbrau", "Marl Partners"])
  }

  @Test func `the terms of a contract bind as the contract does`() throws {
    let found = try DraftReading(
      "Norway and Chad signed a pact on cod. The terms of the pact provide for a ban on trawlers.")
    #expect(found.stances.contains("Norway pledged: ban on trawlers"))
  }

  @Test func `who is expected to decide has not decided`() throws {
    let found = try stances("Norway is expected to decide whether to sell the mill.")
    #expect(found.contains { $0.hasPrefix("Norway pending-review") })
  }

  @Test(arguments: [
    "President Biden opposes protectionist ⟦legislation⟧.",
    "Norline plc said it had found a fraud which could cost the company a fortune and had asked the union to ⟦investigate⟧.",
  ])
  func `a verb in s is no subject and verbs with one auxiliary are joined`(marked: String) throws {
    #expect(try !stances(MarkedText(marked).text).isEmpty)
  }

  @Test(arguments: [
    ("Norbrau plc made a ⟦50 dlr per share bid⟧ for Marl Inc.", "Norbrau proposed"),
    ("Norbrau plc has a ⟦300 mln dlr bid⟧ outstanding for Marl Inc.", "Norbrau proposed"),
    ("Norway wants OPEC to ⟦cut its output⟧.", "Norway demanded"),
    ("The judge ordered Norline plc to ⟦close the pier⟧.", "judge demanded"),
    ("Members of the Millers' Union voted to ⟦strike on Monday⟧.", "Millers' Union threatened"),
    ("A group headed by investor Ana Ruiz offered to ⟦buy the mill⟧.", "Ana Ruiz group proposed"),
  ])
  func `wires give prices, votes and orders in short forms`(marked: String, stance: String) throws {
    let found = try DraftReading(MarkedText(marked).text)
    #expect(found.stances.contains { $0.hasPrefix(stance) }, "\(found.stances)")
  }

  @Test func `whoever wins an agreement has it from the other`() throws {
    let found = try stances("Peru won agreement from its banks to delay the payments.")
    #expect(found.contains { $0.contains("banks accepted") }, "\(found)")
  }

  @Test func `what was agreed to last July was agreed to by the one named behind it`() throws {
    let found = try stances("The levy was agreed to last July by Peru and Chad.")
    for party in ["Chad", "Peru"] { #expect(found.contains { $0.hasPrefix("\(party) accepted: levy") }, "\(found)") }
  }

  @Test func `a failure to agree agrees nothing`() throws {
    #expect(try stances("Norway and Chad failed to agree on a levy on cod.").isEmpty)
  }

  @Test func `a suit demands what it seeks`() throws {
    let found = try stances("Norbrau plc filed a lawsuit seeking to stop the sale of the mill.")
    #expect(found.contains { $0.hasPrefix("Norbrau demanded") }, "\(found)")
  }

  @Test(arguments: [
    ("The coffee council failed to agree after Chad refused to ⟦accept a smaller share⟧.", "Chad rejected"),
    ("LONDON, March 3 - Brazil insists that ⟦quotas⟧ be ⟦based on past exports⟧.", "Brazil demanded"),
    ("Norbrau plc sued Marl Inc to ⟦stop the sale of the mill⟧.", "Norbrau demanded"),
  ])
  func `names in front of a verb are its subject`(marked: String, stance: String) throws {
    try expectOnly(stance, in: marked)
  }

  @Test func `a takeover agreed to was proposed by whoever takes over`() throws {
    let found = try DraftReading("Norbrau plc has agreed to a 90 mln dlr takeover by Marl Partners Inc.").drafts
    #expect(found.map(\.position.party) == ["Norbrau", "Marl Partners"])
    #expect(found.map(\.position.stance) == [.accepted, .proposed])
  }

  @Test func `a need agreed on is a noun of the cue`() throws {
    let found = try stances("Norway agreed on the need to maintain the levy on cod.")
    #expect(found == ["Norway accepted: maintain the levy on cod"])
  }
}
