import ArgumentParser
import Commitments
import Foundation
import Intake
import Syntax
import Terminal
import Tracker

struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Show the sentences and the grammatical trees of a text, as the program sees them.",
    discussion: """
      EXAMPLE
        ctrack parse article.json
        echo "Kyiv agreed, provided Moscow complied." | ctrack parse --conllu

      Prints a drawn tree for each sentence: word, relation to the word above it, part of speech, dictionary form.
      """)

  @Argument(
    help: ArgumentHelp("Files; standard input without any, or for -.", valueName: "path"), completion: .file())
  var paths: [String] = []

  @Flag(help: "Print CoNLL-U instead of drawn trees.")
  var conllu = false

  @Flag(help: "Print one sentence a line, without trees.")
  var sentences = false

  @Flag(help: "Use the small network: faster, less exact.")
  var fast = false

  @OptionGroup var options: OutputOptions

  func validate() throws {
    if [conllu, sentences, options.json].count(where: \.self) > 1 {
      throw ValidationError("--conllu, --sentences and --json exclude each other: choose one")
    }
  }

  func run() throws {
    let model = try SyntaxModel(contentsOf: try DataFolder.locate().appendingPathComponent("syntax/english.model"))
    let parser = Parser(model: model, mode: fast ? .fast : .accurate)
    // With a title given, the first line of a plain text belongs to the text.
    let reader = ArticleReader(overrides: ArticleReader.Overrides(title: ""))
    var failure: ExitStatus?
    var reports: [SentenceReport] = []
    for result in (paths.isEmpty ? ["-"] : paths).flatMap(reader.read(path:)) {
      do {
        let text = try result.get().text
        if options.json {
          reports += SentenceReport.reports(of: text, by: parser)
        } else {
          try StandardStream.output.write(harmless(ParseRendering.render(text, parser, style)))
        }
      } catch let error as StreamError {
        throw error
      } catch {
        let status = Failure.report(error, asJSON: options.json)
        failure = failure ?? status
      }
    }
    if options.json { try options.output.printJSON(reports) }
    if let failure { throw ExitCode(failure.rawValue) }
  }

  private var style: ParseRendering.Style { sentences ? .sentences : conllu ? .conllu : .drawn }

  /// The tabs of CoNLL-U stay: nothing that the text itself holds reaches them.
  private func harmless(_ rendered: String) -> String {
    rendered.split(separator: "\t", omittingEmptySubsequences: false).map { SafeText(block: $0).string }
      .joined(separator: "\t")
  }
}

/// A sentence as `--json` prints it.
private struct SentenceReport: Encodable {
  struct WordReport: Encodable {
    /// From 1, as in CoNLL-U.
    var id: Int
    var form: String
    var lemma: String
    var upos: String
    var xpos: String
    var feats: String
    /// 0 for the root.
    var head: Int
    var deprel: String
    /// UTF-8 bytes of the text, end not included.
    var range: [Int]
  }

  var range: [Int]
  var words: [WordReport]

  static func reports(of text: String, by parser: Parser) -> [SentenceReport] {
    parser.parse(text).map { tree in
      SentenceReport(
        range: [tree.range.lowerBound, tree.range.upperBound],
        words: tree.words.enumerated().map { index, word in
          WordReport(
            id: index + 1, form: word.form, lemma: word.lemma, upos: word.tag.rawValue, xpos: word.pennTag.rawValue,
            feats: word.features.description, head: word.head.map { $0 + 1 } ?? 0, deprel: word.relation.rawValue,
            range: [word.range.lowerBound, word.range.upperBound])
        })
    }
  }
}
