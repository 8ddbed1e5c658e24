public import Commitments
internal import GRDB

/// What the questions about who waits for whom are asked of: read without decoding whole commitments, which would
/// take many times as long.
extension StoreReader {
  /// All commitments that the clock has not closed, parties under the names that stand in the ledger.
  public func dependencyNodes(on today: Day) throws -> [DependencyNode] {
    try dependencyNodes(among: "", on: today)
  }

  /// Those of them that wait for a matter on which another commitment is, and these others: whatever may be in a circle, or held
  /// up by one, is among them. Linear in the open conditions, but loads no more than it gives.
  public func entangledNodes(on today: Day) throws -> [DependencyNode] {
    let sql = """
      WITH pair (waiting, source) AS MATERIALIZED (
        SELECT c.commitment, s.id FROM condition_state c CROSS JOIN commitment_state s ON s.matter = c.matter
        WHERE (c.is_listed = 1 OR c.commitment_status = 'rejected') AND s.id <> c.commitment)
      SELECT waiting FROM pair UNION SELECT source FROM pair
      """
    return try dependencyNodes(among: list(Int64.fetchSet(db, sql: sql)), on: today)
  }

  /// Those that bear on what a party could do: those that wait for it and those that wait for these in turn, what is proposed to
  /// it or demanded of it, its own on the same matters and what it has under review. Index-driven.
  ///
  /// - Parameters:
  ///   - party: A present name.
  ///   - today: The day as of which they are seen.
  public func dependencyNodes(around party: String, on today: Day) throws -> [DependencyNode] {
    let names = try names(of: party)
    let arguments = StatementArguments((0..<5).flatMap { _ in names })
    let ids = try Int64.fetchSet(db, sql: Self.nodes(aroundNames: names.count), arguments: arguments)
    return try dependencyNodes(among: list(ids), on: today)
  }

  /// Their ids; the names are asked for five times.
  static func nodes(aroundNames count: Int) -> String {
    let marks = databaseQuestionMarks(count: count)
    // An index is named where SQLite, which knows nothing of how many rows there are, would look at the reviews of everybody as soon as
    // the party has two names.
    return """
      WITH RECURSIVE near (id) AS (
        SELECT commitment FROM condition_state WHERE is_listed = 1 AND responsible IN (\(marks))
        UNION
        SELECT c.commitment FROM near JOIN commitment_state s ON s.id = near.id
          JOIN condition_state c ON c.matter = s.matter WHERE c.is_listed = 1),
      asking (id, matter) AS MATERIALIZED (
        SELECT s.id, s.matter FROM commitment_counterpart c JOIN commitment_state s ON s.id = c.commitment
        WHERE c.party IN (\(marks)) AND c.is_asked = 1),
      wanted (matter) AS (
        SELECT matter FROM asking
        UNION SELECT matter FROM condition_state WHERE is_listed = 1 AND responsible IN (\(marks)))
      SELECT id FROM near
      UNION SELECT id FROM asking
      UNION SELECT s.id FROM wanted CROSS JOIN commitment_state s ON s.matter = wanted.matter WHERE s.party IN (\(marks))
      UNION SELECT id FROM commitment_state INDEXED BY commitment_under_review
        WHERE party IN (\(marks)) AND status = 'pending-review'
      """
  }

  /// Ids are numbers of our own; there may be more of them than a statement takes arguments.
  private func list(_ ids: Set<Int64>) -> String {
    "AND s.id IN (\(ids.sorted().map(String.init).joined(separator: ",")))"
  }

  private func dependencyNodes(among condition: String, on today: Day) throws -> [DependencyNode] {
    let live = "(s.lapses_on IS NULL OR s.lapses_on > \(today.number)) \(condition)"
    let addressees = try addressees(where: live)
    var nodes: [DependencyNode] = []
    var places: [Int64: Int] = [:]
    let commitments = try Row.fetchCursor(
      db,
      sql: """
        SELECT s.id, s.party, s.status, s.matter FROM commitment_state s
        WHERE (s.is_open = 1 OR s.status IN ('met', 'rejected')) AND \(live)
        """)
    while let row = try commitments.next() {
      guard let status = Status(rawValue: row[2]) else { continue }
      places[row[0]] = nodes.count
      nodes.append(
        DependencyNode(
          id: CommitmentID(number: row[0]), party: row[1], debtors: addressees[row[0]], status: status,
          matter: (row[3] as Int64?).map(MatterID.init)))
    }
    let conditions = try Row.fetchCursor(
      db,
      sql: """
        SELECT s.id, c.number, c.responsible, c.kind, c.status, c.alternative, c.matter, c.own_due
        FROM commitment_state s CROSS JOIN condition_state c ON c.commitment = s.id
        WHERE (s.is_open = 1 OR s.status = 'rejected') AND \(live)
        """)
    while let row = try conditions.next() {
      guard let place = places[row[0]], let need = Self.need(row) else { continue }
      nodes[place].needs.append(need)
    }
    return nodes
  }

  /// Whom the positions bind that bind their addressees.
  private func addressees(where condition: String) throws -> [Int64: [String]] {
    struct Asked {
      var stance: Stance
      var origin: Stance
      var names: [String] = []
    }
    var asked: [Int64: Asked] = [:]
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT s.id, s.origin, s.stance, j.value
        FROM commitment_state s LEFT JOIN json_each(s.value, '$.to') j
        WHERE (s.is_open = 1 OR s.status = 'met') AND s.origin IN ('proposed', 'demanded') AND \(condition)
        """)
    while let row = try rows.next() {
      guard let origin = Stance(rawValue: row[1]), let stance = Stance(rawValue: row[2]) else { continue }
      let name: String? = row[3]
      asked[row[0], default: Asked(stance: stance, origin: origin)].names += [name].compactMap(\.self)
    }
    return asked.compactMapValues { asked in
      let binds = Commitment.bindsAddressees(
        origin: asked.origin, stance: asked.stance, addressees: asked.names.count)
      return binds ? asked.names : nil
    }
  }

  private static func need(_ row: Row) -> DependencyNode.Need? {
    guard let kind = ConditionKind(rawValue: row[3]), let status = ConditionStatus(rawValue: row[4]) else { return nil }
    return DependencyNode.Need(
      number: row[1], by: row[2], kind: kind, status: status, alternative: row[5],
      matter: (row[6] as Int64?).map(MatterID.init), due: (row[7] as Int?).map(Day.init(number:)))
  }
}
