import Foundation

/// What all pages have in common: head, navigation, landmarks.
struct Frame {
  struct Item {
    var name: String
    var link: Link
    var isCurrent = false
  }

  var title: String
  var kicker: String
  var lead: String?
  var navigation: [Item]
  var footer: String
  /// Scripts of our own server; a file has none.
  var script: Link?
  /// Whether the page carries its policy itself: a file has no server that would.
  var carriesPolicy: Bool
  /// Of the ledger that is shown, for a script that tells whether it has changed.
  var version: String?

  func html(head: HTML = .empty, @HTMLBuilder _ content: () -> HTML) -> HTML {
    HTML.own("<!DOCTYPE html>\n")
      + tag("html", .named("lang", "en")) {
        tag("head") {
          HTML.void("meta", [.named("charset", "utf-8")])
          if carriesPolicy {
            HTML.void(
              "meta", [.named("http-equiv", "Content-Security-Policy"), .named("content", Self.filePolicy)])
          }
          HTML.void(
            "meta", [.named("name", "viewport"), .named("content", "width=device-width, initial-scale=1")])
          HTML.void(
            "meta", [.named("name", "referrer"), .named("content", carriesPolicy ? "no-referrer" : "same-origin")])
          tag("title") { title }
          HTML.style(.standard)
          if let script { tag("script", .named("src", script.target), .flag("defer")) { "" } }
        }
        HTML.element("body", version.map { [.named("data-version", $0)] } ?? []) {
          tag("a", .class("skip"), .href(.anchor(Anchor("content")))) { "Skip to the content" }
          tag("header", .class("top")) {
            tag("p", .class("kicker")) { kicker }
            tag("h1") { title }
            if let lead { tag("p", .class("lead")) { lead } }
            head
          }
          if !navigation.isEmpty { menu }
          tag("main", .id(Anchor("content")), .named("tabindex", "-1")) { content() }
          tag("footer") {
            tag("p") { footer }
            if version != nil {
              tag("p", .id(Anchor("live")), .class("live"), .named("role", "status"), .named("aria-live", "polite")) {
                ""
              }
            }
          }
        }
      } + HTML.own("\n")
  }

  private var menu: HTML {
    tag("nav", .class("main"), .label("Sections")) {
      tag("ul") {
        for item in navigation {
          tag("li") {
            HTML.element(
              "a", [.href(item.link)] + (item.isCurrent ? [.named("aria-current", "page")] : [])
            ) { item.name }
          }
        }
      }
    }
  }

  /// Nothing may be loaded or run, and the one style is named by its hash.
  static let filePolicy =
    "default-src 'none'; style-src \(Stylesheet.standard.policySource); base-uri 'none'; form-action 'none'"
}
