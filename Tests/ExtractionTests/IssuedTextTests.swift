import Commitments
import Testing

@testable import Extraction

/// Joint statements, accounts of calls and meetings, and lists of what was agreed, as governments give them out.
@Suite struct IssuedTextTests {
  @Test(arguments: [
    ("We, the foreign ministers of Peru and Chile, met in Lima. We will reopen the tunnel.", "Joint Communique"),
    ("We will reopen the tunnel.", "Peru-Chile Joint Statement on the Tunnel"),
    ("We will reopen the tunnel.", "Joint Statement by Peru and Chile on the Tunnel"),
    (
      "We – President Rosa Quispe of Peru and President Juan Mora of Chile – met. We will reopen the tunnel.",
      "Statement"
    ),
  ])
  func `we are those who sign`(text: String, title: String) throws {
    #expect(
      Set(try DraftReading(text, title: title).stances.filter { $0.contains("tunnel") }) == [
        "Peru pledged: reopen the tunnel", "Chile pledged: reopen the tunnel",
      ])
  }

  @Test func `an account of a call is its issuer's, whoever is named in the title`() throws {
    let found = try DraftReading(
      "The President urged Chile to reopen the tunnel. The two leaders agreed to lower the levy.",
      title: "Readout of the President's Call with President Juan Mora of Chile", source: "The White House")
    #expect(
      found.stances == [
        "United States demanded: reopen the tunnel", "United States accepted: lower the levy",
        "Chile accepted: lower the levy",
      ])
  }

  @Test func `what a firm gives out quotes its own people, and asks others by their names`() throws {
    let found = try DraftReading(
      """
      Norline Ltd met the Millers' Union on Monday. "The mill is safe," said Rosa Quispe, President. "We urge the union \
      to end the strike," she said.
      """, title: "Norline Ltd on the strike", source: "Norline Ltd press office")
    #expect(found.stances == ["Norline demanded: end the strike"])
  }

  @Test func `a fact sheet of a government is of the one that its title names`() throws {
    let found = try DraftReading(
      "Chile closed the tunnel. The President is calling on Chile to reopen the tunnel.",
      title: "Fact sheet: Peru protects its lorries")
    #expect(found.stances.last == "Peru demanded: reopen the tunnel")
  }

  @Test func `my administration is the signer's`() throws {
    let found = try DraftReading(
      "Chile closed the tunnel. My administration will reopen the tunnel.",
      title: "Statement by the President of Peru on the Tunnel", source: "Government of Peru")
    #expect(found.stances.last == "Peru pledged: reopen the tunnel")
  }

  @Test func `those who act together are they`() throws {
    let found = try DraftReading(
      """
      The ministers of Peru, Chile, and Bolivia, together with the African Union, met on Monday. They urged Mali to \
      reopen the tunnel.
      """)
    #expect(
      Set(found.stances) == [
        "Peru demanded: reopen the tunnel", "Chile demanded: reopen the tunnel", "Bolivia demanded: reopen the tunnel",
        "African Union demanded: reopen the tunnel",
      ])
  }

  @Test(arguments: [
    ("Peru will:\n\n- reopen the tunnel;\n\n- lower the levy.", "pledged"),
    ("Peru has agreed to:\n\n• Reopen the tunnel.\n\n• Lower the levy.", "pledged"),
    ("Mali called on Peru to:\n\n· Reopen the tunnel.\n\n· Lower the levy.", "demanded"),
  ])
  func `each item of a list completes the sentence over it`(text: String, stance: String) throws {
    let party = stance == "demanded" ? "Mali" : "Peru"
    let found = try DraftReading(text).stances.map { $0.lowercased() }
    #expect(found == ["reopen the tunnel", "lower the levy"].map { "\(party) \(stance): \($0)".lowercased() })
  }

  @Test func `an item that names its party before a colon is that party's`() throws {
    let found = try DraftReading(
      "The deal has two parts.\n\n- Peru: Will reopen the tunnel.\n\n- Chile: Will lower the levy.")
    #expect(found.stances == ["Peru pledged: reopen the tunnel", "Chile pledged: lower the levy"])
  }

  @Test(arguments: [
    ("Peru underscored its goodwill, as well as the need for Chile to ⟦reopen the tunnel⟧.", "Peru demanded"),
    ("Peru reinforced the urgency of ⟦reopening the tunnel⟧.", "Peru demanded"),
    ("Peru expressed its view that Chile should ⟦reopen the tunnel⟧.", "Peru demanded"),
    ("Neither Peru nor Chile accepts the ⟦new levy⟧.", "Peru rejected"),
  ])
  func `a need, a view and a neither take a stand`(marked: String, stance: String) throws {
    let text = MarkedText(marked)
    let bytes = Array(text.text.utf8)
    let action = text.spans.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " ")
    #expect(try DraftReading(text.text).stances.first == "\(stance): \(action)")
  }

  @Test func `verbs in a row share what is asked`() throws {
    let found = try DraftReading(
      "Peru said all sides must listen to the mediators, commit to a truce and lower the levy.",
      title: "Statement by Peru")
    #expect(
      found.stances.map { $0.split(separator: ":").first.map(String.init) } == [
        "Peru demanded", "Peru demanded", "Peru demanded",
      ])
  }

  @Test(arguments: [
    ("Peru called on Chile to stop the raids, to open the border and to lower the levy.", 3),
    ("Peru asked that Chile open the border and lower the levy.", 2),
    ("We thank our guests and call on Chile to open the border and to lower the levy.", 2),
  ])
  func `each infinitive of a row is asked for`(text: String, count: Int) throws {
    let found = try DraftReading(text, title: "Statement by Peru").stances.filter { $0.hasPrefix("Peru demanded") }
    #expect(found.count == count)
  }

  @Test(arguments: [
    ("Peru looks to Chile to ⟦reopen the tunnel⟧.", "Peru demanded"),
    (
      "President Juan Mora of Chile refused, stating, \"There is no haste. We will not ⟦lower the levy⟧.\"",
      "Chile rejected"
    ),
    ("Mali spoke of its plans after Chad called for a ⟦truce⟧.", "Chad demanded"),
    ("Chad said it would not withdraw its troops or ⟦end the war⟧.", "Chad rejected"),
  ])
  func `who looks to another asks, and who denies one of two denies both`(marked: String, stance: String) throws {
    let text = MarkedText(marked)
    let bytes = Array(text.text.utf8)
    let action = text.spans.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " ")
    #expect(try DraftReading(text.text).stances.contains("\(stance): \(action)"))
  }

  @Test(arguments: [
    "Peru looks to sell the mill.", "Mali told Chad in a phone call that the road was dry.",
    "Mali confirmed it is aware of the offer.",
  ])
  func `plans, phone calls and states of mind take no stand`(text: String) throws {
    #expect(try DraftReading(text).stances.filter { !$0.contains("offer") }.isEmpty)
  }

  @Test func `an agreement whose conclusion is announced is agreed by both`() throws {
    let found = try DraftReading("Peru announced the conclusion of a trade agreement with Chile.")
    #expect(
      found.stances == ["Peru accepted: trade agreement with Chile", "Chile accepted: trade agreement with Chile"])
  }

  @Test func `who is given a plan to consider is considering it`() throws {
    let found = try DraftReading("Chad and Mali were given a new plan to consider.")
    #expect(
      found.stances == ["Chad pending-review: new plan to consider", "Mali pending-review: new plan to consider"])
  }

  @Test func `what another is said to have demanded is that party's demand`() throws {
    let found = try DraftReading("Chad refused to open the border, as demanded by Mali.")
    #expect(found.stances.contains("Mali demanded: open the border"))
  }
}
