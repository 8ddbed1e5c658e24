import Testing

@testable import Extraction

@Suite struct AttributionQuotationTests {
  @Test(arguments: [
    "\"⟦The time has gone. We want more money⟧,\" Quispe said.",
    "“⟦The time has gone. We want more money⟧,” Quispe said.",
    "«⟦The time has gone. We want more money⟧,» Quispe said.",
    "‘⟦The time has gone. We want more money⟧,’ Quispe said.",
    "'⟦The time has gone. We want more money⟧,' Quispe said.",
    "\"⟦The time has gone⟧,\" Quispe said. \"⟦We want more money.⟧\"",
    "\"⟦The time⟧,\" Quispe said, \"⟦has gone. We want more money.⟧\"",
    "\"⟦The time has gone.\n\n\"We want more money⟧,\" Quispe said.",
    "Quispe was blunt: \"⟦The time has gone. We want more money.⟧\"",
  ])
  func `every sentence of a quotation is its speaker's`(text: String) throws {
    let read = try AttributionText(text)
    #expect(read.wrong("Rosa Quispe") == [])
    #expect(read.marked.allSatisfy { read.attributions.sources(of: $0).first?.isDirect == true })
  }

  @Test func `a quotation that is not closed ends with its paragraph`() throws {
    let read = try AttributionText("\"⟦The time has gone⟧, Quispe said.\n\nThe harbour was quiet.")
    #expect(read.place("harbour").map { read.attributions.sources(of: $0) } == [])
  }

  @Test func `an apostrophe opens no quotation`() throws {
    let read = try AttributionText("The workers' demands, Quispe said, were met. The dockers' union was quiet.")
    #expect(read.place("union").map { read.attributions.sources(of: $0) } == [])
  }

  @Test func `only the quoted part of what is said is direct`() throws {
    let read = try AttributionText("Quispe said the harbour was \"closed for good\" and silent.")
    let direct = ["harbour", "closed"].map { form in
      read.place(form).flatMap { read.attributions.sources(of: $0).first?.isDirect }
    }
    #expect(direct == [false, true])
  }

  @Test func `a sentence between two of one speaker's is weakly the speaker's`() throws {
    let read = try AttributionText(
      "Quispe said the nets were full. ⟦The fleet was back⟧. She said the crews would rest.")
    #expect(read.marked.allSatisfy { read.attributions.sources(of: $0).first?.isInferred == true })
    #expect(read.marked.allSatisfy { read.attributions.sources(of: $0).first?.actors.first?.person == "Rosa Quispe" })
  }

  @Test func `the first person in a quotation is its speaker and elsewhere the issuer`() throws {
    let issuer = Actor(party: "Norline", kind: .company)
    let read = try AttributionText("\"⟦We⟧ will sail,\" Quispe said. ⟦We⟧ welcome that.", voice: issuer)
    #expect(read.marked.map { read.attributions.firstPerson(at: $0).first?.party } == ["Peru", "Norline"])
  }

  @Test(arguments: [
    "", "\"", "“‘\"'", "said said said said", "Mali; Chad; said Peru; to \" said; Quispe", "according to; Mali said: -",
    "\" said \" said \" said", ": : -", "according to",
  ])
  func `any text is fit`(text: String) throws {
    #expect(try AttributionText(text).attributions.bySentence.count >= 0)
  }

  @Test func `a shuffled text is fit`() throws {
    let words = [
      "Mali", "said", "\"", ";", "that", "according", "to", "Quispe", ",", "quoted", "as", "saying", ":", "'", "who",
      "told", ".",
    ]
    var state: UInt64 = 42
    for _ in 0..<60 {
      let text = (0..<40).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return words[Int(state >> 33) % words.count]
      }.joined(separator: " ")
      let read = try AttributionText(text)
      #expect(read.attributions.bySentence.map(\.count) == read.reading.sentences.map(\.words.count))
    }
  }

  @Test func `a thousand verbs of saying are read in bounded time`() throws {
    let read = try AttributionText(String(repeating: "Kone said Quispe said \"that he ", count: 300))
    #expect(read.attributions.bySentence.joined().allSatisfy { $0.count <= 8 })
  }
}
