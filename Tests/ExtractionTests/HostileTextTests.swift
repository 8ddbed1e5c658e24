import Commitments
import Foundation
import Testing

@testable import Extraction

/// Texts that no article has: every one must be read to its end, with quotations that are in the text.
@Suite struct HostileTextTests {
  /// Checks the statements, and those that every draft of the rules would make.
  private func check(_ text: String, title: String = "") throws {
    let bytes = Array(text.utf8)
    let article = Article(key: "test", title: title, published: Day(iso: "2024-06-12"), text: text)
    let reader = try extractor.get().reader(of: article)
    let drafts = reader.drafts()
    for statement in reader.statements() + reader.statements(of: drafts) {
      #expect(!statement.evidence.isEmpty)
      #expect(!statement.position.party.isEmpty)
      #expect(!statement.position.action.isEmpty)
      for evidence in statement.evidence {
        try #require(bytes.indices.contains(evidence.range.lowerBound) && evidence.range.upperBound <= bytes.count)
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
      "”", "’s", "and", "both", "sides", "in", "return", "after", "which", "it", "President", "Union", "(", ")", "by",
      "Friday", "must", "İ’s", "—", "'", "n't", "ready", "agreed", "demanded", "that", "its", "until", "2024", "Inc",
      "I", "\n", "should", "who", ":", ";", "between", "we",
    ]
    for _ in 0..<60 {
      try check((0..<120).map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " "))
    }
  }

  @Test func `words of every table in any order are read without harm`() throws {
    var generator = SplitMix(state: 23)
    var words = ["Peru", "'s", "the", "of", ",", ".", "and", "\"", "Friday", "both", "sides", "he", "its"]
    for folder in ["lexicons", "parties"] {
      let names = try FileManager.default.contentsOfDirectory(
        atPath: dataFolder.appendingPathComponent(folder).path)
      for name in names.filter({ $0.hasSuffix(".tsv") }).sorted() {
        let table = dataFolder.appendingPathComponent("\(folder)/\(name)")
        let lines = try String(contentsOf: table, encoding: .utf8).split(separator: "\n").dropFirst()
        words += lines.map { String($0.prefix { $0 != "\t" }) }
      }
    }
    for _ in 0..<60 {
      let few = (0..<12).map { _ in words.randomElement(using: &generator) ?? "" } + words.prefix(9)
      try check((0..<120).map { _ in few.randomElement(using: &generator) ?? "" }.joined(separator: " "))
    }
  }

  @Test func `sentences with their words shuffled are read without harm`() throws {
    var generator = SplitMix(state: 31)
    let words =
      """
      Peru said on Monday that , if Chile withdrew its demand , it would accept the offer put forward by the Union , but
      demanded that both sides stop building fences until Friday ; the minister , who refused to sign , warned : " We will
      not pay unless they must . "
      """.split(whereSeparator: \.isWhitespace)
    for _ in 0..<60 { try check(words.shuffled(using: &generator).joined(separator: " ")) }
  }

  @Test(arguments: [
    "", " ", "\n\n\n", "\u{FEFF}", "\0", "…", "—", "\"", "“”", "().,;:!?", "\u{301}\u{301}", "🇵🇪🇨🇱", "'s",
  ])
  func `a text without words gives nothing`(text: String) throws {
    #expect(try DraftReading(text, title: text, source: text).drafts.isEmpty)
    #expect(try statements(in: text).isEmpty)
  }

  @Test func `marks alone are read without harm`() throws {
    var generator = SplitMix(state: 41)
    let marks = ["\"", "“", "”", "'", "’", "(", ")", "[", "]", ",", ";", ":", ".", "…", "—", "-", "!", "?", "\n", " "]
    for _ in 0..<20 {
      try check((0..<2_000).map { _ in marks.randomElement(using: &generator) ?? "" }.joined())
    }
  }

  @Test(arguments: [
    ("Peru agreed to pay and ", 30_000), ("Peru will pay if Chile pays unless ", 30_000), ("which the old ", 300_000),
  ])
  func `one endless sentence is read in pieces`(piece: String, size: Int) throws {
    try check(String(repeating: piece, count: size / piece.utf8.count))
  }

  @Test(arguments: [
    "“", "\"Peru said ", "if ", "a", "'s", "\u{301}", "Union of ", "Peru and ", "\n", ": ", "“We ", "((",
  ])
  func `one piece over and over is read without harm`(piece: String) throws {
    try check(String(repeating: piece, count: 1_000), title: String(repeating: piece, count: 100))
  }

  @Test func `quotations in quotations are read to their end`() throws {
    let depth = 100
    let opening = String(repeating: "Peru said, “Chile told us: ‘", count: depth)
    let closing = String(repeating: "’ and left”, it said. ", count: depth)
    try check(opening + "we will pay" + closing)
    try check(opening + "we will pay")
    try check("we will pay" + closing)
  }

  @Test func `a quotation of an endless sentence is not the whole of it`() throws {
    let found = try DraftReading(String(repeating: "Peru rejected the offer and ", count: 500))
    #expect(!found.drafts.isEmpty)
    #expect(try #require(found.drafts.flatMap(\.evidence).map(\.count).max()) < 8_000)
  }

  @Test func `a text with a byte order mark and odd line ends keeps its byte ranges`() throws {
    let marked = MarkedText("\u{FEFF}Málaga\r\n\r\n⟦Norway rejected the fishing plan.⟧\r\nIt rained.")
    let found = try DraftReading(marked.text)
    #expect(found.drafts.flatMap(\.evidence) == marked.spans)
    try check(marked.text)
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
