import Commitments
import Testing

@testable import Extraction

/// Whom accounts of talks and statements mean by "both leaders", "the three powers" and the words that follow a colon.
@Suite struct AccountTests {
  @Test(arguments: [
    "President Rosa Quispe of Peru spoke with President Juan Mora of Chile. The leaders agreed to lower the levy.",
    "Peru's minister met Chile's minister in Lima. Both officials agreed to lower the levy.",
  ])
  func `the leaders are the two who met`(text: String) throws {
    #expect(try DraftReading(text).stances == ["Peru accepted: lower the levy", "Chile accepted: lower the levy"])
  }

  @Test func `a number of powers are as many as were named in a row`() throws {
    let found = try DraftReading("The leaders of Peru, Chile and Mali met. The three powers agreed to lower the levy.")
    #expect(
      found.stances == [
        "Peru accepted: lower the levy", "Chile accepted: lower the levy", "Mali accepted: lower the levy",
      ])
  }

  @Test func `quotations behind an announced statement are the announcer's`() throws {
    let found = try DraftReading(
      """
      Senator Ana Ruiz, the head of the panel, made the following statement on the levy:

      "The levy is bad news. I urge Chile to lower the levy.

      "I also urge Mali to open the border."
      """)
    #expect(
      found.stances == ["Ana Ruiz demanded: lower the levy", "Ana Ruiz demanded: open the border"]
        || found.drafts.map(\.position.speaker) == ["Ana Ruiz", "Ana Ruiz"])
  }

  @Test(arguments: [
    ("Peru said it was up to Chile to ⟦lower the levy⟧.", "Peru demanded"),
    ("There can be no ⟦talks with Chad⟧, Mali said.", "Mali rejected"),
    ("Peru sent a note to Lima's partners, demanding a ⟦lower levy⟧.", "Peru demanded"),
    ("Mali announced it was pulling out of the ⟦grain pact⟧.", "Mali withdrawn"),
    ("The G-7 countries urged Mali to ⟦open the border⟧.", "Group of Seven demanded"),
    ("The talks began after Lima last year agreed to ⟦lower the levy⟧.", "Peru accepted"),
  ])
  func `forms of asking, refusing and leaving`(marked: String, stance: String) throws {
    let text = MarkedText(marked)
    let bytes = Array(text.text.utf8)
    let action = text.spans.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " ")
    #expect(try DraftReading(text.text).stances.contains("\(stance): \(action)"))
  }

  @Test func `a minister's statement is that of her ministry's state`() throws {
    let found = try DraftReading(
      "We will lower the levy on Russian steel.", title: "Statement From Secretary Ana Ruiz",
      source: "Treasury Department")
    #expect(found.stances == ["United States pledged: lower the levy on Russian steel"])
  }

  @Test(arguments: [
    (
      "Peru said the talks with Chile will resume if the ⟦levy⟧ is lifted.", "Peru proposed: talks with Chile"
    ),
    ("Peru called for Chile to ⟦open the border⟧.", "Peru demanded: open the border"),
    ("Peru made clear the need for Chile to ⟦open the border⟧.", "Peru demanded: open the border"),
    ("Peru reaffirmed its position that it will not ⟦lower the levy⟧.", "Peru rejected: lower the levy"),
    ("Peru urged all countries to redouble efforts and take action.", "Peru demanded: redouble efforts"),
  ])
  func `what is behind need, call, position and talks`(marked: String, line: String) throws {
    let found = try DraftReading(MarkedText(marked).text).stances
    #expect(found.contains { $0.hasPrefix(line) }, "\(found)")
  }

  @Test(arguments: [
    "The minister of Peru was asked about the levy.", "In response to the claim of Chile, Peru was silent.",
  ])
  func `questions put to somebody and what is said in response take no stand`(text: String) throws {
    #expect(try DraftReading(text).stances.isEmpty)
  }

  @Test(arguments: [
    "The two sides discussed progress in the mine fields.", "Peru condemned the raid on the dam.",
    "Peru reaffirmed its commitment to the people of Chile.",
    "Peru said it faces the threat of a strike.",
    "Peru reiterated its respect for Chile's right to defend itself.",
  ])
  func `warm words, topics and blame take no stand`(text: String) throws {
    #expect(try DraftReading(text).stances.filter { !$0.contains("accepted") && !$0.contains(" met") }.isEmpty)
  }

  @Test func `a group whose members are all named is its members`() throws {
    let found = try DraftReading(
      "France met Germany and the United Kingdom on Monday. The E3 ministers urged Mali to open the border.")
    #expect(
      found.stances == [
        "France demanded: open the border", "Germany demanded: open the border",
        "United Kingdom demanded: open the border",
      ])
    #expect(
      try DraftReading("The E3 urged Mali to open the border.").stances == ["E3 demanded: open the border"])
  }

  @Test(arguments: [
    ("Peru announced a truce between Chad and Mali.", ["Chad accepted", "Mali accepted"]),
    ("Peru and Chile announced a trade deal.", ["Peru accepted", "Chile accepted"]),
    ("The deal includes a commitment from Norbrau plc to lower the levy.", ["Norbrau pledged"]),
    ("Peru will not only lower the levy.", ["Peru pledged"]),
    (
      "After weeks of talks, along with Peru, Chad and Mali have reached a truce deal.",
      ["Chad accepted", "Mali accepted"]
    ),
  ])
  func `agreements are of those between whom they are`(text: String, stances: [String]) throws {
    let found = try DraftReading(text).stances.map { String($0.prefix { $0 != ":" }) }
    #expect(Set(found).isSuperset(of: stances), "\(found)")
    #expect(!found.contains { $0.hasSuffix("rejected") })
  }

  @Test func `an order of one's own is agreed with nobody`() throws {
    #expect(try DraftReading("President Rosa Quispe of Peru signed an executive order.").stances.isEmpty)
  }

  @Test(arguments: [
    ("Peru said it is essential that Chile open the border.", "Peru demanded: open the border"),
    ("Peru said an immediate truce is essential.", "Peru demanded: immediate truce"),
    (
      "The statement by the leaders of Peru said it was up to Chile to ensure a truce.", "Peru demanded: ensure a truce"
    ),
  ])
  func `what is essential or up to somebody is asked for`(text: String, line: String) throws {
    let found = try DraftReading(text).stances
    #expect(found.contains { $0.hasPrefix(line) }, "\(found)")
  }
}
