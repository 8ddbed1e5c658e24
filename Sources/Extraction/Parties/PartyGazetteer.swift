import Commitments
import Foundation

/// The parties, leaders and titles that the program knows before it reads an article.
struct PartyGazetteer: Sendable {
  /// Readings by surface form; words are separated by one space, `'s` is joined to its word.
  private(set) var names: [String: [PartyName]] = [:]
  /// The number of words in the longest surface form that begins with a word.
  private(set) var longest: [String: Int] = [:]
  /// Surface forms by their small letters, for texts whose capitals say nothing.
  private(set) var folded: [String: String] = [:]
  private(set) var longestFolded: [String: Int] = [:]
  /// Leaders by the name news shortens them to.
  private(set) var surnames: [String: [PartyName]] = [:]
  /// The members of a group of states that have positions of their own.
  private(set) var members: [String: [String]] = [:]
  /// For whom the bearer of a title speaks, by the title in lower case.
  private(set) var titles: [String: Title] = [:]
  /// The number of words in the longest title that begins with a word.
  private(set) var longestTitle: [String: Int] = [:]
  /// The central bank of a state, by the state.
  private(set) var centralBanks: [String: PartyName] = [:]
  private(set) var centralBankNames: Set<String> = []
  private(set) var regions = Regions()
  /// Cities where talks of others are held, in capital letters.
  private(set) var meetingPlaces: Set<String> = []

  struct Title: Hashable, Sendable {
    enum Bearer: String, CaseIterable, Hashable, Sendable { case state, organisation, company, own }
    var bearer: Bearer
    /// Whether the bearer can be meant by the bare title of a head of state or government.
    var isLeader: Bool
  }

  /// Reads `parties/` of the data folder.
  init(tables: DataTables) throws(ExtractionDataError) {
    names.reserveCapacity(12_000)
    folded.reserveCapacity(12_000)
    longest.reserveCapacity(6_000)
    longestFolded.reserveCapacity(6_000)
    surnames.reserveCapacity(3_000)
    try readStates(in: tables)
    try readOrganisations(in: tables)
    try readMetonyms(in: tables)
    try readLeaders(in: tables)
    try readTitles(in: tables)
    try readGroups(in: tables)
    regions = try Regions(tables: tables)
    try readMeetingPlaces(in: tables)
  }

  /// The readings of a surface form that hold on `day`, the most recent first.
  func readings(of surface: String, on day: Day?) -> [PartyName] {
    (names[surface] ?? []).filter { $0.holds(on: day) }
  }

  /// The readings of a surface form, its case aside where the letters say nothing.
  func readings(of surface: String, letters: Letters, on day: Day?) -> [PartyName] {
    let exact = readings(of: surface, on: day)
    guard exact.isEmpty, letters != .mixed, let known = folded[surface.lowercased()] else { return exact }
    return readings(of: known, on: day)
  }

  private mutating func add(_ surface: String, _ name: PartyName) {
    names[surface, default: []].append(name)
    let count = surface.spaces + 1
    let key = surface.firstWord
    if count > longest[key] ?? 0 { longest[key] = count }
    // "G-7" is three words to the parser.
    if let hyphen = key.firstIndex(of: "-"), hyphen > key.startIndex {
      let first = String(key[..<hyphen])
      longest[first] = max(longest[first] ?? 0, count)
    }
    let small = surface.lowercased()
    if name.form != .person || folded[small] == nil { folded[small] = surface }
    let smallKey = small.firstWord
    if count > longestFolded[smallKey] ?? 0 { longestFolded[smallKey] = count }
  }

  private mutating func readStates(in tables: DataTables) throws(ExtractionDataError) {
    let table = try Table(
      "parties/states.tsv", in: tables,
      columns: ["name", "adjectives", "nouns", "capitals", "other_names", "status"])
    for row in table.rows {
      let state = try table.filled(0, of: row)
      let name = PartyName(form: .name, party: state, kind: .state)
      for surface in Set([state] + row.list(3) + row.list(4)) { add(surface, name) }
      var adjective = name
      adjective.form = .adjective
      for surface in Set(row.list(1) + row.list(2)) where surface != state && !row.list(4).contains(surface) {
        add(surface, adjective)
      }
      for noun in row.list(2) where !noun.hasSuffix("s") { add(noun + "s", name) }
    }
  }

