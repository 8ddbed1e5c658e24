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
    throw TrackerError.noCase(name, nearest: nearest(to: name, in: cases.map(\.name)))
  }

  /// The present name of a party that the ledger knows.
  func requireParty(_ name: String) throws -> String {
    let canonical = try canonicalName(of: name.trimmed)
    if try isParty(canonical) { return canonical }
    let names = try partyNames()
    if let known = names.first(where: { $0.lowercased() == canonical.lowercased() }) { return known }
    throw TrackerError.noParty(name, nearest: nearest(to: name, in: names))
  }
}

/// The name nearest to what was typed, if it is near enough to be meant: a third of its letters may differ.
///
/// Distances are those of optimal string alignment; quadratic in the length of a name.
func nearest(to typed: String, in names: [String]) -> String? {
  let wanted = Array(typed.lowercased())
  let ranked = names.map { name in
    let letters = Array(name.lowercased())
    let isPart = letters.starts(with: wanted) || name.lowercased().contains(typed.lowercased())
    return (name: name, distance: isPart && wanted.count > 2 ? 1 : distance(wanted, letters))
  }
  guard let best = ranked.min(by: { $0.distance < $1.distance }), best.distance <= max(1, wanted.count / 3) else {
    return nil
  }
  return best.name
}

private func distance(_ a: [Character], _ b: [Character]) -> Int {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1] + [Int](repeating: 0, count: b.count)
    for j in b.indices {
      let substitution = last[j] + (a[i] == b[j] ? 0 : 1)
      row[j + 1] = min(substitution, last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1) }
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
