import Commitments
import Store
public import Tracker

/// An event as PLOVER's JSON has it, one object a line. The field names are the codebook's; `cameo`, `commitment`,
/// `conditions` and `statement` are added, as it allows.
public struct EventRecord: Encodable, Hashable, Sendable {
  public struct Actor: Encodable, Hashable, Sendable {
    /// ISO 3166-1 alpha-3, or `IGO` and `NGO`; `nil` for whoever has none.
    var code: String?
    var actorText: String

    private enum CodingKeys: String, CodingKey {
      case code
      case actorText = "actor_text"
    }
  }

  public struct TextInfo: Encodable, Hashable, Sendable {
    /// In Unicode code points of the article's text, end not included.
    var start: Int
    var end: Int
  }

  public struct Citation: Encodable, Hashable, Sendable {
    /// The article's key.
    var citation: String
    var url: String?
    var title: String
    var publication: String?
    var coder: String
    var codebook = "PLOVER; CAMEO 1.1b3"
  }

  public var id: String
  public var date: String
  public var enddate: String?
  public var source: [Actor]
  public var recipient: [Actor]
  public var event: [PloverEvent]
  public var quadCode: Int
  public var mode: [String]
  public var context: [String]
  public var cameo: String
  /// The commitment, which other events of the same matter share.
  public var link: String
  /// What the event waits for is no part of it: these ids lead to the conditions in the ledger.
  public var conditions: [String]
  /// `port-3:s2`.
  public var statement: String
  public var textInfo: TextInfo?
  public var citeInfo: Citation

  private enum CodingKeys: String, CodingKey {
    case id, date, enddate, source, recipient, event
    case quadCode = "quad_code"
    case mode, context, cameo, link, conditions, statement
    case textInfo = "text_info"
    case citeInfo = "cite_info"
  }
}

extension EventRecord {
  /// `nil` for what the codebooks have no event for, and for what has no date: a record needs one.
  ///
  /// - Parameter program: Name and version of the program.
  public init?(_ stated: StatedPosition, coding: EventCoding, actors: ActorCodes, by program: String) {
    let position = stated.statement.position
    guard let code = coding.code(of: position), let day = stated.day else { return nil }
    let holders = code.event == .accuse ? [position.claimedBy ?? position.party] : [position.party]
    let recipients = code.event == .accuse ? [position.party] : position.to
    let text = stated.article.text.map(CodePoints.init)
    let range = stated.statement.evidence.first.flatMap { text?.range(of: $0.range) }
    let span = position.on.flatMap { $0.last == day && $0.first < day ? $0 : nil }
    self.init(
      id: stated.reference.description, date: (span?.first ?? day).description, enddate: span?.last.description,
      source: holders.map(actors.actor), recipient: recipients.map(actors.actor), event: [code.event],
      quadCode: code.event.quadCode, mode: code.mode.map { [$0] } ?? [], context: code.contexts, cameo: code.cameo,
      link: stated.commitment.id.description, conditions: stated.conditions.map(\.description),
      statement: "\(stated.article.key):\(stated.reference.id)",
      textInfo: range.map { TextInfo(start: $0.lowerBound, end: $0.upperBound) },
      citeInfo: Citation(
        citation: stated.article.key, url: stated.article.address, title: stated.article.title,
        publication: stated.article.source, coder: program))
  }
}
