import Commitments

/// A mail as an article: a press release, as a rule.
struct Message {
  private let part: MailPart
  private let place: String
  private let overrides: ArticleReader.Overrides

  /// - Parameter bytes: the mail from its first field on.
  init(_ bytes: ArraySlice<UInt8>, place: String, overrides: ArticleReader.Overrides) {
    part = MailPart(bytes)
    self.place = place
    self.overrides = overrides
  }

  /// - Parameter key: gives the key from what tells this mail from others.
  func article(key: (_ identity: String) -> String) throws(IntakeError) -> Article {
    if let page = try savedPage(key: key) { return page }
    // A mail that only passes another on is read as that one.
    let own = part.text
    if wordCount(own ?? "") < 20, let enclosed = part.enclosed, let text = enclosed.text {
      return article(of: enclosed.headers, text: text, key: key)
    }
    guard let text = own else {
      if let found = part.binaryByte { throw .binary(place: place, byte: found.byte, offset: found.offset) }
      throw .empty(place: place)
    }
    return article(of: part.headers, text: text, key: key)
  }

  private func article(of headers: MailHeaders, text: String, key: (String) -> String) -> Article {
    let subject = headers.words("subject").map { withoutReply($0) } ?? ""
    let (sender, organisation) = (headers["from"].flatMap { Self.sender($0) }, headers.words("organization"))
    let time = headers["date"].flatMap { WrittenTime($0) }
    return Article(
      key: key(headers["message-id"] ?? "\(headers["date"] ?? "") \(subject)"),
      title: overrides.title.map(oneLine) ?? subject, source: overrides.source ?? organisation ?? sender,
      address: overrides.address ?? archived(headers), author: organisation == nil ? nil : sender,
      published: overrides.published ?? time?.day, modified: time?.moment, text: text)
  }

  /// A page that a browser saved as one file (MHTML), which is a mail by form.
  private func savedPage(key: (String) -> String) throws(IntakeError) -> Article? {
    guard part.type.type == "multipart/related",
      let root = part.related.first(where: { $0.type.isMultipart || $0.type.type.hasPrefix("text/") }),
      root.type.type == "text/html",
      let address = part.headers["snapshot-content-location"] ?? root.headers["content-location"],
      let known = articleAddress(address)
    else { return nil }
    if let found = root.binaryByte { throw .binary(place: place, byte: found.byte, offset: found.offset) }
    let page = try HTMLPage(root.html, place: place)
    return page.article(key: key(known), otherwiseAt: known, overrides: overrides)
  }

  /// Where the mail can be read on the web (RFC 5064).
  private func archived(_ headers: MailHeaders) -> String? {
    headers["archived-at"].flatMap { articleAddress($0.filter { $0 != "<" && $0 != ">" }) }
  }

  /// Without `Re:` and `Fwd:`.
  private func withoutReply(_ subject: String) -> String {
    var subject = Substring(subject)
    while let mark = ["re:", "fw:", "fwd:"].first(where: { subject.prefix(4).lowercased().hasPrefix($0) }) {
      subject = subject.dropFirst(mark.count).drop(while: \.isWhitespace)
    }
    return String(subject)
  }

  /// The name before the address, else the host behind it: `"Ministry, Press" <press@example.org>`.
  private static func sender(_ field: String) -> String? {
    let name = field.prefix { $0 != "<" }
    let plain = tidyLine(decodedWords(name.filter { $0 != "\"" && $0 != "\\" }))
    if let plain, !plain.contains("@") { return plain }
    if let start = field.firstIndex(of: "("), let end = field.lastIndex(of: ")"), start < end {
      return tidyLine(decodedWords(String(field[field.index(after: start)..<end])))
    }
    let host = field.split(separator: "@").last?.prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" }
    return host.flatMap { tidyLine(String($0)) }
  }
}
