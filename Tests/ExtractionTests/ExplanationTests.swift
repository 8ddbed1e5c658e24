import Commitments
import Foundation
import Syntax
import Testing

@testable import Extraction

@Suite struct ExplanationTests {
  private static let extractor = Result { try SyntaxExtractor(dataFolder: dataFolder) }

  private func article(_ text: String) -> Article {
    Article(key: "test", title: "", published: Day(iso: "2024-06-12"), text: text)
  }

  private func explanations(_ text: String) throws -> [Explanation] {
    try Self.extractor.get().explanations(in: article(text))
  }

  /// The words of a role in the fragment.
  private func words(_ role: Explanation.Role, in explanation: Explanation) -> [String] {
    zip(explanation.tree.words, explanation.roles).filter { $0.1 == role }.map(\.0.form)
  }

  @Test func `what is explained are the very statements that are read without`() throws {
    let text = """
      Norway agreed to reopen the fishing ports if Iceland lifts its ban. "We will not pay," the Danish government said.

      Germany demanded that Poland withdraw the levy. Iceland rejected the offer on Monday.
      """
    let explained = try explanations(text).map(\.statement)
    #expect(!explained.isEmpty)
    #expect(try Self.extractor.get().statements(in: article(text)) == explained)
  }

  @Test func `an explanation names the cue, the holder and the conditions with their markers`() throws {
    let one = try #require(
      try explanations("Norway agreed to reopen the fishing ports if Iceland lifts its ban.").first)
    #expect(one.cue == "agreed")
    #expect(one.holder.words == "Norway")
    #expect(one.holder.means == "by name")
    #expect(one.conditions.map(\.marker) == ["if"])
    #expect(one.conditions.flatMap(\.terms) == one.statement.position.conditions)
    #expect(words(.cue, in: one) == ["agreed"])
    #expect(words(.holder, in: one) == ["Norway"])
    #expect(words(.action, in: one) == ["reopen"])
    #expect(words(.condition, in: one) == ["lifts"])
  }

  @Test func `the fragment is a tree whose words stand where the text has them`() throws {
    let text =
      "It rained in Málaga. The Danish minister said that Denmark would accept the ferry plan if Norway agreed."
    let bytes = Array(text.utf8)
    for one in try explanations(text) {
      #expect(one.tree.problem == nil)
      #expect(one.roles.count == one.tree.words.count)
      for word in one.tree.words { #expect(String(decoding: bytes[word.range], as: UTF8.self) == word.form) }
    }
  }

  @Test func `the source is the nearest that is cited`() throws {
    let one = try #require(
      try explanations("Denmark will reopen the ferry line to Norway, the Danish government said on Monday.").first)
    #expect(one.sources.first?.who == "Denmark")
    #expect(one.sources.first?.manner == "speech")
  }

  @Test func `reasons are told in words, at most three for and three against`() throws {
    for one in try explanations("Norway agreed to reopen the fishing ports if Iceland lifts its ban.") {
      #expect(!one.reasons.isEmpty)
      #expect(one.reasons.count { $0.weight > 0 } <= 3)
      #expect(one.reasons.count { $0.weight < 0 } <= 3)
      #expect(one.reasons.allSatisfy { !$0.words.contains("=") && !$0.words.isEmpty })
    }
  }

  @Test func `every feature of the model has words`() throws {
    let features = try StatementModel(folder: dataFolder).features
    let mute = features.filter {
      FeatureWords.words(for: $0).contains("=") || FeatureWords.words(for: $0).contains("/")
    }
    #expect(mute.filter { !$0.contains("prep:") && !$0.hasPrefix("frame=") } == [])
  }

  @Test(arguments: [
    ("nth=0", "it is the first reading of its sentence"), ("nth=1", "1 reading of its sentence comes before it"),
    ("nth=3-4", "3-4 readings of its sentence come before it"),
    ("nth=10+", "10+ readings of its sentence come before it"),
    ("alike=5-9", "5-9 other readings of the sentence say much the same"),
    ("alike-own=0", "no other readings of the same party say much the same"),
    ("alike-own=1", "1 other reading of the same party says much the same"),
    ("content=3-4", "the action has 3-4 words that carry meaning"), ("to=0", "nobody is named as addressed"),
    ("to=3-4", "addressees named: 3-4"), ("sentence=0", "it stands in sentence 1"),
    ("length=0", "the action has 0 to 2 words"), ("late=0", "it stands in quarter 1 of the article"),
  ])
  func `counts are told as they are, places from one`(feature: String, words: String) {
    #expect(FeatureWords.words(for: feature) == words)
  }

  @Test(arguments: [
    "from", "between", "short", "inside", "list", "term", "for", "relative", "name?", "noun?", "speaker", "speaker?",
    "paper", "mirror", "support", "agent", "poss", "compound", "of", "amod",
  ])
  func `no way in which a holder is found is told raw`(way: String) {
    #expect(FeatureWords.way(way) != "by \(way)")
    #expect(!FeatureWords.way(way).contains("?"))
  }

  @Test(arguments: ["", " ", "It rained.", "\u{0}\u{301}"])
  func `a text in which nobody takes a position has nothing to explain`(text: String) throws {
    #expect(try explanations(text) == [])
  }
}
