import Commitments
import Terminal
import Tracker

/// What can be done with one commitment, each a form of its own.
struct CommitmentForms {
  let cited: CitedCommitment
  let site: Site
  let undo: HTML

  private var commitment: Commitment { cited.commitment }
  private var id: String { commitment.id.description }
  private var back: Link { .page(["commitments", id]) }

  func html() -> HTML {
    tag("section", .class("group"), .label("Change it")) {
      tag("h3") { "Change it" }
      mark
      for condition in commitment.conditions { markCondition(condition) }
      merge
      EditForm(commitment: commitment, site: site, back: back).html()
      undo
    }
  }

  private var mark: HTML {
    FormField.form(["mark"], site, back: back, name: "Mark \(id)") {
      FormField.hidden("id", id)
      FormField.choice(
        "state", "Mark \(id)", Lifecycle.allowedMarks(from: commitment.status).map(\.rawValue), scope: "c-")
      FormField.text("note", "Why", scope: "c-")
      FormField.text("on", "On which day", type: "date", scope: "c-")
      FormField.button("Mark")
    }
  }

  private func markCondition(_ condition: Condition) -> HTML {
    let scope = "k\(condition.id.number)-"
    return FormField.form(["mark"], site, back: back, name: "Mark \(condition.id)") {
      FormField.hidden("id", condition.id.description)
      FormField.choice(
        "state", "Mark \(condition.id), \(shortened(condition.action, to: 60))",
        ConditionStatus.allCases.map(\.rawValue).filter { $0 != condition.status.rawValue }, scope: scope)
      FormField.text("note", "Why", scope: scope)
      FormField.button("Mark")
    }
  }

  private var merge: HTML {
    FormField.form(["merge"], site, back: back, name: "Merge \(id)") {
      FormField.hidden("id", id)
      FormField.text("into", "It is the same as", hint: "c7", isNeeded: true, scope: "c-")
      FormField.button("Merge")
    }
  }
}

/// The fields of a commitment, to be corrected.
struct EditForm {
  let commitment: Commitment
  let site: Site
  let back: Link

  func html() -> HTML {
    HTML.element("details", [.named("data-key", "e")]) {
      tag("summary") {
        tag("kbd", .hidden) { "e" }
        "Correct it"
      }
      FormField.form(["edit"], site, back: back, name: "Correct \(commitment.id)") {
        FormField.hidden("id", commitment.id.description)
        for (name, value) in Self.fields(commitment) {
          FormField.hidden("was-\(name)", value)
          switch name {
          case "stance": FormField.choice(name, name, Stance.allCases.map(\.rawValue), chosen: value, scope: "e-")
          case "mode": FormField.choice(name, name, Mode.allCases.map(\.rawValue), chosen: value, scope: "e-")
          default: FormField.text(name, name, value: value, scope: "e-")
          }
        }
        FormField.button("Save")
      }
    }
  }

  /// A value as it comes back from a field, whose text is cleaned as one line.
  static func shown(_ value: String) -> String { SafeText(cell: value).string.trimmingSpace }

  static func fields(_ commitment: Commitment) -> [(name: String, value: String)] {
    [
      ("party", commitment.party), ("speaker", commitment.speaker ?? ""), ("stance", commitment.stance.rawValue),
      ("action", commitment.action), ("to", commitment.to.joined(separator: "; ")), ("on", commitment.on?.iso ?? ""),
      ("due", commitment.due?.iso ?? ""), ("scope", commitment.scope ?? ""), ("mode", commitment.mode.rawValue),
    ]
  }
}

/// How a commitment came to stand as it does.
enum HistoryList {
  static func html(_ dossier: CommitmentDossier) -> HTML? {
    guard !dossier.history.isEmpty else { return nil }
    return tag("div", .class("group")) {
      tag("h3") { "History" }
      tag("ul", .class("lines")) {
        for change in dossier.history {
          tag("li") {
            tag("span", .class("faint small")) { "\(change.day?.words ?? "no date") " }
            if let from = change.from { "\(from.rawValue) → " }
            StatusMark.label(change.to)
          }
        }
      }
    }
  }
}
