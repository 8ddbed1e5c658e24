import ArgumentParser
import Commitments
import Terminal
import Tracker

struct IncidentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incidents",
    abstract: "List alleged breaches: when, where, who says so, confirmed or not, denied or not.",
    discussion: """
      EXAMPLE
        ctrack incidents
        ctrack incidents c5
        ctrack incidents Ukraine --json

      A breach is confirmed if it is admitted or told as a fact, if a neutral monitor reports it, or two independent \
      sources outside the accusers' side do; `ctrack sources` tells who that is. A party is looked for among the \
      accused and among the accusers.
      """)

  @Argument(
    help: ArgumentHelp("A commitment (c12) or a party; else all.", valueName: "id or party"), completion: Completions.id
  )
  var subject: String?

  @OptionGroup var options: StoreOptions

  func run() throws {
    let reports = try options.tracker().incidents(filter)
    let output = options.output
    if output.json { return try output.printJSON(reports) }
    if reports.isEmpty { return output.note("No breach is alleged.") }
    for (index, report) in reports.enumerated() {
      if index > 0 { try StandardStream.output.write("\n") }
      try output.print(report.blocks)
    }
  }

  private var filter: IncidentFilter {
    guard let subject else { return .all }
    return CommitmentID(subject).map(IncidentFilter.commitment) ?? .party(subject)
  }
}

extension IncidentReport {
  fileprivate var blocks: [any Block] {
    var head = StyledText(SafeText(cell: commitment), .name)
    head.append("  \(party) ")
    head.append(status.text)
    head.append(": \(action). \(alleged) alleged, \(confirmed) confirmed, \(denied) denied")
    var table = Table([
      Column("Day"), Column("What", shrinksTo: 14, givesWay: .first), Column("Where", shrinksTo: 10),
      Column("Says who", shrinksTo: 10, givesWay: .second), Column("Found by", shrinksTo: 10), Column("Finding"),
      Column("Denied in", shrinksTo: 10), Column("Told in", shrinksTo: 10),
    ])
    for incident in incidents {
      table.add(
        StyledText(incident.on?.words ?? "undated"), StyledText(SafeText(cell: incident.action)),
        Self.list(incident.places), Self.list(incident.accusers), Self.list(incident.verifiers), incident.findingText,
        Self.list(incident.denials), Self.list(incident.statements))
    }
    return [Paragraph(head, hanging: 2), table]
  }

  private static func list(_ values: [String]) -> StyledText {
    StyledText(SafeText(cell: values.joined(separator: ", ")))
  }
}

extension IncidentReport.Item {
  fileprivate var findingText: StyledText {
    switch finding {
    case .admitted: StyledText("told as fact", .bad)
    case .monitor: StyledText("by a monitor", .bad)
    case .sources: StyledText("by two sources", .bad)
    case nil: "alleged"
    }
  }
}
