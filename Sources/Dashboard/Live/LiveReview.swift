import Commitments
import Store
import Tracker

/// The review queue beside the article: one item at a time, each answer a form with its key.
extension LiveDashboard {
  private static let queueLength = 200

  func reviewPage(_ request: PageRequest) throws -> PageAnswer {
    let queue = try tracker.reviewQueue(limit: Self.queueLength).map(\.target)
    guard request.path.count > 1 else {
      return try frame("Review", request, .review) { site in
        guard let first = queue.first, let dossier = try tracker.reviewDossier(of: first) else {
          return try self.nothingToReview(site)
        }
        return try self.review(dossier, queue, site)
      }
    }
    guard let target = ReviewTarget(request.path[1]) else {
      throw PageError(description: TrackerError.notReviewable(request.path[1]).description, status: 404)
    }
    return try frame("Review", request, .review) { site in
      guard let dossier = try tracker.reviewDossier(of: target) else {
        return try tag("section") {
          tag("p", .class("empty")) { "Nothing about \(target.description) is left to be answered." }
          tag("p") { tag("a", .href(.page(["review"])), .named("data-key", "j")) { "To what is next" } }
          if token != nil { try undoButton(site, inReview: true) }
        }
      }
      return try self.review(dossier, queue, site)
    }
  }

  private func nothingToReview(_ site: Site) throws -> HTML {
    try tag("section") {
      try tag("p", .class("empty")) {
        if try tracker.figures().commitments > 0 {
          "Nothing is left to review: somebody has looked at every commitment."
        } else {
          "Nothing is there to be reviewed yet: "
          site.howToBegin
        }
      }
      let waiting = try tracker.suggestionCount()
      if waiting > 0 {
        tag("p") { "Found by a language model and not answered yet: \(waiting). `ctrack review` asks about them." }
      }
      if token != nil { try undoButton(site, inReview: true) }
    }
  }

  private func review(_ dossier: ReviewDossier, _ queue: [ReviewTarget], _ site: Site) throws -> HTML {
    let target = dossier.queued.target
    let place = queue.firstIndex(of: target)
    func link(_ target: ReviewTarget) -> Link { .page(["review", target.description]) }
    let next = place.flatMap { $0 + 1 < queue.count ? queue[$0 + 1] : nil } ?? queue.first { $0 != target }
    let before = place.flatMap { $0 > 0 ? queue[$0 - 1] : nil }
    let cited = try tracker.cited([dossier.dossier.commitment.id]).first
    let statement = dossier.statement ?? dossier.dossier.statements.last
    let read = try statement.map { try tracker.readArticle($0.article.id) }
    func reference(_ statement: StatementInContext) -> StatementReference {
      let own = dossier.dossier.commitment.statements + dossier.dossier.commitment.held
      return own.first { $0.article == statement.article.id && $0.id == statement.statement.id }
        ?? StatementReference(article: statement.article.id, reading: 1, id: statement.statement.id)
    }
    return try tag("div", .class("review")) {
      try tag("section", .class("panel"), .label("What is asked")) {
        tag("p", .class("faint small")) { Self.reason(dossier, place, queue.count) }
        if let held = dossier.statement { Self.held(held, becoming: dossier.accepted) }
        if let cited {
          CommitmentEntry(cited: cited, site: site, today: tracker.today, hasWords: read == nil).html()
        }
        if let statement {
          tag("p", .class("small")) {
            tag("a", .href(.anchor(Anchor(reference(statement))))) { "To its words in the article" }
          }
        }
        if token != nil {
          ReviewForms(dossier: dossier, site: site, next: next.map(link) ?? .page(["review"])).html()
          try undoButton(site, back: link(target), inReview: true)
        }
        tag("p", .class("bar")) {
          if let next { tag("a", .href(link(next)), .named("data-key", "j")) { Self.keyed("j", "Next") } }
          if let before { tag("a", .href(link(before)), .named("data-key", "k")) { Self.keyed("k", "Before") } }
          tag("a", .href(.page(["keys"])), .named("data-key", "?")) { Self.keyed("?", "Keys") }
        }
      }
      if let read {
        tag("section", .class("beside"), .label("The article")) {
          let own = cited.map { $0.commitment.statements + $0.commitment.held } ?? []
          ArticleSheet(read: read, site: site, today: tracker.today, chosen: Set(own)).html()
        }
      } else {
        tag("section", .class("beside")) {
          tag("p", .class("empty")) { "It was written down by hand: there is no article." }
        }
      }
    }
  }

