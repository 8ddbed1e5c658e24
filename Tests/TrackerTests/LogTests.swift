import Commitments
import Testing
import Tracker

/// Invariants 1, 3, 6 and 7 under long sessions of random commands, each seed another one.
@Suite struct LogTests {
  @Test(arguments: 1...4)
  func `a long session leaves no faults, changes no old row, and every undo brings back what was there`(seed: Int)
    throws
  {
    let story = try Story()
    var session = RandomSession(story: story, seed: UInt64(seed))
    var before = try story.export()
    for step in 1...40 {
      let sight = try session.isUndoing ? Sight(story) : nil
      let words = try session.step()
      let after = try story.export()
      #expect(isKept(before, in: after), "seed \(seed), step \(step): \(words)")
      if let sight, after != before, !words.hasPrefix("undo") {
        _ = try story.tracker.undo()
        #expect(try Sight(story).lines == sight.lines, "seed \(seed), step \(step): \(words)")
      }
      if step.isMultiple(of: 10) { #expect(try story.faults() == [], "seed \(seed), step \(step): \(words)") }
      before = try story.export()
    }
    #expect(try story.faults() == [])
  }

  @Test(arguments: 1...2)
  func `undoing everything leaves an empty ledger with its whole log`(seed: Int) throws {
    let story = try Story()
    var session = RandomSession(story: story, seed: UInt64(seed) + 100)
    for _ in 1...25 { _ = try session.step() }
    let log = try story.export()
    while try refusal({ _ = try story.tracker.undo() }) == "nothing was refused" {}
    #expect(isKept(log, in: try story.export()))
    #expect(try story.commitments() == [])
    #expect(try story.tracker.overview() == Overview(empty: ()))
    #expect(try story.tracker.parties() == [])
    #expect(try story.tracker.cases() == [])
    #expect(try story.tracker.offerIDs() == [])
    #expect(try story.faults() == [])
  }

  @Test func `every kind of command adds to the log and leaves old rows byte for byte as they were`() throws {
    let story = try Story()
    var log = try story.export()
    for (words, command) in EveryCommand.all {
      try command(story)
      let now = try story.export()
      #expect(isKept(log, in: now), "\(words)")
      #expect(now.count > log.count, "\(words)")
      log = now
    }
  }
}

extension Overview {
  fileprivate init(empty: Void) throws { self = try Story().tracker.overview() }
}

/// Whether every line of the log stands in the later one, in the same order. The last numbers given out may grow, and so does
/// the count at the end.
func isKept(_ log: [String], in later: [String]) -> Bool {
  var rest = later[...]
  for line in log where !["{\"identifier\"", "{\"end\""].contains(where: line.hasPrefix) {
    guard let place = rest.firstIndex(of: line) else { return false }
    rest = rest[(place + 1)...]
  }
  return true
}
