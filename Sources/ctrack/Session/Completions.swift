import ArgumentParser
import Commitments
import Store
import Terminal
import Tracker

/// What the shell offers after Tab: ids and names of the ledger that the environment names.
enum Completions {
  static let party = CompletionKind.custom { _, _, _ in names { try $0.parties().map(\.name) } }
  static let negotiation = CompletionKind.custom { _, _, _ in names { try $0.cases().map(\.name) } }
  static let id = CompletionKind.custom { _, _, prefix in
    names { tracker in
      if prefix.hasPrefix("o") { return try tracker.offerIDs().map(\.description) }
      if prefix.hasPrefix("a") { return try tracker.articleIDs(limit: limit).map(\.description) }
      return try commitments(tracker).map(\.id.description)
    }
  }
  static let markable = CompletionKind.custom { _, _, _ in
    names { tracker in
      try commitments(tracker).flatMap { commitment in
        [commitment.id.description] + commitment.openConditions.map(\.id.description)
      } + Lifecycle.markable.map(\.rawValue) + ConditionStatus.allCases.map(\.rawValue)
    }
  }

  /// More than that nobody reads.
  private static let limit = 200

  private static func commitments(_ tracker: Tracker) throws -> [Commitment] {
    var request = ListRequest()
    request.limit = limit
    request.order = .recent
    return try tracker.commitments(request)
  }

  /// A word as the shell that asks takes it literally.
  ///
  /// Bash expands what it is offered, so that a name from an article could hold a command; zsh takes what follows a
  /// colon for a description.
  private static func quoted(_ word: String) -> String {
    switch CompletionShell.requesting {
    case .bash?:
      word.map { $0.isASCII && !$0.isLetter && !$0.isNumber ? "\\\($0)" : String($0) }.joined()
    case .zsh?: word.replacing("\\", with: "\\\\").replacing(":", with: "\\:")
    default: word
    }
  }

  /// Nothing rather than an error: a shell must not print one while somebody types.
  private static func names(_ body: (Tracker) throws -> [String]) -> [String] {
    do {
      return try body(try StoreOptions.parse([]).tracker()).map { quoted(SafeText(cell: $0).string) }
    } catch {
      return []
    }
  }
}
