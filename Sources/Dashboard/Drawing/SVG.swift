/// Small pieces of a drawing.
enum SVG {
  /// A whole drawing with a name for those who do not see it.
  static func picture(
    _ form: PictureForm, width: Double, height: Double, title: String, @HTMLBuilder _ content: () -> HTML
  ) -> HTML {
    .element(
      "svg",
      [
        .class("picture \(form.rawValue)"), .number("width", width), .number("height", height),
        .named("viewBox", "0 0 \(text(width)) \(text(height))"), .named("role", "group"), .label(title),
      ], content)
  }

  static func path(_ name: String, _ points: [(Double, Double)], closed: Bool = false) -> HTML {
    let line = points.enumerated().map { ($0 == 0 ? "M" : "L") + "\(text($1.0)) \(text($1.1))" }.joined()
    return .element("path", [.class(name), .named("d", line + (closed ? "Z" : ""))]) {}
  }

  static func line(_ name: String, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> HTML {
    path(name, [(x1, y1), (x2, y2)])
  }

  static func rectangle(_ name: String, x: Double, y: Double, width: Double, height: Double) -> HTML {
    .element(
      "rect",
      [.class(name), .number("x", x), .number("y", y), .number("width", width), .number("height", height)]
    ) {}
  }

  enum Side: String { case start, middle, end }

  static func words(_ words: String, x: Double, y: Double, _ name: String = "", from side: Side = .start) -> HTML {
    var attributes: [Attribute] = [.number("x", x), .number("y", y)]
    if side != .start { attributes.append(.named("text-anchor", side.rawValue)) }
    if !name.isEmpty { attributes.append(.class(name)) }
    return .element("text", attributes) { words }
  }

  /// What a pointer that rests on a thing is told.
  static func title(_ words: String) -> HTML { .element("title") { words } }

  /// One decimal at most, so that drawings stay small and the same on every machine.
  static func text(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    let (whole, rest) = (abs(tenths) / 10, abs(tenths) % 10)
    return (tenths < 0 ? "-" : "") + (rest == 0 ? "\(whole)" : "\(whole).\(rest)")
  }
}
