import Commitments
import Foundation
import Testing

/// Generated texts that no article has: every one must be read to its end, with quotations that are in the text.
@Suite struct HostileTextTests {
  private func check(_ text: String) throws {
    let bytes = Array(text.utf8)
    for statement in try statements(in: text) {
      for evidence in statement.evidence {
        #expect(Array(evidence.quotation.utf8) == Array(bytes[evidence.range]))
      }
    }
  }

  @Test func `random bytes are read without harm`() throws {
    var generator = SplitMix(state: 7)
    for _ in 0..<20 {
      try check(String(decoding: (0..<2_000).map { _ in UInt8.random(in: 0...255, using: &generator) }, as: UTF8.self))
    }
  }

  @Test func `random words of the lexicons are read without harm`() throws {
    var generator = SplitMix(state: 11)
    let words = [
      "Peru", "Chile's", "said", "will", "not", "accept", "the", "offer", "of", "to", "if", "unless", ",", ".", "\"",
      "”", "’s",
      "and", "both", "sides", "in", "return", "after", "which", "it", "President", "Union", "(", ")", "by", "Friday",
      "must",
      "İ’s", "—", "'", "n't", "ready", "agreed", "demanded", "that", "its", "until", "2024", "Inc", "I", "\n", "should",
    ]
    for _ in 0..<60 {
      try check((0..<120).map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " "))
    }
  }

  @Test func `words of every table in any order are read without harm`() throws {
    var generator = SplitMix(state: 23)
    let tables = ["stances", "conditions", "attributions", "descriptions", "organisation-words", "hedges"]
    var words = ["Peru", "'s", "the", "of", ",", ".", "and", "\"", "Friday", "both", "sides", "he", "its"]
    for path in tables.map({ "lexicons/\($0).tsv" }) + ["parties/titles.tsv", "parties/metonyms.tsv"] {
      let text = try String(contentsOf: dataFolder.appendingPathComponent(path), encoding: .utf8)
      words += text.split(separator: "\n").dropFirst().map { String($0.prefix { $0 != "\t" }) }
    }
    for _ in 0..<60 {
      let few = (0..<12).map { _ in words.randomElement(using: &generator) ?? "" } + words.prefix(9)
      try check((0..<120).map { _ in few.randomElement(using: &generator) ?? "" }.joined(separator: " "))
    }
  }

  @Test(arguments: [
    "Peru agreed to pay and ", "Peru, which said that Chile, ", "“", "\"Peru said ", "if ", "a", "'s", "\u{301}",
    "Union of ",
    "Peru and ",
  ])
  func `one endless sentence is read in pieces`(piece: String) throws {
    try check(String(repeating: piece, count: 3_000))
  }

  @Test func `a quotation of an endless sentence is not the whole of it`() throws {
    let found = try statements(in: String(repeating: "Peru rejected the offer and ", count: 1_000))
    let longest = found.flatMap(\.evidence).map(\.range.count).max() ?? 0
    #expect(longest < 4_000)
  }
}

/// A small generator with a seed, so that a failure can be seen again.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
