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
}
