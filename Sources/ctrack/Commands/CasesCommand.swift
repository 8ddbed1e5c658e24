import ArgumentParser
import Commitments
import Store
import Terminal
import Tracker

struct CasesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cases",
    abstract: "List the negotiations that are followed, or change them.",
    discussion: """
      EXAMPLE
        ctrack cases
        ctrack cases attach "Ukraine ceasefire" a7 c12
      """,
    subcommands: [List.self, Add.self, Rename.self, Attach.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Every case with what belongs to it (the default).")
    @OptionGroup var options: StoreOptions

    func run() throws {
      let cases = try options.tracker().cases()
      let output = options.output
      if output.json { return try output.printJSON(cases) }
      if cases.isEmpty { return output.note("No cases yet: `ctrack ingest FILE --case NAME` makes one.") }
      var table = Table([
        Column("ID"), Column("Case", shrinksTo: 16, givesWay: .first), Column("Articles", alignment: .right),
        Column("Commitments", alignment: .right),
      ])
      for row in cases {
        table.add(
          StyledText(SafeText(cell: row.id.description), .name), StyledText(SafeText(cell: row.name)),
          "\(row.articles)", "\(row.commitments)")
      }
      try output.print(table)
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a case.", discussion: "EXAMPLE\n  ctrack cases add \"Ukraine ceasefire\"")
    @Argument(help: "Its name.") var name: String
    @OptionGroup var author: AuthorOption
    @OptionGroup var options: StoreOptions

    func run() throws {
      let added = try options.creating(author: author) { try $0.addCase(name) }
      try done("Case \(added.id) \(added.name) added", options)
    }
  }

  struct Rename: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give a case a new name.", discussion: "EXAMPLE\n  ctrack cases rename Ukraine \"Ukraine ceasefire\"")
    @Argument(help: "The case.", completion: Completions.negotiation) var name: String
    @Argument(help: "Its new name.") var new: String
    @OptionGroup var author: AuthorOption
    @OptionGroup var options: StoreOptions

    func run() throws {
      try options.tracker(author: author).renameCase(name, to: new)
      try done("\(name) is called \(new) from now on", options)
    }
  }

  struct Attach: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Put articles, with all they say, and commitments into a case.",
      discussion: "EXAMPLE\n  ctrack cases attach \"Ukraine ceasefire\" a7 c12")
    @Argument(help: "The case.", completion: Completions.negotiation) var name: String
    @Argument(help: "Articles (a7) and commitments (c12).", completion: Completions.id) var ids: [String]
    @OptionGroup var author: AuthorOption
    @OptionGroup var options: StoreOptions

    func run() throws {
      var articles: [ArticleID] = []
      var commitments: [CommitmentID] = []
      for id in ids {
        switch try AnyID(id) {
        case .article(let id): articles.append(id)
        case .commitment(let id): commitments.append(id)
        case .condition, .offer: throw UsageError("\(id): only articles (a7) and commitments (c12) go into a case")
        }
      }
      let count = try options.tracker(author: author).attach(articles: articles, commitments: commitments, to: name)
      let what: SafeText = "\(ids.joined(separator: ", "))"
      if count > 0 { return try done("\(what) put into \(name)", options) }
      if options.output.json { return try options.output.printJSON(["done": "nothing"]) }
      options.output.note("Nothing to do: \(what) was in \(name) already.")
    }
  }
}
