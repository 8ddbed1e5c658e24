import Commitments
import Foundation
import Store
import Testing
import Tracker

@testable import Interchange

/// Statements as events of CAMEO and PLOVER.
@Suite struct EventTests {
  private static let coding = Result { try EventCoding(dataFolder: Ledger.dataFolder) }

  @Test(arguments: [
    (Stance.accepted, "accept a 30-day ceasefire", "0356 AGREE - military"),
    (.acceptedIf, "halt strikes on energy sites", "0356 AGREE - military"),
    (.proposed, "free 40 prisoners", "0353 AGREE - rights_freedoms"),
    (.pledged, "cut tariffs on canola", "0311 AGREE - economic"),
    (.pledged, "repaint the fence", "030 AGREE - "),
    (.demanded, "lift the sanctions on its banks", "1054 DEMAND yield economic"),
    (.demanded, "release all hostages", "1053 DEMAND yield legal"),
    (.demanded, "raise wages by nine per cent", "1011 DEMAND assist economic"),
    (.rejected, "direct talks", "125 REJECT meet diplomatic"),
    (.rejected, "the draft", "120 REJECT - "),
    (.threatened, "impose 25% tariffs", "1312 THREATEN restrict diplomatic"),
    (.threatened, "strike from Monday", "133 THREATEN relations "),
    (.threatened, "bomb the port", "1384 THREATEN violence military"),
    (.met, "released the six pilots", "0841 RETREAT release legal"),
    (.met, "signed the accord", "057 SUPPORT - diplomatic"),
    (.met, "opened the gate", "none"), (.pendingReview, "study the plan", "none"),
    (.withdrawn, "its bid", "none"), (.broken, "the ceasefire", "none"),
    (.pledged, "not to send weapons", "030 AGREE - "), (.pledged, "stop supplying weapons", "030 AGREE - "),
    (.pledged, "send weapons until the war ends", "0332 AGREE - military"),
    (.pledged, "stop attacks and send weapons", "0356 AGREE - military"),
    (.accepted, "suspend talks", "030 AGREE - "), (.demanded, "stop military aid", "100 DEMAND - "),
    (.demanded, "end its military aid", "100 DEMAND - "), (.rejected, "an end to trade", "120 REJECT - "),
    (.threatened, "not attend the talks", "134 THREATEN relations diplomatic"),
    (.threatened, "suspend aid", "1311 THREATEN relations "), (.threatened, "not sign", "130 THREATEN - "),
    (.met, "stopped its military aid", "none"), (.met, "halted its attacks", "0871 RETREAT ceasefire military"),
  ])
  func `a stance on an action is an event of the codebooks, or none`(
    _ stance: Stance, _ action: String, _ code: String
  ) throws {
    let found = try Self.coding.get().code(of: Position(party: "A", stance: stance, action: action))
    let words = found.map {
      "\($0.cameo) \($0.event.rawValue) \($0.mode ?? "-") \($0.contexts.joined(separator: ","))"
    }
    #expect(words ?? "none" == code)
  }

  @Test(arguments: [
    ("Harbour Union", [], "0352"), ("Rail Company", ["Rail Workers United"], "0352"), ("Ghana", ["Togo"], "0356"),
  ])
  func `strikes are halted by a union as labour, by others as arms`(_ party: String, _ to: [String], _ cameo: String)
    throws
  {
    let position = Position(party: party, stance: .pledged, action: "halt strikes on the railway", to: to)
    #expect(try Self.coding.get().code(of: position)?.cameo == cameo)
  }

