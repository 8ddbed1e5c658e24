import Reconciliation
import Testing

/// What is handed to the trainer and taken from it.
@Suite struct LinkLearningTests {
  @Test func `the first feature is 1 for every pair, and there is a value for each`() throws {
    let mentions = try [
      Page(1, on: "2025-03-01", "Norland proposed truce"), Page(2, on: "2025-03-02", "Norland rejected tariffs"),
    ].mentions()
    let values = try Shipped.reconciler.linkValues(of: mentions[1], after: mentions[0])
    #expect(values.count == Reconciler.linkFeatures.count)
    #expect(values.first == 1)
    #expect(Reconciler.linkFeatures.first == "bias")
  }

  @Test func `weights become a table in hundredths, without those that are nothing`() {
    var weights = [Double](repeating: 0, count: Reconciler.linkFeatures.count)
    weights[0] = -3.344
    weights[1] = 0.056
    weights[2] = 0.004
    weights[3] = -0.005
    weights[4] = 12.999
    let names = Reconciler.linkFeatures
    #expect(
      Reconciler.linkTable(weights)
        == "feature\tweight\nbias\t-3.34\n\(names[1])\t0.06\n\(names[3])\t-0.01\n\(names[4])\t13.00\n")
  }

  @Test func `weights decide what goes together`() throws {
    let mentions = try [
      Page(1, on: "2025-03-01", "Norland proposed truce"), Page(2, on: "2025-03-02", "Norland proposed truce"),
    ].mentions()
    var weights = [Double](repeating: 0, count: Reconciler.linkFeatures.count)
    for (bias, count) in [(5.0, 1), (-5, 2)] {
      weights[0] = bias
      let reconciler = try Shipped.reconciler.weighing(weights)
      #expect(Grouping(mentions, by: reconciler).groups.count == count)
    }
  }
}
