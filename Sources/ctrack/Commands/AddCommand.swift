import ArgumentParser
import Commitments
import Store
import Terminal
import Tracker

struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Write down a commitment by hand.",
    discussion: """
      EXAMPLE
        ctrack add accepted-if Ukraine "30-day ceasefire" --if "Russia: does the same"
        ctrack add threatened Kestrel "go to court" --unless "Union: calls it off"

      Conditions may be given any number of times, each optionally with who must \
      act: "PARTY: TEXT".
      """)

  @Argument(help: "Where the party stands.")
  var stance: Stance

  @Argument(help: "Who takes the position.", completion: Completions.party)
  var party: String

  @Argument(help: "What would be done or is asked.")
  var action: String

  @Option(help: ArgumentHelp("To whom; may be given several times.", valueName: "party"), completion: Completions.party)
  var to: [String] = []

  @OptionGroup(title: "Conditions") var conditions: ConditionOptions

  @Option(
    help: ArgumentHelp("By when: a day, month, year or interval.", valueName: "date"), transform: Reading.period)
  var due: Period?

  @Option(
    help: ArgumentHelp("When the position was taken; else today.", valueName: "date"), transform: Reading.period)
  var on: Period?

  @Option(help: ArgumentHelp("The person whose words carry it.", valueName: "name"))
  var speaker: String?

  @Option(help: ArgumentHelp("How long it would last, in words.", valueName: "text"))
  var scope: String?

  @Option(help: "Done once, or to be kept up.")
  var mode = Mode.achieved

  @Option(
    name: .customLong("claimed-by"), help: ArgumentHelp("Who says so, if not the party itself.", valueName: "name"))
  var claimedBy: String?

  @Option(
    name: .customLong("case"), help: ArgumentHelp("The negotiation it belongs to.", valueName: "name"),
    completion: Completions.negotiation)
  var negotiation: String?

  @Option(
    help: ArgumentHelp("The article in which you read it.", valueName: "id"), completion: Completions.id,
    transform: Reading.article)
  var article: ArticleID?

  @Option(help: ArgumentHelp("Words of that article, copied exactly.", valueName: "text"))
  var quote: String?

  @Option(help: ArgumentHelp("Why; kept in the history.", valueName: "text"))
  var note: String?

  @OptionGroup var author: AuthorOption
  @OptionGroup var options: StoreOptions

  func run() throws {
    let position = Position(
      party: party, speaker: speaker, stance: stance, action: action, to: to, on: on, due: due, scope: scope,
      conditions: conditions.terms, claimedBy: claimedBy, mode: mode)
    let (commitment, isNew, report) = try options.creating(author: author) { tracker in
      let (commitment, isNew) = try tracker.add(
        position, article: article, quote: quote, case: negotiation, note: note)
      return (commitment, isNew, try tracker.dossier(of: commitment.id).report)
    }
    let output = options.output
    if output.json { return try output.printJSON(report) }
    let verb = isNew ? "added" : "joined to what was known"
    try output.print(
      Paragraph(
        "\(commitment.id) \(verb): \(commitment.party) \(commitment.status.rawValue), \(commitment.action); \(counted(commitment.openConditions.count, "open condition")). Undo: ctrack undo",
        hanging: 2))
  }
}

/// Conditions as people type them: one option for each kind, `"PARTY: TEXT"` or `"TEXT"`.
struct ConditionOptions: ParsableArguments {
  private static let condition = "condition"

  @Option(name: .customLong("if"), help: ArgumentHelp("What must hold or be done first.", valueName: condition))
  var ifs: [String] = []

  @Option(help: ArgumentHelp("What would end it.", valueName: condition))
  var unless: [String] = []

  @Option(help: ArgumentHelp("Not before this.", valueName: condition))
  var until: [String] = []

  @Option(help: ArgumentHelp("What is given in return.", valueName: condition))
  var exchange: [String] = []

  @Option(help: ArgumentHelp("What the party demands for it.", valueName: condition))
  var demand: [String] = []

  @Option(help: ArgumentHelp("The event that must come first.", valueName: condition))
  var after: [String] = []

  @Option(name: .customLong("while"), help: ArgumentHelp("What must hold all the time.", valueName: condition))
  var whiles: [String] = []

  @Option(help: ArgumentHelp("By when it must happen: a date, or \"PARTY: TEXT\".", valueName: condition))
  var deadline: [String] = []

  /// In the order of the kinds above.
  var terms: [ConditionTerm] {
    let given: [(ConditionKind, [String])] = [
      (.if, ifs), (.unless, unless), (.until, until), (.exchange, exchange), (.demand, demand), (.after, after),
      (.while, whiles), (.deadline, deadline),
    ]
    return given.flatMap { kind, texts in texts.map { Self.term(kind, $0) } }
  }

  private static func term(_ kind: ConditionKind, _ text: String) -> ConditionTerm {
    if kind == .deadline, let due = Period(iso: text) {
      return ConditionTerm(action: "done by \(due)", kind: kind, due: due)
    }
    guard let colon = text.firstRange(of: ": "), isName(text[..<colon.lowerBound]) else {
      return ConditionTerm(action: text, kind: kind)
    }
    return ConditionTerm(by: String(text[..<colon.lowerBound]), action: String(text[colon.upperBound...]), kind: kind)
  }

  /// Whether what stands before a colon can be a party: a few words, the first with a capital or a digit.
  private static func isName(_ text: Substring) -> Bool {
    guard let first = text.first, first.isUppercase || first.isNumber else { return false }
    return text.split(separator: " ").count <= 8
  }
}
