import Commitments
import Foundation
import Intake
import Testing

@Suite struct FileTests {
  @Test func `a file is read by its path`() throws {
    try inTemporaryFolder { folder in
      let path = folder + "/truce talks.txt"
      try Data("Title\nText.".utf8).write(to: URL(fileURLWithPath: path))
      #expect(
        ArticleReader().read(path: path) == [.success(Article(key: "truce talks", title: "Title", text: "Text."))])
    }
  }

  @Test func `a file that is not there is no input`() throws {
    try inTemporaryFolder { folder in
      let path = folder + "/absent.txt"
      let outcome = ArticleReader().read(path: path)
      #expect(outcome == [.failure(.fileNotFound(place: path))])
      #expect(messages(outcome) == ["\(path): no such file: check the path, or give - to read standard input"])
    }
  }

  @Test func `a folder is no input`() throws {
    try inTemporaryFolder { folder in
      let outcome = ArticleReader().read(path: folder)
      #expect(outcome == [.failure(.folder(place: folder))])
      #expect(messages(outcome) == ["\(folder): is a folder: name the files in it"])
    }
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may read everything"))
  func `a file that may not be read says what the system said`() throws {
    try inTemporaryFolder { folder in
      let path = folder + "/secret.txt"
      try Data("Title\nText.".utf8).write(to: URL(fileURLWithPath: path))
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
      #expect(ArticleReader().read(path: path) == [.failure(.notReadable(place: path, reason: "Permission denied"))])
    }
  }

  @Test func `an unreadable file names the system's reason and a remedy`() {
    #expect(
      IntakeError.notReadable(place: "a.txt", reason: "Permission denied").description
        == "a.txt: cannot be read (Permission denied): check the file's permissions")
  }

  @Test func `what is not there is told from what is unfit`() {
    let missing: [IntakeError] = [
      .fileNotFound(place: "a"), .folder(place: "a"), .notReadable(place: "a", reason: "r"),
    ]
    let unfit: [IntakeError] = [
      .otherFormat(place: "a", found: "PDF"), .binary(place: "a", byte: 0, offset: 0),
      .notUTF8(place: "a", byte: 255, offset: 0), .notUTF16(place: "a", offset: 0), .empty(place: "a"),
      .notJSON(place: "a", column: 1, found: "x", expected: "y"), .unusableEscape(place: "a", escape: "\\u0000"),
      .notAnArticle(place: "a", found: "a list"), .noText(place: "a"),
      .wrongType(place: "a", field: "text", found: "a list"), .badDate(place: "a", words: "x"),
    ]
    #expect(missing.map(\.kind) == Array(repeating: .noInput, count: missing.count))
    #expect(unfit.map(\.kind) == Array(repeating: .badData, count: unfit.count))
    #expect((missing + unfit).allSatisfy { $0.place == "a" && $0.description.hasPrefix("a: ") })
  }
}
