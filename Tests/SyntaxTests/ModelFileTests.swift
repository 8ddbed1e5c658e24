import Foundation
import Testing

@testable import Syntax

/// Model files that are not what they should be.
struct ModelFileTests {
  private func file(_ bytes: [UInt8]) throws -> URL {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("model-\(UUID().uuidString)")
    try Data(bytes).write(to: url)
    return url
  }

  private func error(_ bytes: [UInt8]) throws -> SyntaxError? {
    let url = try file(bytes)
    defer { try? FileManager.default.removeItem(at: url) }
    do {
      _ = try SyntaxModel(contentsOf: url)
      return nil
    } catch {
      switch error {
      case .foreignModel: return .foreignModel(path: "m")
      case .modelVersion(_, let found, let expected): return .modelVersion(path: "m", found: found, expected: expected)
      case .modelLength(_, let found, let expected): return .modelLength(path: "m", found: found, expected: expected)
      case .modelChecksum: return .modelChecksum(path: "m")
      case .modelPart(_, let part): return .modelPart(path: "m", part: part)
      default: return error
      }
    }
  }

  private let small = ModelFile.encode([(.tagPairs, [1, 2, 3]), (.boundaries, [0, 0, 0, 0])])

  @Test("A part comes back as it was written")
  func parts() throws {
    let url = try file(small)
    defer { try? FileManager.default.removeItem(at: url) }
    let model = try ModelFile(path: url.path)
    let values = try model.values(.tagPairs, as: UInt8.self)
    #expect(Array(UnsafeBufferPointer(start: values.start, count: values.count)) == [1, 2, 3])
    #expect(throws: SyntaxError.modelPart(path: url.path, part: "tagPairs")) {
      try model.values(.tagPairs, as: Float.self)
    }
  }

  @Test("A foreign file, another version, a cut, a longer and a damaged file are told apart")
  func damage() throws {
    #expect(try self.error(Array("hello, world, this is text".utf8)) == Optional(SyntaxError.foreignModel(path: "m")))
    #expect(
      try self.error(Array("CTSYNTAX".utf8)) == Optional(SyntaxError.modelLength(path: "m", found: 8, expected: 32)))
    var other = small
    other[8] = 99
    #expect(
      try self.error(other) == Optional(SyntaxError.modelVersion(path: "m", found: 99, expected: ModelFile.version)))
    #expect(
      try self.error(small.dropLast())
        == Optional(SyntaxError.modelLength(path: "m", found: small.count - 1, expected: small.count)))
    #expect(
      try self.error(small + [0])
        == Optional(SyntaxError.modelLength(path: "m", found: small.count + 1, expected: small.count)))
    for place in [33, 60, small.count - 1] {
      var bytes = small
      bytes[place] ^= 4
      #expect(try self.error(bytes) == Optional(SyntaxError.modelChecksum(path: "m")))
    }
    #expect(try self.error(small) == Optional(SyntaxError.modelPart(path: "m", part: "traits")))
  }

  @Test("A missing, an empty file and a folder cannot be read")
  func unreadable() throws {
    #expect(throws: SyntaxError.unreadable(path: "/nowhere", reason: "No such file or directory")) {
      try SyntaxModel(contentsOf: URL(fileURLWithPath: "/nowhere"))
    }
    let folder = FileManager.default.temporaryDirectory
    #expect(throws: SyntaxError.unreadable(path: folder.path, reason: "not a file, or empty")) {
      try SyntaxModel(contentsOf: folder)
    }
  }

  @Test("A way to make lemmas that takes off fewer than no letters is damage")
  func scripts() {
    func decoded(_ text: String) -> [Lemmatizer.Script]? {
      Array(text.utf8).withUnsafeBufferPointer(Lemmatizer.Script.decode)
    }
    #expect(decoded("l 1 y\n") == [Lemmatizer.Script(keepsCase: false, strip: 1, append: "y")])
    #expect(decoded("l -1 y\n") == nil)
    #expect(decoded("l 99999999999999999999 y\n") == nil)
  }

  @Test("Messages name the file, the rule and the remedy")
  func messages() {
    #expect(
      "\(SyntaxError.modelChecksum(path: "a.model"))"
        == "a.model: the contents do not match the checksum in the header: the file is damaged; fetch or make it anew")
    #expect(
      "\(SyntaxError.foreignModel(path: "a.txt"))"
        == "a.txt: not a syntax model: it does not begin with 'CTSYNTAX'; make one with `make model`")
  }

  @Test("An index finds what was put in and nothing else")
  func index() throws {
    let entries = (0..<500).map { (hash: Hash.mix(UInt64($0 + 1)), value: $0) }
    let slots = HashIndex.slots(for: entries)
    try slots.withUnsafeBufferPointer { slots in
      let start = try #require(slots.baseAddress)
      let index = try #require(HashIndex(slots: UnsafeBuffer(start: start, count: slots.count)))
      #expect(entries.allSatisfy { index[$0.hash] == $0.value })
      #expect((1000..<1500).count { index[Hash.mix(UInt64($0))] != nil } == 0)
    }
  }
}
