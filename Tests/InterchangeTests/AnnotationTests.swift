import Commitments
import Foundation
import Testing
import Tracker

@testable import Interchange

/// Statements as W3C Web Annotations.
@Suite struct AnnotationTests {
  private let text = "Ärger in Oslo 🕊. \u{201C}We cut,\u{201D} Norway said. More follows."
  private let quotation = "\u{201C}We cut,\u{201D} Norway said."

  private func annotations(address: String?) throws -> [WebAnnotation] {
    let ledger = try Ledger()
    let position = Position(
      party: "Norway", stance: .pledged, action: "cut its catch", to: ["Iceland"],
      conditions: [ConditionTerm(by: "Iceland", action: "does the same", kind: .if)])
    try ledger.read("one", text, address: address, (position, quotation))
    var found: [WebAnnotation] = []
    try ledger.tracker.forEachReadArticle { found += $0.annotations(by: "ctrack 1") }
    return found
  }

  @Test func `an annotation quotes the words and counts their place in code points`() throws {
    let annotation = try #require(try annotations(address: "https://example.org/a?b=1").first)
    let hash = "ni:///sha-256;"
    #expect(annotation.target.count == 1)
    let target = try #require(annotation.target.first)
    #expect(target.source == "https://example.org/a?b=1")
    #expect(target.state?.cached.hasPrefix(hash) == true)
    #expect(target.state?.sourceDate == "2025-03-20T00:00:00.000Z")
    #expect(
      target.selector == [
        .quote(exact: quotation, prefix: "Ärger in Oslo 🕊. ", suffix: " More follows."),
        .position(start: 17, end: 17 + quotation.unicodeScalars.count),
      ])
    #expect(
      annotation.body.map(\.value) == [
        "Norway pledged: cut its catch; to Iceland; if Iceland: does the same", "Norway", "pledged", "c1",
      ])
    #expect(annotation.creator == nil)
  }

  @Test func `the positions select the quotation in the text`() throws {
    let selectors = try #require(try annotations(address: nil).first?.target.first?.selector)
    guard case .position(let start, let end) = try #require(selectors.last) else { return #expect(Bool(false)) }
    let scalars = Array(text.unicodeScalars)[start..<end]
    #expect(String(String.UnicodeScalarView(scalars)) == quotation)
  }

  @Test(arguments: [nil, "javascript:alert(1)", "file:///etc/passwd", "not an address", "https:"])
  func `a text without an address of the web is named by its hash`(address: String?) throws {
    let target = try #require(try annotations(address: address).first?.target.first)
    #expect(target.source.wholeMatch(of: #/ni:\/\/\/sha-256;[A-Za-z0-9_\-]{43}/#) != nil)
    #expect(target.state == nil)
  }

  @Test func `the same statement has the same id everywhere, and it is a UUID of version 8`() throws {
    let ids = try [annotations(address: nil), annotations(address: "https://example.org")].map { $0.map(\.id) }
    #expect(ids[0] == ids[1])
    #expect(
      ids[0].first?.wholeMatch(of: #/urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/#)
        != nil)
  }

  @Test func `members have the names of the Recommendation`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = String(decoding: try encoder.encode(annotations(address: nil)), as: UTF8.self)
    #expect(json.contains(#""@context":"http://www.w3.org/ns/anno.jsonld""#))
    #expect(json.contains(#""type":"Annotation""#))
    #expect(json.contains(#""type":"TextPositionSelector""#))
    #expect(json.contains(#""motivation":"describing""#))
  }
}