  @Test func `a party that was renamed keeps its code`() throws {
    let actors = try ActorCodes(dataFolder: Ledger.dataFolder, aliases: ["Republic of Armenia": ["Armenia"]])
    #expect(
      [actors.actor("Republic of Armenia"), actors.actor("Armenia"), actors.actor("Quay Union")].map(\.code)
        == ["ARM", "ARM", nil])
  }

  private func records(_ ledger: Ledger) throws -> [EventRecord] {
    let (coding, actors) = (try Self.coding.get(), try ActorCodes(dataFolder: Ledger.dataFolder))
    var records: [EventRecord] = []
    try ledger.tracker.forEachPosition { position in
      records += [EventRecord(position, coding: coding, actors: actors, by: "ctrack 1")].compactMap(\.self)
    }
    return records
  }

  @Test func `a record has the codebook's names, leaves the condition out and points at it`() throws {
    let ledger = try Ledger()
    let position = Position(
      party: "Norway", stance: .pledged, action: "cut tariffs", to: ["European Union", "Fishers"],
      on: Period(Day(number: 20_158)...Day(number: 20_160)),
      conditions: [ConditionTerm(by: "European Union", action: "does the same", kind: .if)])
    try ledger.read("one", "Ä. Norway pledged it.", address: "https://example.org/a", (position, "Norway pledged it."))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let lines = try records(ledger).map { String(decoding: try encoder.encode($0), as: UTF8.self) }
    #expect(
      lines == [
        #"{"cameo":"0311","cite_info":{"citation":"one","codebook":"PLOVER; CAMEO 1.1b3","coder":"ctrack 1","publication":"Wire","title":"News","url":"https://example.org/a"},"conditions":["c1.1"],"context":["economic"],"date":"2025-03-11","enddate":"2025-03-13","event":["AGREE"],"id":"a1/1:s1","link":"c1","mode":[],"quad_code":1,"recipient":[{"actor_text":"European Union","code":"IGO"},{"actor_text":"Fishers"}],"source":[{"actor_text":"Norway","code":"NOR"}],"statement":"one:s1","text_info":{"end":21,"start":3}}"#
      ])
  }

  @Test func `a breach that another party alleges is the accuser's event`() throws {
    let ledger = try Ledger()
    let position = Position(party: "Russia", stance: .broken, action: "the ceasefire", claimedBy: "Ukraine")
    try ledger.read("one", "Ukraine said Russia broke the ceasefire.", (position, "Ukraine said Russia broke"))
    let record = try #require(try records(ledger).first)
    #expect([record.source, record.recipient].map { $0.map(\.code) } == [["UKR"], ["RUS"]])
    #expect((record.event, record.cameo) == ([.accuse], "1123"))
  }

  @Test func `what has no date is no record`() throws {
    let ledger = try Ledger()
    let position = Position(party: "Russia", stance: .pledged, action: "a ceasefire")
    try ledger.read("one", "Russia will.", published: nil, (position, "Russia will."))
    #expect(try records(ledger) == [])
  }

  @Test(arguments: [
    ("x\ty\n", "interchange/events.tsv:1: not the header"),
    ("stance\twords\tcameo\tevent\tmode\tcontext\tnote\nmet\tx\n", "interchange/events.tsv:2: 2 cells"),
    (
      "stance\twords\tcameo\tevent\tmode\tcontext\tnote\n\nmet\t\t1\tDANCE\t\t\t\n",
      "interchange/events.tsv:3: event \"DANCE\""
    ),
    (
      "stance\twords\tcameo\tevent\tmode\tcontext\tnote\nmoot\t\t1\tAID\t\t\t\n",
      "interchange/events.tsv:2: stance \"moot\""
    ),
  ])
  func `a line that cannot be read is named`(_ table: String, _ message: String) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ctrack-events-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let tables = folder.appendingPathComponent("interchange")
    try FileManager.default.createDirectory(at: tables, withIntermediateDirectories: true)
    try Data(table.utf8).write(to: tables.appendingPathComponent("events.tsv"))
    try Data("word\tnote\n".utf8).write(to: tables.appendingPathComponent("reversals.tsv"))
    let error = #expect(throws: InterchangeDataError.self) { try EventCoding(dataFolder: folder) }
    #expect(error?.description.hasPrefix(message) == true)
  }

  @Test func `every code of CAMEO in the table begins with the category that PLOVER's type comes from`() throws {
    let roots: [String: [String]] = [
      "AGREE": ["03"], "CONSULT": ["04"], "SUPPORT": ["05"], "COOPERATE": ["06"], "AID": ["07"], "RETREAT": ["08"],
      "DEMAND": ["10"], "ACCUSE": ["11"], "REJECT": ["12"], "THREATEN": ["13"], "PROTEST": ["14"],
      "SANCTION": ["16"], "COERCE": ["16", "17"],
    ]
    let table = try TabTable("interchange/events.tsv", in: Ledger.dataFolder, columns: ["stance"])
    for row in table.rows {
      #expect(roots[row.cells[3]]?.contains(String(row.cells[2].prefix(2))) == true, "line \(row.line)")
    }
  }
}
