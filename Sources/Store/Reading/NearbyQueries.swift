public import Commitments
internal import GRDB

/// How a party other than the holder has to do with a commitment.
public enum Counterpart: String, Sendable {
  /// It was put to the party.
  case addressee
  /// A condition of it, open or not, is the party's to bring about.
  case responsible
}

/// Looking commitments up near a day, at a cost that does not grow with the ledger.
extension StoreReader {
  /// The live commitments of a party to which something happened nearest to a day, in order of id.
  ///
  /// - Parameters:
  ///   - party: Its present name; positions stored under its other names count.
  ///   - day: The day; `nil`: the latest ones.
  ///   - limit: The most that are wanted from before and from after the day, each.
  public func commitments(heldBy party: String, around day: Day?, limit: Int) throws -> [CommitmentID] {
    try nearest("SELECT id AS commitment, last_event FROM commitment_state WHERE party = ?1", party, day, limit)
  }

  /// The live commitments to which a party is a counterpart, nearest to a day, in order of id.
  public func commitments(
    with party: String, as role: Counterpart, around day: Day?, limit: Int
  ) throws -> [CommitmentID] {
    let source =
      "SELECT commitment, last_event FROM commitment_counterpart WHERE party = ?1 AND role = '\(role.rawValue)'"
    return try nearest(source, party, day, limit)
  }

  /// The cases that commitments are filed under, each with what the commitment is about; no commitment is decoded for it.
  ///
  /// - Returns: One for each commitment and case of it, in no order.
  public func filings(of ids: [CommitmentID]) throws -> [(negotiation: CaseID, matter: MatterID?)] {
    let sql = """
      SELECT c.negotiation, s.matter FROM json_each(?) i
      CROSS JOIN commitment_case c ON c.commitment = i.value JOIN commitment_state s ON s.id = c.commitment
      """
    let list = "[" + ids.map { String($0.number) }.joined(separator: ",") + "]"
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [list]).map { row in
      (CaseID(number: row[0]), (row[1] as Int64?).map(MatterID.init))
    }
  }

  private func nearest(_ source: String, _ party: String, _ day: Day?, _ limit: Int) throws -> [CommitmentID] {
    let sql = """
      SELECT commitment FROM (\(source) AND last_event <= ?2 ORDER BY last_event DESC LIMIT ?3)
      UNION SELECT commitment FROM (\(source) AND last_event > ?2 ORDER BY last_event LIMIT ?3)
      UNION SELECT commitment FROM (\(source) AND last_event IS NULL LIMIT ?3)
      """
    let found = try names(of: party).flatMap { name in
      try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [name, day?.number ?? Int.max, limit])
    }
    return Set(found).sorted().map(CommitmentID.init)
  }
}
