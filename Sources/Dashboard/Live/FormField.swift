import Commitments

/// Fields of forms, each with its label.
enum FormField {
  static func hidden(_ name: String, _ value: String) -> HTML {
    HTML.void("input", [.named("type", "hidden"), .named("name", name), .named("value", value)])
  }

  static func text(
    _ name: String, _ label: String, value: String = "", hint: String = "", type: String = "text",
    isNeeded: Bool = false, scope: String = ""
  ) -> HTML {
    let id = scope + name
    var attributes: [Attribute] = [
      .named("id", id), .named("name", name), .named("type", type), .named("value", value),
    ]
    if !hint.isEmpty { attributes.append(.named("placeholder", hint)) }
    if isNeeded { attributes.append(.flag("required")) }
    return tag("div") {
      tag("label", .named("for", id)) { label }
      HTML.void("input", attributes)
    }
  }

  static func choice(
    _ name: String, _ label: String, _ options: [String], chosen: String? = nil, scope: String = ""
  ) -> HTML {
    let id = scope + name
    return tag("div") {
      tag("label", .named("for", id)) { label }
      HTML.element("select", [.named("id", id), .named("name", name)]) {
        for option in options {
          HTML.element("option", [.named("value", option)] + (option == chosen ? [.flag("selected")] : [])) { option }
        }
      }
    }
  }

  /// A form that changes the ledger: with the token of this run, and the page to which it leads back.
  static func form(
    _ path: [String], _ site: Site, back: Link, name: String,
    @HTMLBuilder _ content: () -> HTML
  ) -> HTML {
    HTML.element("form", [.named("method", "post"), .action(.page(path)), .label(name)]) {
      hidden("token", site.token ?? "")
      hidden("back", back.target)
      tag("div", .class("bar")) { content() }
    }
  }

  static func button(_ words: String, key: String? = nil, isFirst: Bool = false) -> HTML {
    var attributes: [Attribute] = [.named("type", "submit")]
    if isFirst { attributes.append(.class("first")) }
    if let key { attributes += [.named("aria-keyshortcuts", key), .named("data-key", key)] }
    return HTML.element("button", attributes) {
      if let key { tag("kbd", .hidden) { key } }
      words
    }
  }
}

/// What narrows the list of commitments.
enum ListForm {
  static func html(_ request: PageRequest) -> HTML {
    HTML.element(
      "form", [.class("bar"), .named("method", "get"), .action(.page(["commitments"])), .named("role", "search")]
    ) {
      FormField.text("words", "Words", value: request.query["words"] ?? "", type: "search")
      HTML.element(
        "details", ["party", "by", "status"].contains { request.query[$0]?.isEmpty == false } ? [.flag("open")] : []
      ) {
        tag("summary") { "More" }
        tag("div", .class("bar")) {
          FormField.text("party", "Whose position", value: request.query["party"] ?? "")
          FormField.text("by", "Who must act", value: request.query["by"] ?? "")
          FormField.choice("status", "Status", [""] + Status.allCases.map(\.rawValue), chosen: request.query["status"])
          FormField.choice("all", "Closed ones too", ["no", "yes"], chosen: request.query["all"])
        }
      }
      if let negotiation = request.negotiation { FormField.hidden("case", negotiation) }
      tag("button", .named("type", "submit")) { "Find" }
    }
  }
}
