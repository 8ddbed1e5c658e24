/// Which breaches of commitments are alleged, by whom, and whether they count as found.
public struct IncidentAnalysis: Sendable {
  private let register: SourceRegister

  public init(register: SourceRegister) { self.register = register }

  /// What is alleged against a commitment.
  ///
  /// Reports of one day are one incident unless they name different places; one that names no place joins the only
  /// incident of its day. It counts what is said, and does not say whether it is true.
  ///
  /// - Parameters:
  ///   - commitment: The one that is said to be broken.
  ///   - statements: Those of the commitment, held ones included, in any order.
  /// - Complexity: quadratic in the reports of one day.
  public func record(of commitment: Commitment, statements: [ReportedStatement]) -> IncidentRecord {
    let reports = statements.filter { $0.position.stance == .broken }.sorted(by: Self.isEarlier)
    let denials = statements.filter { isDenial($0) }.sorted(by: Self.isEarlier)
    let incidents = Self.grouped(reports).map { incident($0, denials: denials, of: commitment) }
    return IncidentRecord(commitment: commitment, incidents: incidents)
  }

  private static func isEarlier(_ lhs: ReportedStatement, _ rhs: ReportedStatement) -> Bool {
    func key(_ report: ReportedStatement) -> (Int, Int64, Int, String) {
      (
        report.day?.number ?? Int.min, report.reference.article.number,
        Int(report.reference.id.drop { !$0.isNumber }) ?? 0, report.reference.id
      )
    }
    return key(lhs) < key(rhs)
  }

  private static func grouped(_ reports: [ReportedStatement]) -> [[ReportedStatement]] {
    var days: [[ReportedStatement]] = []
    for report in reports {
      if days.last?.first?.day == .some(report.day) {
        days[days.count - 1].append(report)
      } else {
        days.append([report])
      }
    }
    return days.flatMap { reports in
      var groups: [[ReportedStatement]] = []
      for report in reports.filter({ !$0.places.isEmpty }) {
        let places = Set(report.places.map { $0.lowercased() })
        let known = groups.firstIndex { group in
          group.contains { !places.isDisjoint(with: $0.places.map { $0.lowercased() }) }
        }
        if let known { groups[known].append(report) } else { groups.append([report]) }
      }
      let elsewhere = reports.filter(\.places.isEmpty)
      if groups.count == 1 { return [(groups[0] + elsewhere).sorted(by: isEarlier)] }
      return (elsewhere.isEmpty ? [] : [elsewhere]) + groups
    }
  }

  private func incident(
    _ reports: [ReportedStatement], denials: [ReportedStatement], of commitment: Commitment
  ) -> Incident {
    let day = reports.first?.day
    let testimonies = reports.map(\.testimony)
    var claimants: [String] = []
    for case .otherParty(let name) in testimonies.map({ Assertion(claimedBy: $0.claimedBy) })
    where !claimants.contains(name) {
      claimants.append(name)
    }
    let verifiers = Set(testimonies.compactMap(\.voice).filter(register.isNeutralMonitor))
    var places: [String] = []
    for place in reports.flatMap(\.places) where !places.contains(place) { places.append(place) }
    return Incident(
      on: reports.lazy.compactMap(\.position.on).first ?? day.map { Period($0) }, places: places,
      action: reports.first?.position.action ?? "", accusers: claimants.filter { !verifiers.contains($0) }.sorted(),
      verifiers: verifiers.sorted(), outlets: Set(reports.compactMap(\.outlet)).sorted(),
      finding: finding(testimonies, accusers: commitment.accusers(among: testimonies, register)),
      statements: reports.map(\.reference),
      denials: denials.filter { denial in
        guard let day, let said = denial.day else { return true }
        return said >= day
      }.map(\.reference))
  }

  private func finding(_ testimonies: [Testimony], accusers: [String]) -> Incident.Finding? {
    if testimonies.contains(where: { register.isNeutralMonitor($0.voice ?? "") }) { return .monitor }
    if testimonies.contains(where: { $0.claimedBy == nil }) { return .admitted }
    return register.isEstablished(testimonies, accusers: accusers) ? .sources : nil
  }

  /// The accused says itself that it keeps what it undertook.
  private func isDenial(_ statement: ReportedStatement) -> Bool {
    statement.position.stance == .met && statement.position.claimedBy == nil
  }
}

extension Commitment {
  /// Whose word for a breach is one side's: the other side of the bargain, and every party that accuses.
  ///
  /// Outlets and monitors that the register knows are sources, not accusers.
  public func accusers(among testimonies: some Sequence<Testimony>, _ register: SourceRegister) -> [String] {
    var accusers = Set(creditors + to).subtracting([party])
    for case .otherParty(let name) in testimonies.map({ Assertion(claimedBy: $0.claimedBy) })
    where register.source(named: name) == nil && !register.isNeutralMonitor(name) {
      accusers.insert(name)
    }
    return accusers.sorted()
  }
}
