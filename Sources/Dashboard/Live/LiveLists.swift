import Commitments
import Foundation
import Store
import Tracker

/// Commitments and articles: lists in pages, and each by itself.
extension LiveDashboard {
  static let pageLength = 50

  func commitmentPage(_ request: PageRequest) throws -> PageAnswer {
    guard request.path.count > 1 else {
      return try frame("Commitments", request, .commitments) { try self.commitments(request, $0) }
    }
    guard let id = CommitmentID(request.path[1]), let cited = try tracker.cited([id]).first else {
      // The tracker says whether it never was, was undone, or went into another one.
      if let id = CommitmentID(request.path[1]) { _ = try tracker.dossier(of: id) }
      throw PageError(description: "'\(request.path[1])' names no commitment: write c12.", status: 404)
    }
    let dossier = try tracker.dossier(of: id)
    return try frame("\(cited.commitment.id), \(cited.commitment.party)", request, .commitments) { site in
      try tag("section") {
        CommitmentEntry(cited: cited, site: site, today: tracker.today).html()
        HistoryList.html(dossier)
        if token != nil {
          let undo = try undoButton(site, back: .page(request.path))
          CommitmentForms(cited: cited, site: site, undo: undo).html()
        }
      }
    }
  }

  private func commitments(_ request: PageRequest, _ site: Site) throws -> HTML {
    var list = ListRequest()
    list.words = (request.query["words"] ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
    list.party = request.query["party"].flatMap { $0.isEmpty ? nil : $0 }
    list.by = request.query["by"].flatMap { $0.isEmpty ? nil : $0 }
    list.negotiation = request.negotiation
    list.isComplete = request.query["all"] == "yes"
    list.order = .recent
    list.limit = Self.pageLength + 1
    list.offset = (request.page - 1) * Self.pageLength
    if let text = request.query["status"], !text.isEmpty {
      guard let status = Status(rawValue: text) else { throw PageError(description: "'\(text)' is no status.") }
      list.statuses = [status]
    }
    let found = try tracker.commitments(list)
    return tag("section", .label("Commitments")) {
      ListForm.html(request)
      if found.isEmpty {
        tag("p", .class("empty")) {
          if request.query.isEmpty {
            "No commitment is open. Closed ones stand under "
            tag("a", .href(.page(["commitments"], [("all", "yes")]))) { "all" }
            "; new ones come with articles: "
            site.howToBegin
          } else {
            "No commitment matches. Take a word away, or look at closed ones too."
          }
        }
      } else {
        tag("ul", .class("lines")) {
          for commitment in found.prefix(Self.pageLength) { tag("li") { CommitmentLine.html(commitment, site) } }
        }
      }
      PageLinks.html(request, hasMore: found.count > Self.pageLength)
    }
  }

  func articlePage(_ request: PageRequest) throws -> PageAnswer {
    guard request.path.count > 1 else {
      return try frame("Articles", request, .articles) { try self.articles(request, $0) }
    }
    guard let id = ArticleID(request.path[1]) else {
      throw PageError(description: "'\(request.path[1])' names no article: write a7.", status: 404)
    }
    let read = try tracker.readArticle(id)
    return try frame(shortened(read.article.title, to: 90), request, .articles) { site in
      Self.alone(ArticleSheet(read: read, site: site, today: tracker.today).html())
    }
  }

  private func articles(_ request: PageRequest, _ site: Site) throws -> HTML {
    let scope = try request.negotiation.map { try tracker.caseID(named: $0) }
    let found = try tracker.articles(
      of: scope, limit: Self.pageLength + 1, offset: (request.page - 1) * Self.pageLength)
    return tag("section", .label("Articles")) {
      if token != nil { IngestForm(site: site, isOpen: found.isEmpty).html() }
      if found.isEmpty, token == nil {
        tag("p", .class("empty")) {
          "No article has been read yet: "
          site.howToBegin
        }
      }
      tag("ul", .class("lines")) {
        for article in found.prefix(Self.pageLength) {
          tag("li", .class("said")) {
            HTML.linked(site.link(article.id)) { article.title }
            tag("span", .class("faint small")) {
              " "
              [article.id.description, article.source, article.published?.words].compactMap(\.self)
                .joined(separator: " · ")
            }
          }
        }
      }
      PageLinks.html(request, hasMore: found.count > Self.pageLength)
    }
  }
}

/// One line of a list of commitments.
enum CommitmentLine {
  static func html(_ commitment: Commitment, _ site: Site) -> HTML {
    tag("span", .class("said")) {
      HTML.linked(site.link(commitment.id), [.class("id")]) { commitment.id.description }
      " "
      tag("span", .class("who")) { commitment.party }
      " \(commitment.action) "
      StatusMark.label(commitment.status)
      if !commitment.openConditions.isEmpty {
        tag("span", .class("faint small")) { " · \(counted(commitment.openConditions.count, "open condition"))" }
      }
      if let due = commitment.due, commitment.status.isOpen {
        tag("span", .class("faint small")) { " · due \(due.words)" }
      }
    }
  }
}

/// To the pages before and behind.
enum PageLinks {
  static func html(_ request: PageRequest, hasMore: Bool) -> HTML? {
    guard hasMore || request.page > 1 else { return nil }
    func link(_ page: Int) -> Link {
      let query = request.query.filter { !["page", "done"].contains($0.key) }.sorted { $0.key < $1.key }
      return .page(request.path, query.map { ($0.key, $0.value) } + [("page", String(page))])
    }
    return tag("nav", .label("Pages")) {
      tag("ul", .class("pages")) {
        if request.page > 1 {
          tag("li") { tag("a", .href(link(request.page - 1)), .named("rel", "prev")) { "Newer" } }
        }
        tag("li", .class("faint")) { "Page \(grouped(request.page))" }
        if hasMore { tag("li") { tag("a", .href(link(request.page + 1)), .named("rel", "next")) { "Older" } } }
      }
    }
  }
}
