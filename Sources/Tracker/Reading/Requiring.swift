import Commitments
import Store

extension StoreReader {
  /// The live commitment of that id.
  ///
  /// - Throws: ``TrackerError`` that says whether it never was, was undone, or went into another one.
  func require(_ id: CommitmentID) throws -> Commitment {
    if let commitment = try commitment(id) { return commitment }
    let entries = try entries(of: .commitment(id))
    if entries.isEmpty { throw TrackerError.noCommitment(id, highest: try highestCommitment) }
    if let target = CommitmentFold(id: id, entries: entries, statements: [:]).mergedInto {
      throw TrackerError.commitmentMerged(id, into: target)
    }
    for case .statementRejected(_, _, let reason) in Entry.effective(entries).reversed().map(\.change) {
      throw TrackerError.commitmentRejected(id, reason: reason)
    }
    throw TrackerError.commitmentUndone(id)
  }

  @discardableResult
  func require(_ id: ArticleID) throws -> StoredArticle {
    guard let article = try article(id) else { throw TrackerError.noArticle(id, highest: try highestArticle) }
    return article
  }

  /// The article, unless the command that read it was undone.
  @discardableResult
  func requireLive(_ id: ArticleID) throws -> StoredArticle {
    let article = try require(id)
    guard try state(of: id)?.isLive == true else { throw TrackerError.articleUndone(id) }
    return article
  }

  func require(_ id: OfferID) throws -> Offer {
    guard let offer = try offer(id) else { throw TrackerError.noOffer(id, highest: try offers().last?.id) }
    return offer
  }

  /// The case of that name, in any spelling of its letters.
  func requireCase(_ name: String) throws -> Case {
    let cases = try cases()
    if let known = cases.first(where: { $0.name.lowercased() == name.trimmed.lowercased() }) { return known }
    throw TrackerError.noCase(name, nearest: Suggestion.nearest(to: name, in: cases.map(\.name)))
  }

  /// The present name of a party that the ledger knows.
  func requireParty(_ name: String) throws -> String {
    let canonical = try canonicalName(of: name.trimmed)
    if try isParty(canonical) { return canonical }
    let names = try partyNames()
    if let known = names.first(where: { $0.lowercased() == canonical.lowercased() }) { return known }
    throw TrackerError.noParty(name, nearest: Suggestion.nearest(to: name, in: names))
  }
}
