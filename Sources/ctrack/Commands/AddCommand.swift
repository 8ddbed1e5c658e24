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
        ctrack add accepted-if Ukraine "30-day ceasefire" --to "United States" --if "Russia: does the same"
        ctrack add threatened Kestrel "ask for an injunction" --unless "Union: calls off the strike" --due 2024-10-10

      Conditions may be given any number of times, each optionally with who must act: "PARTY: TEXT".
      """)

  @Argument(
    help: ArgumentHelp(
      "proposed, demanded, accepted, accepted-if, pledged, threatened, rejected, pending-review, met, broken or withdrawn.",
      valueName: "stance"))
  var stance: Stance

  @Argument(help: "Who takes the position.", completion: Completions.party)
  var party: String

  @Argument(help: "What would be done or is asked.")
  var action: String

  @Option(help: "To whom; may be given several times.", completion: Completions.party)
  var to: [String] = []

  @OptionGroup(title: "Conditions") var conditions: ConditionOptions

  @Option(help: "By when: a day, month, year or interval.")
  var due: Period?

  @Option(help: "When the position was taken; else today.")
  var on: Period?

  @Option(help: "The person whose words carry it.")
  var speaker: String?

  @Option(help: "How long it would last, in words.")
  var scope: String?

  @Option(help: "achieved (done once) or kept-up (lasts).")
  var mode = Mode.achieved

  @Option(name: .customLong("claimed-by"), help: "Who says so, if not the party itself.")
  var claimedBy: String?

  @Option(name: .customLong("case"), help: "The negotiation it belongs to.", completion: Completions.negotiation)
  var negotiation: String?

  @Option(help: "The article in which you read it.", completion: Completions.id)
  var article: ArticleID?

  @Option(help: "Words of that article, copied exactly.")
  var quote: String?

  @Option(help: "Why; kept in the history.")
  var note: String?

  @OptionGroup var author: AuthorOption
  @OptionGroup var options: StoreOptions

  func run() throws {
    let position = Position(
      party: party, speaker: speaker, stance: stance, action: action, to: to, on: on, due: due, scope: scope,
      conditions: conditions.terms, claimedBy: claimedBy, mode: mode)
    let tracker = try options.tracker(.create, author: author)
    let (commitment, isNew) = try tracker.add(
      position, article: article, quote: quote, case: negotiation, note: note)
    let output = options.output
    if output.json {
      try output.printJSON(try tracker.dossier(of: commitment.id).report)
      return
    }
    let verb = isNew ? "added" : "joined to what was known"
    try output.print(
      Paragraph(
        "\(commitment.id) \(verb): \(commitment.party) \(commitment.status.rawValue), \(commitment.action); \(counted(commitment.openConditions.count, "open condition")). Undo: ctrack undo",
        hanging: 2))
  }
}

/// Conditions as people type them: one option for each kind, `"PARTY: TEXT"` or `"TEXT"`.
struct ConditionOptions: ParsableArguments {
  @Option(name: .customLong("if"), help: "What must hold or be done first.")
  var ifs: [String] = []

  @Option(help: "What would end it.")
  var unless: [String] = []

  @Option(help: "Not before this.")
  var until: [String] = []

  @Option(help: "What is given in return.")
  var exchange: [String] = []

  @Option(help: "What the party demands for it.")
  var demand: [String] = []

  @Option(help: "The event that must come first.")
  var after: [String] = []

  @Option(name: .customLong("while"), help: "What must hold all the time.")
  var whiles: [String] = []

  @Option(help: "By when it must happen: a date, or \"PARTY: TEXT\".")
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