  private static func keyed(_ key: String, _ words: String) -> HTML {
    tag("kbd", .hidden) { key } + HTML(text: words)
  }

  private static func reason(_ dossier: ReviewDossier, _ place: Int?, _ count: Int) -> String {
    let item = dossier.queued.item
    let why =
      switch item.reason {
      case .heldBack: "read after a status was set by hand"
      case .contested: "live evidence disagrees"
      case .deadline: "something is due near today"
      case .unsureMatch: "its statements may not belong together"
      case .unreviewed: "nobody has looked at it yet"
      }
    let confidence = item.confidence.map { " · confidence \(Int(($0 * 100).rounded())) of 100" } ?? ""
    return
      "\(place.map { "\($0 + 1) of \(count)\(count >= queueLength ? " or more" : "") · " } ?? "")\(why)\(confidence)"
  }

  private static func held(_ held: StatementInContext, becoming accepted: Commitment?) -> HTML {
    tag("p", .class("empty")) {
      "\(held.name) says: \(held.statement.position.party) \(held.statement.position.stance.rawValue), \(held.statement.position.action). "
      if let accepted { "Accepted, it would make \(accepted.id) \(accepted.status.rawValue)." }
    }
  }

  /// Takes back the last command that still counts, whoever gave it. In the review only what these pages did, since a
  /// single key is quickly pressed.
  func undoButton(_ site: Site, back: Link = .page(["review"]), inReview: Bool = false) throws -> HTML {
    guard let command = try tracker.undoable(), !inReview || isOwn(command.id) else { return .empty }
    return FormField.form(["undo"], site, back: back, name: "Undo") {
      FormField.hidden("command", String(command.id))
      FormField.button("Undo: \(shortened(command.words, to: 50))", key: inReview ? "u" : nil)
    }
  }
}

/// The answers to one item.
struct ReviewForms {
  let dossier: ReviewDossier
  let site: Site
  let next: Link

  private var target: String { dossier.queued.target.description }

  func html() -> HTML {
    tag("div", .named("role", "group"), .label("Answers")) {
      FormField.form(["accept"], site, back: next, name: "Accept \(target)") {
        FormField.hidden("target", target)
        FormField.button("Accept", key: "a", isFirst: true)
      }
      FormField.form(["reject"], site, back: next, name: "Reject \(target)") {
        FormField.hidden("target", target)
        FormField.text("reason", "Why the article does not say so", isNeeded: true)
        FormField.button("Reject", key: "r")
      }
      if dossier.statement == nil { commitmentForms }
    }
  }

  @HTMLBuilder private var commitmentForms: HTML {
    let commitment = dossier.dossier.commitment
    let names = dossier.dossier.statements.map(\.name)
    FormField.form(["merge"], site, back: next, name: "Merge \(target)") {
      FormField.hidden("id", commitment.id.description)
      FormField.text("into", "It is the same as", hint: "c7", isNeeded: true)
      FormField.button("Merge", key: "m")
    }
    if names.count > 1 {
      FormField.form(["split"], site, back: .page(["review", target]), name: "Split \(target)") {
        FormField.hidden("id", commitment.id.description)
        FormField.choice("statement", "Another commitment is in", names)
        FormField.button("Split", key: "s")
      }
    }
    EditForm(commitment: commitment, site: site, back: next).html()
  }
}
