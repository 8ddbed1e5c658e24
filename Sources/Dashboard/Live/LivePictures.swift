import Commitments
import Locking
import Store
import Tracker

/// The pages that show the ledger as a whole.
extension LiveDashboard {
  private static let rows = 60
  private static let offersPerPage = 40
  private static let mostParties = 500

  func brief(_ request: PageRequest, _ site: Site) throws -> HTML {
    let since = try since(request)
    return try kept("brief \(since) \(request.negotiation ?? "")") {
      let brief = try tracker.brief(
        ReportRequest(since: since, negotiation: request.negotiation, limit: Self.rows, leadsOn: true))
      return brief.figureList() + brief.changeSection(site)
        + brief.responsibilitySection(site) + brief.agendaSection(site)
    }
  }

  /// The day that a brief begins with: the one that is asked for, else a week ago.
  func since(_ request: PageRequest) throws -> Day {
    guard let text = request.query["since"], !text.isEmpty else { return tracker.today - 7 }
    guard let day = Day(iso: text) else { throw DateError.notADay(text) }
    return day
  }

  func positions(_ request: PageRequest, _ site: Site) throws -> HTML {
    try kept("positions \(request.page) \(request.negotiation ?? "")") {
      let matrices = try tracker.positionMatrices(
        in: request.negotiation, limit: Self.offersPerPage, offset: (request.page - 1) * Self.offersPerPage)
      let pages = PageLinks.html(request, hasMore: matrices.leftOut > 0)
      return Self.alone(MatrixSection.html(matrices.shown, site, leftOut: matrices.leftOut, pages: pages))
    }
  }

  /// Everybody who must act, and what nobody in particular must.
  func acting(_ request: PageRequest, _ site: Site) throws -> HTML {
    try kept("acting \(request.negotiation ?? "")") {
      let scope = try request.negotiation.map { try tracker.caseID(named: $0) }
      let counts = try tracker.responsibleParties(of: scope, limit: Self.mostParties)
      let undirected = try tracker.openConditionsOfNobody(of: scope, limit: Self.mostParties)
      return ActingSection.html(counts.shown, leftOut: counts.leftOut, undirected, site, today: tracker.today)
    }
  }

  func time(_ request: PageRequest, _ site: Site) throws -> HTML {
    let days = try TimelineChoice.days(request)
    return try kept("time \(days.map { "\($0)" } ?? "") \(request.negotiation ?? "")") {
      let timeline = try tracker.timeline(in: request.negotiation, days: days)
      let choice = TimelineChoice(timeline: timeline, site: site, isAutomatic: days == nil).html()
      return Self.alone(TimelineSection.html(timeline, site, choice: choice))
    }
  }

  func waiting(_ request: PageRequest, _ site: Site) throws -> HTML {
    // One after the other: who asks while it is made takes what is made.
    try slow.withLock { tracker in
      try kept("waiting \(request.negotiation ?? "")") {
        defer { FreedMemory.giveBack() }
        let (graph, moves) = try tracker.waitingPicture(in: request.negotiation, limit: Self.rows)
        return Self.alone(GraphSection.html(graph, moves: moves, site))
      }
    }
  }

  /// A section that has a page of its own: its heading is the page's, and is not shown twice.
  static func alone(_ section: HTML) -> HTML { tag("div", .class("alone")) { section } }
}
