/// A commitment as `--json` prints it: every name resolved, every day of the clock added.
public struct CommitmentReport: Encodable, Hashable, Sendable {
  public struct ConditionReport: Encodable, Hashable, Sendable {
    public var id: String
    public var by: String?
    public var action: String
    public var kind: ConditionKind
    public var status: ConditionStatus
    public var due: Period?
    public var any: Int?
  }

  public struct EvidenceReport: Encodable, Hashable, Sendable {
    /// The article's key.
    public var article: String
    public var quote: String
    /// UTF-8 bytes of the article's text, end not included.
    public var range: [Int]

    public init(article: String, quote: String, range: [Int]) {
      self.article = article
      self.quote = quote
      self.range = range
    }
  }

  public var id: String
  public var party: String
  public var speaker: String?
  public var counterparties: [String]
  public var debtors: [String]
  public var creditors: [String]
  public var status: Status
  public var stance: Stance
  public var action: String
  public var matter: String?
  public var offer: String?
  public var cases: [String]
  public var on: Period?
  public var since: Day?
  public var due: Period?
  public var scope: String?
  public var mode: Mode
  public var flags: [Flag]
  public var conditions: [ConditionReport]
  /// `<article key>:<statement id>`, in canonical order.
  public var statements: [String]
  /// Statements read after a status was set by hand.
  public var held: [String]
  public var evidence: [EvidenceReport]

  /// The first case; most commitments have one.
  public var `case`: String? { cases.first }

  enum CodingKeys: String, CodingKey {
    case id, party, speaker, counterparties, debtors, creditors, status, stance, action, matter, offer
    case `case`, cases, on, since, due, scope, mode, flags, conditions, statements, held, evidence
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(party, forKey: .party)
    try container.encodeIfPresent(speaker, forKey: .speaker)
    try container.encode(counterparties, forKey: .counterparties)
    try container.encode(debtors, forKey: .debtors)
    try container.encode(creditors, forKey: .creditors)
    try container.encode(status, forKey: .status)
    try container.encode(stance, forKey: .stance)
    try container.encode(action, forKey: .action)
    try container.encodeIfPresent(matter, forKey: .matter)
    try container.encode(offer, forKey: .offer)
    try container.encode(self.case, forKey: .case)
    if cases.count > 1 { try container.encode(cases, forKey: .cases) }
    try container.encode(on, forKey: .on)
    try container.encodeIfPresent(since, forKey: .since)
    try container.encode(due, forKey: .due)
    try container.encode(scope, forKey: .scope)
    try container.encode(mode, forKey: .mode)
    try container.encode(flags, forKey: .flags)
    try container.encode(conditions, forKey: .conditions)
    try container.encode(statements, forKey: .statements)
    if !held.isEmpty { try container.encode(held, forKey: .held) }
    try container.encode(evidence, forKey: .evidence)
  }

  /// - Parameters:
  ///   - commitment: As seen on the day of the report, parties under their present names.
  ///   - cases: Names of the commitment's cases.
  ///   - statements: Public names of its statements, in order.
  ///   - held: Public names of those that wait for review, because a status was set by hand.
  ///   - evidence: The words of its statements, in order.
  public init(
    _ commitment: Commitment, cases: [String], statements: [String], held: [String], evidence: [EvidenceReport]
  ) {
    id = commitment.id.description
    party = commitment.party
    speaker = commitment.speaker
    counterparties = commitment.to
    debtors = commitment.debtors
    creditors = commitment.creditors
    status = commitment.status
    stance = commitment.stance
    action = commitment.action
    matter = commitment.matter?.description
    offer = commitment.offer?.description
    self.cases = cases
    on = commitment.on
    since = commitment.since
    due = commitment.due
    scope = commitment.scope
    mode = commitment.mode
    flags = commitment.flags
    conditions = commitment.conditions.map { condition in
      ConditionReport(
        id: condition.id.description, by: condition.by, action: condition.action, kind: condition.kind,
        status: condition.status, due: condition.due, any: condition.alternative)
    }
    self.statements = statements
    self.held = held
    self.evidence = evidence
  }
}
