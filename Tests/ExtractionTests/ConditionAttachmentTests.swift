import Commitments
import Testing

@testable import Extraction

/// Which statement a condition belongs to, and what it makes of the stance.
@Suite struct ConditionAttachmentTests {
  /// "Kenya accepted-if: grazing scheme [if Somalia: Somalia joins]" for each position.
  private func lines(_ text: String) throws -> [String] {
    try DraftReading(text).positions.map { position in
      let conditions = position.conditions.map { "\($0.kind.rawValue) \($0.by ?? "-"): \($0.action)" }
      return DraftReading.line(position) + " [" + conditions.joined(separator: "; ") + "]"
    }
  }

  @Test(arguments: [
    (
      "Kenya accepted the grazing scheme, provided Somalia joins.",
      "Kenya accepted-if: grazing scheme [if Somalia: Somalia joins]"
    ),
    (
      "Kenya agreed to lower the toll as long as Somalia opens the archive.",
      "Kenya accepted-if: lower the toll [if Somalia: Somalia opens the archive]"
    ),
    (
      "Kenya will lower the toll in exchange for cheaper gas.",
      "Kenya pledged: lower the toll [exchange -: cheaper gas]"
    ),
    (
      "Kenya will not open the archive until Somalia pays.",
      "Kenya rejected: open the archive [until Somalia: Somalia pays]"
    ),
    (
      "Kenya said it would lease the port if Somalia opened the archive and paid the owners.",
      "Kenya pledged: lease the port [if Somalia: Somalia opened the archive; if Somalia: paid the owners]"
    ),
  ])
  func `a condition of the sentence belongs to its act`(text: String, line: String) throws {
    #expect(try lines(text) == [line])
  }

  @Test func `of two acts only the one beside the condition waits for it`() throws {
    #expect(
      try lines("Brazil will lower the toll, and Chile will open the canal if Vietnam agrees.")
        == ["Brazil pledged: lower the toll []", "Chile pledged: open the canal [if Vietnam: Vietnam agrees]"])
  }

  @Test func `an acceptance waits for the condition, not the offer inside it`() throws {
    let found = try lines("Kenya agreed to a grazing scheme proposed by Ethiopia, provided Somalia joined.")
    #expect(found.first?.hasPrefix("Kenya accepted-if: grazing scheme") == true)
    #expect(found.first?.hasSuffix("[if Somalia: Somalia joined]") == true)
    #expect(found.dropFirst().contains { $0.hasPrefix("Ethiopia proposed: grazing scheme") })
    #expect(found.dropFirst().allSatisfy { $0.hasSuffix("[]") })
  }

  @Test(arguments: [
    ("The offer is subject to court approval.", "[if -: court approval]"),
    ("The offer depends on approval by Vietnam's parliament.", "[if Vietnam: approval by Vietnam's parliament]"),
    ("But first Vietnam must open the archive.", "[demand Vietnam: open the archive]"),
  ])
  func `a sentence about nothing but conditions speaks of the last offer`(text: String, conditions: String) throws {
    #expect(try lines("Brazil offered to lease the port. " + text) == ["Brazil proposed: lease the port " + conditions])
  }

  @Test(arguments: ["The road is subject to flooding.", "Harvests are dependent on rain."])
  func `what is subject to something and no offer gives no condition`(text: String) throws {
    #expect(try lines("Brazil offered to lease the port. " + text) == ["Brazil proposed: lease the port []"])
  }

  @Test func `in return names what the other side undertook before`() throws {
    let found = try DraftReading("Somalia promised to open its port. In return, Kenya will lower the levy.").positions
    #expect(found.map(\.party) == ["Somalia", "Kenya"])
    #expect(found.last?.conditions.map(\.kind) == [.exchange])
    #expect(found.last?.conditions.map(\.by) == ["Somalia"])
    #expect(found.last?.conditions.first?.action.hasSuffix("open its port") == true)
  }

  @Test(arguments: [
    (
      "Chile's foreign minister said Santiago was ready to accept the tariff plan but insisted that Peru stop taxing"
        + " copper and banning lorries.",
      "Chile accepted-if: tariff plan [demand Peru: stop taxing copper; demand Peru: stop banning lorries]"
    )
  ])
  func `a demand named beside one's own readiness is its price, and each part of it a condition`(
    text: String, line: String
  ) throws {
    #expect(try lines(text) == [line])
  }

  @Test func `after which makes the clause before it the condition`() throws {
    let text = "The Kenyan envoy is expected to fly to Oslo next week, after which Norway will review the quota plan."
    let found = try DraftReading(text).positions
    #expect(found.map(DraftReading.line) == ["Norway pending-review: quota plan"])
    let condition = try #require(found.first?.conditions.first)
    #expect(condition.kind == .after)
    #expect(condition.by == "Kenya")
    #expect(condition.due == Period(iso: "2024-06-17/2024-06-23"))
  }

  @Test(arguments: [
    ("If Somalia refuses to pay, Kenya will open the port.", Stance.threatened),
    ("If Somalia pays, Kenya will open the port.", .pledged),
    ("If Somalia pays, Kenya will seize the port.", .threatened),
  ])
  func `what is to follow another's refusal is a threat`(text: String, stance: Stance) throws {
    #expect(try DraftReading(text).positions.map(\.stance) == [stance])
  }

  @Test(arguments: [
    "Kenya agreed to the grazing scheme after long talks.",
    "Kenya agreed to the grazing scheme even if nobody joined.",
    "Kenya will at once send the water.",
  ])
  func `words that only look like a condition give none`(text: String) throws {
    let found = try DraftReading(text).positions
    #expect(!found.isEmpty)
    #expect(found.flatMap(\.conditions) == [])
  }
}
