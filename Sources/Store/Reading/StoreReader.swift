import Commitments
import Foundation
internal import GRDB

/// A consistent view of the ledger inside one transaction. Valid only within the closure that received it.
public struct StoreReader {
  let db: Database
  let path: String
  /// Only where the transaction writes; what is only read is mostly read once.
  var decoded: DecodedRows?
}

/// JSON as it is stored and exported: keys sorted, slashes as they are, so that equal values give equal bytes.
enum StoredJSON {
  static func text(of value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func value<T: Decodable>(_ type: T.Type, from text: String) throws -> T {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }
}

extension StoreReader {
  func decode<T: Decodable>(_ type: T.Type, _ text: String) throws -> T {
    do {
      return try StoredJSON.value(type, from: text)
    } catch {
      throw StoreError.corrupt(path: path, reason: "a row cannot be read as \(type)")
    }
  }
}
