import Foundation
import Intake
import Testing

@Suite struct FolderTests {
  /// The folder with these files in it, paths without its own.
  private func listing(_ files: [String], then change: (String) throws -> Void = { _ in }) throws -> ArticleFolder {
    var found: ArticleFolder?
    try inTemporaryFolder { folder in
      for file in files {
        let path = URL(fileURLWithPath: "\(folder)/\(file)")
        try FileManager.default.createDirectory(at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data("x".utf8).write(to: path)
      }
      try change(folder)
      var listing = ArticleFolder(path: folder)
      listing.files = listing.files.map { String($0.dropFirst(folder.count + 1)) }
      found = listing
    }
    return try #require(found)
  }

  @Test func `files of all formats are found in all folders, in the order of their names`() throws {
    let names = [
      "B.txt", "a.html", "a/z.eml", "a/b/c.json", "a.b/rss.xml", "m/cur/1741975509.M20.host:2,S", "m/plain", "z.PDF",
    ]
    #expect(try listing(names).files == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test func `what is no article is passed over, and counted where it is a file of its own`() throws {
    let listing = try listing([
      "page.html", "page_files/ad.html", "page_files/style.css", ".hidden/a.txt", ".a.txt", "README.md", "license",
      "a.png", "b.PNG",
      "c.tar.gz", "other_files/a.html",
    ])
    #expect(listing.files == ["other_files/a.html", "page.html"])
    #expect(listing.passedOver == ["png": 2, "gz": 1])
    #expect(listing.failures.isEmpty)
  }

  @Test func `links to folders are not followed and pipes not waited for`() throws {
    let listing = try listing(["a/a.txt"]) { folder in
      try FileManager.default.createSymbolicLink(atPath: folder + "/a/loop", withDestinationPath: folder)
      try FileManager.default.createSymbolicLink(atPath: folder + "/link.txt", withDestinationPath: folder + "/a/a.txt")
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/broken.txt", withDestinationPath: folder + "/nothing")
      #expect(mkfifo(folder + "/pipe.txt", 0o600) == 0)
    }
    #expect(listing.files == ["a/a.txt", "link.txt"])
  }

  @Test func `an empty folder has nothing, and one that is not there says so`() throws {
    #expect(try listing([]) == ArticleFolder(path: "/dev/null/nothing").with(failures: []))
    #expect(ArticleFolder(path: "/nothing/here").failures.map(\.place) == ["/nothing/here"])
  }
}

extension ArticleFolder {
  fileprivate func with(failures: [IntakeError]) -> ArticleFolder {
    var folder = self
    folder.failures = failures
    return folder
  }
}
