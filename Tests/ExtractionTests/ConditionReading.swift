import Commitments
import Syntax

@testable import Extraction

/// What the reader of conditions finds in a text, for tests.
struct ConditionReading {
  let reading: Reading
  let conditions: [FoundCondition]

  init(_ text: String) throws {
    let article = Article(key: "test", title: "", source: nil, published: Day(iso: "2024-06-12"), text: text)
    let reader = try extractor.get().reader(of: article)
    reading = reader.reading
    // Those too that nothing waits for.
    conditions = ConditionReader(
      reading: reader.reading, mentions: reader.mentions, attributions: reader.attributions, times: reader.times,
      lexicon: reader.data.conditions
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
