/// One statement as the gold format spells it.
public struct StatementRecord: Codable, Hashable, Sendable {
  public var id: String
  public var party: String
  public var speaker: String?
  public var status: Stance
  public var action: String
  public var to: [String]
  public var on: Period?
  public var due: Period?
  public var scope: String?
  public var conditions: [ConditionTerm]
  public var claimedBy: String?
  public var evidence: [String]
  /// `[start, end]` in UTF-8 bytes, end not included, one for each piece of evidence.
  public var ranges: [[Int]]?
  public var confidence: Double?
  public var rule: String?
  public var mode: Mode?
  public var terms: [Term]?
  public var background: Bool?

  enum CodingKeys: String, CodingKey {
    case id, party, speaker, status, action, to, on, due, scope, conditions
    case claimedBy = "claimed_by"
    case evidence, ranges, confidence, rule, mode, terms, background
  }

  public init(_ statement: Statement) {
    let position = statement.position
    id = statement.id
    party = position.party
    speaker = position.speaker
    status = position.stance
    action = position.action
    to = position.to
    on = position.on
    due = position.due
    scope = position.scope
    conditions = position.conditions
    claimedBy = position.claimedBy
    evidence = statement.evidence.map(\.quotation)
    ranges = statement.evidence.map { [$0.range.lowerBound, $0.range.upperBound] }
    confidence = statement.confidence
    rule = statement.rule
    mode = position.mode
    terms = position.terms.isEmpty ? nil : position.terms
    background = position.isBackground ? true : nil
  }

  /// The position without the words it rests on.
  public var position: Position {
    Position(
      party: party, speaker: speaker, stance: status, action: action, to: to, on: on, due: due, scope: scope,
      conditions: conditions, claimedBy: claimedBy, mode: mode ?? .achieved, terms: terms ?? [],
      isBackground: background ?? false)
  }

  func statement(of article: String, in text: [UInt8]) throws(StatementDocumentError) -> Statement {
    for (field, value) in [("id", id), ("party", party), ("action", action)] {
      guard value.contains(where: { !$0.isWhitespace }) else {
        throw .emptyField(article: article, statement: id, field: field)
      }
    }
    guard status != .acceptedIf || !conditions.isEmpty else { throw .noCondition(article: article, statement: id) }
    guard !evidence.isEmpty else { throw .noEvidence(article: article, statement: id) }
    var located: [Evidence] = []
    for (index, quotation) in evidence.enumerated() {
      let stated = ranges.flatMap { index < $0.count && $0[index].count == 2 ? $0[index] : nil }
      guard !quotation.isEmpty, let range = locate(Array(quotation.utf8), in: text, at: stated?[0]) else {
        throw .evidenceNotInText(article: article, statement: id, quotation: quotation)
      }
      located.append(Evidence(range: range, quotation: quotation))
    }
    return Statement(id: id, position: position, evidence: located, confidence: confidence, rule: rule)
  }
}

/// The bytes where `quotation` stands in `text`: at `start` if it stands there, else its first place.
private func locate(_ quotation: [UInt8], in text: [UInt8], at start: Int?) -> Range<Int>? {
  func stands(at place: Int) -> Bool {
    text[place..<place + quotation.count].elementsEqual(quotation)
  }
  if let start, start >= 0, start <= text.count - quotation.count, stands(at: start) {
    return start..<start + quotation.count
  }
  guard quotation.count <= text.count else { return nil }
  for place in 0...(text.count - quotation.count) where text[place] == quotation[0] && stands(at: place) {
    return place..<place + quotation.count
  }
  return nil
}
