import Extraction
import Foundation
import Scoring

/// `syntax-train statements`: the model that judges drafts of statements, learned from annotated articles.
enum StatementsCommand {
  static func run(_ arguments: inout Arguments) throws {
    let data = URL(fileURLWithPath: try arguments.value("--data") ?? "Data")
    let output = try arguments.value("--output")
    let golds = try (arguments.value("--gold") ?? "").split(separator: ",").map(String.init)
    var except = Set(try (arguments.value("--except") ?? "").split(separator: ",").map(String.init))
    if let file = try arguments.value("--apart") {
      except.formUnion(
        try String(contentsOf: URL(fileURLWithPath: file), encoding: .utf8).split(whereSeparator: \.isWhitespace).map(
          String.init))
    }
    let folds = try arguments.number("--folds") ?? 10
    var trainer = StatementTrainer()
    let penalty = try arguments.decimal("--penalty")
    if let least = try arguments.number("--least") { trainer.leastArticles = least }
    if let share = try arguments.decimal("--spare") { trainer.spareWeight = share }
    let words = try arguments.paths()
    guard let task = words.first, ["train", "evaluate"].contains(task), words.count > 1 else {
      throw UsageError(message: "statements: train or evaluate, then folders of articles")
    }
    let annotated = try AnnotatedArticles.read(Array(words.dropFirst()), gold: golds, except: except)
    let extractor = try SyntaxExtractor(dataFolder: data)
    let articles = annotated.map { ArticleSamples($0, reader: extractor.reader(of: $0.article)) }
    SyntaxTrain.log("\(articles.count) articles, \(articles.reduce(0) { $0 + $1.drafts.count }) drafts")

    trainer.penalty = penalty ?? bestPenalty(articles, trainer: trainer, folds: folds)
    let raw = StatementValidation(articles, trainer: trainer, folds: folds)
    let calibration = StatementCalibrator.calibration(of: raw.verdicts(threshold: 0.05))
    let validation = raw.calibrated(calibration)
    let threshold = validation.bestThreshold()
    let report = StatementReport(validation: validation, threshold: threshold)
    report.print("cross-validated")
    var model = trainer.model(of: articles)
    model.threshold = threshold
    model.calibration = calibration
    StatementReport(
      validation: StatementValidation(articles, models: articles.map { _ in model }), threshold: threshold
    ).printScores("in sample")
    if task == "train" {
      let path = output ?? data.appendingPathComponent("extraction/statements.tsv").path
      try Data(model.table.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
      SyntaxTrain.log("\(path): \(model.features.count) features")
    }
  }

  /// The penalty under which held-out labels are least surprising.
  private static func bestPenalty(_ articles: [ArticleSamples], trainer: StatementTrainer, folds: Int) -> Double {
    let tried = [4.0, 8, 16].map { penalty in
      var trainer = trainer
      trainer.penalty = penalty
      let loss = StatementValidation(articles, trainer: trainer, folds: folds).loss()
      print("penalty \(penalty) held-out loss \(decimal(loss, 4))")
      return (penalty, loss)
    }
    return tried.min { $0.1 < $1.1 }?.0 ?? trainer.penalty
  }
}
