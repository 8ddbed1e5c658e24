import Commitments
import Store
import Tracker

extension Report {
  /// One self-contained file: no scripts, no outside resources; everything it names can be jumped to.
  public func page() -> String {
    let site = Site(
      form: .file(
        commitments: Set(commitments.map(\.commitment.id)), articles: Set(articles.map(\.article.id))),
      negotiation: brief.negotiation)
    return brief.frame(sections: navigation).html(head: brief.figureList()) {
      brief.changeSection(site)
      brief.responsibilitySection(site)
      brief.agendaSection(site)
      MatrixSection.html(matrices, site, leftOut: offersLeftOut)
      TimelineSection.html(timeline, site)
      GraphSection.html(graph, moves: moves, site)
      commitmentSection(site)
      articleSection(site)
    }.source
  }

  private var navigation: [Frame.Item] {
    [
      ("Changes", Anchor("changes")), ("Who must act", Anchor("must-act")), ("Due", Anchor("due")),
      ("Positions", Anchor("positions")), ("Time line", Anchor("time")), ("Waiting", Anchor("waiting")),
      ("Commitments", Anchor("commitments")), ("Articles", Anchor("articles")),
    ].map { Frame.Item(name: $0.0, link: .anchor($0.1)) }
  }

  private func commitmentSection(_ site: Site) -> HTML {
    tag("section", .labelledBy(Anchor("commitments"))) {
      tag("h2", .id(Anchor("commitments"))) { "Commitments" }
      if commitments.isEmpty {
        tag("p", .class("empty")) {
          "None yet. ctrack ingest finds them in articles; ctrack add writes one down by hand."
        }
      }
      for cited in commitments { CommitmentEntry(cited: cited, site: site, today: brief.today).html() }
      if commitmentsLeftOut > 0 {
        tag("p", .class("faint")) { "\(counted(commitmentsLeftOut, "older commitment")) left out.\(site.howToSeeMore)" }
      }
    }
  }

  private func articleSection(_ site: Site) -> HTML {
    tag("section", .class("articles"), .labelledBy(Anchor("articles"))) {
      tag("h2", .id(Anchor("articles"))) { "Articles" }
      if articles.isEmpty {
        tag("p", .class("empty")) { "No article has been read. ctrack ingest article.json reads one." }
      }
      for read in articles { ArticleSheet(read: read, site: site, today: brief.today).html() }
      if articlesLeftOut > 0 {
        tag("p", .class("faint")) { "\(counted(articlesLeftOut, "older article")) left out.\(site.howToSeeMore)" }
      }
    }
  }
}

extension Brief {
  func frame(sections: [Frame.Item]) -> Frame {
    Frame(
      title: negotiation ?? "Who owes whom what",
      kicker: "Brief of \(today.words)",
      lead:
        "Conditional commitments: who offered, demanded or promised what, on which conditions, and who must move next.",
      navigation: sections,
      footer:
        "Made by ctrack from \(counted(figures.articles, "article")), as of \(today.words). Every entry leads to the words that it rests on.",
      script: nil, carriesPolicy: true)
  }
}
