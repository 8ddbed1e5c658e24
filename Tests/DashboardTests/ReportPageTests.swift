import Commitments
import Foundation
import Testing

@testable import Dashboard
@testable import Store
@testable import Tracker

@Suite struct ReportPageTests {
  private static let request = ReportRequest(since: Desk.today - 7)

  private func page(_ desk: Desk) throws -> String { try desk.tracker.report(Self.request).page() }

  @Test func `an empty ledger says what to do next`() throws {
    let page = try page(Desk())
    for words in [
      "Nothing is in this ledger yet. It begins with an article:", "<code>ctrack ingest article.json",
      "Nobody yet: there are no commitments.", "No offer is on the table.", "No party waits for another",
      "No article has been read.",
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test func `every link within the page leads somewhere, and no place has two names`() throws {
    let desk = try Desk()
    try desk.tellStory()
    let page = try page(desk)
    let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
    let links = page.matches(of: #/href="#([^"]*)"/#).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    #expect(links.count > 20)
    #expect(Set(links).subtracting(ids).isEmpty)
  }

  @Test func `a commitment leads to its words and the words lead back`() throws {
    let desk = try Desk()
    try desk.tellStory()
    let page = try page(desk)
    #expect(page.contains("<a href=\"#a1-s1\">Wire"))
    #expect(
      page.contains(
        "<span id=\"a1-s1\">Arland would open the border if Borland withdrew from the bridge.</span></mark><a href=\"#c1\" class=\"ref wait\">c1</a>"
      ))
  }

  @Test func `a deadlock is told in words and marked in the graph`() throws {
    let desk = try Desk()
    try desk.tellStory()
    let report = try desk.tracker.report(Self.request)
    #expect(report.graph.circles.count == 1)
    #expect(report.graph.edges.filter(\.isInCircle).count == 2)
    #expect(report.page().contains("class=\"edge stuck\""))
  }

  @Test func `nothing of an article becomes markup, a handler or a link that runs`() throws {
    let desk = try Desk()
    let evil = "</p><script>alert(1)</script><img src=x onerror=\"alert(2)\"> \u{1b}[31m\u{202e}\" onclick='x"
    try desk.read(
      "evil\"><script>", title: "Title \(evil)", address: "javascript:alert(3)", source: "Source \(evil)",
      case: "Case \(evil)",
      (
        Position(
          party: "Party \(evil)", speaker: evil, stance: .acceptedIf, action: evil, to: ["To \(evil)"], scope: evil,
          conditions: [ConditionTerm(by: "By \(evil)", action: evil, kind: .if)], claimedBy: "Says \(evil)"),
        "They said \(evil)."
      ),
      (Position(party: "Other \(evil)", stance: .proposed, action: evil, to: [evil]), "Also \(evil)."))
    let page = try page(desk)
    #expect(!page.contains("<script"))
    #expect(!page.contains("<img"))
    #expect(!page.contains("href=\"javascript"))
    #expect(page.firstMatch(of: #/<[a-z]+[^>"]*(?:"[^"]*"[^>"]*)* on[a-z]+=/#) == nil)
    #expect(!page.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E || $0.value == 0x9B })
    let report = try desk.tracker.report(Self.request)
    #expect(!report.markdown().contains("<script"))
    #expect(!report.markdown().contains("\u{1b}"))
    #expect(!report.csv().contains("\u{1b}"))
    #expect(!report.graph.dot().contains("\u{1b}"))
  }

  @Test func `the page loads nothing and allows nothing`() throws {
    let desk = try Desk()
    try desk.tellStory()
    let page = try page(desk)
    #expect(!page.contains(" src=") && !page.contains("<link") && !page.contains("@import") && !page.contains("url("))
    #expect(!page.contains(" style=\""))
    let policy = "default-src &#39;none&#39;; style-src \(HTML.escaped(Stylesheet.standard.policySource))"
    #expect(page.contains(policy))
  }

  @Test func `the hash of the style is that of the bytes within it`() {
    // Of the empty text and of "abc", as the standard gives them.
    #expect(Stylesheet(text: "").policySource == "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='")
    #expect(Stylesheet(text: "abc").policySource == "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='")
    #expect(Stylesheet.standard.policySource == Stylesheet(text: Stylesheet.standard.text).policySource)
    #expect(!Stylesheet.standard.text.contains("<"))
  }

  @Test func `a statement whose words are not in the text is listed`() throws {
    let desk = try Desk()
    try desk.tellStory()
    var read = try desk.tracker.readArticle(ArticleID(number: 1))
    read.article.text = "Borland would withdraw from the bridge if Arland opened the border."
    let site = Site(form: .file(commitments: [CommitmentID(number: 1)], articles: [ArticleID(number: 1)]))
    let page = ArticleSheet(read: read, site: site, today: Desk.today).html().source
    #expect(page.contains("Words not found in the text: 3"))
    #expect(page.contains("<li id=\"a1-s1\">"))
    #expect(page.contains("<blockquote>Arland would open the border if Borland withdrew from the bridge.</blockquote>"))
    read.article.text = nil
    #expect(
      ArticleSheet(read: read, site: site, today: Desk.today).html().source.contains("The text was left out"))
  }

  @Test func `of several quotations those that are not in the text are listed`() throws {
    let desk = try Desk()
    try desk.tellStory()
    var read = try desk.tracker.readArticle(ArticleID(number: 1))
    read.readings[1].statement.evidence.append(Evidence(range: 0..<4, quotation: "Borland said no."))
    let site = Site(form: .file(commitments: [CommitmentID(number: 1)], articles: [ArticleID(number: 1)]))
    let page = ArticleSheet(read: read, site: site, today: Desk.today).html().source
    #expect(page.components(separatedBy: "<blockquote>").count == 2)
    #expect(page.contains("Words not found in the text:</p><blockquote>Borland said no.</blockquote>"))
  }

  @Test func `a case shows only what belongs to it`() throws {
    let desk = try Desk()
    try desk.tellStory()
    try desk.read(
      "two", case: "Other", (Position(party: "Zed", stance: .pledged, action: "pay the bill"), "Zed will pay the bill.")
    )
    var request = Self.request
    request.negotiation = "Truce"
    let report = try desk.tracker.report(request)
    #expect(report.brief.figures.commitments == 3)
    #expect(report.articles.map(\.article.key) == ["one"])
    #expect(!report.page().contains("Zed"))
  }

  @Test func `what is left out by the limit is counted`() throws {
    let desk = try Desk()
    for number in 0..<6 {
      try desk.read(
        "n\(number)",
        (
          Position(party: "P\(number)", stance: .pledged, action: "pay bill \(number)"),
          "P\(number) will pay bill \(number)."
        ))
    }
    var request = Self.request
    request.limit = 2
    let report = try desk.tracker.report(request)
    #expect(report.articles.count == 2 && report.articlesLeftOut == 4)
    #expect(report.page().contains("4 older articles left out"))
    #expect(report.brief.changesLeftOut == 4)
  }

  @Test func `all who must act stand in a file, or are counted`() throws {
    let desk = try Desk()
    let conditions = (1...9).map { ConditionTerm(by: $0 < 9 ? "Quoria" : nil, action: "open harbour \($0)", kind: .if) }
    try desk.read(
      "one",
      (
        Position(party: "Arland", stance: .pledged, action: "ship grain", conditions: conditions),
        "Arland will ship grain if everything is opened."
      ))
    var request = Self.request
    let whole = try desk.tracker.report(request)
    #expect(whole.brief.responsibilities.map(\.party) == ["Quoria", nil])
    #expect(whole.brief.responsibilities.map(\.shown.count) == [8, 1])
    #expect(whole.page().contains("<details class=\"more\"><summary>3 more</summary>"))
    #expect(whole.page().contains("Nobody in particular"))
    request.limit = 7
    let cut = try desk.tracker.report(request)
    #expect(cut.brief.responsibilities.map(\.shown.count) == [6, 1])
    #expect(cut.page().contains("and 2 more. A higher --limit shows them."))
    #expect(cut.markdown().contains("  - and 2 more\n"))
    request.leadsOn = true
    #expect(try desk.tracker.brief(request).responsibilities.map(\.shown.count) == [5, 1])
  }
}
