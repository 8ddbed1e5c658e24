public import Commitments
import Store

/// Parties and cases: who is who, and what belongs to which negotiation.
extension Tracker {
  /// Adds a party, or what was not known of it yet.
  public func addParty(
    _ name: String, kind: PartyKind, aliases: [String] = [], spokespeople: [Spokesperson] = []
  ) throws {
    try naming("parties add \"\(name)\"") { writer in
      let name = try Self.known(name, in: writer) ?? Self.free(name, in: writer)
      let others = try aliases.map { try Self.free($0, in: writer, except: name) }
      try self.name(
        name, in: writer,
        by: [.partyAdded(name: name, kind: kind)] + others.map { .partyAliased(name: name, alias: $0) }
          + spokespeople.map { .spokespersonNamed(party: name, spokesperson: $0) })
    }
  }

  /// From now on `alias` means the party; positions stored under it are the party's.
  public func alias(_ name: String, as alias: String) throws {
    try naming("parties alias \"\(name)\" \"\(alias)\"") { writer in
      let party = try writer.reader.requireParty(name)
      let other = try Self.free(alias, in: writer, except: party)
      if try writer.reader.canonicalName(of: other) == party { throw TrackerError.sameParty(name, other) }
      try self.name(party, in: writer, by: [.partyAliased(name: party, alias: other)])
    }
  }

  public func renameParty(_ name: String, to new: String) throws {
    try naming("parties rename \"\(name)\" \"\(new)\"") { writer in
      let party = try writer.reader.requireParty(name)
      let new = try Self.free(new, in: writer, except: party)
      if new == party { throw TrackerError.sameParty(name, new) }
      try self.name(new, in: writer, by: [.partyRenamed(from: party, to: new)])
    }
  }

  /// `source` was `target` all along.
  public func mergeParty(_ source: String, into target: String) throws {
    try naming("parties merge \"\(target)\" \"\(source)\"") { writer in
      let (old, new) = (try writer.reader.requireParty(source), try writer.reader.requireParty(target))
      guard old != new else { throw TrackerError.sameParty(source, target) }
      try self.name(new, in: writer, by: [.partyRenamed(from: old, to: new)])
    }
  }

  /// How many of a party's latest commitments, and of those that have to do with it, are looked at anew: what it
  /// has done under one name may bear on what is asked of it under another.
  private static let latest = 200

  private func name(_ party: String, in writer: StoreWriter, by changes: [Change]) throws {
    let (view, reader) = (try view(writer), writer.reader)
    try view.record(changes)
    var ids = Set(try reader.commitments(heldBy: party, around: nil, limit: Self.latest))
    ids.formUnion(try reader.commitments(with: party, as: .addressee, around: nil, limit: Self.latest))
    ids.formUnion(try reader.commitments(with: party, as: .responsible, around: nil, limit: Self.latest))
    try Settling(view: view).settle(ids.sorted())
  }

  public func addCase(_ name: String) throws -> Case {
    try naming("cases add \"\(name)\"") { writer in
      if let known = try writer.reader.cases().first(where: { $0.name.lowercased() == name.trimmed.lowercased() }) {
        throw TrackerError.caseExists(known.name, known.id)
      }
      return Case(id: try Self.negotiation(named: name, in: writer), name: name.trimmed)
    }
  }

  public func renameCase(_ name: String, to new: String) throws {
    try naming("cases rename \"\(name)\" \"\(new)\"") { writer in
      let known = try writer.reader.requireCase(name)
      guard !new.trimmed.isEmpty else { throw TrackerError.emptyField("the name") }
      let owner = try writer.reader.cases().first { $0.name.lowercased() == new.trimmed.lowercased() }
      if let owner, owner.id != known.id { throw TrackerError.caseExists(owner.name, owner.id) }
      try writer.record(.caseRenamed(negotiation: known.id, name: new.trimmed))
    }
  }

  /// Puts articles, with everything they say, and commitments into a case.
  ///
  /// - Returns: How many of them were not in it before.
  public func attach(articles: [ArticleID], commitments: [CommitmentID], to name: String) throws -> Int {
    let ids = articles.map(\.description) + commitments.map(\.description)
    return try naming("cases attach \"\(name)\" \(ids.joined(separator: " "))") { writer in
      let reader = writer.reader
      let negotiation = try reader.requireCase(name).id
      var changes: [Change] = []
      var wanted = commitments
      var seenArticles: Set<ArticleID> = []
      for article in articles where seenArticles.insert(article).inserted {
        try reader.requireLive(article)
        if try !reader.cases(of: article).contains(negotiation) {
          changes.append(.articleFiled(article: article, negotiation: negotiation))
        }
        wanted += try reader.commitments(of: article)
      }
      var seen: Set<CommitmentID> = []
      for id in wanted where seen.insert(id).inserted {
        if try !reader.require(id).cases.contains(negotiation) {
          changes.append(.commitmentFiled(commitment: id, negotiation: negotiation))
        }
      }
      guard !changes.isEmpty else { return 0 }
      let view = try view(writer)
      try view.record(changes)
      try Settling(view: view).settle(
        changes.compactMap { if case .commitment(let id) = $0.subject { id } else { nil } })
      return changes.count
    }
  }

  private func naming<T>(_ words: String, _ body: (StoreWriter) throws -> T) throws -> T {
    try store.write(draft(words), body)
  }

  /// The name as the ledger spells it, if it is a party's present one.
  private static func known(_ name: String, in writer: StoreWriter) throws -> String? {
    try writer.reader.partyNames().first { $0.lowercased() == name.trimmed.lowercased() }
  }

  /// The trimmed name, if it does not stand for another party yet and is no other party's own.
  private static func free(_ name: String, in writer: StoreWriter, except own: String? = nil) throws -> String {
    let name = name.trimmed
    guard !name.isEmpty else { throw TrackerError.emptyField("the name") }
    let owner = try writer.reader.canonicalName(of: name)
    if owner != name, owner != own { throw TrackerError.nameTaken(name, by: owner) }
    if let other = try known(name, in: writer), other != own { throw TrackerError.partyExists(other) }
    return name
  }
}
