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

  init(_ annotated: AnnotatedArticle, drafts: [StatementDraft]) {
    self.annotated = annotated
    self.drafts = drafts
    let around = DraftSurroundings(drafts)
    features = drafts.indices.map(around.features)
    let records = drafts.map { StatementRecord(statement(of: $0, in: annotated.article)) }
    let matches = CandidateLabels(gold: annotated.gold, found: records)
    spares = matches.spares
    labels = matches.answers.map { answer in
      let stance = answer.map { annotated.gold[$0].status.unconditional }
      return StatementModel.classes.firstIndex(of: stance) ?? 0
    }
  }

  /// The score of these drafts as statements of the article.
  func score(_ drafts: [StatementDraft]) -> ArticleScore {
    ArticleScore(gold: annotated.gold, found: drafts.map { statement(of: $0, in: annotated.article) })
  }
}

/// A draft as the statement that it would make.
func statement(of draft: StatementDraft, in article: Article) -> Statement {
  let bytes = Array(article.text.utf8)
  return Statement(
    id: "s", position: draft.position,
    evidence: draft.evidence.map { Evidence(range: $0, quotation: String(decoding: bytes[$0], as: UTF8.self)) },
    confidence: draft.confidence, rule: draft.rule)
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
