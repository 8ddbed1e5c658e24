import Commitments

/// What a colour stands for; it never stands alone.
enum Tone: String {
  case good, ask, wait, bad, still

  init(_ status: Status) {
    self =
      switch status {
      case .active, .met: .good
      case .proposed, .demanded: .ask
      case .acceptedIf, .pledgedIf, .pendingReview, .suspended: .wait
      case .broken, .rejected, .threatened: .bad
      case .withdrawn, .released, .expired, .superseded: .still
      }
  }

  init(_ stance: Stance) {
    self =
      switch stance {
      case .accepted, .pledged, .met: .good
      case .proposed, .demanded: .ask
      case .acceptedIf, .pendingReview: .wait
      case .threatened, .rejected, .broken: .bad
      case .withdrawn: .still
      }
  }

  init(_ status: ConditionStatus) {
    self =
      switch status {
      case .open: .wait
      case .met, .waived: .good
      case .failed: .bad
      }
  }
}

/// The sign of a status: told apart by its shape, so that colour is not needed.
enum StatusMark {
  /// The shape alone, for a drawing, about a point; `size` is its radius.
  static func shape(_ status: Status, x: Double, y: Double, size r: Double) -> HTML {
    func circle(_ name: String, _ radius: Double) -> HTML {
      .element("circle", [.class(name), .number("cx", x), .number("cy", y), .number("r", radius)]) {}
    }
    func path(_ name: String, _ points: [(Double, Double)], closed: Bool = false) -> HTML {
      SVG.path(name, points.map { (x + $0.0 * r, y + $0.1 * r) }, closed: closed)
    }
    let cross = path("line", [(-0.8, -0.8), (0.8, 0.8)]) + path("line", [(-0.8, 0.8), (0.8, -0.8)])
    switch status {
    case .active: return circle("fill", r)
    case .met: return circle("fill", r) + path("onfill", [(-0.5, 0.05), (-0.1, 0.45), (0.55, -0.4)])
    case .acceptedIf, .pledgedIf:
      let half = HTML.element(
        "path",
        [
          .class("fill"),
          .named(
            "d",
            "M\(SVG.text(x)) \(SVG.text(y - r)) A\(SVG.text(r)) \(SVG.text(r)) 0 0 0 \(SVG.text(x)) \(SVG.text(y + r)) Z"
          ),
        ]
      ) {}
      return circle("line", r) + half
    case .proposed: return circle("line", r)
    case .demanded: return path("line", [(-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)], closed: true)
    case .pendingReview: return circle("line", r) + circle("fill", r * 0.35)
    case .threatened: return path("line", [(0, -1), (0.95, 0.8), (-0.95, 0.8)], closed: true)
    case .suspended: return path("line", [(-0.45, -0.8), (-0.45, 0.8)]) + path("line", [(0.45, -0.8), (0.45, 0.8)])
    case .broken: return cross
    case .rejected: return circle("line", r) + path("line", [(-0.65, 0.65), (0.65, -0.65)])
    case .withdrawn, .released, .expired, .superseded: return path("line", [(-0.9, 0), (0.9, 0)])
    }
  }

  /// The sign in a line of text.
  static func inline(_ status: Status) -> HTML {
    .element("svg", [.class("glyph"), .named("viewBox", "0 0 12 12"), .hidden]) {
      shape(status, x: 6, y: 6, size: 4.8)
    }
  }

  /// The sign with its word.
  static func label(_ status: Status) -> HTML {
    tag("span", .class("status \(Tone(status).rawValue)")) {
      inline(status)
      status.rawValue
    }
  }
}
