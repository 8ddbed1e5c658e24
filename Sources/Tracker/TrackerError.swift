public import Commitments

/// What a person asked for that the ledger cannot do. Every message names the thing, the rule and the way on.
public enum TrackerError: Error, Hashable, Sendable {
  case noCommitment(CommitmentID, highest: CommitmentID?)
  case commitmentMerged(CommitmentID, into: CommitmentID)
  case commitmentUndone(CommitmentID)
  case commitmentRejected(CommitmentID, reason: String)
  case noStatement(String, known: [String])
  case statementRejected(String, reason: String)
  case alreadyReviewed(String)
  case nothingToReject(CommitmentID)
  case rejectionNeedsReason
  case suggestionNeedsWords(String)
  case notReviewable(String)
  case noSource(String, nearest: String?)
  case sourceExists(String)
  case neutralWithParty(String, party: String)
  case noCondition(ConditionID, known: [Int])
  case noArticle(ArticleID, highest: ArticleID?)
  case articleUndone(ArticleID)
  case noOffer(OfferID, highest: OfferID?)
  case noParty(String, nearest: String?)
  case noCase(String, nearest: String?)
  case markNotAllowed(CommitmentID, from: Status, to: Status, allowed: [Status])
  case cannotBeSupposed(CommitmentID, from: Status, to: Status, allowed: [Status])
  case notAState(String, of: String, allowed: [String])
  case alreadyMarked(String, state: String)
  case forceNeedsNote
  case inFuture(Day)
  case notUnderstood(id: String)
  case quoteNotInArticle(ArticleID, quote: String)
  case articleHasNoText(ArticleID)
  case quoteWithoutArticle
  case otherArticle(document: String, article: String)
  case emptyField(String)
  case conditionMissing(Stance)
  case nothingToChange(String)
  case nothingToUndo
  case nothingToSplit(CommitmentID)
  case notLinked(String, to: CommitmentID)
  case lastStatement(CommitmentID)
  case mergeWithItself(CommitmentID)
  case otherParty(CommitmentID, String, CommitmentID, String)
  case nameTaken(String, by: String)
  case partyExists(String)
  case caseExists(String, CaseID)
  case sameParty(String, String)

  public enum Kind: Hashable, Sendable {
    /// What was named is not there.
    case missing
    /// The call does not make sense.
    case misuse
    /// The ledger's rules forbid it.
    case forbidden
  }

  public var kind: Kind {
    switch self {
    case .noCommitment, .commitmentMerged, .commitmentUndone, .commitmentRejected, .noStatement, .statementRejected,
      .noCondition, .noArticle, .articleUndone, .noOffer, .noParty, .noSource, .noCase:
      .missing
    case .forceNeedsNote, .inFuture, .notUnderstood, .emptyField, .conditionMissing, .nothingToChange, .mergeWithItself,
      .sameParty, .rejectionNeedsReason, .suggestionNeedsWords, .notReviewable, .neutralWithParty,
      .quoteNotInArticle, .articleHasNoText, .notLinked,
      .notAState, .quoteWithoutArticle, .otherArticle:
      .misuse
    case .markNotAllowed, .cannotBeSupposed, .alreadyMarked, .nothingToUndo, .nothingToSplit, .lastStatement,
      .nameTaken, .otherParty, .partyExists, .caseExists, .alreadyReviewed, .nothingToReject, .sourceExists:
      .forbidden
    }
  }
}

