/// Something that bears on a commitment at a day: a position, what follows from other commitments, or a mark or condition
/// entered by hand.
struct Happening {
  enum Content {
    case position(Position, conditions: [ConditionLink], statement: StatementReference?)
    case statusMark(StatusMark)
    case conditionMark(number: Int, ConditionMark)
    case condition(number: Int, ConditionTerm, matter: MatterID)
    case consequence(Consequence)
  }

  var content: Content
  /// The entry that brought it into the ledger.
  var entry: Int64
  /// `nil`: no date is known, so it counts as earlier than everything dated.
  var day: Day?
  /// Breaks ties between positions of one day.
  var hash: String

  /// The canonical order: it depends on what happened when, never on the order of reading.
  ///
  /// Undated positions and undated background first, then by day; on one day positions before what follows from them,
  /// before hands; articles by hash, and within an article in its own order.
  static func canonically(_ lhs: Happening, _ rhs: Happening) -> Bool {
    if lhs.sortDay != rhs.sortDay { return lhs.sortDay < rhs.sortDay }
    if lhs.kind != rhs.kind { return lhs.kind < rhs.kind }
    if lhs.hash != rhs.hash { return lhs.hash < rhs.hash }
    if lhs.ordinal != rhs.ordinal { return lhs.ordinal < rhs.ordinal }
    if lhs.isByHand != rhs.isByHand { return rhs.isByHand }
    return lhs.entry < rhs.entry
  }

  var position: Position? {
    if case .position(let position, _, _) = content { position } else { nil }
  }

  var statement: StatementReference? {
    if case .position(_, _, let statement) = content { statement } else { nil }
  }

  private var kind: Int {
    switch content {
    case .position: 0
    case .consequence: 1
    case .statusMark, .conditionMark, .condition: 2
    }
  }

  /// Entered by a person rather than read in an article.
  var isByHand: Bool {
    switch content {
    case .position(_, _, let statement): statement == nil
    case .consequence: false
    case .statusMark, .conditionMark, .condition: true
    }
  }

  /// Told as background, and nobody says of when.
  var isUndatedBackground: Bool { position.map { $0.isBackground && $0.on == nil } ?? false }

  private var sortDay: Int { isUndatedBackground ? Int.min : day?.number ?? Int.min }

  private var ordinal: Int {
    switch content {
    case .position(_, _, let statement?): Int(statement.id.drop { !$0.isNumber }) ?? 0
    case .consequence(let consequence): consequence.effect.rank
    default: 0
    }
  }
}

extension Position {
  /// The day on which the position counts as taken: its own date, at the latest the publication of the article.
  public func effectiveDay(published: Day?) -> Day? {
    guard let on else { return published }
    return min(on.last, published ?? on.last)
  }
}
