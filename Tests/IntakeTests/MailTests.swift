import Commitments
import Intake
import TestSupport
import Testing

/// Mails and mailboxes: press releases as they come.
@Suite struct MailTests {
  private func article(_ mail: String, named name: String = "a.eml") throws -> Article {
    try #require(reading(mail, named: name).first).get()
  }

  private static let head =
    "From: Press <press@example.org>\nDate: Fri, 14 Mar 2025 18:05:09 +0100\nSubject: Statement\nMessage-ID: <1@example.org>\n"

  @Test func `a plain mail`() throws {
    let mail = """
      Received: from x by y; Fri, 14 Mar 2025 18:06:00 +0100\r
      From: =?utf-8?q?Ministry_of_Tr=C3=A2de?= <press@mot.example>\r
      To: undisclosed-recipients:;\r
      Date: Fri, 14 Mar 2025 00:05:09 +0100\r
      Subject: Fwd: =?ISO-8859-1?Q?Norland_will_sign_?=\r
       =?ISO-8859-1?Q?=AB_now_=BB?=\r
      Message-ID: <1@mot.example>\r
      Archived-At: <https://mot.example/press/1>\r
      Content-Type: text/plain; charset="iso-8859-1"; format=flowed\r
      Content-Transfer-Encoding: quoted-printable\r
      \r
      Norland will sign if=\r
       others do, the Ministry of Tr=E2de \r
      said.\r
      \r
      > Will Norland sign?\r
      \r
      It waits for an answer.\r
      \r
      To unsubscribe, write to the office.\r
      -- \r
      Press office, Harbour Street 1\r

      """
    #expect(
      try article(mail, named: "stdin")
        == Article(
          key: "stdin", title: "Norland will sign « now »", source: "Ministry of Trâde",
          address: "https://mot.example/press/1", published: Day(iso: "2025-03-14"),
          modified: RecordingTime(iso: "2025-03-13T23:05:09Z"),
          text: "Norland will sign if others do, the Ministry of Trâde said.\n\nIt waits for an answer."))
  }

  @Test(arguments: [
    // The plain text goes first, unless it is only a hint that there is HTML.
    (
      "The owners will sign on Friday morning.", "<p>The owners will sign on Friday.</p>",
      "The owners will sign on Friday morning."
    ),
    (
      "See HTML.", "<p>The owners will sign on Friday if the pickets have gone home by then.</p>",
      "The owners will sign on Friday if the pickets have gone home by then."
    ),
    (" \n", "<style>p {}</style><p>The owners will sign.</p>", "The owners will sign."),
  ])
  func `of two forms one is chosen`(plain: String, html: String, text: String) throws {
    let mail =
      Self.head + """
        MIME-Version: 1.0
        Content-Type: multipart/alternative;
         boundary="=_a b"

        This is a mail of several parts.
        --=_a b
        Content-Type: text/plain; charset=utf-8

        \(plain)
        --=_a b
        Content-Type: text/html

        \(html)
        --=_a b--
        """
    #expect(try article(mail).text == text)
  }

  @Test func `attachments are no text, inner parts are`() throws {
    let mail =
      Self.head + """
        Content-Type: multipart/mixed; boundary=outer

        --outer
        Content-Type: multipart/related; boundary=inner

        --inner
        Content-Type: text/html; charset=windows-1252
        Content-Transfer-Encoding: base64

        PHA+VGhlIG93bmVycyB3aWxsIHNpZ2
        4gk25vd5QglyBhbGwgb2 YgdGhlbS48L3A+
        --inner
        Content-Type: image/png
        Content-Transfer-Encoding: base64

        iVBORw0KGgo=
        --inner--
        --outer
        Content-Type: text/plain; name=terms.txt
        Content-Disposition: attachment; filename=terms.txt

        The terms are secret.
        --outer
        Content-Type: text/plain

        A note below the letter.
        --outer--
        """
    #expect(try article(mail).text == "The owners will sign “now” — all of them.\n\nA note below the letter.")
  }

  @Test func `a mail that only passes another on is read as that one`() throws {
    let mail =
      Self.head + """
        Content-Type: multipart/mixed; boundary=b

        --b

        FYI
        --b
        Content-Type: message/rfc822

        From: office@union.example
        Organization: Dockers' Union
        Date: 13 Mar 2025 08:00 GMT
        Subject: We strike

        The union will strike unless the owners sign.
        --b--
        """
    #expect(
      try article(mail)
        == Article(
          key: "a", title: "We strike", source: "Dockers' Union", author: "union.example",
          published: Day(iso: "2025-03-13"), modified: RecordingTime(iso: "2025-03-13T08:00:00Z"),
          text: "The union will strike unless the owners sign."))
  }

  @Test(arguments: [
    ("press@example.org", "example.org"), ("<press@example.org>", "example.org"),
    ("\"Smith, Jo\" <jo@example.org>", "Smith, Jo"),
    ("press@example.org (Press office)", "Press office"), ("=?utf-8?B?TWluaXN0w6hyZQ==?= <a@b.c>", "Ministère"),
    ("Press", "Press"),
    ("=?x?q?y <a@b.c>", "=?x?q?y"),
  ])
  func `the sender is the source`(from: String, source: String) throws {
    #expect(try article("From: \(from)\nSubject: x\nDate: 14 Mar 2025 08:00 GMT\n\nThe owners sign.").source == source)
  }

  @Test(arguments: [
    ("=?utf-8?Q?a=C3?= =?utf-8?Q?=A9b?=", "aéb"), ("a =?utf-8?q?b_c?= d", "a b c d"),
    ("=?utf-8?q?a?= =?utf-8?q?b?=", "ab"),
    ("=?utf-8?q?a?= b =?utf-8?q?c?=", "a b c"), ("=?utf-8?z?a?=", "=?utf-8?z?a?="), ("=?utf-8?q?a", "=?utf-8?q?a"),
    ("=?=?=?", "=?=?=?"),
    ("=?koi8-r?B?7cnS?=", "Мир"), ("=?us-ascii*en?q?a?=", "a"), ("Re: FW: Re: Terms", "Terms"), ("2 = 2?", "2 = 2?"),
  ])
  func `encoded words are read, what only looks so stays`(subject: String, title: String) throws {
    #expect(try article("From: a@b.c\nMIME-Version: 1.0\nSubject: \(subject)\n\nThe owners sign.").title == title)
  }

  @Test func `a mailbox holds one mail after the other`() throws {
    let mailbox = """
      From press@example.org Fri Mar 14 18:05:09 2025
      \(Self.head)
      The owners will sign.

      From the port comes no word.
      >From Monday on they wait.
      >>From here too.

      From union@example.org Fri Mar 14 19:00:00 2025
      From: union@example.org
      Subject: Empty

      From union@example.org Fri Mar 14 20:00:00 2025
      From: union@example.org
      Message-ID: <2@example.org>
      Subject: Answer

      The union waits.
      """
    let outcomes = reading(mailbox, named: "stdin")
    #expect(
      outcomes.compactMap { try? $0.get() }.map { "\($0.key)|\($0.title)|\($0.text)" } == [
        "stdin-c0723f33|Statement|The owners will sign.\n\nFrom the port comes no word.\nFrom Monday on they wait.",
        "stdin-159e3fbd|Answer|The union waits.",
      ])
    #expect(messages(outcomes) == ["stdin, mail 2: holds no text: an article needs at least one word"])
  }

  @Test func `a page that a browser saved as a mail is a page`() throws {
    let mail = """
      From: <Saved by Blink>
      Snapshot-Content-Location: https://example.org/news/sign
      Subject: Owners sign - Harbour Post
      Date: Fri, 14 Mar 2025 18:05:09 -0000
      MIME-Version: 1.0
      Content-Type: multipart/related; type="text/html"; boundary="--b"

      ----b
      Content-Type: text/html
      Content-Transfer-Encoding: quoted-printable
      Content-Location: https://example.org/news/sign

      <html><head><title>Owners sign - Harbour Post</title></head><body><nav><a href=3D"/">Home</a></nav>=
      <h1>Owners sign</h1><time datetime=3D"2025-03-13">x</time><p>The owners will sign on Friday.</p></body></html>
      ----b
      Content-Type: text/css

      p {}
      ----b--
      """
    #expect(
      try article(mail, named: "page.mhtml")
        == Article(
          key: "page", title: "Owners sign", source: "example.org", address: "https://example.org/news/sign",
          published: Day(iso: "2025-03-13"), modified: RecordingTime(iso: "2025-03-13T00:00:00Z"),
          text: "The owners will sign on Friday."))
  }

  @Test func `a text with colons is no mail`() throws {
    let text = "Terms: what they are\nFrom: now on\n\nThe owners will sign."
    #expect(try article(text, named: "stdin").title == "Terms: what they are")
  }

  @Test(arguments: [
    "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nThe owners sign.",
    "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nThe owners sign.\n--b--",
    "Content-Type: multipart/mixed; boundary=b\n\n--b\n--b\n--b\n\nThe owners sign.\n--b--\n--b\n\nNot this.",
    "Content-Type: text/plain; charset=bogus\n\nThe owners sign.",
    "Content-Transfer-Encoding: bogus\n\nThe owners sign.",
    "Content-Transfer-Encoding: quoted-printable\n\nThe owners=20si=\ngn.=", "\n\n\nThe owners sign.\0",
    "Content-Transfer-Encoding: base64\n\nVGhlIG93bmVycyBzaWdu\nLg", "X-Bro ken: line\n\nThe owners sign.",
  ])
  func `a damaged mail is read as far as it goes`(rest: String) throws {
    #expect(try article(Self.head + rest).text.hasSuffix("The owners sign."))
  }

  @Test(.timeLimit(.minutes(Sanitizer.minutes(15)))) func `parts within parts come to an end`() {
    var mail = Self.head
    for level in 0..<10_000 { mail += "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n" }
    #expect(messages(reading(mail, named: "a.eml")) == ["a.eml: holds no text: an article needs at least one word"])
    let many =
      Self.head + "Content-Type: multipart/mixed; boundary=b\n\n"
      + String(repeating: "--b\n\nThe owners sign.\n", count: 100_000)
    #expect(reading(many, named: "a.eml").count == 1)
  }
}
