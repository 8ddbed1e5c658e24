import Commitments
import Foundation
import Store
public import Tracker

extension ReadArticle {
  /// An annotation for each statement on which a commitment rests, in their order.
  ///
  /// The same statement of the same text has the same id in every ledger.
  ///
  /// - Parameter program: Name and version of the program.
  /// - Complexity: Linear in the text and the statements.
  public func annotations(by program: String) -> [WebAnnotation] {
    let text = article.text.map(CodePoints.init)
    let agent = WebAnnotation.Agent(name: program)
    return readings.filter { !$0.commitments.isEmpty }.map { reading in
      let statement = reading.statement
      return WebAnnotation(
        id: identifier(of: reading), creator: statement.rule == nil ? nil : agent, generator: agent,
        body: bodies(of: reading), target: statement.evidence.map { target($0, in: text) })
    }
  }

  private func bodies(of reading: Reading) -> [WebAnnotation.Body] {
    let position = reading.statement.position
    var words = "\(position.party) \(position.stance.rawValue): \(position.action)"
    if !position.to.isEmpty { words += "; to \(position.to.joined(separator: ", "))" }
    for condition in position.conditions {
      words += "; \(condition.kind.link) \(condition.by.map { "\($0): " } ?? "")\(condition.action)"
    }
    let tags = [position.party, position.stance.rawValue] + reading.commitments.map(\.id.description)
    return [WebAnnotation.Body(purpose: "describing", value: words)]
      + tags.map { WebAnnotation.Body(purpose: "tagging", value: $0) }
  }

  private func target(_ evidence: Evidence, in text: CodePoints?) -> WebAnnotation.Target {
    var selectors: [WebAnnotation.Selector] = []
    if let text, let range = text.range(of: evidence.range) {
      let (before, after) = text.surroundings(of: evidence.range, characters: 32)
      selectors = [
        .quote(exact: evidence.quotation, prefix: before, suffix: after),
        .position(start: range.lowerBound, end: range.upperBound),
      ]
    } else {
      selectors = [.quote(exact: evidence.quotation, prefix: nil, suffix: nil)]
    }
    guard let address = article.address.flatMap(Self.webAddress) else {
      return WebAnnotation.Target(source: textName, selector: selectors)
    }
    let state = readAt.map { WebAnnotation.State(sourceDate: $0.description, cached: textName) }
    return WebAnnotation.Target(source: address, state: state, selector: selectors)
  }

  /// The text by its hash, as RFC 6920 names things.
  private var textName: String {
    let digits = Array(article.hash)
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap {
      UInt8(String(digits[$0...$0 + 1]), radix: 16)
    }
    let name = Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
    return "ni:///sha-256;" + name.replacing("=", with: "")
  }

  /// A UUID of version 8 (RFC 9562): bits of a hash over the text's hash and the statement's name and words.
  private func identifier(of reading: Reading) -> String {
    let words = reading.statement.evidence.map { "\($0.range.lowerBound) \($0.quotation)" }.joined(separator: "\n")
    let position = reading.statement.position
    let hash = SHA256.hexDigest(
      of:
        "\(article.hash)\n\(reading.reference.id)\n\(position.party)\n\(position.stance)\n\(position.action)\n\(words)")
    var digits = Array(hash.prefix(32))
    digits[12] = "8"
    digits[16] = Array("89ab")[(digits[16].hexDigitValue ?? 0) & 3]
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
    return "urn:uuid:" + groups.joined(separator: "-")
  }

  /// The address, if it is one of the web: what an article says of itself may be anything.
  private static func webAddress(_ text: String) -> String? {
    guard let url = URL(string: text), let scheme = url.scheme?.lowercased(), ["http", "https"].contains(scheme),
      url.host() != nil
    else { return nil }
    return text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value < 0x7F } ? text : url.absoluteString
  }
}
