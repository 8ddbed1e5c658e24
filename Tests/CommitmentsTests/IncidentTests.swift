import Commitments
import TestSupport
import Testing

@Suite struct IncidentTests {
  private let register = SourceRegister(known: [
    Source(name: "Harbour Post", owner: "Brandt Media"), Source(name: "Evening Mail", owner: "Brandt Media"),
    Source(name: "Coast Herald"), Source(name: "Sudmark News", party: "Sudmark"),
    Source(name: "Strait Observers", isNeutral: true),
  ])

  /// The truce of Norland with Sudmark, and what articles say of it: `outlet, published: position | says by`.
  private func incidents(_ lines: String...) throws -> [Incident] {
    var log = Log()
    try log.article("2025-03-01", says: "Norland pledged truce | to Sudmark | kept-up")
    let commitment = try #require(try log.commitment())
    let statements = try lines.enumerated().map { number, line in
      let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
      let place = parts[0].split(separator: ", ").map(String.init)
      var position = try PositionText.position(String(parts[1].split(separator: " @ ")[0]))
      if let name = parts[1].split(separator: " @ ").dropFirst().first {
        position.terms = [Term(kind: .place, text: String(name))]
      }
      return ReportedStatement(
        reference: StatementReference(article: ArticleID(number: Int64(number + 1)), reading: 1, id: "s1"),
        position: position, published: Day(iso: place[1]), outlet: place[0])
    }
    let record = IncidentAnalysis(register: register).record(of: commitment, statements: statements.reversed())
    #expect(record.confirmed == record.incidents.count(where: \.isConfirmed))
    return record.incidents
  }

  @Test func `one side's accusation is one incident however often it is printed`() throws {
    let incidents = try incidents(
      "Harbour Post, 2025-03-05: Norland broken truce | says Sudmark",
      "Coast Herald, 2025-03-05: Norland broken the truce | says Sudmark")
    #expect(incidents.count == 1)
    #expect(incidents.first?.accusers == ["Sudmark"])
    #expect(incidents.first?.outlets == ["Coast Herald", "Harbour Post"])
    #expect(incidents.first?.isConfirmed == false)
    #expect(incidents.first?.on == Period(iso: "2025-03-05"))
    #expect(incidents.first?.statements.map(\.article.number) == [1, 2])
  }

  @Test(arguments: [
    ("unnamed", "unnamed", "Coast Herald", Incident.Finding.sources), ("unnamed", "unnamed", "Evening Mail", nil),
    ("Sudmark", "unnamed", "Coast Herald", nil), ("Sudmark", "Strait Observers", "Coast Herald", .monitor),
    ("Sudmark", "-", "Coast Herald", .admitted), ("Ostia", "unnamed", "Coast Herald", nil),
    ("unnamed", "unnamed", "Sudmark News", nil),
  ])
  func `a breach is found by a monitor, by admission or by two sources outside the accusers' side`(
    first: String, second: String, outlet: String, expected: Incident.Finding?
  ) throws {
    func claimed(_ name: String) -> String { name == "-" ? "" : " | says \(name)" }
    let incidents = try incidents(
      "Harbour Post, 2025-03-05: Norland broken truce\(claimed(first))",
      "\(outlet), 2025-03-05: Norland broken truce\(claimed(second))")
    #expect(incidents.map(\.finding) == [expected])
  }

  @Test func `another day or another place is another incident, and no place joins the only one`() throws {
    let incidents = try incidents(
      "Harbour Post, 2025-03-07: Norland broken truce | says Sudmark @ Ness",
      "Harbour Post, 2025-03-05: Norland broken truce | says Sudmark @ Ness",
      "Coast Herald, 2025-03-05: Norland broken truce | says Sudmark @ Skerry",
      "Evening Mail, 2025-03-07: Norland broken truce | says Sudmark",
      "Evening Mail, 2025-03-05: Norland broken truce | says Sudmark")
    #expect(incidents.map(\.places) == [[], ["Ness"], ["Skerry"], ["Ness"]])
    #expect(incidents.map(\.statements.count) == [1, 1, 1, 2])
    #expect(incidents.map { $0.on?.iso } == ["2025-03-05", "2025-03-05", "2025-03-05", "2025-03-07"])
  }

  @Test func `what the accused says of keeping it stands beside the incidents before it`() throws {
    let incidents = try incidents(
      "Harbour Post, 2025-03-05: Norland broken truce | says Sudmark",
      "Harbour Post, 2025-03-06: Norland met truce", "Harbour Post, 2025-03-07: Norland met truce | says Ostia",
      "Harbour Post, 2025-03-08: Norland broken truce | says Sudmark")
    #expect(incidents.map { $0.denials.map(\.article.number) } == [[2], []])
  }

  @Test func `the monitor is the verifier and no accuser`() throws {
    let incidents = try incidents("Harbour Post, 2025-03-05: Norland broken truce | says Strait Observers")
    #expect(incidents.map(\.verifiers) == [["Strait Observers"]])
    #expect(incidents.map(\.accusers) == [[]])
  }

  @Test func `without accusations there are no incidents`() throws {
    #expect(try incidents("Harbour Post, 2025-03-06: Norland met truce") == [])
  }
}