  private mutating func readOrganisations(in tables: DataTables) throws(ExtractionDataError) {
    let table = try Table(
      "parties/organisations.tsv", in: tables, columns: ["name", "kind", "aliases", "state", "source"])
    var kinds: [String: PartyKind] = [:]
    for row in table.rows { kinds[try table.filled(0, of: row)] = try table.choice(1, of: row) }
    for row in table.rows {
      let organisation = try table.filled(0, of: row)
      let kind: PartyKind = try table.choice(1, of: row)
      let party = kind == .agency && !row.cells[3].isEmpty ? row.cells[3] : organisation
      let name = PartyName(form: .name, party: party, kind: kinds[party] ?? .state)
      for surface in Set([organisation] + row.list(2)) {
        add(surface, name)
        // "Kenya central bank" says whose it is.
        if kind == .agency, surface.hasSuffix(Self.ofState) {
          centralBanks[String(surface.dropLast(Self.ofState.count))] = name
          centralBankNames.insert(party)
        }
        // "Tamil Tiger rebels"
        if kind == .armedGroup, surface.spaces > 0, surface.hasSuffix("s") { add(String(surface.dropLast()), name) }
      }
    }
  }

  private static let ofState = " central bank"

  private mutating func readMetonyms(in tables: DataTables) throws(ExtractionDataError) {
    let table = try Table(
      "parties/metonyms.tsv", in: tables, columns: ["surface", "party", "since", "until", "note"])
    var seen: Set<String> = []
    for row in table.rows {
      let surface = try table.filled(0, of: row)
      let party = try table.filled(1, of: row)
      let kind = names[party]?.first { $0.party == party }?.kind ?? .state
      var name = PartyName(form: .name, party: party == "-" ? nil : party, kind: kind)
      name.since = try day(2, of: row, in: table)
      name.until = try day(3, of: row, in: table)
      // A metonym takes the place of what other tables say of the word; its own lines stand side by side.
      if seen.insert(surface).inserted { names[surface] = nil }
      add(surface, name)
    }
  }

  private mutating func readMeetingPlaces(in tables: DataTables) throws(ExtractionDataError) {
    let table = try Table("parties/meeting-places.tsv", in: tables, columns: ["city"])
    for row in table.rows { meetingPlaces.insert(try table.filled(0, of: row).uppercased()) }
  }

  private mutating func readLeaders(in tables: DataTables) throws(ExtractionDataError) {
    let table = try Table(
      "parties/leaders.tsv", in: tables,
      columns: ["party", "role", "person", "surname", "since", "until", "other_names"])
    // Where one person is both, nobody is called prime minister.
    let heads = Set(table.rows.filter { $0.cells[1] == "head of state" }.map { [$0.cells[0], $0.cells[2]] })
    for row in table.rows {
      let party = try table.filled(0, of: row)
      let person = try table.filled(2, of: row)
      let isHeadOfState = heads.contains([party, person])
      let spellings = [person] + row.list(6)
      let common = spellings.first { $0.spaces == 1 } ?? person
      let kind = names[party]?.first { $0.party == party }?.kind ?? .state
      var name = PartyName(form: .person, party: party, kind: kind, person: common)
      let role = row.cells[1] == "head of government" && isHeadOfState ? "head of state" : row.cells[1]
      name.offices = PartyName.offices(of: role)
      name.since = try day(4, of: row, in: table)
      name.until = try day(5, of: row, in: table)
      for surface in spellings where surface.spaces > 0 { add(surface, name) }
      guard row.cells[1] != "deputy" else { continue }
      for surname in [row.cells[3]] + row.list(6) where !surname.isEmpty && surname.spaces == 0 {
        surnames[surname, default: []].append(name)
      }
    }
  }

  private mutating func readTitles(in tables: DataTables) throws(ExtractionDataError) {
    let table = try Table("parties/titles.tsv", in: tables, columns: ["title", "role", "speaks_for"])
    for row in table.rows {
      let title = try table.filled(0, of: row).lowercased()
      let isLeader = ["head of state", "head of government"].contains(row.cells[1])
      titles[title] = Title(bearer: try table.choice(2, of: row), isLeader: isLeader)
      longestTitle[title.firstWord] = max(longestTitle[title.firstWord] ?? 0, title.spaces + 1)
    }
  }

  private mutating func readGroups(in tables: DataTables) throws(ExtractionDataError) {
    let table = try Table("parties/groups.tsv", in: tables, columns: ["group", "members", "note"])
    for row in table.rows { members[try table.filled(0, of: row)] = row.list(1) }
  }

  private func day(
    _ column: Int, of row: Table.Row, in table: Table
  ) throws(ExtractionDataError) -> Day? {
    let text = row.cells[column]
    guard !text.isEmpty else { return nil }
    if text.utf8.count == 10, let day = Day(iso: text) { return day }
    guard let period = Period(iso: text) else {
      throw .notADate(row.place, column: table.columns[column], word: text)
    }
    return table.columns[column] == "since" ? period.first : period.last
  }
}

extension String {
  var spaces: Int { utf8.reduce(0) { $0 + ($1 == 32 ? 1 : 0) } }

  var firstWord: String {
    utf8.firstIndex(of: 32).map { String(self[..<$0]) } ?? self
  }
}
