import Commitments
import Reconciliation

/// What has been made of a ledger for comparing it, kept from one article of a batch to the next.
///
/// It is good as long as nobody else has written: the log's last entry tells.
struct LedgerMemory: Sendable {
  /// The last entry of the log when this was made.
  var lastEntry: Int64 = 0
  var names: [String: String] = [:]
  var sources: SourceRegister?
  /// By article and reading: all its statements.
  var mentions = RecentValues<ArticleID, [Int: [StatementReference: Mention]]>(limit: 10_000)
  /// By article: statements of which nothing else in the article had to be known.
  var singleMentions = RecentValues<ArticleID, [StatementReference: Mention]>(limit: 20_000)
  /// By article: statements as they are linked.
  var linked = RecentValues<ArticleID, [StatementReference: LinkedStatement]>(limit: 1_000)
  var commitments = RecentValues<CommitmentID, Commitment>(limit: 10_000)
  var folds = RecentValues<CommitmentID, CommitmentFold>(limit: 1_000)
  var outlines = RecentValues<CommitmentID, Outline>(limit: 30_000)
  var entries = RecentValues<CommitmentID, [Entry]>(limit: 10_000)
  var standings = RecentValues<CommitmentID, Standing>(limit: 10_000)

  /// Forgets what was made of an article.
  mutating func forget(_ id: ArticleID) {
    mentions[id] = nil
    singleMentions[id] = nil
    linked[id] = nil
  }

  /// Forgets what was made of a commitment.
  mutating func forget(_ id: CommitmentID) {
    commitments[id] = nil
    folds[id] = nil
    outlines[id] = nil
    entries[id] = nil
    standings[id] = nil
  }
}

/// Values by key, of which those that were not asked for lately are dropped: two generations, the older one as a whole.
struct RecentValues<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private var young: [Key: Value] = [:]
  private var old: [Key: Value] = [:]
  private let limit: Int

  /// - Parameter limit: The most values of a generation.
  init(limit: Int) { self.limit = limit }

  subscript(key: Key, default value: @autoclosure () -> Value) -> Value {
    mutating get { self[key] ?? value() }
    set { self[key] = newValue }
  }

  subscript(key: Key) -> Value? {
    mutating get {
      if let value = young[key] { return value }
      guard let value = old.removeValue(forKey: key) else { return nil }
      self[key] = value
      return value
    }
    set {
      guard let newValue else {
        young[key] = nil
        old[key] = nil
        return
      }
      if young.count >= limit, young[key] == nil {
        old = young
        young = [:]
      }
      young[key] = newValue
    }
  }
}
