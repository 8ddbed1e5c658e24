public import Commitments

/// A statement as it is compared with others.
public struct Mention: Sendable {
  public internal(set) var reference: StatementReference
  public internal(set) var position: Position
  /// Present name of the party that takes the position.
  public internal(set) var party: String
  /// The day on which the position counts as taken.
  public internal(set) var day: Day?
  public internal(set) var order: CanonicalOrder
  /// The source of its article.
  var outlet: String?
  var action: Content
  /// The quoted sentences: the words around the action.
  var context: Set<String>
  var conditions: [Content]
  public internal(set) var addressees: Set<String>
  /// The negotiations that its article belongs to; none means any.
  var cases: Set<CaseID>
}

extension Mention {
  /// Whether an article tells of it.
  public var isFromArticle: Bool { reference.article.number > 0 }

  /// The same after all others: what a person writes down is compared with everything that is known.
  public var atEnd: Mention {
    var result = self
    result.order = CanonicalOrder(day: Int.max, hash: "", number: 0, id: "")
    return result
  }

  /// One that no article tells of, under a number of its own (negative), so that several can be told apart.
  public func numbered(_ number: Int) -> Mention {
    var result = self
    result.reference = StatementReference(article: ArticleID(number: Int64(number)), reading: 1, id: reference.id)
    return result
  }
}

/// The place of a statement in canonical order: it depends on what happened when, never on the order of reading.
public struct CanonicalOrder: Hashable, Comparable, Sendable {
  var day: Int
  var hash: String
  var number: Int
  /// The statement's id: several may hold the same number.
  var id: String

  public static func < (lhs: CanonicalOrder, rhs: CanonicalOrder) -> Bool {
    (lhs.day, lhs.hash, lhs.number, lhs.id) < (rhs.day, rhs.hash, rhs.number, rhs.id)
  }
}

extension Reconciler {
  /// - Parameter canonical: Gives a party's present name.
  func mention(
    of linked: LinkedStatement, reference: StatementReference, cases: Set<CaseID>,
    canonical: (String) throws -> String
  ) rethrows -> Mention {
    let position = linked.statement.position
    let party = try canonical(position.party)
    let day = position.effectiveDay(published: linked.published)
    let isEarliest = position.isBackground && position.on == nil
    let own = names(of: party)
    var context: Set<String> = []
    for evidence in linked.statement.evidence {
      for word in Content(evidence.quotation, in: words).words where word.telling > 0.5 { context.insert(word.lemma) }
    }
    return Mention(
      reference: reference, position: position, party: party, day: day,
      order: CanonicalOrder(
        day: isEarliest ? Int.min : day?.number ?? Int.min, hash: linked.hash,
        number: Int(reference.id.drop { !$0.isNumber }) ?? 0, id: reference.id),
      outlet: linked.outlet, action: Content(position.action, in: words, leaving: own),
      context: context.subtracting(own),
      conditions: position.conditions.map { Content($0.action, in: words, leaving: own) },
      addressees: Set(try position.to.map(canonical)), cases: cases)
  }

  /// A position that no article tells of, such as one added by hand.
  public func mention(
    of position: Position, day: Day?, cases: Set<CaseID> = [], canonical: (String) throws -> String
  ) rethrows -> Mention {
    let nowhere = StatementReference(article: ArticleID(number: 0), reading: 1, id: "s0")
    let linked = LinkedStatement(
      statement: Statement(id: nowhere.id, position: position, evidence: []), published: day, hash: "")
    return try mention(of: linked, reference: nowhere, cases: cases, canonical: canonical)
  }

  private func names(of party: String) -> Set<String> {
    Set(party.lowercased().split { !$0.isLetter }.map(String.init))
  }
}
