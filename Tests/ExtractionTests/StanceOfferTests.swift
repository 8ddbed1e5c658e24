import Commitments
import Testing

@testable import Extraction

/// Offers, demands and undertakings that no single cue or modal tells by itself. ⟦…⟧ marks the action.
@Suite struct StanceOfferTests {
  @Test(arguments: [
    ("What Kenya has offered is ⟦a lease of the pier⟧.", "Kenya proposed"),
    ("What Kenya wants is ⟦nine per cent on basic pay⟧.", "Kenya demanded"),
    ("What Kenya will not agree to is ⟦a limit on its fleet⟧.", "Kenya rejected"),
    ("What Kenya would not give was ⟦a date for the vote⟧.", "Kenya rejected"),
  ])
  func `a clause of "what" has its action behind "is"`(marked: String, stance: String) throws {
    let text = MarkedText(marked)
    let bytes = Array(text.text.utf8)
    let action = text.spans.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " ")
    let bare = action.hasPrefix("a ") ? String(action.dropFirst(2)) : action
    #expect(try DraftReading(text.text).stances == ["\(stance): \(bare)"])
  }

  @Test func `each thing named behind a colon is wanted by itself`() throws {
    #expect(
      try DraftReading("What Kenya wants has not changed: nine per cent on basic pay, and an end to night shifts.")
        .stances
        == ["Kenya demanded: nine per cent on basic pay", "Kenya demanded: end to night shifts"])
  }

  @Test func `things joined by a comma and an article are two demands`() throws {
    #expect(
      try DraftReading("The Dockers' Union demanded a rise of two per cent, and an end to night shifts.").stances
        == [
          "Dockers' Union demanded: rise of two per cent", "Dockers' Union demanded: end to night shifts",
        ])
  }

  @Test func `a figure is what the offer before it comes to`() throws {
    let reading = try DraftReading("Kenya offered a lease of the pier. Its offer amounts to 40 dollars a tonne.")
    #expect(reading.stances.contains("Kenya proposed: 40 dollars a tonne"))
  }

  @Test func `each side of a swap undertakes its own part`() throws {
    #expect(
      try DraftReading(
        "Kenya is also to give back 175 sailors, for whom Somalia will release the same number of boats."
      ).stances
        == ["Kenya pledged: give back 175 sailors", "Somalia pledged: release the same number of boats"])
  }

  @Test(arguments: [
    "Somalia has until 20 June to ⟦open the strait⟧, Kenya's minister said.",
    "Kenya gave Somalia until 20 June to ⟦open the strait⟧.",
  ])
  func `whoever sets another a time demands what is to be done in it`(marked: String) throws {
    try expectOnly("Kenya demanded", in: marked)
    #expect(try DraftReading(MarkedText(marked).text).drafts.map(\.position.to) == [["Somalia"]])
  }

  @Test(arguments: [
    ("Somalia will face ⟦sanctions⟧, Kenya said.", "Kenya threatened"),
    ("Kenya would be hit with ⟦a tariff⟧, Somalia said.", "Somalia threatened"),
    ("⟦A boycott⟧ could not be ruled out, Kenya said.", "Kenya threatened"),
    ("Kenya would have no choice but to ⟦strike⟧.", "Kenya threatened"),
    ("Kenya will ⟦take Somalia to court⟧.", "Kenya threatened"),
  ])
  func `harm that is to come is a threat of whoever speaks of it`(marked: String, stance: String) throws {
    let text = MarkedText(marked)
    let bytes = Array(text.text.utf8)
    let action = text.spans.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " ")
    let bare = action.lowercased().hasPrefix("a ") ? String(action.dropFirst(2)) : action
    #expect(try DraftReading(text.text).stances == ["\(stance): \(bare)"])
  }

  @Test(arguments: [
    "Kenya faced a storm.", "A boycott could not be seen.",
  ])
  func `harm that nobody announces is no threat`(text: String) throws {
    #expect(try !DraftReading(text).drafts.contains { $0.position.stance == .threatened })
  }

  @Test(arguments: [
    ("The ⟦permits stay in force⟧, Kenya said.", "Kenya pledged"),
    ("The ⟦strike goes ahead⟧, the Dockers' Union said.", "Dockers' Union threatened"),
    ("The ⟦ferries⟧ will be ⟦available⟧, Kenya said.", "Kenya pledged"),
  ])
  func `what is to stay or be so is answered for by whoever says it`(marked: String, stance: String) throws {
    let text = MarkedText(marked)
    let bytes = Array(text.text.utf8)
    let action = text.spans.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " ")
    #expect(try DraftReading(text.text).stances.map { $0.replacing("The ", with: "") } == ["\(stance): \(action)"])
  }
}

/// Steps of bargaining and what is said around a figure.
@Suite struct StanceBargainTests {
  @Test(arguments: [
    ("Norway lowered its demand to ⟦7 percent⟧.", "Norway demanded"),
    ("Norway would like to see ⟦the pier closed⟧.", "Norway demanded"),
    ("In return Norway will ⟦open the pier⟧.", "Norway pledged"),
    ("Norway sees no need for ⟦a new contract⟧.", "Norway rejected"),
  ])
  func `a step of bargaining is one of the party that takes it`(marked: String, stance: String) throws {
    let text = MarkedText(marked)
    let bytes = Array(text.text.utf8)
    let action = text.spans.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " ")
    let bare = ["a ", "the "].first { action.hasPrefix($0) }.map { String(action.dropFirst($0.count)) } ?? action
    #expect(try DraftReading(text.text).stances == ["\(stance): \(bare)"])
  }

  @Test func `who neither accepts nor rejects an offer is still deciding on it`() throws {
    #expect(
      try DraftReading("Norway neither accepted nor rejected the ferry plan.").stances
        .contains("Norway pending-review: ferry plan"))
  }

  @Test func `work that is to stop is a threat`() throws {
    #expect(
      try DraftReading("Work will stop at noon, the Dockers' Union said.").stances
        == ["Dockers' Union threatened: Work stop at noon"])
  }
}
