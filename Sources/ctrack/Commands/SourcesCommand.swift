import ArgumentParser
import Commitments
import Terminal
import Tracker

struct SourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract: "List outlets and issuers with whose they are, or correct it.",
    discussion: """
      EXAMPLE
        ctrack sources
        ctrack sources add "Harbour Post" --owner "Brandt Media"
        ctrack sources edit TASS --party Russia

      A breach counts as found when it is admitted, when a neutral monitor reports it, or two sources of different \
      owners outside the accuser's side do. Well-known sources come with the program.
      """,
    subcommands: [List.self, Add.self, Edit.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Every source, those of the ledger first (the default).")
    @Flag(help: "Only those whose articles the ledger holds.") var used = false
    @OptionGroup var options: StoreOptions

    func run() throws {
      let sources = try options.tracker().sources().filter { !used || $0.articles > 0 }
      let output = options.output
      if output.json { return try output.printJSON(sources) }
      if sources.isEmpty { return output.note("No article names its source yet: `ctrack ingest --source NAME` does.") }
      var table = Table([
        Column("Source", shrinksTo: 14, givesWay: .second), Column("Articles", alignment: .right),
        Column("Owner", shrinksTo: 12, givesWay: .first), Column("Party", shrinksTo: 10), Column("Neutral"),
        Column("Also called", shrinksTo: 12, givesWay: .first),
      ])
      for source in sources {
        table.add(
          StyledText(SafeText(cell: source.name)), source.articles == 0 ? "" : "\(source.articles)",
          StyledText(SafeText(cell: source.owner ?? "")), StyledText(SafeText(cell: source.party ?? "")),
          source.isNeutral ? "yes" : "", StyledText(SafeText(cell: source.aliases.joined(separator: ", "))))
      }
      try output.print(table)
    }
  }

  /// What is said of a source.
  struct Facts: ParsableArguments {
    @Option(help: ArgumentHelp("The company, state or person behind it.", valueName: "name")) var owner: String?
    @Option(help: ArgumentHelp("The party for which it speaks.", valueName: "name"), completion: Completions.party)
    var party: String?
    @Option(help: ArgumentHelp("Another name or address; may be given several times.", valueName: "name"))
    var alias: [String] = []
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a source that is not known yet.",
      discussion: "EXAMPLE\n  ctrack sources add \"Strait Observers\" --alias strait.example --neutral")
    @Argument(help: "Its name, as articles give it.") var name: String
    @OptionGroup var facts: Facts
    @Flag(help: "It watches for all sides or for none.") var neutral = false
    @OptionGroup var author: AuthorOption
    @OptionGroup var options: StoreOptions

    func run() throws {
      let source = Source(
        name: name, aliases: facts.alias, owner: facts.owner, party: facts.party, isNeutral: neutral)
      try options.creating(author: author) { try $0.addSource(source) }
      try done("\(name) is a source from now on", options)
    }
  }

  struct Edit: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Correct what is known of a source.",
      discussion: """
        EXAMPLE
          ctrack sources edit "Harbour Post" --owner "" --not-neutral

        An empty value clears a field; --alias replaces all other names.
        """)
    @Argument(help: "Its name or another of its names.") var name: String
    @OptionGroup var facts: Facts
    @Flag(help: "It watches for all sides or for none.") var neutral = false
    @Flag(name: .customLong("not-neutral"), help: "It does not.") var notNeutral = false
    @OptionGroup var author: AuthorOption
    @OptionGroup var options: StoreOptions

    func validate() throws {
      if neutral, notNeutral { throw ValidationError("--neutral and --not-neutral: one of the two") }
      if fields.isEmpty {
        throw ValidationError("nothing to change: give --owner, --party, --alias, --neutral or --not-neutral")
      }
    }

    private var fields: [SourceField] {
      var fields: [SourceField] = []
      if let owner = facts.owner { fields.append(.owner(owner)) }
      if let party = facts.party { fields.append(.party(party)) }
      if neutral || notNeutral { fields.append(.isNeutral(neutral)) }
      if !facts.alias.isEmpty { fields.append(.aliases(facts.alias)) }
      return fields
    }

    func run() throws {
      let source = try options.creating(author: author) { try $0.editSource(name, fields) }
      try done("\(source.name) corrected", options)
    }
  }
}
