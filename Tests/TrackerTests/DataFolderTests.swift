import Foundation
import Testing
import Tracker

/// Where lexicons, parties and models are found.
@Suite struct DataFolderTests {
  /// A folder that is gone with the value, with data folders inside.
  private final class Place {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("ctrack-place-\(UUID().uuidString)")
      .resolvingSymlinksInPath()

    init(data folders: String...) throws {
      for folder in folders {
        for part in ["extraction", "lexicons", "parties", "reconciliation"] { try make("\(folder)/\(part)") }
      }
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    func make(_ folder: String) throws {
      try FileManager.default.createDirectory(at: url(folder), withIntermediateDirectories: true)
    }

    func url(_ path: String) -> URL { root.appendingPathComponent(path) }

    func locate(_ executable: String, environment: [String: String] = [:]) throws -> String {
      try DataFolder.locate(environment: environment, executable: url(executable)).path.replacing(root.path, with: "")
    }
  }

  @Test func `the environment goes before everything`() throws {
    let place = try Place(data: "elsewhere", "share/ctrack", "Data")
    #expect(try place.locate("bin/ctrack", environment: ["CTRACK_DATA": place.url("elsewhere").path]) == "/elsewhere")
  }

  @Test func `an empty variable is none`() throws {
    let place = try Place(data: "Data")
    #expect(try place.locate("bin/ctrack", environment: ["CTRACK_DATA": ""]) == "/Data")
  }

  @Test func `an installed program finds the folder beside its own`() throws {
    let place = try Place(data: "usr/share/ctrack", "Data")
    #expect(try place.locate("usr/bin/ctrack") == "/usr/share/ctrack")
  }

  @Test func `a built program finds the package above it, the nearest first`() throws {
    let place = try Place(data: "Data", "package/Data")
    #expect(try place.locate("package/.build/debug/ctrack") == "/package/Data")
    try place.make("package/.build/Data/lexicons")
    #expect(try place.locate("package/.build/debug/ctrack") == "/package/Data")
  }

  @Test func `a link to the program is followed`() throws {
    let place = try Place(data: "opt/share/ctrack")
    try place.make("opt/bin")
    try place.make("bin")
    try Data().write(to: place.url("opt/bin/ctrack"))
    try FileManager.default.createSymbolicLink(
      at: place.url("bin/ctrack"), withDestinationURL: place.url("opt/bin/ctrack"))
    #expect(try place.locate("bin/ctrack") == "/opt/share/ctrack")
  }

  @Test func `a variable that names no data folder is an error, whatever lies elsewhere`() throws {
    let place = try Place(data: "Data")
    let path = place.url("bin").path
    let error = #expect(throws: DataFolderError.self) {
      try place.locate("bin/ctrack", environment: ["CTRACK_DATA": path])
    }
    #expect(
      error?.description
        == "CTRACK_DATA: '\(path)' does not hold extraction, lexicons, parties, reconciliation: "
        + "name the Data folder that came with ctrack")
  }

  @Test func `a folder of an earlier version is refused with what it lacks`() throws {
    let place = try Place(data: "Data")
    for part in ["extraction", "lexicons", "parties"] { try place.make("old/\(part)") }
    let path = place.url("old").path
    let error = #expect(throws: DataFolderError.self) {
      try place.locate("bin/ctrack", environment: ["CTRACK_DATA": path])
    }
    #expect(error == .notDataFolder(path, missing: ["reconciliation"]))
    #expect(
      error?.description
        == "CTRACK_DATA: '\(path)' does not hold reconciliation: name the Data folder that came with ctrack")
  }

  @Test func `nothing found is an error that says what to do`() throws {
    let place = try Place()
    for executable in [place.url("bin/ctrack"), nil] {
      let error = #expect(throws: DataFolderError.self) {
        try DataFolder.locate(environment: [:], executable: executable)
      }
      #expect(
        error?.description
          == "the Data folder was found neither beside the program nor above it: set CTRACK_DATA to where it lies")
    }
  }
}
