/// What learning the weights of ``LinkModel`` needs; the program itself does without.
extension Reconciler {
  /// The features in the order of their values and weights; the first is 1 for every pair.
  package static var linkFeatures: [String] { LinkFeatures.names }

  /// What is known of two statements of one party, a value for each feature.
  package func linkValues(of later: Mention, after earlier: Mention) -> [Double] {
    LinkFeatures(of: later, after: earlier).values
  }

  /// The same reconciler with other weights, one for each feature.
  package func weighing(_ weights: [Double]) -> Reconciler {
    Reconciler(words: words, links: LinkModel(weights: weights))
  }

  /// The lines of `links.tsv`. Weights are rounded to hundredths; a feature without a line weighs nothing.
  package static func linkTable(_ weights: [Double]) -> String {
    let rows = zip(LinkFeatures.names, weights).compactMap { feature, weight -> String? in
      let hundredths = Int((weight * 100).rounded())
      guard hundredths != 0 else { return nil }
      let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
      return "\(feature)\t\(hundredths < 0 ? "-" : "")\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }
    return ([LinkModel.header] + rows).joined(separator: "\n") + "\n"
  }
}
