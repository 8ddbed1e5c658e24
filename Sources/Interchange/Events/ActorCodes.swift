public import Foundation

/// The codes by which event data names parties, as far as they have one.
public struct ActorCodes: Sendable {
  private let codes: [String: String]
  private let aliases: [String: [String]]

  /// States from `interchange/actors.tsv`, organisations from the table of parties.
  ///
  /// - Parameters:
  ///   - dataFolder: The program's own tables.
  ///   - aliases: Other names of parties: who was renamed in a ledger keeps the code.
  /// - Throws: ``InterchangeDataError``.
  public init(dataFolder: URL, aliases: [String: [String]] = [:]) throws {
    var codes: [String: String] = [:]
    for row in try TabTable("parties/organisations.tsv", in: dataFolder, columns: ["name", "kind"]).rows {
      switch row.cells[1] {
      case "intergovernmental": codes[row.cells[0]] = "IGO"
      case "NGO": codes[row.cells[0]] = "NGO"
      default: break
      }
    }
    for row in try TabTable("interchange/actors.tsv", in: dataFolder, columns: ["party", "code"]).rows {
      codes[row.cells[0]] = row.cells[1]
    }
    self.codes = codes
    self.aliases = aliases
  }

  func actor(_ party: String) -> EventRecord.Actor {
    let names = [party] + aliases[party, default: []]
    return EventRecord.Actor(code: names.lazy.compactMap { codes[$0] }.first, actorText: party)
  }
}
