import Foundation
import Syntax

/// `syntax-train evaluate`: what a model gets right in treebanks.
enum EvaluateCommand {
  static let defaultModel = "Data/syntax/english.model"

  static func run(_ arguments: inout Arguments) throws {
    let path = try arguments.value("--model") ?? defaultModel
    let raw = arguments.flag("--raw")
    let mode: Parser.Mode = arguments.flag("--fast") ? .fast : .accurate
    let files = try arguments.paths()
    let parser = Parser(model: try SyntaxModel(contentsOf: URL(fileURLWithPath: path)), mode: mode)
    for file in files {
      let treebank = try readTreebanks([file])
      let rendered = RenderedText(treebank, .paragraphs)
      let found = raw ? parser.parse(rendered.text) : parser.parse(rendered.sentences, in: rendered.text)
      var evaluation = Evaluation()
      evaluation.add(found: found, gold: gold(treebank, rendered))
      for line in evaluation.lines(file) { print(line) }
    }
  }

  /// The treebank's trees with ranges in the rendered text.
  private static func gold(_ treebank: [ConlluReader.Sentence], _ rendered: RenderedText) -> [Tree] {
    zip(treebank, rendered.sentences).map { sentence, source in
      var tree = sentence.tree
      for index in tree.words.indices { tree.words[index].range = source.words[index].range }
      return tree
    }
  }
}
