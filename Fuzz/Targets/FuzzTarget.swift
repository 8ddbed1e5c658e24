/// Something that takes bytes from outside, and must end with a value or an error whatever they are.
struct FuzzTarget: Sendable {
  /// As in `scripts/fuzz`; the folder of its inputs in `Fuzz/Corpus` has the same.
  let name: String
  /// - Throws: ``BrokenClaim``, or an error that should have been caught.
  let run: @Sendable ([UInt8]) throws -> Void

  static let all = [
    tokenizer, sentences, dates, json, jsonLines, html, feed, syntaxModel, statementModel, ledger, conllu, reply,
  ]

  static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}

/// What was promised of a result and does not hold.
struct BrokenClaim: Error, CustomStringConvertible {
  let description: String
}

func claim(_ holds: Bool, _ words: @autoclosure () -> String) throws {
  if !holds { throw BrokenClaim(description: words()) }
}
