import Foundation
import Syntax

/// The model of the repository, opened once for all tests.
enum SharedModel {
  static let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Data/syntax/english.model")

  static let result = Result { try SyntaxModel(contentsOf: url) }

  static func parser(_ mode: Parser.Mode = .accurate) throws -> Parser {
    Parser(model: try result.get(), mode: mode)
  }
}

/// A source of chance that gives the same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }
}
