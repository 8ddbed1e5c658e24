import Commitments
import Intake
import Testing

/// What of a page is its article, one sign at a time.
@Suite struct PageTests {
  private static let first = "The union said on Monday that it would end the strike if the owners signed by Friday."
  private static let second = "The owners answered that they would sign only after the pickets had gone home."

  /// The paragraphs of an article whose body is `inner` between two known ones.
  private func paragraphs(around inner: String, in element: String = "div") throws -> [String] {
    let page = """
      <html><body><\(element)><h1>Talks go on</h1><p>\(Self.first)</p>\(inner)<p>\(Self.second)</p></\(element)></body></html>
      """
    let text = try #require(reading(page, named: "a.html").first).get().text
    let found = text.split(separator: "\n\n").map(String.init)
    #expect(found.first == Self.first)
    #expect(found.last == Self.second)
    return Array(found.dropFirst().dropLast())
  }

  @Test(arguments: [
    "<nav><p>Home, news, sport and everything else that we have to offer you today.</p></nav>",
    "<figure><img><figcaption>Ships wait outside the harbour of Estmouth on Sunday evening.</figcaption></figure>",
    "<aside><p>He has led the union since 2011 and lives in Estmouth with his family.</p></aside>",
    "<p class='photo-caption'>Ships wait outside the harbour of Estmouth on Sunday evening.</p>",
    "<div class=\"relatedLinks\"><p>Why the dockers of Estmouth walked out of the port in March.</p></div>",
    "<div id=comments><p>They never kept their word to my father in thirty years of work.</p></div>",
    "<p><a href=/x>Why the dockers of Estmouth walked out of the port in March</a></p>",
    "<p>Read more: <a href=/x>Why the dockers walked out</a></p>", "<p>READ MORE: why the dockers walked out</p>",
    "<p>Advertisement</p>", "<p>Story continues below</p>",
    "<p>Sign up to our letter on the talks, free every Friday.</p>",
    "<p hidden>You have read three of your five articles this month, so please subscribe now.</p>",
    "<p style='color: red; display: none'>You have read three of your five articles this month.</p>",
    "<div aria-hidden=true><p>You have read three of your five articles this month, so subscribe.</p></div>",
    "<script>document.write('<p>The script says that the strike is over, and it is wrong.</p>')</script>",
    "<style>p { content: 'The style says that the strike is over, and it is wrong.' }</style>",
    "<noscript><p>Please enable scripts to see everything that this page has for you.</p></noscript>",
    "<template><p>The template says that the strike is over, and it is wrong too.</p></template>",
    "<form><p>Write to us about the strike, and we shall print your letter soon.</p></form>",
    "<button>Share this article with all the friends that you have</button>",
    "<!-- <p>The comment says that the strike is over, and it is wrong.</p> -->",
    "<h3>Related stories</h3><ul><li>Why the dockers of Estmouth walked out</li></ul><h3></h3><h3>Next</h3>",
    "<p>By Ida Larkin</p>", "<p>14 March 2025</p>", "<p>Published 14 March 2025 at 6:02 GMT</p>", "<p>3 min read</p>",
    "<p>Reporting by Ida Larkin; Editing by Tom Okoro.</p>",
    "<div><h3><a href=/x>Ferry crews vote on a walkout</a></h3><p>They want a share of the summer's takings.</p></div>",
  ])
  func `what is not the article is left out`(inner: String) throws {
    #expect(try paragraphs(around: inner).isEmpty)
  }

