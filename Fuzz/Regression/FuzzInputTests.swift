import Foundation
import Testing

/// The inputs that fuzzing begins with, among them every one that has once done harm.
@Suite struct FuzzInputTests {
  private static let corpus = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Corpus")

  private static func inputs(of target: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: corpus.appending(path: target), includingPropertiesForKeys: nil)
      .sorted { $0.path < $1.path }
  }

  @Test(arguments: FuzzTarget.all.map(\.name))
  func `an input that is kept does no harm`(name: String) throws {
    let target = try #require(FuzzTarget.named(name))
    let inputs = try Self.inputs(of: name)
    #expect(!inputs.isEmpty)
    for input in inputs {
      let bytes = try Array(Data(contentsOf: input))
      #expect(throws: Never.self, "\(name)/\(input.lastPathComponent)") { try target.run(bytes) }
      // Cut off and doubled too: what a broken line or a careless paste make of it.
      for piece in [Array(bytes.prefix(bytes.count / 2)), bytes + bytes] {
        #expect(throws: Never.self, "a piece of \(name)/\(input.lastPathComponent)") { try target.run(piece) }
      }
    }
  }

  @Test func `every folder of inputs belongs to a target, and every input is small`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.corpus.path).sorted()
    #expect(folders == FuzzTarget.all.map(\.name).sorted())
    for folder in folders {
      for input in try Self.inputs(of: folder) {
        #expect(try Data(contentsOf: input).count < 2_048, "\(folder)/\(input.lastPathComponent)")
      }
    }
  }
}
