import Commitments
import Foundation
import Testing

@testable import Extraction

/// A user's own tables over those of the program.
@Suite struct OwnTableTests {
  private struct Place: ~Copyable {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ctrack-own-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func write(_ name: String, _ text: String) throws -> String {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return file.path
    }
  }

  private func rows(_ name: String, columns: [String], built: String, own: [String]) throws -> [[String]] {
    let place = try Place()
    _ = try place.write(name, built)
    var paths: [String] = []
    for (number, text) in own.enumerated() {
      paths.append(try place.write("own-\(number)/" + URL(fileURLWithPath: name).lastPathComponent, text))
    }
    let tables = try DataTables(folder: place.folder, lexicons: paths)
    return try Table(name, in: tables, columns: columns).rows.map(\.cells)
  }

  @Test func `an own table adds rows and takes the place of those with its key`() throws {
    let found = try rows(
      "lexicons/conditions.tsv", columns: ["marker", "kind", "form", "note"],
      built: "marker\tkind\tform\tnote\nif\tif\tclause\t\nafter\tafter\tclause\t\nafter\tafter\tthing\t\n",
      own: ["marker\tkind\tform\tnote\nonce\tafter\tclause\tmine\nafter\tnone\tclause\tmine\n"])
    #expect(
      found == [
        ["once", "after", "clause", "mine"], ["after", "none", "clause", "mine"], ["if", "if", "clause", ""],
        ["after", "after", "thing", ""],
      ])
  }

  /// The mark of UTF-8 that some editors write.
  @Test func `a mark before the header of a table is passed over`() throws {
    let table = try Table(
      "lasting.tsv", bytes: [0xEF, 0xBB, 0xBF] + Array("word\tnote\ntruce\t\n".utf8), columns: ["word", "note"])
    #expect(table.rows.map(\.cells) == [["truce", ""]])
  }

  @Test func `the lines that the documentation teaches do what it says`() throws {
    let catalogue = Self.data.deletingLastPathComponent().appendingPathComponent("Sources/Extraction/Extraction.docc")
    let page = try String(contentsOf: catalogue.appendingPathComponent("AddingCuesAndParties.md"), encoding: .utf8)
    let lines = page.components(separatedBy: "```").enumerated().filter { !$0.offset.isMultiple(of: 2) }.map(\.element)
    func table(_ name: String) throws -> String {
      let text = try String(contentsOf: Self.data.appendingPathComponent(name), encoding: .utf8)
      return text.prefix { $0 != "\n" } + lines[name.hasPrefix("lexicons") ? 0 : 1]
    }
    let place = try Place()
    let tables = try DataTables(
      folder: Self.data, lexicons: [place.write("stances.tsv", table("lexicons/stances.tsv"))],
      parties: [place.write("organisations.tsv", table("parties/organisations.tsv"))])
    let article = Article(
      key: "a", title: "",
      text: "HPG mothballed the offer of the owners on Monday.")
    let found = try SyntaxExtractor(tables: tables).statements(in: article).map(\.position)
    #expect(found.map(\.party) == ["Harbour Pilots' Guild"])
    #expect(found.map(\.stance) == [.rejected])
  }

  @Test func `of two own tables the later one counts`() throws {
    let found = try rows(
      "lexicons/lasting.tsv", columns: ["word", "note"], built: "word\tnote\ntruce\tbuilt\n",
      own: ["word\tnote\ntruce\tfirst\nlull\tfirst\n", "word\tnote\ntruce\tsecond\n"])
    #expect(found == [["truce", "second"], ["lull", "first"]])
  }

  @Test func `a broken row names the user's file, line, rule and remedy`() throws {
    let place = try Place()
    let path = try place.write("stances.tsv", "cue\tpart\nvow\tverb\n")
    let tables = try DataTables(folder: Self.data, lexicons: [path])
    let error = #expect(throws: ExtractionDataError.self) { try tables.check() }
    #expect(
      error?.description
        == "\(path):1: header \"cue part\": a table begins with its column names: "
        + "cue, part, stance, content, addressee, negated, strength, note")
    let parties = try place.write(
      "organisations.tsv", "name\tkind\taliases\tstate\tsource\nQuay Union\tguild\t\t\tmine\n")
    let others = try DataTables(folder: Self.data, parties: [parties])
    let kind = #expect(throws: ExtractionDataError.self) { try others.check() }
    #expect(kind?.description.hasPrefix("\(parties):2: kind \"guild\": must be one of state, ") == true)
  }

  @Test func `a table that cannot be read, or is called as none is, names itself`() throws {
    let tables = try DataTables(folder: Self.data, lexicons: ["/nowhere/hedges.tsv"])
    let error = #expect(throws: ExtractionDataError.self) { try tables.check() }
    #expect(
      error?.description
        == "/nowhere/hedges.tsv: cannot be read: the configuration names it as a table of your own; "
        + "mend the path or take it out")
    let misnamed = #expect(throws: ExtractionDataError.self) {
      try DataTables(folder: Self.data, lexicons: ["/mine/stanses.tsv"])
    }
    #expect(
      misnamed?.description
        == "/mine/stanses.tsv: no table is called so: a table of your own has the name of the one that it is laid "
        + "over: did you mean stances.tsv?")
    let elsewhere = #expect(throws: ExtractionDataError.self) {
      try DataTables(folder: Self.data, parties: ["/mine/conditions.tsv"])
    }
    #expect(
      elsewhere?.description
        == "/mine/conditions.tsv: no table is called so: a table of your own has the name of the one that it is laid "
        + "over: groups.tsv, leaders.tsv, meeting-places.tsv, metonyms.tsv, organisations.tsv, regions.tsv, states.tsv, "
        + "titles.tsv")
  }

  @Test func `every table that is read can be laid over, with columns that make its key`() throws {
    for (name, key) in DataTables.keys {
      let header = try String(contentsOf: Self.data.appendingPathComponent(name), encoding: .utf8).prefix { $0 != "\n" }
      #expect(Set(key).isSubset(of: header.split(separator: "\t").map(String.init)), "\(name)")
    }
    let files = try ["lexicons", "parties"].flatMap { group in
      try FileManager.default.contentsOfDirectory(atPath: Self.data.appendingPathComponent(group).path)
        .filter { $0.hasSuffix(".tsv") }.map { group + "/" + $0 }
    }
    #expect(Set(files) == Set(DataTables.keys.keys))
  }

  private static let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Data")
}
