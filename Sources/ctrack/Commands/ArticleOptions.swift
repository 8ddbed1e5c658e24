import ArgumentParser
import Commitments
import Fetching
import Foundation
import Intake

/// Which articles to read, and what the caller knows better than they say.
struct ArticleOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files, folders with all that is in them, addresses of pages and feeds, or - for standard input.",
      valueName: "path"),
    completion: .file())
  var paths: [String] = []

  @Option(help: ArgumentHelp("The day of publication, YYYY-MM-DD.", valueName: "date"), transform: Reading.day)
  var published: Day?

  @Option(help: ArgumentHelp("The title.", valueName: "text"))
  var title: String?

  @Option(help: ArgumentHelp("The outlet or issuer.", valueName: "name"))
  var source: String?

  @Option(help: ArgumentHelp("The address.", valueName: "address"))
  var url: String?

  @Flag(
    name: .customLong("allow-local"),
    help: "Read addresses on this machine and in its network too; else they are refused.")
  var allowsLocal = false

  /// The files that the paths mean, those of folders in the order of their names.
  func inputs() -> ArticleInputs { ArticleInputs(paths) }

  /// The articles one after the other, each input read when its turn comes.
  func read(_ inputs: ArticleInputs) -> some Sequence<Result<Article, any Error>> {
    let reader = reader()
    return inputs.all.lazy.flatMap { reader.read($0).articles }
  }

  /// Refuses a call that names nothing to read.
  func requirePaths() throws {
    if paths.isEmpty { throw ValidationError("Missing expected argument '<path> ...'") }
  }

  /// What is read, as the history names it.
  var words: String {
    let names = paths.map { WebAddress.isMeant($0) ? $0 : URL(fileURLWithPath: $0).lastPathComponent }
    return names.count > 3 ? "\(names.count) files" : names.joined(separator: " ")
  }

  func reader() -> InputReader { InputReader(overrides: overrides, allowsLocal: allowsLocal) }

  var overrides: Intake.ArticleReader.Overrides {
    Intake.ArticleReader.Overrides(title: title, published: published, source: source, address: url)
  }
}
