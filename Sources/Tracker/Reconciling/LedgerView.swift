import Commitments
import Reconciliation
import Store

/// The ledger as reconciliation sees it within one transaction; what has been looked up is kept until it changes.
final class LedgerView {
  let writer: StoreWriter
  let reconciler: Reconciler
  /// Whose the sources are.
  let sources: SourceRegister
  private var names: [String: String] = [:]
  private var readings: [Reading: [StatementReference: Mention]] = [:]
  private var standings: [CommitmentID: Standing] = [:]

  private struct Reading: Hashable {
    var article: ArticleID
    var number: Int
  }

  /// How many commitments of a party, before and after a day, are looked at.
  static let limit = 60

  init(writer: StoreWriter, reconciler: Reconciler, sources: SourceRegister) {
    self.writer = writer
    self.reconciler = reconciler
    self.sources = sources
  }

  var reader: StoreReader { writer.reader }

  func canonical(_ name: String) throws -> String {
    if let known = names[name] { return known }
    let found = try reader.canonicalName(of: name)
    names[name] = found
    return found
  }

  func mention(of reference: StatementReference) throws -> Mention? {
    try mentions(of: reference.article, reading: reference.reading)[reference]
  }

  /// All statements of a reading.
  func mentions(of article: ArticleID, reading: Int) throws -> [StatementReference: Mention] {
    let key = Reading(article: article, number: reading)
    if let known = readings[key] { return known }
    let linked = try reader.linkedStatements(of: article, reading: reading)
    let cases = Set(try reader.cases(of: article))
    let found = try reconciler.mentions(of: linked, cases: cases, canonical: canonical)
    let byReference = Dictionary(found.map { ($0.reference, $0) }, uniquingKeysWith: { first, _ in first })
    readings[key] = byReference
    return byReference
  }

  /// What the commitment's statements say, in canonical order; for one added by hand, what it says itself.
  func mentions(of commitment: Commitment) throws -> [Mention] {
    let found = try (commitment.statements + commitment.held).compactMap { try mention(of: $0) }
    if !found.isEmpty { return found.sorted { $0.order < $1.order } }
    return [
      try reconciler.mention(of: commitment.asPosition, day: commitment.since, cases: Set(commitment.cases)) {
        try canonical($0)
      }
    ]
  }

  /// The commitment with its history and statements; `nil` if nothing is left of it.
  func standing(of id: CommitmentID) throws -> Standing? {
    if let known = standings[id] { return known }
    guard let folded = try reader.fold(of: id).result() else { return nil }
    let commitment = folded.commitment
    let standing = Standing(
      commitment: commitment, history: folded.history, mentions: try mentions(of: commitment),
      party: try canonical(commitment.party), addressees: try commitment.to.map(canonical),
      owners: try commitment.conditions.map { try $0.by.map(canonical) })
    standings[id] = standing
    return standing
  }

  /// The conditions of the statements linked to a commitment, in order of recording.
  func links(of id: CommitmentID) throws -> [(statement: StatementReference, conditions: [ConditionLink])] {
    var places: [StatementReference: Int] = [:]
    var result: [(statement: StatementReference, conditions: [ConditionLink])] = []
    for entry in try Entry.effective(reader.entries(of: .commitment(id))) {
      guard case .statementLinked(_, let reference, let conditions) = entry.change else { continue }
      if let place = places[reference] {
        result[place].conditions = conditions
      } else {
        places[reference] = result.count
        result.append((reference, conditions))
      }
    }
    let linked = try reader.commitment(id).map { Set($0.statements + $0.held) } ?? []
    return result.filter { linked.contains($0.statement) }
  }

  /// The consequences that count for a commitment, with their entries.
  func drawn(for id: CommitmentID) throws -> [(entry: Int64, value: Consequence)] {
    try Entry.effective(reader.entries(of: .commitment(id))).compactMap { entry in
      if case .consequenceDrawn(_, let value) = entry.change { (entry.id, value) } else { nil }
    }
  }

  /// Whether a consequence of one of the causes counts for a commitment.
  func hasDrawn(from causes: [CommitmentID], for id: CommitmentID) throws -> Bool {
    guard !causes.isEmpty else { return false }
    return try drawn(for: id).contains { drawn in
      if case .commitment(let cause) = drawn.value.cause { causes.contains(cause) } else { false }
    }
  }

  /// Everybody who had to do with a commitment of which nothing is left.
  func formerParties(of id: CommitmentID) throws -> Set<String> {
    var parties: Set<String> = []
    for entry in try reader.entries(of: .commitment(id)) {
      guard case .statementLinked(_, let reference, _) = entry.change, let mention = try mention(of: reference) else {
        continue
      }
      parties.formUnion(mention.addressees.union([mention.party]))
      for owner in mention.position.conditions.compactMap(\.by) { parties.insert(try canonical(owner)) }
    }
    return parties
  }

  /// Records entries and forgets what they changed.
  func record(_ changes: [Change]) throws {
    guard !changes.isEmpty else { return }
    try writer.record(changes)
    for case .commitment(let id) in changes.map(\.subject) { standings[id] = nil }
    if changes.contains(where: { if case .articleFiled = $0 { true } else { false } }) { readings = [:] }
  }

  /// Whether nobody has said by hand what belongs to the commitment.
  func isUntouched(_ commitment: Commitment) throws -> Bool {
    guard commitment.flags.contains(.unreviewed) else { return false }
    let entries = try Entry.effective(reader.entries(of: .commitment(commitment.id)))
    // What such a command settles for others is no hand on them: only those it names, and the one that a split began.
    return !entries.contains { entry in
      let words = entry.command.words.split(separator: " ")
      guard let verb = words.first, ["merge", "split", "review"].contains(verb) else { return false }
      return words.contains { $0 == commitment.id.description } || (verb == "split" && entry.id == entries.first?.id)
    }
  }
}

extension Commitment {
  /// The commitment as one position, for comparing it.
  var asPosition: Position {
    Position(
      party: party, speaker: speaker, stance: stance, action: action, to: to, on: on, due: due, scope: scope,
      conditions: conditions.map(\.term), mode: mode)
  }
}
