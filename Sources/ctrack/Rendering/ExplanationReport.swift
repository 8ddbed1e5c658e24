import Commitments
import Extraction
import Syntax

/// An article's statements in the gold format, each with an `explanation` where one is asked for.
struct ExtractionDocument: Encodable {
  struct Record: Encodable {
    let statement: StatementRecord
    let explanation: ExplanationRecord?

    private enum Keys: String, CodingKey { case explanation }

    func encode(to encoder: any Encoder) throws {
      try statement.encode(to: encoder)
      var container = encoder.container(keyedBy: Keys.self)
      try container.encodeIfPresent(explanation, forKey: .explanation)
    }
  }

  let article: String
  let statements: [Record]

  /// - Parameter explanations: one for each statement, in their order, or none at all.
  init(article: String, statements: [Statement], explanations: [Explanation] = []) {
    self.article = article
    self.statements = statements.enumerated().map { number, statement in
      Record(
        statement: StatementRecord(statement),
        explanation: explanations.indices.contains(number) ? ExplanationRecord(explanations[number]) : nil)
    }
  }
}

/// What a statement rests on, as JSON names it; ranges are UTF-8 bytes of the article's text, end not included.
struct ExplanationRecord: Encodable {
  struct Holder: Encodable {
    var party: String
    var words: String?
    var means: String
  }

  struct Source: Encodable {
    var who: String
    var manner: String
    var cue: String?
    var direct: Bool
    var inferred: Bool
  }

  struct Condition: Encodable {
    var marker: String
    var sentence: String
    var actions: [String]
  }

  struct Reason: Encodable {
    var words: String
    var weight: Double
  }

  struct Word: Encodable {
    /// From 1 within the fragment.
    var id: Int
    var form: String
    var lemma: String
    var upos: String
    /// 0 for the top of the fragment.
    var head: Int
    var deprel: String
    var range: [Int]
    var role: String?
  }

  let sentence: String
  let range: [Int]
  let cue: String
  let stance: Stance
  let holder: Holder
  let sources: [Source]
  let conditions: [Condition]
  let reasons: [Reason]
  let tree: [Word]

  init(_ explanation: Explanation) {
    sentence = explanation.sentence.quotation
    range = [explanation.sentence.range.lowerBound, explanation.sentence.range.upperBound]
    cue = explanation.cue
    stance = explanation.stance
    holder = Holder(
      party: explanation.holder.party, words: explanation.holder.words, means: explanation.holder.means)
    sources = explanation.sources.map {
      Source(who: $0.who, manner: $0.manner, cue: $0.cue, direct: $0.isDirect, inferred: $0.isInferred)
    }
    conditions = explanation.conditions.map {
      Condition(marker: $0.marker, sentence: $0.sentence.quotation, actions: $0.terms.map(\.action))
    }
    reasons = explanation.reasons.map { Reason(words: $0.words, weight: ($0.weight * 100).rounded() / 100) }
    tree = explanation.tree.words.enumerated().map { index, word in
      Word(
        id: index + 1, form: word.form, lemma: word.lemma, upos: word.tag.rawValue, head: word.head.map { $0 + 1 } ?? 0,
        deprel: word.relation.rawValue, range: [word.range.lowerBound, word.range.upperBound],
        role: explanation.roles[index]?.rawValue)
    }
  }
}
