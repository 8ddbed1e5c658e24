import Foundation
import Testing

/// Plays every transcript. `CTRACK_REWRITE=1 swift test --filter ctrackTests` writes down what comes now: read the
/// difference before it is committed.
@Suite struct TranscriptTests {
  @Test(arguments: try Transcript.all())
  func `a session goes as it is written down`(_ transcript: Transcript) throws {
    let expected = try transcript.expected()
    let actual = try transcript.actual()
    if ProcessInfo.processInfo.environment["CTRACK_REWRITE"] == "1" { return try transcript.rewrite(actual) }
    let (old, new) = (expected.split(separator: "\n"), actual.split(separator: "\n"))
    let first = zip(old, new).first { $0 != $1 }
    #expect(
      actual == expected,
      """
      \(transcript.file.lastPathComponent)
      expected: \(first.map { String($0.0) } ?? "\(old.count) lines")
      came:     \(first.map { String($0.1) } ?? "\(new.count) lines")
      """)
  }
}
