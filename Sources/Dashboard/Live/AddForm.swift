import Commitments

/// A commitment written down by hand.
struct AddForm {
  let site: Site
  let today: Day

  func html() -> HTML {
    tag("section", .label("Write down a commitment")) {
      tag("p", .class("lead")) { "What no article told in words that were found, or what you heard yourself." }
      FormField.form(["add"], site, back: .page(["add"]), name: "Write down a commitment") {
        FormField.text("party", "Who takes the position", isNeeded: true)
        FormField.choice("stance", "Stance", Stance.allCases.map(\.rawValue), chosen: "pledged")
        FormField.text("action", "What would be done or is asked", isNeeded: true)
        FormField.text("to", "To whom", hint: "several with ; between")
        FormField.choice("kind", "Condition", [""] + ConditionKind.allCases.map(\.rawValue))
        FormField.text("by", "Who must act on it")
        FormField.text("condition", "What must come about")
        FormField.text("on", "Taken on", hint: "\(today)")
        FormField.text("due", "Due", hint: "2025-04-18 or 2025-04")
        FormField.text("speaker", "Speaker")
        FormField.text("case", "Negotiation")
        FormField.text("article", "Read in article", hint: "a7")
        FormField.text("quote", "Words of that article, copied exactly")
        FormField.text("note", "Why")
        FormField.button("Write down", isFirst: true)
      }
    }
  }
}

/// An article pasted or dropped.
struct IngestForm {
  let site: Site
  /// Unfolded where there is no article yet.
  var isOpen = false

  func html() -> HTML {
    HTML.element("details", [.id(Anchor("ingest"))] + (isOpen ? [.flag("open")] : [])) {
      tag("summary") { "Read an article into the ledger" }
      FormField.form(["ingest"], site, back: .page(["articles"]), name: "Read an article") {
        tag("div", .class("drop"), .named("data-drop", "text")) {
          tag("label", .named("for", "text")) {
            "Paste the text, or drop a file (a saved page, mail, feed, .txt, .md, .json) here. The first line is the title unless one is given."
          }
          tag("textarea", .named("id", "text"), .named("name", "text"), .flag("required")) { "" }
        }
        FormField.hidden("name", "")
        FormField.hidden("ends", "")
        FormField.text("title", "Title", scope: "read-")
        FormField.text("source", "Source", scope: "read-")
        FormField.text("published", "Published on", type: "date", scope: "read-")
        FormField.text("case", "Negotiation", scope: "read-")
        FormField.button("Read it", isFirst: true)
      }
    }
  }
}

/// The keys of the review, for a page of their own and for those who ask.
enum KeyTable {
  static let keys: [(key: String, does: String)] = [
    ("a", "accept: right as it is"), ("e", "correct its fields"), ("r", "reject: the article does not say so"),
    ("m", "merge: it is the same as another"), ("s", "split: a statement is another commitment"),
    ("u", "undo what was done here last"), ("j", "the next item"), ("k", "the item before"), ("?", "these keys"),
  ]

  static func html() -> HTML {
    tag("section", .label("Keys")) {
      // Without scripts there are no keys, and nothing to turn off: the script shows it.
      tag("p", .class("switch"), .named("data-switch", "keys"), .flag("hidden")) {
        tag("label") {
          HTML.void("input", [.named("type", "checkbox"), .flag("checked")])
          " Single keys press the buttons of the review. This browser remembers it."
        }
      }
      tag("table") {
        tag("thead") {
          tag("tr") {
            tag("th", .named("scope", "col")) { "Key" }
            tag("th", .named("scope", "col")) { "Does" }
          }
        }
        tag("tbody") {
          for (key, does) in keys {
            tag("tr") {
              tag("td") { tag("kbd") { key } }
              tag("td") { does }
            }
          }
        }
      }
    }
  }
}
