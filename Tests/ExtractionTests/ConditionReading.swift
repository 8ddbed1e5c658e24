import Commitments
import Foundation
import Syntax

@testable import Extraction

/// What the reader of conditions finds in a text, for tests.
struct ConditionReading {
  private struct Stages: Sendable {
    let data: ExtractionData
    let parser: Parser
  }

  private static let stages = Result {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Data")
    return Stages(
      data: try ExtractionData(folder: folder),
      parser: Parser(model: try SyntaxModel(contentsOf: folder.appending(path: "syntax/english.model"))))
  }

  let reading: Reading
  let conditions: [FoundCondition]

  init(_ text: String) throws {
    let stages = try Self.stages.get()
    let article = Article(key: "test", title: "", source: nil, published: Day(iso: "2024-06-12"), text: text)
    reading = Reading(article: article, parser: stages.parser)
    let mentions = MentionFinder(gazetteer: stages.data.gazetteer, words: stages.data.partyWords).mentions(in: reading)
    let attributions = AttributionFinder(reading: reading, mentions: mentions).attributions()
    conditions = ConditionReader(
      reading: reading, mentions: mentions, attributions: attributions, times: Times(reading: reading),
      lexicon: stages.data.conditions
    ).conditions()
  }

  /// Kind, responsible party and action of every term, in the order of the text.
  var terms: [String] {
    conditions.flatMap(\.terms).map { "\($0.kind.rawValue) \($0.by ?? "-"): \($0.action)" }
  }

  /// The bytes of the text that a condition's words take.
  func span(_ condition: FoundCondition) -> Range<Int> {
    let words = reading.sentences[condition.sentence].words[condition.words]
    return (words.first?.range.lowerBound ?? 0)..<(words.last?.range.upperBound ?? 0)
  }

  /// The likeliest governor's word, or what the condition refers to where it stands alone.
  func governor(_ condition: FoundCondition) -> String {
    if let word = condition.governors.first { return reading.sentences[condition.sentence][word].form }
    return condition.reference.map { "\($0.target)" } ?? "none"
  }
}
