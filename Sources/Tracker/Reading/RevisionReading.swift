public import Commitments
import Store

/// What a text says otherwise than the one whose place it took.
public struct RevisionChanges: Hashable, Sendable {
  public var earlier: ArticleID
  /// Paragraphs that only the earlier text has, in its order; empty where a text was left out of the ledger.
  public var removed: [String]
  /// Paragraphs that only the later one has.
  public var added: [String]
  /// Statements of the earlier text whose position the later one does not take, and the other way round.
  public var lost: [Statement]
  public var gained: [Statement]
}

extension RevisionChanges {
  /// Linear in both texts. A paragraph that only moved counts as unchanged.
  init(
    from earlier: (article: StoredArticle, statements: [Statement]),
    to later: (article: StoredArticle, statements: [Statement])
  ) {
    self.earlier = earlier.article.id
    let texts = earlier.article.text.flatMap { first in later.article.text.map { (first, $0) } }
    let (before, after) = (Self.paragraphs(texts?.0), Self.paragraphs(texts?.1))
    removed = Self.missing(before, in: after)
    added = Self.missing(after, in: before)
    let (old, new) = (Set(earlier.statements.map(\.position)), Set(later.statements.map(\.position)))
    lost = earlier.statements.filter { !new.contains($0.position) }
    gained = later.statements.filter { !old.contains($0.position) }
  }

  private static func paragraphs(_ text: String?) -> [String] {
    text?.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty } ?? []
  }

  /// The paragraphs that occur more often than in `others`.
  private static func missing(_ paragraphs: [String], in others: [String]) -> [String] {
    var counts = others.reduce(into: [:]) { counts, paragraph in counts[paragraph, default: 0] += 1 }
    return paragraphs.filter { paragraph in
      guard let count = counts[paragraph], count > 0 else { return true }
      counts[paragraph] = count - 1
      return false
    }
  }
}

extension StoreReader {
  /// What changed from the text before; `nil` for an article that revises none.
  func changes(of article: StoredArticle, reading: Int) throws -> RevisionChanges? {
    guard let earlier = try revisions(of: article.id).dropFirst().first, let before = try self.article(earlier),
      let state = try state(of: earlier)
    else { return nil }
    return RevisionChanges(
      from: (before, try statements(of: earlier, reading: state.reading)),
      to: (article, try statements(of: article.id, reading: reading)))
  }
}
