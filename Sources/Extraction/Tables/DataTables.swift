import Commitments
public import Foundation

/// Where tables lie: those that come with the program, and a user's own, laid over them.
///
/// An own table has the header and columns of the one that it is laid over, and is called as that one is. Its rows come
/// first; of the program's rows those that have the key of one of them do not count.
public struct DataTables: Sendable {
  /// The folder with `lexicons`, `parties` and what was learned.
  public let folder: URL
  /// Paths by the name of the table: `lexicons/stances.tsv`; what was named later counts more.
  let own: [String: [String]]

  /// - Parameters:
  ///   - folder: The program's own tables.
  ///   - lexicons: Paths of own tables of words, each called as one in `Data/lexicons`.
  ///   - parties: Paths of own tables of parties, each called as one in `Data/parties`.
  /// - Throws: ``ExtractionDataError/unknownTable(file:nearest:known:)``. The tables themselves are read later.
  public init(folder: URL, lexicons: [String] = [], parties: [String] = []) throws(ExtractionDataError) {
    self.folder = folder
    var own: [String: [String]] = [:]
    for (group, paths) in [("lexicons", lexicons), ("parties", parties)] {
      for path in paths {
        let name = group + "/" + URL(fileURLWithPath: path).lastPathComponent
        guard Self.keys[name] != nil else {
          let known = Self.keys.keys.filter { $0.hasPrefix(group + "/") }.sorted()
            .map { String($0.dropFirst(group.count + 1)) }
          let nearest = Suggestion.nearest(to: String(name.dropFirst(group.count + 1)), in: known)
          throw .unknownTable(file: path, nearest: nearest, known: known)
        }
        own[name, default: []].append(path)
      }
    }
    self.own = own
  }

  /// Reads every table, so that a fault in one is found.
  ///
  /// - Throws: ``ExtractionDataError``.
  public func check() throws(ExtractionDataError) {
    _ = try ExtractionData(tables: self)
    _ = try OutletTable(tables: self)
  }

  /// What tells rows apart, by table: two with the same key say something of the same thing.
  static let keys: [String: [String]] = [
    "lexicons/actions.tsv": ["word", "part"],
    "lexicons/attributions.tsv": ["verb"],
    "lexicons/conditions.tsv": ["marker", "form"],
    "lexicons/currencies.tsv": ["word"],
    "lexicons/descriptions.tsv": ["noun"],
    "lexicons/hedges.tsv": ["words", "part"],
    "lexicons/irregular-verbs.tsv": ["verb"],
    "lexicons/lasting.tsv": ["word"],
    "lexicons/light-verbs.tsv": ["verb"],
    "lexicons/organisation-words.tsv": ["word"],
    "lexicons/outlets.tsv": ["outlet"],
    "lexicons/place-words.tsv": ["word"],
    "lexicons/sources.tsv": ["noun"],
    "lexicons/stances.tsv": ["cue", "part"],
    "parties/groups.tsv": ["group"],
    "parties/leaders.tsv": ["party", "role", "person"],
    "parties/meeting-places.tsv": ["city"],
    "parties/metonyms.tsv": ["surface"],
    "parties/organisations.tsv": ["name"],
    "parties/regions.tsv": ["region"],
    "parties/states.tsv": ["name"],
    "parties/titles.tsv": ["title"],
  ]
}

extension Table {
  /// Reads a table with the user's own laid over it.
  ///
  /// - Throws: ``ExtractionDataError`` with the place in the table that is at fault.
  init(_ name: String, in tables: DataTables, columns: [String]) throws(ExtractionDataError) {
    var table = try Table(name, in: tables.folder, columns: columns)
    for path in tables.own[name] ?? [] {
      let data: Data
      do {
        data = try Data(contentsOf: URL(fileURLWithPath: path))
      } catch {
        throw .unreadableOwn(file: path)
      }
      let own = try Table(path, bytes: Array(data), columns: columns)
      let key = DataTables.keys[name, default: []].compactMap(columns.firstIndex)
      func value(_ row: Row) -> [String] { key.map { row.cells[$0] } }
      let known = Set(own.rows.map(value))
      table = Table(name: name, columns: columns, rows: own.rows + table.rows.filter { !known.contains(value($0)) })
    }
    self = table
  }
}
