import Commitments
import Extraction
import Reconciliation
import Store

/// One article on its way into the ledger.
struct ArticleIntake {
  let view: LedgerView
  let cases: [CaseID]
  let today: Day
  private var writer: StoreWriter { view.writer }
  private var reader: StoreReader { view.reader }

  func take(_ article: Article, by origin: StatementOrigin) throws -> IngestOutcome {
    let hash = SHA256.hexDigest(of: article.text)
    let same = try reader.articles(hash: hash).filter { try isLive($0.id) }
    if let known = try same.last(where: { try isCurrent($0.id) }) ?? same.first {
      if let latest = try restored(article, from: same) { return try read(article, by: origin, revising: latest) }
      return try takeAgain(article, known: known, hash: hash, by: origin)
    }
    let shingles = Shingles(article.text)
    if let known = try revised(article, shingles) { return try takeVersion(article, of: known, by: origin) }
    for candidate in try reader.articles(sharing: shingles.bands) where try isLive(candidate.id) {
      if let text = candidate.text, Shingles(text).isReprint(of: shingles) {
        return try addSource(article, to: candidate, hash: hash)
      }
    }
    return try read(article, by: origin, revising: nil)
  }

  private func isLive(_ id: ArticleID) throws -> Bool { try reader.state(of: id)?.isLive == true }

  /// The text that gives way again to an earlier one: an outlet has taken a change back.
  ///
  /// - Parameter same: The live articles with that earlier text; none of them counts any more.
  private func restored(_ article: Article, from same: [StoredArticle]) throws -> StoredArticle? {
    guard let modified = article.modified, try !same.contains(where: { try isCurrent($0.id) }),
      same.allSatisfy({ known in known.modified.map { $0 < modified } ?? false }),
      let latest = try revised(article, Shingles(article.text)), !article.isEarlier(than: latest)
    else { return nil }
    return latest
  }

  private func takeAgain(
    _ article: Article, known: StoredArticle, hash: String, by origin: StatementOrigin
  ) throws -> IngestOutcome {
    let places = try [Reprint(known.asArticle, hash: known.hash)] + reader.reprints(of: known.id)
    let isKnownPlace = places.contains { place in
      (article.source == nil || place.source == article.source)
        && (article.address == nil || place.address == article.address)
    }
    guard isKnownPlace else { return try addSource(article, to: known, hash: hash) }
    if known.hash == hash, let outcome = try readAfterModels(known, by: origin) { return outcome }
    if origin.isByHand, try isCurrent(known.id), let reading = try reader.state(of: known.id)?.reading {
      let statements = try origin.statements(in: article)
      if try statements != reader.statements(of: known.id, reading: reading) {
        return try link(
          statements, of: known.id, titled: known.title, revises: known.id, undated: known.published == nil)
      }
    }
    try file(known.id)
    return outcome(known, .known)
  }

  /// The rules' turn, where only models have read so far: what these found goes on waiting, and what of it was accepted goes on
  /// to count.
  ///
  /// - Returns: `nil` where the rules are not asked, have read before, or find nothing.
  private func readAfterModels(_ known: StoredArticle, by origin: StatementOrigin) throws -> IngestOutcome? {
    guard case .extractor = origin, try isCurrent(known.id), let reading = try reader.state(of: known.id)?.reading,
      try reader.statements(of: known.id, reading: reading).isEmpty
    else { return nil }
    let models = try reader.modelReadingsThatStand(of: known.id)
    guard !models.isEmpty else { return nil }
    var statements = try origin.statements(in: known.asArticle)
    guard !statements.isEmpty else { return nil }
    // Numbered on: each statement of an article has a name of its own.
    let before = try reader.highestStatement(of: known.id)
    for index in statements.indices { statements[index].id = "s\(before + index + 1)" }
    var outcome = try link(
      statements, of: known.id, titled: known.title, revises: nil, undated: known.published == nil)
    // A new reading puts an end to what waits, unless it is said anew.
    try view.record(models.map { .articleSuggested(article: known.id, reading: $0) })
    outcome.kind = .revision
    return outcome
  }

  private func addSource(_ article: Article, to known: StoredArticle, hash: String) throws -> IngestOutcome {
    try view.record([.articleReprinted(article: known.id, reprint: Reprint(article, hash: hash))])
    if article.published.map({ earlier in known.published.map { earlier < $0 } ?? true }) == true {
      try placeAgain(known.id)
    }
    try file(known.id)
    return outcome(known, .reprint)
  }

