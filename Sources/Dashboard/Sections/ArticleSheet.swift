import Commitments
import Interchange
import Store
import Tracker

/// An article's text with its statements marked, and beside it what was read in it.
struct ArticleSheet {
  let read: ReadArticle
  let site: Site
  let today: Day
  /// Statements that the page is about.
  var chosen: Set<StatementReference> = []

  func html() -> HTML {
    tag("article", .class("article"), .id(Anchor(read.article.id)), .label(read.article.title)) {
      tag("h3") { read.article.title }
      origin
      if !read.state.isLive { notice("This article was taken back: nothing rests on it.") }
      if let later = read.state.revisedBy {
        tag("p", .class("empty")) {
          "A later text has taken its place: "
          HTML.linked(site.link(later)) { later.description }
        }
      }
      tag("div", .class("sheet")) {
        prose
        notes
      }
    }
  }

  private func notice(_ words: String) -> HTML { tag("p", .class("empty")) { words } }

  private var origin: HTML {
    let article = read.article
    return tag("p", .class("faint small said")) {
      [article.id.description, article.source, article.published?.words, read.cases.joined(separator: ", ")]
        .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
      if let address = article.address {
        " · "
        HTML.linked(Link.outside(address), [.named("rel", "noreferrer noopener")]) { address }
      }
      if !read.reprints.isEmpty {
        " · also in \(read.reprints.map { $0.source ?? $0.key }.joined(separator: ", "))"
      }
    }
  }

  private var marked: [MarkedText.Mark] {
    read.readings.flatMap { reading -> [MarkedText.Mark] in
      let located = reading.statement.evidence.filter { $0.isLocated(in: read.article.text) }
      return located.enumerated().map { number, evidence in
        MarkedText.Mark(
          range: evidence.range, statement: reading.reference, tone: Tone(reading.statement.position.stance),
          commitments: reading.commitments.map(\.id), isTarget: number == 0)
      }
    }
  }

  @HTMLBuilder private var prose: HTML {
    if let text = read.article.text {
      MarkedProse(text: MarkedText(text, marks: marked), site: site, chosen: chosen).html()
    } else {
      notice("The text was left out of this ledger; the words that statements rest on stand beside.")
    }
  }

  @HTMLBuilder private var notes: HTML {
    let (found, missing) = (
      read.readings.filter { isLocated($0) }, read.readings.filter { !isLocated($0) }
    )
    tag("aside", .class("notes"), .label("Statements in \(read.article.title)")) {
      tag("h4") { found.isEmpty && missing.isEmpty ? "No statement" : counted(found.count, "statement") }
      if found.isEmpty, missing.isEmpty {
        tag("p", .class("faint")) {
          "Nobody takes a position here, or it was not found. What is missing is written down with ctrack add --article \(read.article.id)."
        }
      }
      tag("ol") { for reading in found { note(reading, isMissing: false) } }
      if !missing.isEmpty {
        tag("h4") { "Words not found in the text: \(missing.count)" }
        tag("ol") { for reading in missing { note(reading, isMissing: true) } }
      }
    }
  }

  private func isLocated(_ reading: ReadArticle.Reading) -> Bool {
    reading.statement.evidence.contains { $0.isLocated(in: read.article.text) }
  }

  private func note(_ reading: ReadArticle.Reading, isMissing: Bool) -> HTML {
    let position = reading.statement.position
    return tag("li", isMissing ? .id(Anchor(reading.reference)) : .class("said")) {
      HTML.linked(
        isMissing ? nil : .anchor(Anchor(reading.reference)),
        [.class("id"), .label("Words of statement \(reading.statement.id)")]
      ) {
        reading.statement.id
      }
      " "
      tag("span", .class("who")) { position.party }
      tag("span", .class(Tone(position.stance).rawValue)) { " \(position.stance.rawValue)" }
      if let claimant = position.claimedBy {
        tag("span", .class("faint")) { " says \(claimant == "unnamed" ? "an unnamed source" : claimant)" }
      }
      tag("p", .class("said")) { position.action }
      for condition in position.conditions {
        tag("p", .class("said faint small")) {
          "\(condition.kind.link) \(condition.by.map { "\($0): " } ?? "")\(condition.action)"
        }
      }
      let missing = reading.statement.evidence.filter { !$0.isLocated(in: read.article.text) }
      if !isMissing, !missing.isEmpty { tag("p", .class("small")) { "Words not found in the text:" } }
      for evidence in missing { tag("blockquote") { evidence.quotation } }
      tag("p", .class("small")) {
        if reading.commitments.isEmpty { tag("span", .class("faint")) { "rests on no commitment" } }
        for commitment in reading.commitments {
          HTML.linked(site.link(commitment.id), [.class("id")]) { commitment.id.description }
          " "
          StatusMark.label(commitment.status)
          " "
        }
      }
    }
  }
}
