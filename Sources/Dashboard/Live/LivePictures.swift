import Commitments
import Store
import Tracker

/// The pages that show the ledger as a whole.
extension LiveDashboard {
  private static let rows = 60

  func brief(_ request: PageRequest, _ site: Site) throws -> HTML {
    let since = try since(request)
    return try kept("brief \(since) \(request.negotiation ?? "")") {
      let brief = try tracker.brief(
        ReportRequest(since: since, negotiation: request.negotiation, limit: Self.rows))
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
    try kept("positions \(request.negotiation ?? "")") {
      Self.alone(MatrixSection.html(try tracker.positionMatrices(in: request.negotiation), site))
    }
  }

  func time(_ request: PageRequest, _ site: Site) throws -> HTML {
    try kept("time \(request.negotiation ?? "")") {
      Self.alone(TimelineSection.html(try tracker.timeline(in: request.negotiation), site))
    }
  }

  func waiting(_ request: PageRequest, _ site: Site) throws -> HTML {
    try kept("waiting \(request.negotiation ?? "")") {
      let graph = try tracker.waitingGraph(in: request.negotiation)
      let moves = try tracker.waiting(in: request.negotiation, limit: Self.rows)
      return Self.alone(GraphSection.html(graph, moves: moves, site))
    }
  }

  /// A section that has a page of its own: its heading is the page's, and is not shown twice.
  static func alone(_ section: HTML) -> HTML { tag("div", .class("alone")) { section } }
}