extension TrackerError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noCommitment(let id, let highest): missing("commitment", id, highest)
    case .commitmentMerged(let id, let target): "\(id) was merged into \(target): use \(target), or `ctrack split`"
    case .commitmentUndone(let id): "\(id) was undone: `ctrack history \(id)` tells by whom"
    case .commitmentRejected(let id, let reason):
      "\(id) was rejected in review (\(reason)): `ctrack history \(id)` tells by whom"
    case .noStatement(let name, let known):
      known.isEmpty
        ? "no statement '\(name)': `ctrack show` names statements as port-3:s2"
        : "no statement '\(name)' counts: the article's are \(known.joined(separator: ", "))"
    case .statementRejected(let name, let reason): "\(name) was rejected already: \(reason)"
    case .alreadyReviewed(let id): "\(id) was reviewed already, and nothing has been added since: nothing to accept"
    case .nothingToReject(let id):
      "\(id) rests on no article but on what people added: correct it with `ctrack edit`, or take it back with `ctrack undo`"
    case .noSource(let name, let nearest):
      "no source '\(name)'" + suggestion(nearest, else: "`ctrack sources` lists them, `ctrack sources add` adds one")
    case .sourceExists(let name):
      "'\(name)' is a name of a source already: correct it with `ctrack sources edit`, or choose another"
    case .neutralWithParty(let name, let party):
      "\(name) cannot belong to \(party) and be a neutral monitor: leave out --neutral, or clear the party with --party \"\""
    case .notReviewable(let id):
      "'\(id)' cannot be reviewed: write a commitment (c12) or a statement (port-3:s2), as `ctrack review` shows them"
    case .suggestionNeedsWords(let name):
      "\(name): the words that the model quotes are not in the article: accept it with words that are, or reject it"
    case .rejectionNeedsReason: "a rejection needs a reason: say why the article does not say so, with --reason"
    case .noCondition(let id, let known):
      known.isEmpty
        ? "\(id): \(id.commitment) has no conditions"
        : "\(id): no such condition: \(id.commitment) has "
          + known.map { "\(id.commitment).\($0)" }.joined(separator: ", ")
    case .noArticle(let id, let highest): missing("article", id, highest)
    case .articleUndone(let id): "\(id) was undone: read it again, or see `ctrack history \(id)`"
    case .noOffer(let id, let highest): missing("offer", id, highest)
    case .noParty(let name, let nearest):
      "no party '\(name)'" + suggestion(nearest, else: "`ctrack parties` lists them")
    case .noCase(let name, let nearest): "no case '\(name)'" + suggestion(nearest, else: "`ctrack cases` lists them")
    case .markNotAllowed(let id, let from, let to, let allowed):
      "\(id) is \(from.rawValue) and cannot become \(to.rawValue): "
        + (allowed.isEmpty
          ? "nothing can follow; --force with --note records it all the same"
          : "allowed are \(allowed.map(\.rawValue).joined(separator: ", ")); --force with --note records it all the same")
    case .cannotBeSupposed(let id, let from, let to, let allowed):
      "\(id) is \(from.rawValue) and cannot become \(to.rawValue): "
        + (allowed.isEmpty ? "nothing can follow" : "suppose \(allowed.map(\.rawValue).joined(separator: ", "))")
    case .notAState(let state, let id, let allowed):
      "\(id) cannot be marked '\(state)': write \(allowed.joined(separator: ", "))"
    case .alreadyMarked(let id, let state): "\(id) is \(state) already: nothing to mark"
    case .forceNeedsNote: "--force needs --note: say why the lifecycle does not fit"
    case .inFuture(let day): "--on \(day): the day has not come yet: mark what has happened"
    case .notUnderstood(let id): "'\(id)' is not an id: write c12, c12.2, a7 or o3, as `ctrack list` shows them"
    case .quoteNotInArticle(let id, let quote):
      "\"\(quote)\" does not stand in \(id): copy the words exactly, `ctrack show \(id)` prints them"
    case .articleHasNoText(let id): "\(id) came without its text: a quotation cannot be checked; leave out --quote"
    case .quoteWithoutArticle: "--quote needs --article: name the article in which the words stand"
    case .otherArticle(let document, let article):
      "the statements are for '\(document)', not for '\(article)': name the file of this article"
    case .emptyField(let field): "\(field) is empty: write at least one word"
    case .conditionMissing(let stance):
      "\(stance.rawValue) needs a condition: add --if \"TEXT\" (or --after, --until …), or write accepted"
    case .nothingToChange(let id): "\(id): nothing to change: the fields have these values already"
    case .nothingToUndo: "nothing to undo: no command is left that could be reversed"
    case .nothingToSplit(let id):
      "\(id) was not merged: name the statements to split off with --statement, as `ctrack show \(id)` lists them"
    case .notLinked(let statement, let id):
      "\(statement) does not belong to \(id): `ctrack show \(id)` lists its statements"
    case .lastStatement(let id): "\(id) would be left without a statement: split off fewer"
    case .mergeWithItself(let id): "\(id) cannot be merged with itself: name two commitments"
    case .partyExists(let name):
      "'\(name)' is a party of its own: choose another name, or say that two are one with `ctrack parties merge`"
    case .caseExists(let name, let id): "'\(name)' is the name of case \(id): choose another"
    case .sameParty(let first, let second): "'\(first)' and '\(second)' are one party already: name two"
    case .otherParty(let id, let party, let other, let otherParty):
      "\(id) is a position of \(party), \(other) of \(otherParty): correct one with `ctrack edit \(other) --party`, "
        + "or say that the two are one with `ctrack parties merge`"
    case .nameTaken(let name, let owner): "'\(name)' is already a name of \(owner): choose another, or merge the two"
    }
  }

  private func missing<ID: Identifier>(_ noun: String, _ id: ID, _ highest: ID?) -> String {
    "no \(noun) \(id): " + (highest.map { "the highest is \($0)" } ?? "there is none yet")
  }

  private func suggestion(_ nearest: String?, else hint: String) -> String {
    nearest.map { ": did you mean '\($0)'?" } ?? ": \(hint)"
  }
}
