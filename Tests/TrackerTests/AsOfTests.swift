import Commitments
import Store
import Testing
import Tracker

/// What the past looks like from later on, under long sessions of random commands.
@Suite struct AsOfTests {
  private func commitments(_ story: Story, asOf day: Day? = nil, knownBy time: RecordingTime? = nil) throws
    -> [Commitment]
  {
    var everything = CommitmentFilter()
    everything.includesClosed = true
    let viewpoint = Viewpoint(today: Day(number: 20_167), asOf: day, knownBy: time)
    return try story.store.read { try $0.commitments(everything, from: viewpoint, order: .id) }
  }

  @Test(arguments: 1...4)
  func `what was known at a time is never known otherwise later`(seed: Int) throws {
    let story = try Story()
    var session = RandomSession(story: story, seed: UInt64(seed) + 200)
    var known: [(words: String, time: RecordingTime, commitments: [Commitment])] = []
    for _ in 1...30 {
      let words = try session.step()
      let latest = try story.tracker.history(limit: 1).first?.command.recordedAt ?? RecordingTime(milliseconds: 0)
      known.append((words, latest, try commitments(story)))
    }
    #expect(Set(known.map(\.commitments)).count > 10)
    for (words, time, before) in known {
      #expect(try commitments(story, knownBy: time) == before, "seed \(seed), after \(words)")
    }
  }

  @Test(arguments: 1...4)
  func `a later day has all commitments and statements of the days before it`(seed: Int) throws {
    let story = try Story()
    var session = RandomSession(story: story, seed: UInt64(seed) + 300)
    for _ in 1...30 { _ = try session.step() }
    var earlier: [CommitmentID: Set<StatementReference>] = [:]
    for number in 20_140...20_170 {
      let seen = try commitments(story, asOf: Day(number: number))
      let later = Dictionary(uniqueKeysWithValues: seen.map { ($0.id, Set($0.statements + $0.held)) })
      for (id, statements) in earlier {
        #expect(later[id]?.isSuperset(of: statements) == true, "seed \(seed), day \(number), \(id)")
      }
      earlier = later
    }
    #expect(!earlier.isEmpty)
  }
}
