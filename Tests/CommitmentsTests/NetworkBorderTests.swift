import Foundation
import Testing

/// What reads articles and keeps the ledger links nothing that can reach a network.
@Suite struct NetworkBorderTests {
  private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static let core = [
    "Commitments", "Extraction", "Intake", "Locking", "Reconciliation", "Scoring", "Store", "Syntax", "Tracker",
  ]
  /// The client, all of NIO, the modules that use them, and Foundation's own.
  private static let outward = [
    "AsyncHTTPClient", "NIO", "LanguageModel", "Fetching", "FoundationNetworking", "DashboardServer",
  ]

  /// Lines of a module's files that import what leads outward, or name Foundation's client.
  private func lines(in module: String) throws -> [String] {
    let folder = Self.package.appendingPathComponent("Sources/\(module)")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
    try #require(!paths.isEmpty)
    return try paths.flatMap { path in
      let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
      return text.split(separator: "\n").map(String.init).filter(Self.leadsOutward)
    }
  }

  private static func leadsOutward(_ line: String) -> Bool {
    if line.contains("URLSession") || line.contains("URLRequest") { return true }
    let words = line.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init)
    guard let place = words.firstIndex(of: "import"), !line.trimmingCharacters(in: .whitespaces).hasPrefix("//") else {
      return false
    }
    return words[(place + 1)...].contains { word in outward.contains { word == $0 || $0 == "NIO" && word.hasPrefix($0) }
    }
  }

  /// The names in the list of dependencies of a module, as the package has it.
  private func dependencies(of module: String) throws -> [String] {
    let text = try String(contentsOf: Self.package.appendingPathComponent("Package.swift"), encoding: .utf8)
    let start = try #require(
      [
        "module(\"\(module)\"", "optimisedModule(\"\(module)\"", "module(\n      \"\(module)\"",
        "module(\n    \"\(module)\"",
      ].lazy.compactMap {
        text.range(of: $0)
      }.first)
    var depth = 1
    let call = text[start.upperBound...].prefix { sign in
      depth += sign == "(" ? 1 : sign == ")" ? -1 : 0
      return depth > 0
    }
    return call.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  @Test(arguments: core) func `a module of the core imports no HTTP client`(module: String) throws {
    #expect(try lines(in: module) == [])
  }

  @Test(arguments: core) func `a module of the core depends on no HTTP client, and on the core alone`(module: String)
    throws
  {
    let others = ["CLibXML2", "CMatrixProduct", "GRDB", "GRDB.swift"]
    #expect(try dependencies(of: module).filter { !Self.core.contains($0) && !others.contains($0) } == [])
  }

  @Test func `the check finds what there is to find`() throws {
    #expect(try lines(in: "LanguageModel").contains("import AsyncHTTPClient"))
    #expect(try lines(in: "Fetching").contains { $0.hasSuffix("import NIOCore") })
    #expect(try dependencies(of: "LanguageModel").contains("AsyncHTTPClient"))
    #expect(try dependencies(of: "Store").sorted() == ["Commitments", "GRDB", "GRDB.swift", "Locking"])
    for line in [
      "@preconcurrency internal import NIOPosix", "public import LanguageModel", "import struct Fetching.FetchedPage",
      "  let task = URLSession.shared",
    ] { #expect(Self.leadsOutward(line)) }
    for line in ["import Foundation", "// import Fetching", "let important = NIO"] { #expect(!Self.leadsOutward(line)) }
  }
}
