import Foundation
internal import GRDB

/// The file's layout in versions. A version that has been released is never edited; a new one is added behind it.
struct Schema {
  struct Version {
    var number: Int
    var statements: String
    /// Whether the state has to be folded anew afterwards.
    var refolds = false
  }

  var versions: [Version]

  static let current = Schema(versions: [
    Version(number: 1, statements: schemaVersion1), Version(number: 2, statements: schemaVersion2),
    Version(number: 3, statements: schemaVersion3), Version(number: 4, statements: schemaVersion4),
    Version(number: 5, statements: schemaVersion5),
    Version(number: 6, statements: schemaVersion6),
    Version(number: 7, statements: schemaVersion7),
    Version(number: 8, statements: schemaVersion8, refolds: true),
    Version(number: 9, statements: schemaVersion9, refolds: true),
  ])

  /// Marks the file as ours: "ctrk" in the header's application id.
  static let applicationID = 0x6374_726b

  var latest: Int { versions.last?.number ?? 0 }

  /// What the file is, read before anything is written.
  func inspect(_ db: Database, path: String) throws -> Int {
    let applicationID = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
    if tables == 0, version == 0, applicationID == 0 { return 0 }
    guard applicationID == Self.applicationID else {
      throw StoreError.notAStore(path: path, reason: "an SQLite file of another program")
    }
    guard version <= latest else { throw StoreError.newerSchema(path: path, version: version, known: latest) }
    return version
  }

  /// Brings the file from `version` to the latest, in one transaction. Linear in the log where the state is folded anew.
  func migrate(_ db: Database, from version: Int, path: String) throws {
    let steps = versions.filter { $0.number > version }
    for step in steps {
      try db.execute(sql: step.statements)
      try db.execute(sql: "PRAGMA user_version = \(step.number)")
    }
    if version > 0, steps.contains(where: \.refolds) {
      try Projection(reader: StoreReader(db: db, path: path)).rebuild()
    }
    try db.execute(sql: "PRAGMA application_id = \(Self.applicationID)")
  }
}
