import Commitments
import Reconciliation
import Store

/// The ledger as reconciliation sees it within one transaction; what has been looked up is kept until it changes.
final class LedgerView {
  let writer: StoreWriter
  let reconciler: Reconciler
  private let known: [Source]
  private(set) var memory: LedgerMemory

  /// How many commitments of a party, before and after a day, are looked at.
  static let limit = 60

  /// - Parameters:
  ///   - known: The well-known sources that come with the program.
  ///   - memory: What an earlier transaction has made of the ledger; dropped if others have written since.
  init(
    writer: StoreWriter, reconciler: Reconciler, known: [Source], memory: consuming LedgerMemory = LedgerMemory()
  ) throws {
    self.writer = writer
    self.reconciler = reconciler
    self.known = known
    self.memory = try memory.lastEntry == writer.reader.lastEntry ? memory : LedgerMemory()
  }

  /// What a later transaction may go on with.
  func handedOn() throws -> LedgerMemory {
    memory.lastEntry = try reader.lastEntry
    return memory
  }

  var reader: StoreReader { writer.reader }

  /// Whose the sources are.
  func sources() throws -> SourceRegister {
    if let register = memory.sources { return register }
    let register = try reader.sourceRegister(known: known)
    memory.sources = register
    return register
  }

  func canonical(_ name: String) throws -> String {
    if let known = memory.names[name] { return known }
    let found = try reader.canonicalName(of: name)
    memory.names[name] = found
    return found
  }

  /// One statement. Of an article of which nothing else is known that statement alone is loaded, as far as it says enough.
  func mention(of reference: StatementReference) throws -> Mention? {
    let article = reference.article
    if let known = memory.mentions[article]?[reference.reading] { return known[reference] }
    if let known = memory.singleMentions[article]?[reference] { return known }
    guard let linked = try linkedStatement(reference) else { return nil }
    let cases = Set(try reader.cases(of: article))
    let single = try reconciler.mention(
      standingAloneOf: linked, reference: reference, cases: cases, canonical: canonical)
    guard let single else { return try mentions(of: article, reading: reference.reading)[reference] }
    memory.singleMentions[article, default: [:]][reference] = single
    return single
  }

  private func linkedStatement(_ reference: StatementReference) throws -> LinkedStatement? {
    if let known = memory.linked[reference.article]?[reference] { return known }
    let linked = try reader.linkedStatement(reference)
    memory.linked[reference.article, default: [:]][reference] = linked
    return linked
  }

  /// All statements of a reading.
  func mentions(of article: ArticleID, reading: Int) throws -> [StatementReference: Mention] {
    if let known = memory.mentions[article]?[reading] { return known }
    let linked = try reader.linkedStatements(of: article, reading: reading)
    memory.linked[article, default: [:]].merge(linked) { _, new in new }
    let cases = Set(try reader.cases(of: article))
    let found = try reconciler.mentions(of: linked, cases: cases, canonical: canonical)
    let byReference = Dictionary(found.map { ($0.reference, $0) }, uniquingKeysWith: { first, _ in first })
    memory.mentions[article, default: [:]][reading] = byReference
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

  /// The commitment as it is stored; `nil` if nothing is left of it.
  func commitment(_ id: CommitmentID) throws -> Commitment? {
    if let known = memory.commitments[id] { return known }
    let commitment = try reader.commitment(id)
    memory.commitments[id] = commitment
    return commitment
  }

  /// Its entries with the statements that they link, ready to be folded.
  func fold(of id: CommitmentID) throws -> CommitmentFold {
    if let known = memory.folds[id] { return known }
    let entries = try entries(of: id)
    var statements: [StatementReference: LinkedStatement] = [:]
    for case .statementLinked(_, let reference, _) in entries.map(\.change) where statements[reference] == nil {
      statements[reference] = try linkedStatement(reference)
    }
    let fold = CommitmentFold(id: id, entries: entries, statements: statements)
    memory.folds[id] = fold
    return fold
  }

  /// The commitment with what its statements say; `nil` if nothing is left of it.
  func outline(of id: CommitmentID) throws -> Outline? {
    if let known = memory.outlines[id] { return known }
    guard let commitment = try commitment(id) else { return nil }
    let outline = try reconciler.outline(of: commitment, saying: mentions(of: commitment), canonical: canonical)
    memory.outlines[id] = outline
    return outline
  }

  /// The commitment with its history and statements; `nil` if nothing is left of it.
  func standing(of id: CommitmentID) throws -> Standing? {
    if let known = memory.standings[id] { return known }
    guard let outline = try outline(of: id), let folded = try fold(of: id).result() else { return nil }
    let standing = Standing(outline, history: folded.history)
    memory.standings[id] = standing
    return standing
  }

  /// All entries about a commitment, in order of recording.
  func entries(of id: CommitmentID) throws -> [Entry] {
    if let known = memory.entries[id] { return known }
    let entries = try reader.entries(of: .commitment(id))
    memory.entries[id] = entries
    return entries
  }

  /// The conditions of the statements linked to a commitment, in order of recording.
  func links(of id: CommitmentID) throws -> [(statement: StatementReference, conditions: [ConditionLink])] {
    var places: [StatementReference: Int] = [:]
    var result: [(statement: StatementReference, conditions: [ConditionLink])] = []
    for entry in try Entry.effective(entries(of: id)) {
      guard case .statementLinked(_, let reference, let conditions) = entry.change else { continue }
      if let place = places[reference] {
        result[place].conditions = conditions
      } else {
        places[reference] = result.count
        result.append((reference, conditions))
      }
    }
    let linked = try commitment(id).map { Set($0.statements + $0.held) } ?? []
    return result.filter { linked.contains($0.statement) }
  }

  /// The consequences that count for a commitment, with their entries.
  func drawn(for id: CommitmentID) throws -> [(entry: Int64, value: Consequence)] {
    try Entry.effective(entries(of: id)).compactMap { entry in
      if case .consequenceDrawn(_, let value) = entry.change { (entry.id, value) } else { nil }
    }
  }

  /// What every statement says that was ever linked to a commitment.
  func formerMentions(of id: CommitmentID) throws -> [Mention] {
    var linked: Set<StatementReference> = []
    return try entries(of: id).compactMap { entry in
      guard case .statementLinked(_, let reference, _) = entry.change, linked.insert(reference).inserted else {
        return nil
      }
      return try mention(of: reference)
    }
  }

  /// Records entries and forgets what they changed.
  func record(_ changes: [Change]) throws {
    guard !changes.isEmpty else { return }
    try writer.record(changes)
    for subject in Set(changes.map(\.subject)) {
      switch subject {
      case .commitment(let id): memory.forget(id)
      case .article(let id):
        // Its cases and its earliest print are part of what its statements say.
        memory.forget(id)
        for commitment in try reader.commitments(of: id) { memory.forget(commitment) }
      case .parties: memory = LedgerMemory()
      case .sources: memory.sources = nil
      case .matter, .offer, .negotiation: break
      }
    }
  }

  /// Whether a person has said what the commitment is about, or taken part of it elsewhere.
  func isCorrected(_ id: CommitmentID) throws -> Bool {
    try entries(of: id).contains { entry in
      switch entry.change {
      case .positionAdded, .corrected, .merged, .conditionAdded: true
      default: false
      }
    }
  }

  /// Whether nobody has said by hand what belongs to the commitment.
  func isUntouched(_ commitment: Commitment) throws -> Bool {
    guard commitment.flags.contains(.unreviewed) else { return false }
    let entries = try Entry.effective(entries(of: commitment.id))
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
