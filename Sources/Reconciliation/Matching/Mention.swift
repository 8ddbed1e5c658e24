public import Commitments

/// A statement as it is compared with others.
///
/// A class, since every one is compared with many others: values would be copied all the time.
public final class Mention: Sendable {
  public let reference: StatementReference
  public let position: Position
  /// Present name of the party that takes the position.
  public let party: String
  /// The day on which the position counts as taken.
  public let day: Day?
  public let order: CanonicalOrder
  /// The source of its article.
  let outlet: String?
  let action: Content
  /// The telling words of the quoted sentences around the action, by key, sorted.
  let context: [UInt64]
  /// Without those that only ask for the same or for a yes: many things are done if the other side complies.
  let conditions: [Content]
  public let addressees: Set<String>
  /// The negotiations that its article belongs to; none means any.
  let cases: Set<CaseID>

  init(
    reference: StatementReference, position: Position, party: String, day: Day?, order: CanonicalOrder, outlet: String?,
    action: Content, context: [UInt64], conditions: [Content], addressees: Set<String>, cases: Set<CaseID>
  ) {
    self.reference = reference
    self.position = position
    self.party = party
    self.day = day
    self.order = order
    self.outlet = outlet
    self.action = action
    self.context = context
    self.conditions = conditions
    self.addressees = addressees
    self.cases = cases
  }

  private init(_ other: Mention, reference: StatementReference, order: CanonicalOrder, action: Content) {
    self.reference = reference
    position = other.position
    party = other.party
    day = other.day
    self.order = order
    outlet = other.outlet
    self.action = action
    context = other.context
    conditions = other.conditions
    addressees = other.addressees
    cases = other.cases
  }

  /// Whether an article tells of it.
  public var isFromArticle: Bool { reference.article.number > 0 }

  /// The same after all others: what a person writes down is compared with everything that is known.
  public var atEnd: Mention {
    Mention(
      self, reference: reference, order: CanonicalOrder(day: Int.max, hash: "", number: 0, id: ""), action: action)
  }

  /// One that no article tells of, under a number of its own (negative), so that several can be told apart.
  public func numbered(_ number: Int) -> Mention {
    let reference = StatementReference(article: ArticleID(number: Int64(number)), reading: 1, id: reference.id)
    return Mention(self, reference: reference, order: order, action: action)
  }

  /// The same with other words for its action.
  func acting(_ action: Content) -> Mention { Mention(self, reference: reference, order: order, action: action) }
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
    let quoted = linked.statement.evidence.flatMap { Content.words(of: $0.quotation, in: words) }
    let context = Set(quoted.lazy.filter { $0.telling > 0.5 && !own.contains($0.lemma) }.map(\.key))
    return Mention(
      reference: reference, position: position, party: party, day: day,
      order: CanonicalOrder(
        day: isEarliest ? Int.min : day?.number ?? Int.min, hash: linked.hash,
        number: Int(reference.id.drop { !$0.isNumber }) ?? 0, id: reference.id),
      outlet: linked.outlet, action: Content(position.action, in: words, leaving: own),
      context: context.sorted(),
      conditions: position.conditions.map { Content($0.action, in: words, leaving: own) }.filter { !$0.isReference },
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
