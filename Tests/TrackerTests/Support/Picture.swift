import Commitments
import Foundation
import Store
import Tracker

/// What a ledger says, ids and recording times aside: equal for two ledgers that tell the same story.
struct Picture: Hashable {
  var commitments: [String]
  var offers: [String]

  init(_ story: Story) throws {
    commitments = try story.commitments().map { try Self.describe($0, story) }.sorted()
    offers = try story.tracker.offerIDs().map { try Self.describe($0, story) }.sorted()
  }

  private static func describe(_ listed: Commitment, _ story: Story) throws -> String {
    let dossier = try story.tracker.dossier(of: listed.id)
    let commitment = dossier.commitment
    var names: [StatementReference: String] = [:]
    for (reference, context) in zip(commitment.statements + commitment.held, dossier.statements + dossier.held) {
      names[reference] = context.name
    }
    let lines = [
      "\(commitment.party) \(commitment.stance.rawValue) \(commitment.action)",
      "status \(commitment.status.rawValue) since \(commitment.since?.description ?? "ever")",
      "to \(commitment.to) by \(commitment.speaker ?? "-") on \(commitment.on?.iso ?? "-")",
      "due \(commitment.due?.iso ?? "-") for \(commitment.scope ?? "-") \(commitment.mode.rawValue)",
      "flags \(commitment.flags.map(\.rawValue))",
      "conditions \(conditions(of: commitment))",
      "statements \(dossier.statements.map(\.name)) held \(dossier.held.map(\.name).sorted())",
      "history \(dossier.history.map { change($0, names) })",
      "cases \(dossier.report.cases.sorted())",
      "offer \(dossier.offer.map(\.title) ?? "-")",
    ]
    return lines.joined(separator: "\n")
  }

  private static func conditions(of commitment: Commitment) -> [String] {
    commitment.conditions.map { condition in
      let others = commitment.conditions.filter { other in
        condition.alternative != nil && other.alternative == condition.alternative
      }
      let group = others.isEmpty ? "" : " any of \(others.map(\.action).sorted())"
      return "\(condition.kind.rawValue) \(condition.by ?? "-"): \(condition.action) = \(condition.status.rawValue)"
        + (condition.due.map { " by \($0.iso)" } ?? "") + group
    }.sorted()
  }

  private static func change(_ change: StatusChange, _ names: [StatementReference: String]) -> String {
    let cause =
      switch change.cause {
      case .statement(let reference): names[reference] ?? "a statement"
      case .entry: "a person"
      case .conditions: "conditions"
      case .consequence: "elsewhere"
      case .clock: "the clock"
      }
    return "\(change.day?.description ?? "ever") \(change.from?.rawValue ?? "-") to \(change.to.rawValue): \(cause)"
  }

  private static func describe(_ id: OfferID, _ story: Story) throws -> String {
    let dossier = try story.tracker.dossier(of: id)
    let positions = dossier.positions.map { "\($0.party) \($0.stance.rawValue)" }.sorted()
    return "\(dossier.offer.title) by \(dossier.offer.party) to \(dossier.offer.addressees) "
      + "on \(dossier.offer.on?.iso ?? "-") version \(dossier.offer.version): \(positions)"
  }
}

/// Everything that lists and dossiers show, ids and all; what an undo must bring back.
struct Sight: Hashable {
  var lines: [String]

  init(_ story: Story) throws {
    let tracker = story.tracker
    lines = ["\(try tracker.overview())"]
    lines += try tracker.parties().map { "\($0)" }
    lines += try tracker.cases().map { "\($0)" }
    lines += try tracker.openConditions(ListRequest()).map { "\($0)" }
    for listed in try story.commitments() {
      let dossier = try tracker.dossier(of: listed.id)
      lines += [
        "\(listed)", "\(dossier.commitment)", "\(dossier.report)", "\(dossier.history)", "\(dossier.additions)",
      ]
      lines += (dossier.statements + dossier.held).map { "\($0)" }
      lines += dossier.entries.map { "\($0)" }
      lines.append("\(dossier.offer.map { "\($0)" } ?? "no offer")")
    }
    for id in try tracker.articleIDs(limit: 1_000) {
      let dossier = try tracker.dossier(of: id)
      if dossier.state.isLive { lines.append("\(dossier)") }
    }
    for id in try tracker.offerIDs() { lines.append("\(try tracker.dossier(of: id))") }
  }
}
