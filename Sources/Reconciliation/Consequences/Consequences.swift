public import Commitments

extension Reconciler {
  /// What follows for a commitment from what is known of others: a function of these alone, in a fixed order.
  ///
  /// - Parameters:
  ///   - others: The commitments that may bear on it; it may be among them itself.
  ///   - register: Whose the sources are.
  /// - Complexity: its own statements and conditions, times the statements of the others.
  public func consequences(for standing: Standing, among others: [Standing], knowing register: SourceRegister)
    -> [Consequence]
  {
    let others = others.filter { standing.outline.mayRest(on: $0.outline) }
    return conditionConsequences(for: standing, among: others) + answerConsequences(for: standing, among: others)
      + fulfilmentConsequences(for: standing, among: others) + versionConsequences(for: standing, among: others)
      + releaseConsequences(for: standing, among: others) + breachConsequences(for: standing, knowing: register)
  }
}
