/// What an entry says happened to the ledger. Cases are added, never altered: old entries are read for ever.
public enum Change: Codable, Hashable, Sendable {
  case articleRead(article: ArticleID, reading: Int, revises: ArticleID?)
  /// The same text came again, perhaps lightly rewritten: a further source, not a second voice.
  case articleReprinted(article: ArticleID, reprint: Reprint)
  /// One of its statements was rejected: the same position is not read in it again.
  case readingRejected(article: ArticleID, statement: StatementReference)
  case articleFiled(article: ArticleID, negotiation: CaseID)
  /// A language model read the article: what it found waits for a person, and counts for nothing until then.
  case articleSuggested(article: ArticleID, reading: Int)
  /// A person found one of those statements right. It is linked by an entry of its own.
  case suggestionAccepted(article: ArticleID, suggestion: StatementReference)

  case matterNamed(matter: MatterID, value: Matter)
  case offerMade(offer: OfferID, value: Offer)

  case statementLinked(commitment: CommitmentID, statement: StatementReference, conditions: [ConditionLink])
  case statementUnlinked(commitment: CommitmentID, statement: StatementReference)
  case positionAdded(commitment: CommitmentID, value: AddedPosition)
  /// A person looked at the commitment as it stood and found it right.
  case reviewed(commitment: CommitmentID)
  /// A person found the statement right: it counts, whatever status was set by hand before it was read.
  case statementAccepted(commitment: CommitmentID, statement: StatementReference)
  /// A person found that the article does not say so: it no longer counts.
  case statementRejected(commitment: CommitmentID, statement: StatementReference, reason: String)
  case matterAssigned(commitment: CommitmentID, matter: MatterID)
  case offerAssigned(commitment: CommitmentID, offer: OfferID)
  case commitmentFiled(commitment: CommitmentID, negotiation: CaseID)

  case statusMarked(commitment: CommitmentID, mark: StatusMark)
  case conditionMarked(condition: ConditionID, mark: ConditionMark)
  case corrected(commitment: CommitmentID, old: Correction, new: Correction)
  case conditionAdded(condition: ConditionID, term: ConditionTerm, matter: MatterID)
  case merged(commitment: CommitmentID, into: CommitmentID)
  /// What another part of the ledger means for the commitment; withdrawn by ``reverted(entry:of:)``.
  case consequenceDrawn(commitment: CommitmentID, value: Consequence)

  case partyAdded(name: String, kind: PartyKind)
  case partyAliased(name: String, alias: String)
  case partyRenamed(from: String, to: String)
  case spokespersonNamed(party: String, spokesperson: Spokesperson)

  case sourceAdded(Source)
  case sourceCorrected(name: String, old: SourceField, new: SourceField)

  case caseAdded(negotiation: CaseID, name: String)
  case caseRenamed(negotiation: CaseID, name: String)

  /// Another entry of the same subject no longer counts.
  case reverted(entry: Int64, of: Subject)

  public var subject: Subject {
    switch self {
    case .articleRead(let id, _, _), .articleReprinted(let id, _), .articleFiled(let id, _),
      .readingRejected(let id, _), .articleSuggested(let id, _), .suggestionAccepted(let id, _):
      .article(id)
    case .matterNamed(let id, _): .matter(id)
    case .offerMade(let id, _): .offer(id)
    case .statementLinked(let id, _, _), .statementUnlinked(let id, _), .positionAdded(let id, _), .reviewed(let id),
      .statementAccepted(let id, _), .statementRejected(let id, _, _),
      .matterAssigned(let id, _), .offerAssigned(let id, _), .commitmentFiled(let id, _), .statusMarked(let id, _),
      .corrected(let id, _, _), .merged(let id, _), .consequenceDrawn(let id, _):
      .commitment(id)
    case .conditionMarked(let id, _), .conditionAdded(let id, _, _): .commitment(id.commitment)
    case .partyAdded, .partyAliased, .partyRenamed, .spokespersonNamed: .parties
    case .sourceAdded, .sourceCorrected: .sources
    case .caseAdded(let id, _), .caseRenamed(let id, _): .negotiation(id)
    case .reverted(_, let subject): subject
    }
  }
}

/// Under which number of the commitment a condition of a statement is kept, and what it waits for.
public struct ConditionLink: Codable, Hashable, Sendable {
  public var number: Int
  public var matter: MatterID

  public init(number: Int, matter: MatterID) {
    self.number = number
    self.matter = matter
  }
}

/// A position that a person wrote down.
public struct AddedPosition: Codable, Hashable, Sendable {
  public var position: Position
  /// One for each condition of the position, in its order.
  public var conditions: [ConditionLink]
  /// The article it was read in, and the words there, where the person named them.
  public var article: ArticleID?
  public var evidence: Evidence?

  public init(
    position: Position, conditions: [ConditionLink], article: ArticleID? = nil, evidence: Evidence? = nil
  ) {
    self.position = position
    self.conditions = conditions
    self.article = article
    self.evidence = evidence
  }
}

/// A status set by hand.
public struct StatusMark: Codable, Hashable, Sendable {
  public var status: Status
  public var on: Day
  public var article: ArticleID?
  /// The lifecycle does not know the move; the person insisted.
  public var isForced: Bool

  public init(status: Status, on: Day, article: ArticleID? = nil, isForced: Bool = false) {
    self.status = status
    self.on = on
    self.article = article
    self.isForced = isForced
  }
}

/// A condition's status set by hand.
public struct ConditionMark: Codable, Hashable, Sendable {
  public var status: ConditionStatus
  public var on: Day
  public var article: ArticleID?

  public init(status: ConditionStatus, on: Day, article: ArticleID? = nil) {
    self.status = status
    self.on = on
    self.article = article
  }
}

/// One field with the value it has or is to have.
public enum Correction: Codable, Hashable, Sendable {
  case party(String)
  case speaker(String?)
  case stance(Stance)
  case action(String)
  case to([String])
  case on(Period?)
  case due(Period?)
  case scope(String?)
  case mode(Mode)
  case condition(number: Int, term: ConditionTerm)

  /// The field's name as people type it.
  public var field: String {
    switch self {
    case .party: "party"
    case .speaker: "speaker"
    case .stance: "stance"
    case .action: "action"
    case .to: "to"
    case .on: "on"
    case .due: "due"
    case .scope: "scope"
    case .mode: "mode"
    case .condition(let number, _): "condition \(number)"
    }
  }
}
