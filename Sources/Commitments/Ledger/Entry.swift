/// One call of a person or program that changed the ledger; its entries stand and fall together.
public struct Command: Codable, Hashable, Sendable {
  /// From 1, in order of recording.
  public let id: Int64
  /// The call in the words of the command line, without options that hold private paths: `mark c2.1 met`.
  public let words: String
  public let author: String
  public let recordedAt: RecordingTime
  public let note: String?

  public init(id: Int64, words: String, author: String, recordedAt: RecordingTime, note: String? = nil) {
    self.id = id
    self.words = words
    self.author = author
    self.recordedAt = recordedAt
    self.note = note
  }
}

/// One line of the append-only log.
public struct Entry: Hashable, Sendable {
  /// From 1, in order of recording.
  public let id: Int64
  public let command: Command
  public let change: Change

  public init(id: Int64, command: Command, change: Change) {
    self.id = id
    self.command = command
    self.change = change
  }

  /// The entries that count for somebody who knew the log up to `time`.
  ///
  /// Reverted ones are left out, and so are the reverting ones. A reversal can itself be reverted: what it took away
  /// counts again.
  public static func effective(_ entries: [Entry], knownBy time: RecordingTime? = nil) -> [Entry] {
    let known = time.map { time in entries.filter { $0.command.recordedAt <= time } } ?? entries
    var reverted: Set<Int64> = []
    for entry in known.reversed() where !reverted.contains(entry.id) {
      if case .reverted(let id, _) = entry.change { reverted.insert(id) }
    }
    return known.filter { entry in
      if case .reverted = entry.change { return false }
      return !reverted.contains(entry.id)
    }
  }
}

/// What an entry is about: the part of the stored state that has to be folded anew.
public enum Subject: Codable, Hashable, Sendable {
  case article(ArticleID)
  case commitment(CommitmentID)
  case matter(MatterID)
  case offer(OfferID)
  case negotiation(CaseID)
  /// The register of parties as a whole.
  case parties
  /// The register of sources as a whole.
  case sources
}

extension Subject: CustomStringConvertible {
  public var description: String {
    switch self {
    case .article(let id): id.description
    case .commitment(let id): id.description
    case .matter(let id): id.description
    case .offer(let id): id.description
    case .negotiation(let id): id.description
    case .parties: "parties"
    case .sources: "sources"
    }
  }

  /// Reads what ``description`` writes.
  public init?(_ text: some StringProtocol) {
    if let id = ArticleID(text) {
      self = .article(id)
    } else if let id = CommitmentID(text) {
      self = .commitment(id)
    } else if let id = MatterID(text) {
      self = .matter(id)
    } else if let id = OfferID(text) {
      self = .offer(id)
    } else if let id = CaseID(text) {
      self = .negotiation(id)
    } else if text == "parties" {
      self = .parties
    } else if text == "sources" {
      self = .sources
    } else {
      return nil
    }
  }
}
