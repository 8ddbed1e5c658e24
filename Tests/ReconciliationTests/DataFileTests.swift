import Foundation
import Reconciliation
import Testing

/// What is said of tables that cannot be read.
@Suite struct DataFileTests {
  /// A data folder with well-formed tables, gone with the value.
  private final class Place {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("ctrack-tables-\(UUID().uuidString)")

    init() throws {
      let folder = root.appendingPathComponent("reconciliation")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for file in try FileManager.default.contentsOfDirectory(
        at: Shipped.data.appendingPathComponent("reconciliation"), includingPropertiesForKeys: nil)
      where file.pathExtension == "tsv" {
        try FileManager.default.createSymbolicLink(
          at: folder.appendingPathComponent(file.lastPathComponent), withDestinationURL: file)
      }
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    /// The message without the folder's path.
    func refusal(_ table: String, _ text: String?) throws -> String {
      let file = root.appendingPathComponent("reconciliation/\(table)")
      try FileManager.default.removeItem(at: file)
      if let text { try Data(text.utf8).write(to: file) }
      do {
        _ = try Reconciler(dataFolder: root)
        return "nothing was refused"
      } catch {
        return error.description.replacing(root.path + "/reconciliation/", with: "")
      }
    }
  }

  @Test(arguments: ["words.tsv", "forms.tsv", "topics.tsv", "links.tsv"]) func `a missing table is named`(
    table: String
  ) throws {
    #expect(
      try Place().refusal(table, nil) == "\(table): cannot be read: the Data folder that came with ctrack holds it")
  }

  @Test(arguments: [
    ("words.tsv", "word, weight, meanings, near"), ("forms.tsv", "form, lemma"), ("topics.tsv", "topic, words"),
    ("links.tsv", "feature, weight"),
  ])
  func `another header is refused with the one that belongs there`(table: String, columns: String) throws {
    for text in ["", "truce", "other\tcolumns\ntruce\t1\n"] {
      #expect(
        try Place().refusal(table, text) == "\(table): line 1: the columns must be \(columns), separated by tabs")
    }
  }

  @Test(arguments: ["truce", "truce\tpeace\tceasefire", "\t"]) func `a topic without words is named with its line`(
    row: String
  ) throws {
    #expect(
      try Place().refusal("topics.tsv", "topic\twords\npay\tpay wage\n\(row)\n")
        == "topics.tsv: line 3: a row is a topic and its words, separated by blanks")
  }

  @Test(arguments: ["bias", "bias\theavy", "bias\t1\t2", "mood\t1", "\t"])
  func `a weight that is none, or of nothing known, is named with its line`(row: String) throws {
    #expect(
      try Place().refusal("links.tsv", "feature\tweight\n\n\(row)\n")
        == "links.tsv: line 3: a row is a feature of the links and its weight")
  }

  @Test func `an empty line and a missing last line break do no harm`() throws {
    #expect(try Place().refusal("links.tsv", "feature\tweight\n\nbias\t-3.5") == "nothing was refused")
    #expect(try Place().refusal("topics.tsv", "topic\twords\n\npay\tpay wage") == "nothing was refused")
  }

  @Test func `a word whose row is damaged counts as unknown`() throws {
    #expect(
      try Place().refusal("words.tsv", "word\tweight\tmeanings\tnear\ntruce\nwage\theavy\t\t\n")
        == "nothing was refused")
  }
}
