import ArgumentParser
import Foundation
import Syntax

/// `ctrack parse`: shows what the program sees in a text.
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse", abstract: "Show the sentences and the grammatical trees of a text.")

  @Flag(help: "Print CoNLL-U instead of drawn trees.")
  var conllu = false

  @Flag(help: "Print one sentence a line, without trees.")
  var sentences = false

  @Flag(help: "Use the small network: faster, less exact.")
  var fast = false

  @Argument(help: "Files of plain text; standard input without any, or for '-'.")
  var paths: [String] = []

  func run() throws {
    let model = try SyntaxModel(contentsOf: try DataFolder.locate().appendingPathComponent("syntax/english.model"))
    let parser = Parser(model: model, mode: fast ? .fast : .accurate)
    let style: ParseRendering.Style = sentences ? .sentences : conllu ? .conllu : .drawn
    for path in paths.isEmpty ? ["-"] : paths {
      let data =
        path == "-" ? FileHandle.standardInput.readDataToEndOfFile() : try Data(contentsOf: URL(fileURLWithPath: path))
      let text = String(decoding: data, as: UTF8.self)
      FileHandle.standardOutput.write(Data(ParseRendering.render(text, parser, style).utf8))
    }
  }
}
