public import Commitments
import Store

/// What a bare `ctrack` says.
public struct Overview: Hashable, Sendable, Codable {
  public var articles: Int
  public var commitments: Int
  public var openCommitments: Int
  public var openConditions: Int
  public var overdueConditions: Int
  public var nextDue: Day?
}

/// A party with what it holds.
public struct PartySummary: Hashable, Sendable, Codable {
  public var name: String
  public var kind: PartyKind
  public var aliases: [String]
  public var spokespeople: [Spokesperson]
  public var commitments: Int
}

/// A case with what belongs to it.
public struct CaseSummary: Hashable, Sendable, Codable {
  public var id: CaseID
  public var name: String
  public var articles: Int
  public var commitments: Int
}

/// A command with what it changed.
public struct HistoryItem: Hashable, Sendable {
  public var command: Command
  /// In order of recording.
  public var entries: [Entry]
  /// Taken back by a later undo or split.
  public var isUndone: Bool
}

extension Tracker {
  public func overview() throws -> Overview {
    try store.read { reader in
      let counts = try reader.commitmentCounts
      let open = counts.filter(\.key.isOpen).values.reduce(0, +)
      return Overview(
        articles: try reader.articleCount, commitments: counts.values.reduce(0, +),
        openCommitments: try open - reader.lapsedCount(on: today),
        openConditions: try reader.openConditionCount(on: today),
        overdueConditions: try reader.openConditionCount(on: today, overdue: true),
        nextDue: try reader.nextDue(from: today))
    }
  }

  /// All parties, by name.
  public func parties() throws -> [PartySummary] {
    try store.read { reader in
      let registered = Dictionary(uniqueKeysWithValues: try reader.registeredParties().map { ($0.name, $0) })
      return try reader.partyNames().map { name in
        PartySummary(
          name: name, kind: registered[name]?.kind ?? .unknown, aliases: registered[name]?.aliases ?? [],
          spokespeople: registered[name]?.spokespeople ?? [], commitments: try reader.commitmentCount(of: name))
      }
    }
  }

  /// All cases, in order of id.
  public func cases() throws -> [CaseSummary] {
    try store.read { reader in
      try reader.cases().map { negotiation in
        let counts = try reader.counts(of: negotiation.id)
        return CaseSummary(
          id: negotiation.id, name: negotiation.name, articles: counts.articles, commitments: counts.commitments)
      }
    }
  }

  /// The latest commands, oldest of them first, with what each changed.
  ///
  /// - Parameter subject: Only commands that changed it, with only those entries; `nil`: all.
  public func history(of subject: Subject? = nil, limit: Int? = nil) throws -> [HistoryItem] {
    try store.read { reader in
      if let subject { try reader.require(subject) }
      let commands = try subject.map { try reader.commands(about: $0) } ?? reader.commands(limit: limit).reversed()
      let shown = limit.map { Array(commands.suffix(max(0, $0))) } ?? commands
      return try shown.map { command in
        let all = try reader.entries(ofCommand: command.id)
        let entries = all.filter { subject == nil || $0.change.subject == subject }
        let isUndone = try entries.first.map { try reader.isReverted($0) } ?? false
        return HistoryItem(command: command, entries: entries, isUndone: isUndone)
      }
    }
  }
}

extension StoreReader {
  /// Whether a later entry took it back, and none took that one back.
  fileprivate func isReverted(_ entry: Entry) throws -> Bool {
    var reverted: Set<Int64> = []
    for later in try entries(of: entry.change.subject).reversed() where !reverted.contains(later.id) {
      if case .reverted(let id, _) = later.change { reverted.insert(id) }
    }
    return reverted.contains(entry.id)
  }

  /// Throws if the ledger has never heard of the subject.
  fileprivate func require(_ subject: Subject) throws {
    guard try entries(of: subject).isEmpty else { return }
    switch subject {
    case .article(let id): try require(id)
    case .commitment(let id): _ = try require(id)
    case .offer(let id): _ = try require(id)
    case .matter, .negotiation, .parties, .sources: break
    }
  }
}