  @Test(arguments: [
    ("<p>He refused.</p>", ["He refused."]),
    ("<ul><li>a pay rise of 8%</li><li>no layoffs</li></ul>", ["a pay rise of 8%"]),
    (
      "<h2>What comes next</h2><p>Nobody knows yet what comes next.</p>",
      ["What comes next", "Nobody knows yet what comes next."]
    ),
    (
      "<blockquote>We shall not sign what others do not sign.</blockquote>",
      ["We shall not sign what others do not sign."]
    ),
    (
      "<p>The <a href=/u>union</a>, the <a href=/o>owners</a> and a minister meet again on Tuesday.</p>",
      ["The union, the owners and a minister meet again on Tuesday."]
    ),
    (
      "Bare words between the paragraphs count if they end as a sentence.",
      ["Bare words between the paragraphs count if they end as a sentence."]
    ),
    ("<p>One line,<br>another line.</p>", ["One line,\nanother line."]),
    ("<div>A first half.<br><br>A second half.</div>", ["A first half.", "A second half."]),
    ("<p>Caf\u{E9}&nbsp;&eacute;t&#233; &amp; so\u{AD}on\u{200B}, it ends.</p>", ["Café été & soon, it ends."]),
    (
      "<p>It fell by a fifth.<sup><a href='#n1'>1</a></sup> It rose in CO<sub>2</sub>.</p>",
      ["It fell by a fifth. It rose in CO2."]
    ),
    (
      "<table><tr><td><p>A cell that holds a sentence is read as one.</p></td></tr></table>",
      ["A cell that holds a sentence is read as one."]
    ),
    (
      "<pre>A text of lines\nas mail has them.\n\nAnd a second one.</pre>",
      ["A text of lines\nas mail has them.", "And a second one."]
    ),
    ("<p>by the end of June it must be done</p>", ["by the end of June it must be done"]),
    (
      "<p>Twice is once, whatever the page repeats.</p><p>Twice is once, whatever the page repeats.</p>",
      ["Twice is once, whatever the page repeats."]
    ),
  ])
  func `what is the article stays`(inner: String, expected: [String]) throws {
    #expect(try paragraphs(around: inner) == expected)
  }

  @Test(arguments: ["article", "main", "section", "td", "center", "div class='post has-sidebar comments-open'", "form"])
  func `the article is found whatever element holds it`(element: String) throws {
    #expect(try paragraphs(around: "", in: element).isEmpty)
  }

  /// Names that hold a word for clutter and mean none.
  @Test(arguments: [
    "class='overflow-hidden md:flex'", "class=layout-with-rail__main", "class='post category-newsletters tag-social'",
    "class=has-comments", "aria-label='Share prices fall as talks go on'", "class=content-no-sidebar",
  ])
  func `a name that only mentions clutter drops nothing`(attribute: String) throws {
    let page = """
      <body><h1>Talks go on</h1><div \(attribute)><p>\(Self.first)</p><p>\(Self.second)</p></div>
      <div><p>This page was made by hand, and all of it stays as long as it likes.</p></div></body>
      """
    let text = try #require(reading(page, named: "a.html").first).get().text
    #expect(text.hasPrefix(Self.first + "\n\n" + Self.second))
  }

  @Test func `a live page keeps all that was posted`() throws {
    let posts = (1...6).map { number in
      "<article class=post><h2>Post \(number)</h2><time>1\(number):00</time><p>At \(number) o'clock the owners offered \(number) percent, and the union refused it.</p></article>"
    }
    let page = "<body><nav><a href=/>Home</a></nav><main><h1>Talks as they go on</h1>\(posts.joined())</main></body>"
    let text = try #require(reading(page, named: "a.html").first).get().text
    let expected = (1...6).map {
      "Post \($0)\n\nAt \($0) o'clock the owners offered \($0) percent, and the union refused it."
    }
    #expect(text == expected.joined(separator: "\n\n"))
  }

  @Test func `comments longer than the article do not take its place`() throws {
    let comment =
      "<article><p>" + String(repeating: "They never kept their word, and they never will. ", count: 40)
      + "</p></article>"
    let page = """
      <main><article><h1>Talks go on</h1><p>\(Self.first)</p><p>\(Self.second)</p></article>
      <div class=comments>\(comment)\(comment)</div></main>
      """
    #expect(try #require(reading(page, named: "a.html").first).get().text == Self.first + "\n\n" + Self.second)
  }

  @Test func `a page whose names all mislead is still read`() throws {
    let page = "<div class=sidebar><div class=comments><p>\(Self.first)</p><p>\(Self.second)</p></div></div>"
    #expect(try #require(reading(page, named: "a.html").first).get().text == Self.first + "\n\n" + Self.second)
  }

  @Test func `a page filled by scripts gives the text that its data holds`() throws {
    let body = String(repeating: "The owners will sign if the pickets go. ", count: 8)
    let page = """
      <script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "\(body)\\nThat is all."}</script>
      <div id=root></div>
      """
    let text = try #require(reading(page, named: "a.html").first).get().text
    #expect(text == body.dropLast() + "\n\nThat is all.")
  }
}
