import Extraction
import Foundation

/// Learns a model that judges drafts: multinomial logistic regression with a penalty on the squares of the weights.
struct StatementTrainer {
  /// How strongly large weights are held back.
  var penalty = 2.0
  /// A feature must stand in drafts of so many articles.
  var leastArticles = 2
  /// What a draft counts of whose gold statement another draft answers better; it is no statement.
  var spareWeight = 1.0

  /// A model without threshold and calibration.
  func model(of articles: [ArticleSamples]) -> StatementModel {
    let names = names(in: articles)
    let rows = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let problem = LogisticProblem(
      articles, rows: rows, classes: StatementModel.classes.count, penalty: penalty, spareWeight: spareWeight)
    let weights = QuasiNewton().minimum(from: [Double](repeating: 0, count: names.count * problem.classes)) {
      problem.value(at: $0, gradient: &$1)
    }
    return StatementModel(features: names, weights: weights.map { Float(($0 * 100).rounded() / 100) }, threshold: 0)
  }

  private func names(in articles: [ArticleSamples]) -> [String] {
    var counts: [String: Int] = [:]
    for article in articles {
      for name in Set(article.features.joined()) { counts[name, default: 0] += 1 }
    }
    return counts.filter { $0.value >= leastArticles }.keys.sorted()
  }
}

/// The loss of a logistic model on labelled drafts.
private struct LogisticProblem {
  let classes: Int
  let penalty: Double
  private var starts: [Int] = [0]
  private var columns: [Int] = []
  private var labels: [Int] = []
  private var shares: [Double] = []

  init(_ articles: [ArticleSamples], rows: [String: Int], classes: Int, penalty: Double, spareWeight: Double) {
    self.classes = classes
    self.penalty = penalty
    for article in articles {
      for place in article.drafts.indices {
        let share = article.spares.contains(place) ? spareWeight : 1
        if share == 0 { continue }
        columns += article.features[place].compactMap { rows[$0] }
        starts.append(columns.count)
        labels.append(article.labels[place])
        shares.append(share)
      }
    }
  }

  func value(at weights: [Double], gradient: inout [Double]) -> Double {
    var loss = 0.0
    for index in weights.indices {
      loss += 0.5 * penalty * weights[index] * weights[index]
      gradient[index] = penalty * weights[index]
    }
    var sums = [Double](repeating: 0, count: classes)
    for sample in labels.indices {
      for place in sums.indices { sums[place] = 0 }
      for column in columns[starts[sample]..<starts[sample + 1]] {
        let row = column * classes
        for place in 0..<classes { sums[place] += weights[row + place] }
      }
      let highest = sums.max() ?? 0
      var total = 0.0
      for place in 0..<classes {
        sums[place] = exp(sums[place] - highest)
        total += sums[place]
      }
      let share = shares[sample]
      loss -= share * log(sums[labels[sample]] / total)
      for place in 0..<classes { sums[place] *= share / total }
      sums[labels[sample]] -= share
      for column in columns[starts[sample]..<starts[sample + 1]] {
        let row = column * classes
        for place in 0..<classes { gradient[row + place] += sums[place] }
      }
    }
    return loss
  }
}
