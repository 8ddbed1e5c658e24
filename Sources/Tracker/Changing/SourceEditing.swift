public import Commitments
import Store

/// A source with what it printed.
public struct SourceSummary: Hashable, Sendable, Codable {
  public var name: String
  public var aliases: [String]
  public var owner: String?
  public var party: String?
  public var isNeutral: Bool
  /// Live articles and reprints.
  public var articles: Int
  /// Whether the register knows it; an outlet that is only printed on an article stands for itself.
  public var isRegistered: Bool
}

extension Tracker {
  /// All sources: first those of the ledger, by how much they printed, then the others by name.
  public func sources() throws -> [SourceSummary] {
    try store.read { reader in
      let register = try sourceRegister(reader)
      var counts: [String: Int] = [:]
      var unknown: [String: Int] = [:]
      for (name, count) in try reader.articleCounts() {
        if let source = register.source(named: name) {
          counts[source.name, default: 0] += count
        } else {
          unknown[name, default: 0] += count
        }
      }
      let registered = register.sources.map { source in
        SourceSummary(source, articles: counts[source.name] ?? 0, isRegistered: true)
      }
      let others = unknown.map { SourceSummary(Source(name: $0), articles: $1, isRegistered: false) }
      return (registered + others).sorted { ($1.articles, $0.name) < ($0.articles, $1.name) }
    }
  }

  /// Adds a source that the register does not know.
  public func addSource(_ source: Source) throws {
    var source = source
    source.name = source.name.trimmed
    guard !source.name.isEmpty else { throw TrackerError.emptyField("the name") }
    source.aliases = source.aliases.map(\.trimmed).filter { !$0.isEmpty }.sorted()
    source.owner = source.owner?.trimmed.nilIfEmpty
    source.party = source.party?.trimmed.nilIfEmpty
    try source.requireOneSide()
    try store.write(draft("sources add \"\(source.name)\"")) { writer in
      let register = try sourceRegister(writer.reader)
      for name in [source.name] + source.aliases where register.source(named: name) != nil {
        throw TrackerError.sourceExists(name)
      }
      try writer.record(.sourceAdded(source))
      try settleBreaches(writer)
    }
  }

  /// Corrects what the register says of a source; fields that have the value already are left alone.
  ///
  /// - Returns: The source as it is then.
  @discardableResult
  public func editSource(_ name: String, _ fields: [SourceField], note: String? = nil) throws -> Source {
    try store.write(draft("sources edit \"\(name.trimmed)\"", note: note)) { writer in
      let register = try sourceRegister(writer.reader)
      guard let source = register.source(named: name) else {
        let names = register.sources.flatMap { [$0.name] + $0.aliases }
        throw TrackerError.noSource(name, nearest: Suggestion.nearest(to: name, in: names))
      }
      for case .aliases(let aliases) in fields {
        for alias in aliases {
          if let other = register.source(named: alias), other != source { throw TrackerError.sourceExists(alias) }
        }
      }
      let changes = fields.map(\.trimmed).compactMap { new -> Change? in
        let old = source.value(like: new)
        return old == new ? nil : .sourceCorrected(name: source.name, old: old, new: new)
      }
      guard !changes.isEmpty else { throw TrackerError.nothingToChange(source.name) }
      try writer.record(changes)
      let edited = try sourceRegister(writer.reader).source(named: source.name) ?? source
      try edited.requireOneSide()
      try settleBreaches(writer)
      return edited
    }
  }

  /// Whose a source is decides which alleged breaches count as found.
  private func settleBreaches(_ writer: StoreWriter) throws {
    let ids = try writer.reader.commitmentsWithBreaches().map(\.id)
    if !ids.isEmpty { try Settling(view: view(writer)).settle(ids) }
  }
}

extension SourceSummary {
  fileprivate init(_ source: Source, articles: Int, isRegistered: Bool) {
    name = source.name
    aliases = source.aliases
    owner = source.owner
    party = source.party
    isNeutral = source.isNeutral
    self.articles = articles
    self.isRegistered = isRegistered
  }
}

extension Source {
  fileprivate func requireOneSide() throws {
    if isNeutral, let party { throw TrackerError.neutralWithParty(name, party: party) }
  }
}

extension SourceField {
  /// Without white space around the words; one without words is none.
  fileprivate var trimmed: SourceField {
    switch self {
    case .aliases(let values): .aliases(values.map(\.trimmed).filter { !$0.isEmpty }.sorted())
    case .owner(let value): .owner(value?.trimmed.nilIfEmpty)
    case .party(let value): .party(value?.trimmed.nilIfEmpty)
    case .isNeutral: self
    }
  }
}
