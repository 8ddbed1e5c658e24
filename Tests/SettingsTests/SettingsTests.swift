import Foundation
import Terminal
import Testing

@testable import Settings

@Suite struct SettingsTests {
  /// A folder with a configuration file, taken away at the end.
  private struct Place: ~Copyable {
    let folder: URL

    init(_ text: String? = nil) throws {
      folder = FileManager.default.temporaryDirectory.appendingPathComponent("ctrack-settings-\(UUID().uuidString)")
      let parent = folder.appendingPathComponent("ctrack")
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      if let text { try Data(text.utf8).write(to: parent.appendingPathComponent("config.toml")) }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var path: String { folder.path + "/ctrack/config.toml" }

    func settings(_ environment: [String: String] = [:]) throws -> Settings {
      let own = ["HOME": "/home/mira", "XDG_CONFIG_HOME": folder.path]
      return try Settings(environment: own.merging(environment) { $1 })
    }
  }

  @Test func `without a file the defaults hold`() throws {
    let place = try Place()
    let settings = try place.settings()
    #expect(!settings.file.exists)
    #expect(settings.file.path == place.path)
    #expect(
      settings.store(option: nil) == Chosen("/home/mira/.local/share/ctrack/ctrack.db", from: .standard()))
    #expect(
      try place.settings(["XDG_DATA_HOME": "/data"]).store(option: nil)
        == Chosen("/data/ctrack/ctrack.db", from: .standard(by: "XDG_DATA_HOME")))
    #expect(settings.color(option: nil) == Chosen(.auto, from: .standard()))
    #expect(try settings.extractor(option: nil) == Chosen(.rules, from: .standard()))
    #expect(try settings.parser(option: nil) == Chosen(.accurate, from: .standard()))
    #expect(try settings.endpointURL(option: nil) == nil)
    #expect(settings.endpointModel(option: nil) == nil)
    #expect(settings.endpointTimeout == Chosen(120, from: .standard()))
    #expect(settings.lexicons == Chosen([], from: .standard()))
    #expect(settings.endpointKey == nil)
  }

  @Test func `an option counts before the environment, that before the file, that before the default`() throws {
    let place = try Place(
      """
      store = "/file.db"
      color = "always"
      extractor = "llm"
      endpoint.url = "http://file/v1"
      endpoint.model = "file"
      parser = "fast"
      """)
    let file = try place.settings()
    func at(_ line: Int) -> Origin { .file(path: place.path, line: line) }
    #expect(file.store(option: nil) == Chosen("/file.db", from: at(1)))
    #expect(file.color(option: nil) == Chosen(.always, from: at(2)))
    #expect(try file.extractor(option: nil) == Chosen(.llm, from: at(3)))
    #expect(try file.parser(option: nil) == Chosen(.fast, from: at(6)))
    #expect(try file.endpointURL(option: nil) == Chosen("http://file/v1", from: at(4)))
    #expect(file.endpointModel(option: nil) == Chosen("file", from: at(5)))

    let environment = try place.settings([
      "CTRACK_DB": "/variable.db", "NO_COLOR": "1", "CTRACK_EXTRACTOR": "both", "CTRACK_ENDPOINT": "http://variable/v1",
      "CTRACK_MODEL": "variable", "XDG_DATA_HOME": "/data", "CTRACK_PARSER": "accurate",
    ])
    #expect(environment.store(option: nil) == Chosen("/variable.db", from: .environment("CTRACK_DB")))
    #expect(environment.color(option: nil) == Chosen(.auto, from: .environment("NO_COLOR")))
    #expect(try environment.extractor(option: nil) == Chosen(.both, from: .environment("CTRACK_EXTRACTOR")))
    #expect(
      try environment.endpointURL(option: nil) == Chosen("http://variable/v1", from: .environment("CTRACK_ENDPOINT")))
    #expect(environment.endpointModel(option: nil) == Chosen("variable", from: .environment("CTRACK_MODEL")))
    #expect(try environment.parser(option: nil) == Chosen(.accurate, from: .environment("CTRACK_PARSER")))

    #expect(environment.store(option: "/option.db") == Chosen("/option.db", from: .option("--db")))
    #expect(environment.color(option: .never) == Chosen(.never, from: .option("--color")))
    #expect(try environment.extractor(option: .rules) == Chosen(.rules, from: .option("--extractor")))
    #expect(
      try environment.endpointURL(option: "http://option") == Chosen("http://option", from: .option("--endpoint")))
    #expect(try environment.parser(option: .fast) == Chosen(.fast, from: .option("--fast")))
    #expect(environment.endpointModel(option: "option") == Chosen("option", from: .option("--model")))
  }

  @Test func `an empty variable counts as none`() throws {
    let place = try Place("store = \"/file.db\"")
    #expect(
      try place.settings(["CTRACK_DB": ""]).store(option: nil)
        == Chosen("/file.db", from: .file(path: place.path, line: 1)))
  }

  @Test func `a relative XDG_CONFIG_HOME does not count`() throws {
    let path = SettingsFile.path(environment: ["HOME": "/home/mira", "XDG_CONFIG_HOME": "config"])
    #expect(path == "/home/mira/.config/ctrack/config.toml")
  }

  @Test func `variables with wrong values are refused`() throws {
    let place = try Place()
    func message(_ body: () throws -> Void) -> String? {
      do {
        try body()
        return nil
      } catch {
        return (error as? SettingsError)?.description
      }
    }
    #expect(
      message { _ = try place.settings(["CTRACK_EXTRACTOR": "magic"]).extractor(option: nil) }
        == "CTRACK_EXTRACTOR 'magic': write one of rules, llm, both")
    #expect(
      message { _ = try place.settings(["CTRACK_PARSER": "quick"]).parser(option: nil) }
        == "CTRACK_PARSER 'quick': write one of accurate, fast")
    #expect(
      message { _ = try place.settings().endpointURL(option: "ftp://h") }
        == "--endpoint 'ftp://h': write an address of http or https, for instance http://127.0.0.1:11434/v1")
  }

  @Test func `a file that is there but cannot be read is an error`() throws {
    let place = try Place()
    try FileManager.default.createDirectory(atPath: place.path, withIntermediateDirectories: true)
    let error = #expect(throws: SettingsError.self) { try place.settings() }
    #expect(
      error?.description
        == "\(place.path): cannot be read (Is a directory): let it be read, or take it away: without it the defaults hold"
    )
  }

  @Test func `a file that is no text, or far too long, is an error`() throws {
    let place = try Place("")
    try Data([0x63, 0xFF]).write(to: URL(fileURLWithPath: place.path))
    #expect(throws: SettingsError.notText(path: place.path)) { try place.settings() }
    try Data("a = 1\0".utf8).write(to: URL(fileURLWithPath: place.path))
    #expect(throws: SettingsError.notText(path: place.path)) { try place.settings() }
    try Data(repeating: 0x23, count: 300_000).write(to: URL(fileURLWithPath: place.path))
    #expect(throws: SettingsError.tooLarge(path: place.path, limit: 262_144)) { try place.settings() }
  }
}
