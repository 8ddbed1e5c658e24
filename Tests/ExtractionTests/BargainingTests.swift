import Commitments
import Testing

@testable import Extraction

/// Bids, contracts and ministers: who is meant by a portfolio, an organ or a crowd, and whom the terms of a paper bind.
@Suite struct BargainingTests {
  @Test(arguments: [
    ("Peruvian Mining Minister Ana Ruiz rejected the plan.", "Ruiz", "Peru"),
    ("LIMA—The Millers' Union rejected the plan.", "Union", "Millers' Union"),
    ("LIMA and QUITO, May 3 -- Norline Shipping Ltd rejected the plan.", "Ltd", "Norline Shipping"),
    ("The NWP Executive Committee rejected the plan.", "Committee", "NWP"),
    ("The Master Council of the Ferry Pilots Assn. rejected the plan.", "Council", "Ferry Pilots Association"),
    ("Nurses represented by the Care Workers' Union rejected the plan.", "Nurses", "Care Workers' Union"),
    ("On Friday Norline Shipping rejected the plan.", "Norline", "Norline Shipping"),
  ])
  func `a portfolio, a dateline, an organ or a day leaves the party as it is`(text: String, head: String, party: String)
    throws
  {
    #expect(try PartyReading(text).parties(head) == [party])
  }

  @Test func `firms named side by side are both meant by the plural`() throws {
    let found = try PartyReading("The guild struck Norline Mills and Selby Foods. The companies refused to talk.")
    #expect(found.parties("companies") == ["Norline Mills", "Selby Foods"])
  }

  @Test(arguments: [
    ("A group of Peruvian senators ⟦rejected⟧ the plan.", "Peru"),
    ("Norline, the country's biggest carrier, ⟦rejected⟧ the plan.", "Norline"),
  ])
  func `who is counted or said more of holds the position`(marked: String, party: String) throws {
    let found = try DraftReading(MarkedText(marked).text)
    #expect(found.drafts.map(\.position.party) == [party])
  }

  @Test func `terms of a contract bind the employer`() throws {
    let found = try DraftReading(
      "The Millers' Union signed a contract with Norline Mills. The contract provides a raise of 3 percent.")
    #expect(found.stances.last == "Norline Mills pledged: raise of 3 percent")
  }

  @Test func `what holders will receive is for the bidder to pay`() throws {
    let found = try DraftReading(
      "Norline Mills offered to buy Selby Foods. Selby holders will receive 31 dollars a share.")
    #expect(found.stances.last == "Norline Mills proposed: Selby holders receive 31 dollars a share")
  }

  @Test(arguments: [
    ("There will be no ⟦talks on the quota⟧, Kenya said.", "Kenya rejected")
  ])
  func `what is not to be is refused`(marked: String, stance: String) throws {
    try expectOnly(stance, in: marked)
  }

  @Test func `an offer received is the other side's`() throws {
    let found = try DraftReading("The Millers' Union met Norline Mills. The union received a new pay offer.")
    #expect(found.stances == ["Norline Mills proposed: new pay offer"])
  }

  @Test func `a quotation in part stays in the act`() throws {
    let found = try DraftReading("Kenya said it would take “sustained action against smugglers”.")
    #expect(found.stances == ["Kenya pledged: take “sustained action against smugglers"])
  }

  @Test func `who is quoted does not mean their own side by "they"`() throws {
    let found = try DraftReading(
      "Norline Mills offered to buy the port of Selby Foods. “They should drop their lawsuit,” Selby Foods chairman Ana Ruiz said."
    )
    #expect(found.addressed.last == "Selby Foods demanded: drop their lawsuit → Norline Mills")
  }
}
