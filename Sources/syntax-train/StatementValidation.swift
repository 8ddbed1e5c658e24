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

  /// The threshold with the most facts, the lowest of several.
  func bestThreshold() -> Double {
    Self.thresholds.map { ($0, score(threshold: $0).facts.f1) }.max { $0.1 < $1.1 }?.0 ?? 0.5
  }

  static let thresholds = (2...18).map { Double($0) * 0.04 }

  /// The mean of minus the logarithm of the probability that the true class was given.
  func loss() -> Double {
    var (sum, count) = (0.0, 0)
    for (article, model) in zip(articles, models) {
      for place in article.drafts.indices where !article.spares.contains(place) {
        sum -= log(max(1e-9, model.probabilities(of: article.features[place])[article.labels[place]]))
        count += 1
      }
    }
    return sum / Double(max(1, count))
  }

  /// For each draft that is at least so sure its confidence, and whether it is right by the scorer.
  func verdicts(threshold: Double) -> [Verdict] {
    zip(articles, judged).flatMap { article, drafts in
      let kept = drafts.filter { $0.confidence >= threshold }
      let right = article.score(kept).strictlyRight
      return kept.enumerated().map { Verdict(confidence: $1.confidence, isRight: right.contains($0)) }
    }
  }
}

/// How sure a draft was, and whether it was right.
struct Verdict {
  let confidence: Double
  let isRight: Bool
}
