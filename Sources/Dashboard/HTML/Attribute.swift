import Terminal

/// An attribute of an element: its name is our own, its value escaped.
struct Attribute: Hashable, Sendable {
  let source: String

  private init(_ name: StaticString, _ value: String) { source = " \(name)=\"\(HTML.escaped(value))\"" }

  /// A value that may come from an article: cleaned as one line.
  static func named(_ name: StaticString, _ value: String) -> Attribute {
    Attribute(name, SafeText(cell: value).string)
  }

  static func number(_ name: StaticString, _ value: Double) -> Attribute { Attribute(name, SVG.text(value)) }

  /// One without a value.
  static func flag(_ name: StaticString) -> Attribute { Attribute(name, "\(name)") }

  static func `class`(_ names: String) -> Attribute { Attribute("class", names) }
  static func id(_ anchor: Anchor) -> Attribute { Attribute("id", anchor.name) }
  static func href(_ link: Link) -> Attribute { Attribute("href", link.target) }
  static func action(_ link: Link) -> Attribute { Attribute("action", link.target) }
  static func label(_ text: String) -> Attribute { .named("aria-label", text) }
  static func labelledBy(_ anchor: Anchor) -> Attribute { Attribute("aria-labelledby", anchor.name) }
  static let hidden = Attribute("aria-hidden", "true")
}
