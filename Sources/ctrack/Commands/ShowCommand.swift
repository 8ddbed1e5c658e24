import ArgumentParser
import Commitments
import Terminal
import Tracker

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a commitment, an article or an offer with the words it rests on.",
    discussion: """
      EXAMPLE
        ctrack show c5
        ctrack show a1 --json

      A commitment (c12) with its conditions, evidence and history; an article (a7) with its statements marked in \
      the text; an offer (o3) with every party's position. [action] and {condition} mark the words.
      """)

  @Argument(help: "c12, c12.2, a7 or o3.", completion: Completions.id)
  var id: String

  @OptionGroup var options: StoreOptions

  func run() throws {
    let id = try AnyID(self.id)
    let tracker = try options.tracker()
    let output = options.output
    switch id {
    case .commitment(let id): try show(try tracker.dossier(of: id), tracker, output)
    case .condition(let id):
      let dossier = try tracker.dossier(of: id.commitment)
      guard dossier.commitment.conditions.contains(where: { $0.id == id }) else {
        throw TrackerError.noCondition(id, known: dossier.commitment.conditions.map(\.id.number))
      }
      try show(dossier, tracker, output)
    case .article(let id):
      let dossier = try tracker.dossier(of: id)
      if output.json { try output.printJSON(ArticleReport(dossier)) } else { try output.print(dossier.blocks) }
    case .offer(let id):
      let dossier = try tracker.dossier(of: id)
      if output.json {
        try output.printJSON(OfferReport(dossier))
      } else {
        try output.print(dossier.blocks(today: tracker.today))
      }
    }
  }

  private func show(_ dossier: CommitmentDossier, _ tracker: Tracker, _ output: Output) throws {
    if output.json {
      try output.printJSON(dossier.report)
    } else {
      try output.print(dossier.blocks(today: tracker.today))
    }
  }
}
