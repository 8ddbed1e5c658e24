import Commitments
import TestSupport
import Testing

/// Invariant 4 on stories as papers told them: several parties, versions of offers, conditions that wait for each other.
@Suite struct GoldShuffleTests {
  private func pictures(_ name: String, seed: Int) throws -> (straight: Picture, shuffled: Picture, order: String) {
    let story = try GoldStory(name)
    var generator = SeededGenerator(seed: UInt64(seed))
    let order = Array(story.articles.indices).shuffled(using: &generator)
    let keys = order.map { story.articles[$0].article.key }.joined(separator: ", ")
    return (try story.picture(Array(story.articles.indices)), try story.picture(order), "read in the order \(keys)")
  }

  @Test(arguments: ["graphite", "blackout", "yard", "canola"], 1...2)
  func `a story read in any order gives the same ledger`(name: String, seed: Int) throws {
    let (straight, shuffled, order) = try pictures(name, seed: seed)
    #expect(shuffled == straight, "\(order)")
  }
}
