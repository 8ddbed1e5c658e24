import Commitments
import Foundation
import Intake
import Testing

/// Whole pages of our own writing, built as those of a broadcaster, a wire, a ministry, a company and others are.
@Suite struct PageSampleTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Pages")
  static let names: [String] = [
    "blog", "broadcaster", "broken", "company", "ministry", "western", "wire",
  ]

  @Test(arguments: names)
  func `a page is read as a careful reader would copy it`(name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent("\(name).html")))
    let expected = try String(contentsOf: Self.folder.appendingPathComponent("\(name).txt"), encoding: .utf8)
    let article = try #require(reading(bytes, named: "\(name).html").first).get()
    #expect(Self.sheet(article) == expected)
    #expect(article.key == name)
    // The same page by another name is known by its content.
    #expect(try reading(bytes, named: "stdin").first?.get().text == article.text)
  }

  @Test func `every page has its text beside it`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
    #expect(files == Self.names.flatMap { ["\($0).html", "\($0).txt"] })
  }

  private static func sheet(_ article: Article) -> String {
    let fields = [
      ("title", article.title), ("published", article.published?.description),
      ("modified", article.modified?.description), ("source", article.source), ("url", article.address),
      ("author", article.author),
    ]
    return fields.compactMap { name, value in value.map { "\(name): \($0)\n" } }.joined() + "\n" + article.text + "\n"
  }
}
