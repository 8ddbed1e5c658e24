import LanguageModel
import Terminal

/// Whether an endpoint is worth asking again.
struct EndpointWatch {
  /// As often in a row it may fail before it is taken as down: a thousand articles would wait two minutes each.
  static let mostFailures = 5
  private var failures = 0
  private(set) var isDown = false

  mutating func note(_ error: any Error) {
    guard let error = error as? ModelError else { return }
    switch error.endpoint {
    case .fit: failures = 0
    case .unasked: break
    case .unfit:
      failures += 1
      isDown = failures >= Self.mostFailures
    case .lost: isDown = true
    }
  }

  mutating func noteAnswer() { failures = 0 }
}

/// The end of a call whose endpoint is down; what was read is kept.
struct EndpointDown: Error, CustomStringConvertible {
  /// Articles of the input in hand that were not tried.
  let articles: Int
  /// Inputs behind it.
  let inputs: Int
  let canBeResumed: Bool

  /// - Returns: `nil` where nothing was left to try.
  init?(articles: Int, inputs: Int, canBeResumed: Bool) {
    guard articles > 0 || inputs > 0 else { return nil }
    (self.articles, self.inputs, self.canBeResumed) = (articles, inputs, canBeResumed)
  }

  var description: String {
    let left = [
      articles > 0 ? "\(counted(articles, "further article")) of the same input" : nil,
      inputs > 0 ? "\(counted(inputs, "further input"))" : nil,
    ].compactMap(\.self).joined(separator: " and ")
    return "the endpoint is taken as down, \(left) not tried: "
      + (canBeResumed ? "`ctrack ingest --resume` goes on with the rest" : "give the same call again when it answers")
  }
}
