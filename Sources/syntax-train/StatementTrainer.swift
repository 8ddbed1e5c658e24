import Commitments
import Extraction
import Foundation

/// Learns a model that judges drafts: multinomial logistic regression with a penalty on the squares of the weights.
struct StatementTrainer {
  /// How strongly large weights are held back.
  var penalty = 4.0
  /// A feature must stand in drafts of so many articles.
  var leastArticles = 2
  /// What a draft counts of whose gold statement another draft answers better; it is no statement.
  var spareWeight = 1.0

  /// A model without threshold and calibration.
  func model(of articles: [ArticleSamples]) -> StatementModel {
    let names = names(in: articles)
    let rows = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let problem = LogisticProblem(
      articles, rows: rows, penalties: names.flatMap(penalties), spareWeight: spareWeight)
    let weights = QuasiNewton().minimum(from: [Double](repeating: 0, count: problem.penalties.count)) {
      problem.value(at: $0, gradient: &$1)
    }
    return StatementModel(features: names, weights: weights.map { Float(($0 * 100).rounded() / 100) }, threshold: 0)
  }

  /// What a feature says of all stances alike is cheap, what it says of one is dear; that most drafts are wrong is free.
  private func penalties(of name: String) -> [Double] {
    StatementModel.columns.map { column in
      let price = column == "rule" ? 1.0 : column == "none" ? 2 : 4
      return penalty * price * (name == "bias" ? 0.02 : 1)
    }
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
  /// For each weight.
  let penalties: [Double]
  private let width = StatementModel.columns.count
  private var starts: [Int] = [0]
  private var columns: [Int] = []
  private var labels: [Int] = []
  /// The classes that the rules gave.
  private var rules: [Int] = []
  private var shares: [Double] = []

  init(_ articles: [ArticleSamples], rows: [String: Int], penalties: [Double], spareWeight: Double) {
    self.penalties = penalties
    for article in articles {
      for place in article.drafts.indices {
        let share = article.spares.contains(place) ? spareWeight : 1
        if share == 0 { continue }
        columns += article.features[place].compactMap { rows[$0] }
        starts.append(columns.count)
        labels.append(article.labels[place])
        rules.append(StatementModel.classIndex(of: article.drafts[place].position.stance))
        shares.append(share)
      }
    }
  }

  func value(at weights: [Double], gradient: inout [Double]) -> Double {
    var loss = 0.0
    for index in weights.indices {
      gradient[index] = penalties[index] * weights[index]
      loss += 0.5 * gradient[index] * weights[index]
    }
    var sums = [Double](repeating: 0, count: width - 1)
    for sample in labels.indices {
      for place in sums.indices { sums[place] = 0 }
      for column in columns[starts[sample]..<starts[sample + 1]] {
        let row = column * width
        sums[rules[sample]] += weights[row]
        for place in sums.indices { sums[place] += weights[row + place + 1] }
      }
      let highest = sums.max() ?? 0
      var total = 0.0
      for place in sums.indices {
        sums[place] = exp(sums[place] - highest)
        total += sums[place]
      }
      let share = shares[sample]
      loss -= share * log(sums[labels[sample]] / total)
      for place in sums.indices { sums[place] *= share / total }
      sums[labels[sample]] -= share
      for column in columns[starts[sample]..<starts[sample + 1]] {
        let row = column * width
        gradient[row] += sums[rules[sample]]
        for place in sums.indices { gradient[row + place + 1] += sums[place] }
      }
    }
    return loss
  }
}
