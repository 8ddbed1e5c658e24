import Intake
import Testing

@Suite struct DamageTests {
  private static let article = Array(
    #"{"id":"a","n":[-1.5e3,true,null],"published":"2025-03-14","text":"Zo\u00eb \ud83d\ude00 – \"yes\".\n"}"#.utf8)

  @Test(arguments: InputFormat.allCases)
  func `a file cut anywhere still gives an article or a message`(format: InputFormat) {
    for length in 0...Self.article.count {
      let outcomes = reading(Array(Self.article.prefix(length)), named: "a", as: format)
      #expect(outcomes.count == 1)
      #expect(messages(outcomes).allSatisfy { $0.hasPrefix("a:") && !$0.contains("\n") })
    }
  }

  @Test(arguments: [0x00, 0x0A, 0x20, 0x22, 0x2C, 0x5C, 0x75, 0x7B, 0x7D, 0x80, 0xC3, 0xD8, 0xFF] as [UInt8])
  func `a file with any byte replaced still gives an article or a message`(byte: UInt8) {
    for format in InputFormat.allCases {
      for place in Self.article.indices {
        var bytes = Self.article
        bytes[place] = byte
        let outcomes = reading(bytes, named: "a", as: format)
        #expect(!outcomes.isEmpty)
        #expect(messages(outcomes).allSatisfy { $0.hasPrefix("a:") && !$0.contains("\n") })
      }
    }
  }
}