  /// The positions were taken earlier than was known: what they belong to may be something else.
  private func placeAgain(_ article: ArticleID) throws {
    guard let reading = try reader.state(of: article)?.reading else { return }
    let commitments = try reader.commitments(of: article)
    let linked = Set(try commitments.compactMap { try reader.commitment($0) }.flatMap { $0.statements + $0.held })
    let mentions = try view.mentions(of: article, reading: reading).values.filter { linked.contains($0.reference) }
      .sorted { $0.order < $1.order }
    let placed = try Placing(view: view).place(mentions)
    try Settling(view: view).settle(placed.touched + commitments.filter { !placed.touched.contains($0) })
  }

  private func outcome(_ article: StoredArticle, _ kind: IngestOutcome.Kind) -> IngestOutcome {
    IngestOutcome(
      article: article.id, title: article.title, kind: kind, statements: 0, newCommitments: 0, updatedCommitments: 0,
      openConditions: 0, isUndated: article.published == nil)
  }

  /// Puts a known article into the cases of this reading.
  private func file(_ article: ArticleID) throws {
    let known = try reader.cases(of: article)
    for negotiation in cases where !known.contains(negotiation) {
      var changes: [Change] = [.articleFiled(article: article, negotiation: negotiation)]
      for id in try reader.commitments(of: article) {
        if try reader.commitment(id)?.cases.contains(negotiation) == false {
          changes.append(.commitmentFiled(commitment: id, negotiation: negotiation))
        }
      }
      try view.record(changes)
      try Settling(view: view).settle(
        changes.compactMap { if case .commitment(let id) = $0.subject { id } else { nil } })
    }
  }

  /// The live article whose changed text this is: the same address, or the same key and recognisably the same text.
  private func revised(_ article: Article, _ shingles: Shingles) throws -> StoredArticle? {
    func isSimilar(_ known: StoredArticle) -> Bool {
      known.text.map { Shingles($0).similarity(to: shingles) >= 0.3 } == true
    }
    if let address = article.address,
      let known = try reader.articles(address: address).last(where: { known in
        // A page can name whatever address it likes as its own. A summary shares few words with its text.
        let isOfAnother = article.source != nil && known.source != nil && article.source != known.source
        return try isCurrent(known.id)
          && (!isOfAnother || article.isSummary || known.isSummary || isSimilar(known))
      })
    {
      return known
    }
    return try reader.articles(key: article.key).last { known in
      guard known.address == nil || article.address == nil, try isCurrent(known.id) else { return false }
      return isSimilar(known)
    }
  }

  private func isCurrent(_ id: ArticleID) throws -> Bool {
    guard let state = try reader.state(of: id) else { return false }
    return state.isLive && state.revisedBy == nil
  }

  /// Another text of a known article: the later one, an earlier one, or only its summary, which adds nothing.
  private func takeVersion(
    _ article: Article, of known: StoredArticle, by origin: StatementOrigin
  ) throws -> IngestOutcome {
    if article.isSummary, !known.isSummary {
      try file(known.id)
      return outcome(known, .known)
    }
    guard article.isEarlier(than: known) else { return try read(article, by: origin, revising: known) }
    return try keepEarlier(article, of: known, by: origin)
  }

  /// Puts an earlier text where it belongs among the versions of an article; no commitment changes.
  private func keepEarlier(
    _ article: Article, of known: StoredArticle, by origin: StatementOrigin
  ) throws -> IngestOutcome {
    var (later, before) = (known.id, ArticleID?.none)
    for version in try reader.revisions(of: known.id).dropFirst() {
      guard let text = try reader.article(version), article.isEarlier(than: text) else {
        before = version
        break
      }
      later = version
    }
    let statements = try origin.statements(in: article)
    let id = try stored(article) ?? writer.insert(article)
    let reading = try reader.nextReading(of: id)
    try writer.insert(statements, of: id, reading: reading)
    let following = try reader.state(of: later)?.reading ?? 1
    try view.record([
      .articleRead(article: id, reading: reading, revises: before),
      .articleRead(article: later, reading: following, revises: id),
    ])
    for negotiation in try reader.cases(of: known.id) {
      try view.record([.articleFiled(article: id, negotiation: negotiation)])
    }
    try file(known.id)
    var outcome = outcome(known, .earlier)
    outcome.article = id
    outcome.statements = statements.count
    return outcome
  }

