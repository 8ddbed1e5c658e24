import ArgumentParser
import Commitments
import Extraction
import Foundation
import Terminal
import Tracker

/// `ingest --dry-run`: what would be read, with what the input says of itself, and nothing stored.
struct DryRun {
  private let articles: ArticleOptions
  private let origins: StatementOrigins?

  /// - Parameter origins: Hand-made statements to be checked and shown; without them only the texts are.
  init(_ articles: ArticleOptions, _ origins: StatementOrigins?) {
    self.articles = articles
    self.origins = origins
  }

  func run(_ inputs: ArticleInputs, _ output: Output) throws {
    var previews: [ArticlePreview] = []
    var failure: ExitStatus?
    for result in articles.read(inputs) {
      do {
        let article = try result.get()
        let statements = try origins?.origin(for: article).statements(in: article)
        if output.json {
          previews.append(ArticlePreview(article, statements))
        } else {
          try output.print(article.blocks + (statements ?? []).map { StatementBlock($0, in: article.text) })
          try output.printLine("")
        }
      } catch let error as StreamError {
        throw error
      } catch {
        let status = Failure.report(error, asJSON: output.json)
        failure = failure ?? status
      }
    }
    if output.json { try output.printJSON(previews) }
    inputs.notePassedOver(output)
    if let failure { throw ExitCode(failure.rawValue) }
  }
}

/// An article as `--dry-run --json` prints it: `ctrack ingest` reads the list again.
struct ArticlePreview: Encodable {
  var id: String
  var title: String
  var source: String?
  var url: String?
  var author: String?
  var published: Day?
  var modified: RecordingTime?
  var summary: Bool?
  var text: String
  var statements: [StatementRecord]?

  init(_ article: Article, _ statements: [Statement]?) {
    id = article.key
    title = article.title
    source = article.source
    url = article.address
    author = article.author
    published = article.published
    modified = article.modified
    summary = article.isSummary ? true : nil
    text = article.text
    self.statements = statements?.map { StatementRecord($0) }
  }
}

extension Article {
  /// The article for people, before it is stored.
  var blocks: [any Block] {
    var fields = [Fields.Field("Key", StyledText(SafeText(cell: key)))]
    func add(_ label: SafeText, _ value: SafeText?) {
      if let value, !value.isEmpty { fields.append(Fields.Field(label, StyledText(value))) }
    }
    add("Source", source.map { SafeText(cell: $0) })
    add("Author", author.map { SafeText(cell: $0) })
    add("Address", address.map { SafeText(cell: $0) })
    add("Published", published?.words ?? "unknown")
    add("Changed", modified.flatMap { $0.day == published ? nil : $0.day.words })
    if isSummary { add("State", "only a summary of a text that stands elsewhere") }
    return [
      Paragraph(StyledText(SafeText(cell: title), .heading)), Fields(fields, indentation: 2),
      Quotation(text, marks: [], indentation: 2),
    ]
  }
}
