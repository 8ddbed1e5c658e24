import Commitments
import Intake
import Testing

/// Mails that are no mails, or are made to keep a reader busy: what is read of them is bounded.
@Suite struct MailBoundsTests {
  private static let head =
    "From: Press <press@example.org>\nDate: Fri, 14 Mar 2025 18:05:09 +0100\nSubject: Statement\nMessage-ID: <1@example.org>\n"

  private func article(_ rest: String) throws -> Article {
    try #require(reading(Self.head + rest, named: "a.eml").first).get()
  }

  /// Bytes as an archive has them, every value as often as any other.
  private static let packed = (0..<4_096).map { UInt8(truncatingIfNeeded: $0 * 151) }

  private static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    return stride(from: 0, to: bytes.count - 2, by: 3).map { place in
      let bits = bytes[place..<place + 3].reduce(0) { $0 << 8 | Int($1) }
      return String([18, 12, 6, 0].map { alphabet[bits >> $0 & 63] })
    }.joined()
  }

  @Test func `of alternatives within alternatives each is read once`() throws {
    var mail = ""
    for level in 0..<7 {
      mail += "Content-Type: multipart/alternative; boundary=b\(level)\n\n--b\(level)\n"
    }
    mail += "Content-Type: text/html\n\n" + String(repeating: "<p>The owners sign.</p>\n", count: 10_000)
    #expect(try article(mail).text.hasPrefix("The owners sign.\n\nThe owners sign."))
  }

  @Test func `a subject full of beginnings of encoded words is cut`() throws {
    let mail = "Subject: \(String(repeating: "=?x", count: 20_000))\n\nThe owners sign."
    let title = try #require(reading("From: a@example.org\nMessage-ID: <1>\n" + mail, named: "a.eml").first).get().title
    #expect(title == String(String(repeating: "=?x", count: 20_000).prefix(10_000)))
    let folded = "Subject: \(String(repeating: "=?x\n ", count: 20_000))\n\nThe owners sign."
    let long = try #require(reading("From: a@example.org\nMessage-ID: <1>\n" + folded, named: "a.eml").first).get()
    #expect(long.title.hasPrefix("=?x =?x"))
    #expect(long.title.utf8.count < 20_001)
  }

  @Test func `a subject that replies to replies is bared of all of them`() throws {
    let mail =
      "From: a@example.org\nMessage-ID: <1>\nSubject: \(String(repeating: "RE: Fwd:", count: 1_000)) Talks\n\nThe owners sign."
    #expect(try #require(reading(mail, named: "a.eml").first).get().title == "Talks")
  }

  @Test func `a paragraph that flows over many lines is one line`() throws {
    let flowed = String(repeating: "a \n", count: 100_000) + "end"
    #expect(
      try article("Content-Type: text/plain; format=flowed; delsp=yes\n\n" + flowed).text
        == String(repeating: "a", count: 100_000) + "end")
    #expect(
      try article("Content-Type: text/plain; format=flowed\n\n" + flowed).text
        == String(repeating: "a ", count: 100_000) + "end")
  }

  @Test(arguments: ["text/plain", "text/html", "text/plain; charset=utf-8"])
  func `a picture under the name of a mail is refused, encoded or not`(type: String) {
    let encoded =
      Self.head + "Content-Type: \(type)\nContent-Transfer-Encoding: base64\n\n" + Self.base64(Self.packed)
    let mixed = Self.head + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: \(type)\n\n"
    let message = "a.eml: not a text: byte 0x00 at offset 0; save the article as text in UTF-8"
    #expect(messages(reading(encoded, named: "a.eml")) == [message])
    #expect(messages(reading(Array(mixed.utf8) + Self.packed, named: "a.eml")) == [message])
    #expect(messages(reading(Self.packed, named: "a.eml", as: .mail)).count == 1)
  }

  @Test func `a mail that declares UTF-16 may have zeros`() throws {
    let mail = Self.head + "Content-Type: text/plain; charset=utf-16le\n\n"
    let outcomes = reading(Array(mail.utf8) + utf16("The owners sign."), named: "a.eml")
    #expect(try outcomes.map { try $0.get().text } == ["The owners sign."])
  }

  @Test func `a mail has the bounds of a page, a mailbox for each mail`() {
    let mail = Array((Self.head + "\nThe owners sign.\n").utf8)
    let large = mail + [UInt8](repeating: 0x61, count: 64 << 20)
    let refusal = "larger than 64 MiB, which no article is; save the article alone, as text"
    #expect(messages(reading(large, named: "a.eml")) == ["a.eml: \(refusal)"])
    let box = Array("From a@example.org\n".utf8) + mail + Array("\nFrom a@example.org\n".utf8) + large
    #expect(messages(reading(box, named: "a.mbox")) == ["a.mbox, mail 2: \(refusal)"])
  }

  @Test(arguments: ["", "; start=\"<text@x>\"", "; start=\"<picture@x>\"", "; start=nothing"])
  func `of related parts the one with text is read, wherever it stands`(start: String) throws {
    let mail = """
      Content-Type: multipart/related; boundary=b\(start)

      --b
      Content-Type: image/png
      Content-ID: <picture@x>

      ....
      --b
      Content-Type: text/html
      Content-ID: <text@x>

      <p>The owners sign.</p>
      --b--
      """
    #expect(try article(mail).text == "The owners sign.")
  }

  @Test func `of related texts the one that is named as the start is read`() throws {
    let mail = """
      Content-Type: multipart/related; boundary=b; start="<2@x>"

      --b
      Content-ID: <1@x>

      A frame.
      --b
      Content-ID: <2@x>

      The owners sign.
      --b--
      """
    #expect(try article(mail).text == "The owners sign.")
  }
}
