public import Foundation

/// The JSON Schema of what `ctrack export` writes, line by line.
public enum LedgerSchema {
  public static let file = "interchange/ledger.schema.json"

  /// The file's text.
  ///
  /// - Throws: ``InterchangeDataError``.
  public static func text(dataFolder: URL) throws(InterchangeDataError) -> String {
    guard let data = try? Data(contentsOf: dataFolder.appendingPathComponent(file)),
      let text = String(validating: data, as: UTF8.self)
    else { throw .unreadable(file: file) }
    return text
  }
}