  private func read(
    _ article: Article, by origin: StatementOrigin, revising earlier: StoredArticle?
  ) throws -> IngestOutcome {
    var article = article
    if earlier == nil { article.key = try freeKey(article.key) }
    let statements = try origin.statements(in: article)
    let id = try stored(article) ?? writer.insert(article)
    return try link(
      statements, of: id, titled: article.title, revises: earlier?.id, undated: article.published == nil)
  }

  /// The row of the same article, read before and undone.
  private func stored(_ article: Article) throws -> ArticleID? {
    try reader.articles(hash: SHA256.hexDigest(of: article.text)).first { known in
      try !isLive(known.id) && known.asArticle == article
    }?.id
  }

  /// The key, or the key with the first number behind it that no other article uses.
  private func freeKey(_ key: String) throws -> String {
    func isFree(_ key: String) throws -> Bool { try !reader.articles(key: key).contains { try isLive($0.id) } }
    if try isFree(key) { return key }
    var number = 2
    while try !isFree("\(key)-\(number)") { number += 1 }
    return "\(key)-\(number)"
  }

  private func link(
    _ statements: [Statement], of id: ArticleID, titled title: String, revises: ArticleID?, undated: Bool
  ) throws -> IngestOutcome {
    let reading = try reader.nextReading(of: id)
    try writer.insert(statements, of: id, reading: reading)
    // A further reading of the same text revises no other article, but its statements replace the earlier ones too.
    try view.record([.articleRead(article: id, reading: reading, revises: revises == id ? nil : revises)])
    let inherited = try revises.map { try reader.cases(of: $0) } ?? []
    let cases = inherited + cases.filter { !inherited.contains($0) }
    let filed = try reader.cases(of: id)
    for negotiation in cases where !filed.contains(negotiation) {
      try view.record([.articleFiled(article: id, negotiation: negotiation)])
    }
    let rejected = try RejectedPositions(of: id, in: reader)
    let mentions = try view.mentions(of: id, reading: reading).values.filter { try !rejected.contains($0.position) }
      .sorted { $0.order < $1.order }
    let placed = try Placing(view: view).place(mentions)
    // Only now, so that a commitment that both texts speak of keeps its id and what people have marked on it.
    let left = try revises.map { try unlink($0, exceptReading: $0 == id ? reading : nil) } ?? []
    try Settling(view: view).settle(placed.touched + left.filter { !placed.touched.contains($0) })
    let touched = placed.touched.filter { !placed.moved.contains($0) }
    let open = try touched.compactMap { try view.commitment($0)?.seen(on: today) }.filter(\.status.isOpen)
      .reduce(0) { $0 + $1.openConditions.count }
    return IngestOutcome(
      article: id, title: title, kind: revises == nil ? .new : .revision, statements: statements.count,
      newCommitments: placed.new.count, updatedCommitments: touched.count - placed.new.count, openConditions: open,
      isUndated: undated)
  }

  /// Takes the statements of an earlier reading out of their commitments.
  ///
  /// - Returns: These commitments.
  private func unlink(_ article: ArticleID, exceptReading current: Int?) throws -> [CommitmentID] {
    var left: [CommitmentID] = []
    for id in try reader.commitments(of: article) {
      guard let commitment = try reader.commitment(id) else { continue }
      left.append(id)
      let gone = (commitment.statements + commitment.held).filter { $0.article == article && $0.reading != current }
      try view.record(gone.map { .statementUnlinked(commitment: id, statement: $0) })
    }
    return left
  }
}

extension StoredArticle {
  var asArticle: Article {
    Article(
      key: key, title: title, source: source, address: address, author: author, published: published,
      modified: modified, isSummary: isSummary, text: text ?? "")
  }
}

extension Article {
  /// By what they say of themselves; texts that say nothing are as late as they are read. A summary comes before the text
  /// itself, whatever the times: feeds are often written after the pages they point to.
  fileprivate func isEarlier(than known: StoredArticle) -> Bool {
    if isSummary != known.isSummary { return isSummary }
    if let modified, let later = known.modified { return modified < later }
    guard let published, let later = known.published else { return false }
    return published < later
  }
}

extension String {
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }

  var nilIfEmpty: String? { isEmpty ? nil : self }
}
