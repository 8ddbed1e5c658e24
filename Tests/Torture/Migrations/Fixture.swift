/// A ledger as the program of an earlier schema left it.
struct Fixture {
  let version: Int
  private let folder: String

  init(version: Int, in folder: String) { (self.version, self.folder) = (version, folder) }

  static let versions = 1...9

  func unpack(to path: String, _ program: Program) throws {
    let outcome = try program.shell("gzip -dc '\(folder)/schema-\(version).db.gz' > '\(path)'")
    guard outcome.status == 0 else { throw SceneMaking.Unprepared(description: outcome.words) }
  }
}
