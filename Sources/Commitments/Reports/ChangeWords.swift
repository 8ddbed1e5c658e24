extension Change {
  /// The change as a person would tell it, without its author and time.
  public var words: String {
    switch self {
    case .articleRead(let article, _, nil): "read \(article)"
    case .articleRead(let article, _, let revised?): "read \(article), a revision of \(revised)"
    case .articleReprinted(let article, let reprint): "found \(article) again in \(reprint.source ?? reprint.key)"
    case .articleFiled(let article, let negotiation): "put \(article) into case \(negotiation)"
    case .articleSuggested(let article, _): "a model read \(article): what it found waits for review"
    case .suggestionAccepted(_, let statement): "\(statement), found by a model, accepted"
    case .matterNamed(let matter, let value): "\(matter): \(value.action)"
    case .offerMade(let offer, let value): "\(offer): \(value.title), offered by \(value.party)"
    case .statementLinked(let commitment, let statement, _): "\(statement) speaks of \(commitment)"
    case .statementUnlinked(let commitment, let statement): "\(statement) no longer speaks of \(commitment)"
    case .reviewed(let commitment): "\(commitment) reviewed"
    case .statementAccepted(let commitment, let statement): "\(statement) accepted for \(commitment)"
    case .statementRejected(let commitment, let statement, let reason):
      "\(statement) rejected for \(commitment): \(reason)"
    case .readingRejected(_, let statement): "\(statement) is not to be read again"
    case .positionAdded(let commitment, let added):
      "\(commitment): \(added.position.party) \(added.position.stance.rawValue) \"\(added.position.action)\", by hand"
    case .matterAssigned(let commitment, let matter): "\(commitment) is about \(matter)"
    case .offerAssigned(let commitment, let offer): "\(commitment) belongs to \(offer)"
    case .commitmentFiled(let commitment, let negotiation): "put \(commitment) into case \(negotiation)"
    case .statusMarked(let commitment, let mark):
      "\(commitment) marked \(mark.status.rawValue) on \(mark.on)" + (mark.isForced ? ", against the lifecycle" : "")
    case .conditionMarked(let condition, let mark): "\(condition) marked \(mark.status.rawValue) on \(mark.on)"
    case .corrected(let commitment, let old, let new):
      "\(commitment): \(new.field) corrected from \(old.words) to \(new.words)"
    case .conditionAdded(let condition, let term, _): "\(condition): \(term.kind.rawValue) \(term.action)"
    case .merged(let commitment, let target): "\(commitment) merged into \(target)"
    case .consequenceDrawn(let commitment, let value): "\(commitment): \(value.words)"
    case .partyAdded(let name, _): "party \(name) added"
    case .partyAliased(let name, let alias): "\(alias) is \(name)"
    case .partyRenamed(let old, let new): "\(old) is now \(new)"
    case .spokespersonNamed(let party, let spokesperson): "\(spokesperson.person) speaks for \(party)"
    case .sourceAdded(let source): "source \(source.name) added"
    case .sourceCorrected(let name, let old, let new):
      "source \(name): \(new.name) corrected from \(old.words) to \(new.words)"
    case .caseAdded(let negotiation, let name): "case \(negotiation) \"\(name)\" added"
    case .caseRenamed(let negotiation, let name): "case \(negotiation) is now \"\(name)\""
    case .reverted(let entry, let subject): "entry \(entry) on \(subject) taken back"
    }
  }
}

extension Consequence {
  /// What follows, and from what.
  public var words: String {
    let effect =
      switch effect {
      case .condition(let number, let status): "condition \(number) \(status.rawValue)"
      case .fulfilled: "done by its debtor"
      case .accepted: "accepted by all to whom it was put"
      case .released: "released"
      case .superseded: "superseded"
      case .breachConfirmed: "breach confirmed"
      }
    return "\(effect), \(cause.words)"
  }
}

extension Consequence.Cause {
  public var words: String {
    switch self {
    case .statement(let reference): "by \(reference)"
    case .commitment(let id): "through \(id)"
    }
  }
}

extension Correction {
  /// The value in words; `nothing` where the field is empty.
  public var words: String {
    switch self {
    case .party(let value), .action(let value): "\"\(value)\""
    case .speaker(let value), .scope(let value): value.map { "\"\($0)\"" } ?? "nothing"
    case .stance(let value): value.rawValue
    case .to(let value): value.isEmpty ? "nobody" : value.joined(separator: ", ")
    case .on(let value), .due(let value): value?.iso ?? "nothing"
    case .mode(let value): value.rawValue
    case .condition(_, let term):
      "\"\(term.kind.rawValue) \(term.by.map { "\($0): " } ?? "")\(term.action)"
        + (term.due.map { " by \($0)" } ?? "") + "\""
    }
  }
}

extension SourceField {
  /// The field's name as people type it.
  public var name: String {
    switch self {
    case .aliases: "aliases"
    case .owner: "owner"
    case .party: "party"
    case .isNeutral: "neutral"
    }
  }

  /// The value in words; `nothing` where the field is empty.
  public var words: String {
    switch self {
    case .aliases(let values): values.isEmpty ? "nothing" : values.map { "\"\($0)\"" }.joined(separator: ", ")
    case .owner(let value), .party(let value): value.map { "\"\($0)\"" } ?? "nothing"
    case .isNeutral(let value): value ? "yes" : "no"
    }
  }
}
