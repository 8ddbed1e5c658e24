import Commitments
import Tracker

extension LiveDashboard {
  enum Place: String, CaseIterable {
    case brief = "Brief"
    case acting = "Who must act"
    case positions = "Positions"
    case time = "Time line"
    case waiting = "Waiting"
    case commitments = "Commitments"
    case articles = "Articles"
    case review = "Review"
    case add = "Write down"

    var path: [String] {
      switch self {
      case .brief: []
      case .acting: ["acting"]
      case .positions: ["positions"]
      case .time: ["time"]
      case .waiting: ["waiting"]
      case .commitments: ["commitments"]
      case .articles: ["articles"]
      case .review: ["review"]
      case .add: ["add"]
      }
    }

    var isWriting: Bool { self == .add }
    /// Whether what it shows may be narrowed to a case.
    var hasCase: Bool { self != .review && self != .add }
  }

  /// A page around its content, with navigation, the choice of a case, and the last message.
  func frame(
    _ title: String, _ request: PageRequest, _ place: Place?, status: Int = 200, _ content: (Site) throws -> HTML
  ) throws -> PageAnswer {
    let site = Site(form: .live, negotiation: request.negotiation, token: token)
    let version = try version()
    let shown = try content(site)
    let items = Place.allCases.filter { token != nil || !$0.isWriting }.map { item in
      Frame.Item(
        name: item.rawValue, link: .page(item.path, item.hasCase ? site.caseQuery : []), isCurrent: item == place)
    }
    let hasChoice = place?.hasCase == true && request.path.count < 2
    let cases = hasChoice ? try kept("cases") { try self.caseOptions() } : .empty
    let frame = Frame(
      title: title, kicker: [request.negotiation, tracker.today.words].compactMap(\.self).joined(separator: " · "),
      lead: nil, navigation: items,
      footer: token == nil
        ? "Read only. As of \(tracker.today.words)."
        : "Changes are entries of the ledger's log and can be undone. As of \(tracker.today.words).",
      script: .page(["ctrack.js"]), carriesPolicy: false, version: version)
    let since = place == .brief ? try self.since(request) : nil
    let head = CaseChoice.html(cases, place?.path ?? [], request, since: since)
    let html = frame.html(head: head) {
      if let message = message(request.query["done"]) {
        tag("p", .class("message"), .named("role", "status")) { message }
      }
      shown
    }
    return .page(html.source, status: status)
  }

  private func caseOptions() throws -> HTML {
    let cases = try tracker.cases()
    guard cases.count > 1 else { return .empty }
    return cases.sorted { $0.name < $1.name }.prefix(500).map { negotiation in
      HTML.element("option", [.named("value", negotiation.name)]) { negotiation.name }
    }.joined()
  }
}

/// The choice of a case, and on the brief of a day: a form that works without scripts.
enum CaseChoice {
  static func html(_ options: HTML, _ path: [String], _ request: PageRequest, since: Day?) -> HTML {
    guard !options.isEmpty || since != nil else { return .empty }
    return HTML.element("form", [.class("bar"), .named("method", "get"), .action(.page(path))]) {
      if !options.isEmpty {
        tag("div") {
          tag("label", .named("for", "case")) { "Negotiation" }
          HTML.element("select", [.named("id", "case"), .named("name", "case")]) {
            if let chosen = request.negotiation { tag("option", .named("value", chosen), .flag("selected")) { chosen } }
            tag("option", .named("value", "")) { "All" }
            options
          }
        }
      }
      if let since { FormField.text("since", "What changed since", value: "\(since)", type: "date") }
      tag("button", .named("type", "submit")) { "Show" }
    }
  }
}
