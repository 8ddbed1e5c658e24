import Commitments
import Extraction
import Foundation
import Scoring

/// What models say of drafts of articles that they were not trained on.
struct StatementValidation {
  let articles: [ArticleSamples]
  /// For each article the model that has not seen it.
  let models: [StatementModel]
  /// For each article its drafts, judged.
  let judged: [[StatementDraft]]

  /// Trains one model for each of `folds` parts of the articles, on all the others.
  init(_ articles: [ArticleSamples], trainer: StatementTrainer, folds: Int) {
    var models: [Int: StatementModel] = [:]
    for fold in articles.folds(folds) {
      let model = trainer.model(of: articles.indices.filter { !fold.contains($0) }.map { articles[$0] })
      for place in fold { models[place] = model }
    }
    self.init(articles, models: articles.indices.compactMap { models[$0] })
  }

  init(_ articles: [ArticleSamples], models: [StatementModel]) {
    self.articles = articles
    self.models = models
    judged = zip(articles, models).map { Judge(model: $1).judged($0.drafts) }
  }

  /// The same judgements with calibrated confidence.
  func calibrated(_ calibration: Calibration) -> StatementValidation {
    StatementValidation(
      articles,
      models: models.map {
        StatementModel(features: $0.features, weights: $0.weights, threshold: 0, calibration: calibration)
      })
  }

  /// The score of all drafts that are at least so sure.
  func score(threshold: Double) -> Score {
    zip(articles, judged).reduce(into: Score()) { sum, pair in
      sum += pair.0.score(pair.1.filter { $0.confidence >= threshold }).score
    }
  }

  /// The threshold about which most facts are right: of three neighbours, since a single one may be best by chance.
  func bestThreshold() -> Double {
    let figures = Self.thresholds.map { score(threshold: $0).facts.f1 }
    let smooth = figures.indices.dropFirst().dropLast().map { figures[$0 - 1] + figures[$0] + figures[$0 + 1] }
    let best = smooth.indices.max { smooth[$0] < smooth[$1] } ?? 0
    return Self.thresholds[best + 1]
  }

  static let thresholds = (2...18).map { Double($0) * 0.04 }

  /// The mean of minus the logarithm of the probability that the true class was given.
  func loss() -> Double {
    var (sum, count) = (0.0, 0)
    for (article, model) in zip(articles, models) {
      for place in article.drafts.indices where !article.spares.contains(place) {
        sum -= log(max(1e-9, article.probability(ofLabelOf: place, by: model)))
        count += 1
      }
    }
    return sum / Double(max(1, count))
  }

  /// For each draft that is at least so sure its confidence, and whether it is right by the scorer.
  func verdicts(threshold: Double) -> [Verdict] {
    zip(articles, judged).flatMap { article, drafts in
      article.score(drafts.filter { $0.confidence >= threshold }).verdicts
    }
  }
}

/// How sure a draft was, and whether it was right.
struct Verdict {
  let confidence: Double
  let isRight: Bool
}
