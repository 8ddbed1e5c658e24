import ArgumentParser
import Commitments
import Terminal
import Tracker

struct AnswersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answers",
    abstract: "Show each offer and demand with every addressee's answer.",
    discussion: """
      EXAMPLE
        ctrack answers
        ctrack answers o3 --json

      Answers: accepted, accepted-if, refused, in-review, none. Without an offer all that is still on the table.
      """)

  @Argument(help: "Only this offer (o3).", completion: Completions.id, transform: Reading.offer)
  var offer: OfferID?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Only the latest so many offers and demands.", valueName: "number"),
    transform: Reading.limit)
  var limit: Int = 50

  @OptionGroup var options: StoreOptions

  func run() throws {
    let answers = try options.tracker().answers(to: offer, limit: limit)
    let output = options.output
    if output.json { return try output.printJSON(answers) }
    if answers.asks.isEmpty { return output.note("Nothing is on the table.") }
    try output.print(Table(answers))
    if answers.asks.count >= limit { output.note("There may be more: see --limit.") }
  }
}

extension Table {
  /// One row for each addressee.
  fileprivate init(_ answers: Replies) {
    self.init([
      Column("ID"), Column("From", shrinksTo: 8, givesWay: .second), Column("Asks", shrinksTo: 14, givesWay: .first),
      Column("Of", shrinksTo: 8, givesWay: .second), Column("Answer", shrinksTo: 11, givesWay: .last),
      Column("Since", shrinksTo: 6, givesWay: .last), Column("Ids", shrinksTo: 6, givesWay: .second),
    ])
    for ask in answers.asks {
      let version: SafeText = ask.version.map { $0 > 1 ? " (version \($0))" : "" } ?? ""
      let head = [
        StyledText(SafeText(cell: ask.offer?.description ?? ask.commitment.description), .name),
        StyledText(SafeText(cell: ask.party)), StyledText("\(ask.action)\(version)"),
      ]
      if ask.replies.isEmpty { add(head) }
      for reply in ask.replies {
        let ids = reply.waitsFor.isEmpty ? [reply.commitment?.description] : reply.waitsFor.map(\.description)
        add(
          head + [
            StyledText(SafeText(cell: reply.party)), reply.answer.text, StyledText(reply.since?.words ?? ""),
            StyledText(SafeText(cell: ids.compactMap(\.self).joined(separator: ", ")), .name),
          ])
      }
    }
  }
}

extension Answer {
  fileprivate var text: StyledText {
    switch self {
    case .accepted: StyledText(SafeText(cell: rawValue), .good)
    case .refused: StyledText(SafeText(cell: rawValue), .bad)
    case .acceptedIf, .inReview, .none: StyledText(SafeText(cell: rawValue))
    }
  }
}
