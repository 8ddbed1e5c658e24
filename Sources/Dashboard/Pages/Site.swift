import Commitments

/// Where links of a page lead: within one file, or to the pages of a server.
struct Site: Sendable {
  enum Form: Sendable {
    /// Only what stands in the file can be linked to.
    case file(commitments: Set<CommitmentID>, articles: Set<ArticleID>)
    case live
  }

  var form: Form
  /// The case that the pages are about; it goes along with links between lists.
  var negotiation: String?
  /// The token of this run, if the pages may change the ledger.
  var token: String?

  init(form: Form, negotiation: String? = nil, token: String? = nil) {
    self.form = form
    self.negotiation = negotiation
    self.token = token
  }

  func link(_ id: CommitmentID) -> Link? {
    switch form {
    case .file(let commitments, _): commitments.contains(id) ? .anchor(Anchor(id)) : nil
    case .live: .page(["commitments", id.description])
    }
  }

  func link(_ id: ConditionID) -> Link? {
    switch form {
    case .file: link(id.commitment).map { _ in .anchor(Anchor(id)) }
    case .live: .page(["commitments", id.commitment.description], anchor: Anchor(id))
    }
  }

  func link(_ id: ArticleID) -> Link? {
    switch form {
    case .file(_, let articles): articles.contains(id) ? .anchor(Anchor(id)) : nil
    case .live: .page(["articles", id.description])
    }
  }

  /// To the words of a statement.
  func link(_ statement: StatementReference) -> Link? {
    switch form {
    case .file: link(statement.article).map { _ in .anchor(Anchor(statement)) }
    case .live: .page(["articles", statement.article.description], anchor: Anchor(statement))
    }
  }

  /// What to do where there is nothing yet: read an article.
  @HTMLBuilder var howToBegin: HTML {
    if case .live = form, token != nil {
      tag("a", .href(.page(["articles"], anchor: Anchor("ingest")))) { "Read an article into the ledger" }
    } else {
      tag("code") { "ctrack ingest article.json --case \"Name of the negotiation\"" }
    }
  }

  /// How more is shown of a list that was cut short; nothing where pages lead on.
  var howToSeeMore: String {
    guard case .file = form else { return "" }
    return " A higher --limit shows them."
  }

  /// To everything that waits for a party.
  func link(responsible party: String) -> Link? {
    guard case .live = form else { return nil }
    return .page(["commitments"], [("by", party)] + caseQuery)
  }

  /// To all who must act.
  var acting: Link? {
    guard case .live = form else { return nil }
    return .page(["acting"], caseQuery)
  }

  /// To everything that a party has said.
  func link(party: String) -> Link? {
    guard case .live = form else { return nil }
    return .page(["commitments"], [("party", party)] + caseQuery)
  }

  /// To the time line of some days.
  func link(days: ClosedRange<Day>) -> Link? {
    guard case .live = form else { return nil }
    return .page(["time"], [("from", "\(days.lowerBound)"), ("to", "\(days.upperBound)")] + caseQuery)
  }

  var caseQuery: [(name: String, value: String)] { negotiation.map { [("case", $0)] } ?? [] }
}

extension HTML {
  /// A link, or the content alone where it would lead nowhere.
  static func linked(_ link: Link?, _ attributes: [Attribute] = [], @HTMLBuilder _ content: () -> HTML) -> HTML {
    guard let link else { return attributes.isEmpty ? content() : .element("span", attributes, content) }
    return .element("a", [.href(link)] + attributes, content)
  }
}
