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

  /// A test of the column `%`. Ids are numbers of our own; there may be more of them than a statement takes arguments.
  private func list(_ ids: Set<Int64>) -> String {
    "AND % IN (\(ids.sorted().map(String.init).joined(separator: ",")))"
  }

  private func dependencyNodes(among condition: String, on today: Day) throws -> [DependencyNode] {
    var nodes: [DependencyNode] = []
    var places: [Int64: Int] = [:]
    // Rows with one addressee each of those positions that may bind their addressees, the rows of a commitment on end.
    let commitments = try Row.fetchCursor(
      db,
      sql: """
        SELECT s.id, s.party, s.status, s.matter, s.origin, s.stance, j.value FROM commitment_state s
        LEFT JOIN json_each(
          CASE WHEN s.origin IN ('proposed', 'demanded') AND s.status <> 'rejected' THEN s.value ELSE '{}' END, '$.to') j
        WHERE (s.is_open = 1 OR s.status IN ('met', 'rejected'))
          AND (s.lapses_on IS NULL OR s.lapses_on > \(today.number)) \(condition.replacing("%", with: "s.id"))
        """)
    var asked: Asked?
    while let row = try commitments.next() {
      let name: String? = row[6]
      if let last = nodes.indices.last, nodes[last].id.number == row[0] {
        asked?.names += [name].compactMap(\.self)
        if let debtors = asked?.debtors { nodes[last].debtors = debtors }
        continue
      }
      guard let status = Status(rawValue: row[2]) else { continue }
      asked = status == .rejected ? nil : Asked(origin: row[4], stance: row[5], names: [name].compactMap(\.self))
      places[row[0]] = nodes.count
      nodes.append(
        DependencyNode(
          id: CommitmentID(number: row[0]), party: row[1], debtors: asked?.debtors, status: status,
          matter: (row[3] as Int64?).map(MatterID.init)))
    }
    let conditions = try Row.fetchCursor(
      db,
      sql: """
        SELECT c.commitment, c.number, c.responsible, c.kind, c.status, c.alternative, c.matter, c.own_due
        FROM condition_state c WHERE true \(condition.replacing("%", with: "c.commitment"))
        """)
    while let row = try conditions.next() {
      guard let place = places[row[0]], nodes[place].status != .met, let need = Self.need(row) else { continue }
      nodes[place].needs.append(need)
    }
    return nodes
  }

  /// A position, with those to whom it is put.
  private struct Asked {
    var origin: Stance
    var stance: Stance
    var names: [String]

    init?(origin: String?, stance: String?, names: [String]) {
      guard let origin = origin.flatMap(Stance.init), let stance = stance.flatMap(Stance.init) else { return nil }
      self.origin = origin
      self.stance = stance
      self.names = names
    }

    /// Whom it binds, where it binds those to whom it is put.
    var debtors: [String]? {
      Commitment.bindsAddressees(origin: origin, stance: stance, addressees: names.count) ? names : nil
    }
  }

  private static func need(_ row: Row) -> DependencyNode.Need? {
    guard let kind = ConditionKind(rawValue: row[3]), let status = ConditionStatus(rawValue: row[4]) else { return nil }
    return DependencyNode.Need(
      number: row[1], by: row[2], kind: kind, status: status, alternative: row[5],
      matter: (row[6] as Int64?).map(MatterID.init), due: (row[7] as Int?).map(Day.init(number:)))
  }
}
