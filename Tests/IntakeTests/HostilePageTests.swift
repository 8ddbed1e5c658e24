import Commitments
import Testing

@testable import Intake

/// Pages whose parts point at each other, or stand within each other, cost no more than their size.
@Suite struct HostilePageTests {
  private static let sentence = "The owners will sign the paper once the pickets have gone home."

  private func page(linkedData: String) throws -> Article {
    let html =
      "<html><head><script type=\"application/ld+json\">\(linkedData)</script></head><body><p>\(Self.sentence)</p>"
    return try #require(reading(html, named: "a.html").first).get()
  }

  @Test func `names that point at each other name nobody`() throws {
    let cycle = #"[{"@type":"NewsArticle","publisher":{"@id":"a"}},{"@id":"a","name":{"@id":"a"}}]"#
    #expect(try page(linkedData: cycle).source == nil)
    let lists = #"[{"@type":"NewsArticle","publisher":{"@id":"a"}},{"@id":"a","name":[{"@id":"a"},{"@id":"a"}]}]"#
    #expect(try page(linkedData: lists).source == nil)
  }

  @Test func `of a hundred authors fifty are named`() throws {
    let references = (1...100).map { #"{"@id":"\#($0)"}"# }.joined(separator: ",")
    let people = (1...100).map { #"{"@id":"\#($0)","name":"Jo \#($0)"}"# }.joined(separator: ",")
    let article = try page(linkedData: "[{\"@type\":\"NewsArticle\",\"author\":[\(references)]},\(people)]")
    #expect(article.author == (1...50).map { "Jo \($0)" }.joined(separator: ", "))
  }

  @Test func `the beginning of an element ends at its limit, in text as in nodes`() {
    var tree = MarkupTree()
    tree.nodes = [MarkupTree.Node(name: "h1", end: 5)]
    for (index, text) in ["Owners ", "", "sign the ", "paper"].enumerated() {
      tree.nodes.append(MarkupTree.Node(name: text.isEmpty ? "br" : "", text: text, parent: 0, end: index + 2))
    }
    #expect(tree.beginning(of: 0, limit: 100) == "Owners sign the paper")
    #expect(tree.beginning(of: 0, limit: 11) == "Owners sign")
    #expect(tree.beginning(of: 0, limit: 2) == "Ow")
    #expect(tree.beginning(of: 4, limit: 2) == "")
  }

  @Test func `a heading that is never closed gives a title of limited length`() throws {
    let html =
      "<html><body><p>\(Self.sentence)</p><p>\(Self.sentence)</p>" + String(repeating: "<h1><div>", count: 100)
      + String(repeating: "word and ", count: 900)
    let title = try #require(reading(html, named: "a.html").first).get().title
    #expect(title.hasPrefix("word and word and"))
    #expect(title.unicodeScalars.count <= 1_000)
  }

  @Test func `a block knows the innermost heading and block around it`() throws {
    let html = "<html><body><h2><div>One<h3>Two</h3>Three</div></h2><div><p>Four</p>Five</div></body></html>"
    let tree = try #require(try parsedHTML(html))
    let blocks = pageBlocks(tree)
    #expect(blocks.map(\.text) == ["One", "Two", "Three", "Four", "Five"])
    #expect(blocks.map(\.level) == [2, 3, 2, nil, nil])
    #expect(blocks.map { tree.nodes[$0.node].name } == ["div", "h3", "div", "p", "div"])
  }
}
