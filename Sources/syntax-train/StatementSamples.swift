import Commitments
import Extraction
import Scoring

/// The drafts of one article with what they should have been.
struct ArticleSamples {
  let annotated: AnnotatedArticle
  let drafts: [StatementDraft]
  /// For each draft what the model may know of it.
  let features: [[String]]
  /// For each draft its class, a place in `StatementModel.classes`.
  let labels: [Int]
  /// Drafts of a gold statement that another draft answers better.
  let spares: Set<Int>

  private let reader: Extraction.ArticleReader

  init(_ annotated: AnnotatedArticle, reader: Extraction.ArticleReader) {
    self.annotated = annotated
    self.reader = reader
    drafts = reader.drafts()
    let around = DraftSurroundings(drafts)
    features = drafts.indices.map(around.features)
    let bytes = Array(annotated.article.text.utf8)
    let records = drafts.map { draft in
      StatementRecord(
        Statement(
          id: "", position: draft.position,
          evidence: draft.evidence.map { Evidence(range: $0, quotation: String(decoding: bytes[$0], as: UTF8.self)) }))
    }
    let matches = CandidateLabels(gold: annotated.gold, found: records)
    spares = matches.spares
    labels = matches.answers.map { answer in
      let stance = answer.map { annotated.gold[$0].status.unconditional }
      return StatementModel.classes.firstIndex(of: stance) ?? 0
    }
  }

  /// How likely a model thinks what the draft at `place` really is.
  func probability(ofLabelOf place: Int, by model: StatementModel) -> Double {
    model.probabilities(of: features[place], rule: drafts[place].position.stance)[labels[place]]
  }

  /// The score of these drafts when they are made statements, and how sure each statement is and whether it is right.
  func score(_ drafts: [StatementDraft]) -> (score: Score, verdicts: [Verdict]) {
    let statements = reader.statements(of: drafts)
    let score = ArticleScore(gold: annotated.gold, found: statements)
    let right = score.strictlyRight
    return (
      score.score,
      statements.enumerated().map { Verdict(confidence: $1.confidence ?? 0, isRight: right.contains($0)) }
    )
  }
}

extension [ArticleSamples] {
  /// The articles in `count` parts of about as many drafts each, the articles of one story in one part.
  func folds(_ count: Int) -> [[Int]] {
    var stories: [String: [Int]] = [:]
    for (place, article) in enumerated() { stories[article.annotated.story, default: []].append(place) }
    let size: ([Int]) -> Int = { places in places.reduce(0) { $0 + self[$1].drafts.count } }
    let largestFirst = stories.sorted { (size($1.value), $0.key) < (size($0.value), $1.key) }
    var folds = [[Int]](repeating: [], count: Swift.max(2, Swift.min(count, stories.count)))
    for (_, places) in largestFirst {
      let smallest = folds.indices.min { (size(folds[$0]), $0) < (size(folds[$1]), $1) } ?? 0
      folds[smallest] += places
    }
    return folds
  }
}
