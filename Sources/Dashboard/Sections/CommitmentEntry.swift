import Commitments
import Interchange
import Store
import Tracker

/// A commitment with its conditions and the words that it rests on.
struct CommitmentEntry {
  let cited: CitedCommitment
  let site: Site
  let today: Day
  /// Where its article stands beside it the words need not stand here as well.
  var hasWords = true

  private var commitment: Commitment { cited.commitment }

  func html() -> HTML {
    tag("article", .class("entry"), .id(Anchor(commitment.id)), .label("Commitment \(commitment.id)")) {
      tag("h3") {
        tag("span", .class("id")) { commitment.id.description }
        tag("span") {
          HTML.linked(site.link(party: commitment.party)) { commitment.party }
          if !commitment.to.isEmpty { tag("span", .class("faint")) { " to \(commitment.to.joined(separator: ", "))" } }
        }
        StatusMark.label(commitment.status)
        for flag in commitment.flags where flag != .unreviewed {
          tag("span", .class("flag \(flag == .unconfirmed ? "still" : "bad")")) { flag.rawValue }
        }
      }
      tag("p", .class("action said")) { commitment.action }
      facts
      if !commitment.conditions.isEmpty {
        tag("ul", .class("conditions")) { for condition in commitment.conditions { line(condition) } }
      }
      if hasWords { for citation in cited.citations { quotation(citation) } }
      if cited.citations.isEmpty { tag("p", .class("faint small")) { "Written down by hand, without an article." } }
    }
  }

  private var facts: HTML? {
    var facts: [String] = []
    if let speaker = commitment.speaker { facts.append("through \(speaker)") }
    if let since = commitment.since { facts.append("\(commitment.status.rawValue) since \(since.words)") }
    if let due = commitment.due { facts.append("due \(due.words)") }
    if let scope = commitment.scope { facts.append(scope) }
    if let offer = commitment.offer { facts.append("offer \(offer)") }
    facts += cited.cases
    return facts.isEmpty ? nil : tag("p", .class("faint small said")) { facts.joined(separator: " · ") }
  }

  private func line(_ condition: Condition) -> HTML {
    tag("li", .id(Anchor(condition.id)), .class("said")) {
      tag("span", .class("id")) { condition.id.description }
      " \(condition.kind.link) "
      if let by = condition.by { tag("span", .class("who")) { "\(by): " } }
      "\(condition.action) "
      tag("span", .class("small \(Tone(condition.status).rawValue)")) { condition.status.rawValue }
      if condition.status == .open, let due = condition.due {
        " "
        dueWords(due, today: today)
      }
      if let group = condition.alternative { tag("span", .class("faint small")) { " (any one of group \(group))" } }
    }
  }

  private func quotation(_ citation: Citation) -> HTML {
    tag("blockquote", .class("said")) {
      "“\(citation.evidence.quotation)”"
      tag("footer") {
        HTML.linked(site.link(citation.statement)) {
          [citation.source ?? citation.articleTitle, citation.published?.words].compactMap(\.self)
            .joined(separator: ", ")
        }
        tag("span", .class(Tone(citation.stance).rawValue)) { " \(citation.stance.rawValue)" }
        if citation.isHeld { " · held for review" }
        if !citation.isLocated { " · words not found in the text" }
      }
    }
  }
}
