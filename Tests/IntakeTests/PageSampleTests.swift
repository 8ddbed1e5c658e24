import Commitments
import Foundation
import Intake
import Testing

/// Whole pages of our own writing, built as those of a broadcaster, a wire, a ministry, a company and others are.
@Suite struct PageSampleTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Pages")
  static let names: [String] = [
    "blog", "broadcaster", "broken", "cable", "city", "company", "daily", "gulf", "ministry", "presidency", "press",
    "western", "wire",
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
    #expect(files == (Self.names.flatMap { ["\($0).html", "\($0).txt"] } + ["unread"]).sorted())
  }

  /// These pages were written last and no rule was changed for them: they say how well other pages are read. Whoever changes a
  /// rule for their sake has to write new ones.
  @Test func `of pages that nothing was tuned on no paragraph is missing, and one in nine is too many`() throws {
    var (expected, missing, extra) = (0, 0, [String]())
    for name in ["council", "magazine", "station"] {
      let page = Self.folder.appendingPathComponent("unread/\(name)")
      let bytes = [UInt8](try Data(contentsOf: page.appendingPathExtension("html")))
      let sheet = try String(contentsOf: page.appendingPathExtension("txt"), encoding: .utf8)
      let found = Self.sheet(try #require(reading(bytes, named: "\(name).html").first).get())
      let (wanted, given) = (Self.parts(sheet), Self.parts(found))
      #expect(given.first == wanted.first)
      expected += wanted.count - 1
      missing += wanted.filter { !given.contains($0) }.count
      extra += given.filter { !wanted.contains($0) }
    }
    let figures: [Int] = [expected, missing, extra.count]
    #expect(figures == [24, 0, 3], "\(extra)")
  }

  private static func parts(_ sheet: String) -> [String] {
    sheet.split(separator: "\n\n").map { String($0).trimmingCharacters(in: .newlines) }
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
