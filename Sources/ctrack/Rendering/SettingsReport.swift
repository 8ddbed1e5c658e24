import Settings
import Terminal

/// Which settings hold for a call, and where each came from.
struct SettingsReport: Encodable {
  struct Row: Encodable {
    var name: String
    var value: String?
    var from: String
  }

  /// The path of the configuration file.
  var file: String
  var exists: Bool
  var rows: [Row]

  /// - Throws: ``SettingsError`` for a variable that cannot be used.
  init(_ options: StoreOptions) throws {
    let settings = try Session.settings()
    file = settings.file.path
    exists = settings.file.exists
    rows = [
      Row("store", settings.store(option: options.db)),
      Row("color", settings.color(option: options.outputOptions.color).map(\.rawValue)),
      Row("author", settings.author(option: nil)),
      Row("extractor", try settings.extractor(option: nil).map(\.rawValue)),
      Row("parser", try settings.parser(option: nil).map(\.rawValue)),
      Row("endpoint.url", try settings.endpointURL(option: nil)),
      Row("endpoint.model", settings.endpointModel(option: nil)),
      Row("endpoint.timeout", settings.endpointTimeout.map { "\($0) s" }),
      // Whether there is one, and never what it is.
      Row("key", settings.endpointKey.map { _ in Chosen("set", from: .environment("CTRACK_API_KEY")) }),
    ]
    rows += Self.rows("lexicons", settings.lexicons) + Self.rows("parties", settings.parties)
  }

  private static func rows(_ name: String, _ paths: Chosen<[String]>) -> [Row] {
    paths.value.isEmpty
      ? [Row(name: name, value: nil, from: paths.origin.words)]
      : paths.value.map { Row(name: name, value: $0, from: paths.origin.words) }
  }

  /// What the rows say, as a table.
  var table: Table {
    var table = Table([
      Column("Setting"), Column("Value", shrinksTo: 12, givesWay: .first),
      Column("From", shrinksTo: 12, givesWay: .second),
    ])
    for row in rows {
      table.add(
        StyledText(SafeText(cell: row.name), .name), StyledText(SafeText(cell: row.value ?? "")),
        StyledText(SafeText(cell: row.from)))
    }
    return table
  }
}

extension SettingsReport.Row {
  fileprivate init(_ name: String, _ chosen: Chosen<String>?) {
    self.init(name: name, value: chosen?.value, from: chosen?.origin.words ?? "default")
  }
}

extension Chosen {
  fileprivate func map<Other>(_ body: (Value) -> Other) -> Chosen<Other> { Chosen<Other>(body(value), from: origin) }
}
