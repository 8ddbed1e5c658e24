import Commitments
import Foundation

/// A place within a page, made of letters, digits and hyphens alone.
struct Anchor: Hashable, Sendable {
  let name: String

  init(_ name: StaticString) { self.name = "\(name)" }
  init(_ name: StaticString, _ number: Int) { self.name = "\(name)-\(number)" }
  init(_ id: CommitmentID) { name = id.description }
  init(_ id: ArticleID) { name = id.description }
  init(_ id: OfferID) { name = id.description }
  init(_ id: ConditionID) { name = "\(id.commitment)-\(id.number)" }

  /// Where the words of a statement begin. Its id may be anything that a file of statements had in it.
  init(_ statement: StatementReference) {
    let isPlain =
      statement.id.utf8.count <= 16
      && statement.id.utf8.allSatisfy { byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      }
    let id = isPlain ? statement.id : "x" + statement.id.utf8.map { String($0, radix: 16) }.joined(separator: "x")
    name = "\(statement.article)-\(id)"
  }
}

/// Where a link leads: into the same page, to one of our own pages, or to an address of the web.
struct Link: Hashable, Sendable {
  let target: String

  static func anchor(_ anchor: Anchor) -> Link { Link(target: "#\(anchor.name)") }

  /// - Parameter path: Of our own pages; its parts are encoded.
  static func page(_ path: [String], _ query: [(name: String, value: String)] = [], anchor: Anchor? = nil) -> Link {
    var target = "/" + path.map(encoded).joined(separator: "/")
    if !query.isEmpty {
      target += "?" + query.map { "\(encoded($0.name))=\(encoded($0.value))" }.joined(separator: "&")
    }
    return Link(target: target + (anchor.map { "#\($0.name)" } ?? ""))
  }

  /// `nil` unless it is an address of the web: an article may name anything as its own, `javascript:` included.
  static func outside(_ address: String) -> Link? {
    let lowered = address.lowercased()
    guard lowered.hasPrefix("https://") || lowered.hasPrefix("http://"), address.utf8.count < 2_000,
      address.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F && !$0.properties.isWhitespace })
    else { return nil }
    guard let host = URLComponents(string: address)?.host, !host.isEmpty else { return nil }
    return Link(target: address)
  }

  private static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
  }

  private static let allowed = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
