import Foundation
import Testing

@testable import Settings

@Suite struct SettingsFileTests {
  private func read(_ text: String) throws -> [SettingKey: SettingsFile.Stated] {
    try SettingsFile(text, path: "/home/mira/.config/ctrack/config.toml", home: "/home/mira").stated
  }

  private func message(_ text: String) -> String? {
    do {
      _ = try read(text)
      return nil
    } catch {
      return (error as? SettingsError)?.description.replacing("/home/mira/.config/ctrack/", with: "")
    }
  }

  @Test func `a mark before the text, which some editors write, is passed over`() throws {
    let home = FileManager.default.temporaryDirectory.appendingPathComponent("ctrack-settings-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: home) }
    let folder = home.appendingPathComponent("ctrack")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("\u{FEFF}color = 'never'\n".utf8).write(to: folder.appendingPathComponent("config.toml"))
    let stated = try SettingsFile(environment: ["XDG_CONFIG_HOME": home.path]).stated
    #expect(stated.values.map(\.value) == [.text("never")])
  }

  @Test func `every setting is read with its line, paths from the file's folder or the user's`() throws {
    let stated = try read(
      """
      # what I want
      store = "~/talks/ledger.db"
      color = 'never'
      extractor = "both"
      lexicons = [
        "stances.tsv",   # mine
        "/srv/words/conditions.tsv",
      ]
      parties = ["~/parties/organisations.tsv"]

      [endpoint]
      url = "http://127.0.0.1:11434/v1"
      model = \"""
      llama\"""
      timeout = 30
      """)
    #expect(
      stated == [
        .store: .init(value: .text("/home/mira/talks/ledger.db"), line: 2),
        .color: .init(value: .text("never"), line: 3),
        .extractor: .init(value: .text("both"), line: 4),
        .lexicons: .init(
          value: .texts(["/home/mira/.config/ctrack/stances.tsv", "/srv/words/conditions.tsv"]), line: 5),
        .parties: .init(value: .texts(["/home/mira/parties/organisations.tsv"]), line: 9),
        .endpointURL: .init(value: .text("http://127.0.0.1:11434/v1"), line: 12),
        .endpointModel: .init(value: .text("llama"), line: 13),
        .endpointTimeout: .init(value: .number(30), line: 15),
      ])
  }

  @Test func `a section may be written as dotted keys or within braces`() throws {
    let model = SettingsFile.Stated(value: .text("m"), line: 1)
    #expect(try read("endpoint.model = \"m\"") == [.endpointModel: model])
    #expect(try read("endpoint = { model = \"m\" }") == [.endpointModel: model])
    #expect(try read("") == [:])
  }

  @Test(arguments: [
    ("colour = \"never\"", "config.toml:1: no setting 'colour': did you mean 'color'?"),
    ("\n\nextracter = \"llm\"", "config.toml:3: no setting 'extracter': did you mean 'extractor'?"),
    ("[endpoint]\nmodle = \"m\"", "config.toml:2: no setting 'endpoint.modle': did you mean 'endpoint.model'?"),
    ("[endpoint]\ncolour = \"m\"", "config.toml:2: no setting 'endpoint.colour': did you mean 'color'?"),
    ("url = \"http://h\"", "config.toml:1: no setting 'url': did you mean 'endpoint.url'?"),
    ("[endpont]\nurl = \"http://h\"", "config.toml:1: no setting 'endpont': did you mean 'endpoint'?"),
    (
      "walrus = 1",
      "config.toml:1: no setting 'walrus': there are store, color, extractor, parser, lexicons, parties, endpoint.url, "
        + "endpoint.model, endpoint.timeout"
    ),
    (
      "x = [\n'''\ncolor\n''']\n\"colr\" = 1",
      "config.toml:1: no setting 'x': there are store, color, extractor, parser, lexicons, parties, endpoint.url, "
        + "endpoint.model, endpoint.timeout"
    ),
    ("lexicons = [\n'''\ncolor\n''']\n\"colr\" = 1", "config.toml:5: no setting 'colr': did you mean 'color'?"),
  ])
  func `an unknown key names its line and the nearest known one`(text: String, expected: String) {
    #expect(message(text) == expected)
  }

  @Test(arguments: [
    ("store = 3", "config.toml:1: store is a number: write a path in quotation marks"),
    ("color = true", "config.toml:1: color is true or false: write one of \"auto\", \"always\", \"never\""),
    ("color = \"pink\"", "config.toml:1: color 'pink': write one of \"auto\", \"always\", \"never\""),
    ("endpoint = 3", "config.toml:1: endpoint is a number: write a section [endpoint]"),
    (
      "[endpoint]\ntimeout = \"long\"",
      "config.toml:2: endpoint.timeout is a text: write a whole number of seconds from 1 to 3600"
    ),
    (
      "[endpoint]\ntimeout = 0",
      "config.toml:2: endpoint.timeout '0': write a whole number of seconds from 1 to 3600"
    ),
    (
      "[endpoint]\ntimeout = 1.5",
      "config.toml:2: endpoint.timeout is a number with a decimal point: write a whole number of seconds from 1 to 3600"
    ),
    (
      "lexicons = \"stances.tsv\"",
      "config.toml:1: lexicons is a text: write a list of paths, for instance [\"stances.tsv\"]"
    ),
    (
      "parties = [1]",
      "config.toml:1: parties is a list that holds other things than texts: write a list of paths, "
        + "for instance [\"stances.tsv\"]"
    ),
  ])
  func `a value of a wrong kind names what is expected`(text: String, expected: String) {
    #expect(message(text) == expected)
  }

  @Test func `a secret in the file is refused and not repeated`() throws {
    for key in ["key", "api_key", "api-key", "token"] {
      #expect(
        message("[endpoint]\n\(key) = \"hunter2\"")
          == "config.toml:2: 'endpoint.\(key)': keys are not kept in files: take the line out and set CTRACK_API_KEY")
    }
    let refused = try #require(message("endpoint.url = \"https://mira:hunter2@h/v1?key=hunter2\""))
    #expect(refused.hasPrefix("config.toml:1: endpoint.url '…@h/v1': write the address without name and password"))
  }

  @Test func `what is not TOML names the line`() throws {
    let refused = try #require(message("color = \"never\"\nstore = \"ledger"))
    #expect(refused.hasPrefix("config.toml:2: not TOML: "))
    #expect(refused.hasSuffix("; write lines such as color = \"never\""))
    #expect(
      message("[endpoint]\ntimeout = 1979-05-27T07:")
        == "config.toml:2: not TOML: '1979-05-27T07:' is neither a text in quotation marks, nor a number, nor true or "
        + "false; write lines such as color = \"never\"")
    #expect(message("color = \"auto\"\ncolor = \"never\"")?.hasPrefix("config.toml:2: not TOML: ") == true)
    for header in ["[" + String(repeating: "[", count: 5_000), "[=]", "[[ # ]]", "\t[\u{E9}]", "[!", "[[["] {
      #expect(
        message("\n" + header)
          == "config.toml:2: not TOML: a name begins with a letter, a digit or a quotation mark; "
          + "write lines such as color = \"never\"")
    }
    #expect(
      message("x = " + String(repeating: "[", count: 100_000))?.hasPrefix("config.toml:1: not TOML: ") == true)
  }
}
