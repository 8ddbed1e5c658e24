import Commitments
import Testing

/// A line of the table of transitions: articles, a day apart from 1 March 2025 on, and what they make of each commitment.
struct Row: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var articles: [[String]]
  /// In the order in which they began: party, status, flags other than those that nobody has looked or that only others
  /// say so.
  var ledger: [String]

  /// - Parameter articles: The statements of each, separated by line breaks; before them a line `@ Coast Herald` where
  ///   the source matters.
  init(_ claim: String, _ articles: String..., gives ledger: String...) {
    testDescription = claim
    self.articles = articles.map { $0.split(separator: "\n").map(String.init) }
    self.ledger = ledger
  }

  func check() throws {
    let story = try Story()
    for (number, lines) in articles.enumerated() {
      let source = lines.first.flatMap { $0.hasPrefix("@ ") ? String($0.dropFirst(2)) : nil }
      try story.read(
        Report(
          "day-\(number + 1)", on: "2025-03-0\(number + 1)", source: source ?? "Lomna Post",
          Array(lines.drop { $0.hasPrefix("@ ") })))
    }
    let states = try story.states()
    #expect(states == ledger)
    #expect(try story.faults() == [])
  }
}

extension Story {
  /// Of all commitments in order of id: `Norland active contested`.
  func states() throws -> [String] {
    try commitments().map { commitment in
      let flags = commitment.flags.filter { $0 != .unreviewed && $0 != .unconfirmed }.map(\.rawValue)
      return ([commitment.party, commitment.status.rawValue] + flags).joined(separator: " ")
    }
  }
}
