import ArgumentParser
import Commitments
import Store
import Terminal
import Tracker

struct PartiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parties",
    abstract: "List the parties, or say who is who.",
    discussion: """
      EXAMPLE
        ctrack parties
        ctrack parties alias "United States" Washington
      """,
    subcommands: [List.self, Add.self, Alias.self, Rename.self, Merge.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Every party with its other names (the default).")
    @OptionGroup var options: StoreOptions

    func run() throws {
      let parties = try options.tracker().parties()
      let output = options.output
      if output.json { return try output.printJSON(parties) }
      if parties.isEmpty { return output.note("No parties yet.") }
      var table = Table([
        Column("Party", shrinksTo: 14, givesWay: .last), Column("Kind"), Column("Commitments", alignment: .right),
        Column("Also called", shrinksTo: 14, givesWay: .first),
        Column("Spoken for by", shrinksTo: 14, givesWay: .first),
      ])
      for party in parties {
        table.add(
          StyledText(SafeText(cell: party.name)),
          StyledText(party.kind == .unknown ? "" : SafeText(cell: party.kind.rawValue)), "\(party.commitments)",
          StyledText(SafeText(cell: party.aliases.joined(separator: ", "))),
          StyledText(party.spokespeople.map(\.words).joined(separator: ", ")))
      }
      try output.print(table)
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a party, or what was not known of it.",
      discussion: """
        EXAMPLE
          ctrack parties add "Dockers' Union" --kind union --alias Dockers --speaker "Declan Furey"
          ctrack parties add Norland --kind state --speaker "Ada Berg: 2024-05-01/2025-02-28"
        """)
    @Argument(help: "Its name.") var name: String
    @Option(help: "What it is.") var kind = PartyKind.unknown
    @Option(help: ArgumentHelp("Another name; may be given several times.", valueName: "name"))
    var alias: [String] = []
    @Option(help: ArgumentHelp("Who speaks for it, perhaps with the time: \"NAME: FROM/TO\".", valueName: "person"))
    var speaker: [SpokespersonArgument] = []
    @OptionGroup var author: AuthorOption
    @OptionGroup var options: StoreOptions

    func run() throws {
      try options.creating(author: author) {
        try $0.addParty(name, kind: kind, aliases: alias, spokespeople: speaker.map(\.spokesperson))
      }
      try done(kind == .unknown ? "\(name) registered" : "\(name) registered as \(kind.rawValue)", options)
    }
  }

  struct Alias: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give a party another name.",
      discussion: "EXAMPLE\n  ctrack parties alias \"United States\" Washington")
    @Argument(help: "The party.", completion: Completions.party) var name: String
    @Argument(help: "What it is also called.") var alias: String
    @OptionGroup var author: AuthorOption
    @OptionGroup var options: StoreOptions

    func run() throws {
      try options.tracker(author: author).alias(name, as: alias)
      try done("\(alias) is \(name) from now on", options)
    }
  }

  struct Rename: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give a party a new name; the old one becomes an alias.",
      discussion: "EXAMPLE\n  ctrack parties rename Kestrel \"Kestrel Terminals\"")
    @Argument(help: "The party.", completion: Completions.party) var name: String
    @Argument(help: "Its new name.") var new: String
    @OptionGroup var author: AuthorOption
    @OptionGroup var options: StoreOptions

    func run() throws {
      try options.tracker(author: author).renameParty(name, to: new)
      try done("\(name) is called \(new) from now on", options)
    }
  }

  struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Two parties are the same: the second goes into the first.",
      discussion: "EXAMPLE\n  ctrack parties merge \"Kestrel Terminals\" Kestrel")
    @Argument(help: "The one that stays.", completion: Completions.party) var target: String
    @Argument(help: "The one that was it all along.", completion: Completions.party) var source: String
    @OptionGroup var author: AuthorOption
    @OptionGroup var options: StoreOptions

    func run() throws {
      try options.tracker(author: author).mergeParty(source, into: target)
      try done("\(source) is \(target) from now on", options)
    }
  }
}

/// `Ada Berg`, or `Ada Berg: 2024-05-01/2025-02-28`.
struct SpokespersonArgument: ExpressibleByArgument {
  let spokesperson: Spokesperson

  init?(argument: String) {
    let parts = argument.split(separator: ":", maxSplits: 1).map { $0.drop(while: \.isWhitespace) }
    guard let person = parts.first, !person.isEmpty else { return nil }
    guard parts.count == 2 else {
      spokesperson = Spokesperson(person: String(person))
      return
    }
    guard let span = Period(iso: parts[1]) else { return nil }
    spokesperson = Spokesperson(person: String(person), span: span)
  }
}

extension Spokesperson {
  fileprivate var words: SafeText { span.map { "\(person) (\($0.words))" } ?? SafeText(cell: person) }
}

/// The answer of a command that has nothing to show but that it was done.
func done(_ what: SafeText, _ options: StoreOptions) throws {
  let output = options.output
  if output.json {
    try output.printJSON(["done": what.string])
  } else {
    try output.print(Paragraph("\(what). Undo: ctrack undo", hanging: 2))
  }
}
