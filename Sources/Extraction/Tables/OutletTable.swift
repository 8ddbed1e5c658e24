public import Commitments

/// The table of media, issuers and monitors: who is who among those that print and issue texts.
public struct OutletTable: Sendable {
  enum Kind: String, CaseIterable, Sendable {
    /// Articles name it as the place where somebody said something.
    case medium
    /// Issues texts of its own: a ministry, a government's pages.
    case issuer
    /// Sent to find out what happened, by all sides or by none.
    case monitor
  }

  struct Outlet: Sendable {
    let kind: Kind
    /// The names that are sought in texts, the first the one by which it is called.
    let forms: [String]
    let source: Commitments.Source
  }

  let outlets: [Outlet]

  /// - Throws: ``ExtractionDataError``.
  public init(tables: DataTables) throws(ExtractionDataError) {
    let table = try Table(
      "lexicons/outlets.tsv", in: tables,
      columns: ["outlet", "forms", "other_names", "kind", "owner", "party", "note"])
    var outlets: [Outlet] = []
    for row in table.rows {
      let name = try table.filled(0, of: row)
      let kind: Kind = try table.choice(3, of: row)
      let source = Commitments.Source(
        name: name, aliases: row.list(1) + row.list(2), owner: row.list(4).first, party: row.list(5).first,
        isNeutral: kind == .monitor)
      outlets.append(Outlet(kind: kind, forms: [name] + row.list(1), source: source))
    }
    self.outlets = outlets
  }

  /// All of them, as the register of sources begins with them.
  public var sources: [Commitments.Source] { outlets.map(\.source) }
}
