public import Commitments
import Store

/// The alleged breaches of one commitment as reports show them.
public struct IncidentReport: Hashable, Sendable, Codable {
  public struct Item: Hashable, Sendable, Codable {
    public var on: Period?
    public var places: [String]
    public var action: String
    public var accusers: [String]
    public var verifiers: [String]
    public var outlets: [String]
    public var confirmed: Bool
    public var finding: Incident.Finding?
    /// Public names.
    public var statements: [String]
    public var denials: [String]
  }

  public var commitment: String
  public var party: String
  public var action: String
  public var status: Status
  public var alleged: Int
  public var confirmed: Int
  public var denied: Int
  public var incidents: [Item]
}

/// Whose incidents are asked for.
public enum IncidentFilter: Hashable, Sendable {
  case all
  case commitment(CommitmentID)
  /// As the accused or as an accuser.
  case party(String)
}

extension Tracker {
  /// The alleged breaches of every commitment that has some, in order of id.
  public func incidents(_ filter: IncidentFilter = .all) throws -> [IncidentReport] {
    try store.read { reader in
      let analysis = IncidentAnalysis(register: try sourceRegister(reader))
      var names = try Names(reader)
      var commitments: [Commitment] = []
      var wanted: String?
      switch filter {
      case .commitment(let id): commitments = [try reader.require(id)]
      case .all: commitments = try reader.commitmentsWithBreaches()
      case .party(let name):
        commitments = try reader.commitmentsWithBreaches()
        // Whoever only accuses holds no position, so that the ledger need not know it as a party.
        wanted = try (try? reader.requireParty(name)) ?? reader.canonicalName(of: name)
      }
      let records = try commitments.map { commitment in
        let seen = names.resolved(commitment.seen(on: today))
        return analysis.record(of: seen, statements: try reported(commitment, names, reader))
      }
      let concerned = records.filter { record in
        guard let wanted = wanted?.lowercased() else { return true }
        return record.commitment.party.lowercased() == wanted
          || record.incidents.contains { ($0.accusers + $0.verifiers).contains { $0.lowercased() == wanted } }
      }
      let reports = try concerned.filter { !$0.incidents.isEmpty }.map { try report($0, &names, reader) }
      if case .party(let name) = filter, reports.isEmpty { _ = try reader.requireParty(name) }
      return reports
    }
  }

  private func reported(
    _ commitment: Commitment, _ names: Names, _ reader: StoreReader
  ) throws -> [ReportedStatement] {
    try (commitment.statements + commitment.held).compactMap { reference in
      guard let linked = try reader.linkedStatement(reference) else { return nil }
      var position = linked.statement.position
      position.claimedBy = position.claimedBy.map(names.party)
      return ReportedStatement(
        reference: reference, position: position, published: linked.published, outlet: linked.outlet)
    }
  }

  private func report(
    _ record: IncidentRecord, _ names: inout Names, _ reader: StoreReader
  ) throws -> IncidentReport {
    var items: [IncidentReport.Item] = []
    for incident in record.incidents {
      items.append(
        IncidentReport.Item(
          on: incident.on, places: incident.places, action: incident.action, accusers: incident.accusers,
          verifiers: incident.verifiers, outlets: incident.outlets, confirmed: incident.isConfirmed,
          finding: incident.finding,
          statements: try incident.statements.map { try names.publicName(of: $0, in: reader) },
          denials: try incident.denials.map { try names.publicName(of: $0, in: reader) }))
    }
    return IncidentReport(
      commitment: record.commitment.id.description, party: record.commitment.party, action: record.commitment.action,
      status: record.commitment.status, alleged: record.incidents.count, confirmed: record.confirmed,
      denied: record.denied, incidents: items)
  }
}
