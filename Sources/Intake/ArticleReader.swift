public import Commitments
import Foundation

/// Reads files, standard input and bytes into articles: plain text, Markdown, JSON, JSON Lines, HTML pages, feeds and mail.
///
/// It follows no addresses and keeps no state between calls. The text of a plain or JSON article is what the file holds, in
/// UTF-8: line ends, spaces and accents stay as they are, because ranges of evidence refer to it. That of pages, feeds and mail
/// is made of their paragraphs, with an empty line between two.
public struct ArticleReader: Sendable {
  /// What the caller knows better than the input; applies to every article that is read.
  public var overrides: Overrides

  public init(overrides: Overrides = Overrides()) { self.overrides = overrides }

  /// The articles of a file, or of standard input for `-`, in the order in which they stand there.
  ///
  /// - Returns: one element for each article or failure, never none: an input without articles is a failure.
  public func read(path: String) -> [Result<Article, IntakeError>] {
    do {
      let bytes = try contents(of: path)
      return read(bytes: bytes, name: path == "-" ? "stdin" : path)
    } catch {
      return [.failure(error)]
    }
  }

  /// The articles in `bytes`, in order, linear in their number.
  ///
  /// - Parameters:
  ///   - name: what messages call the input; also gives the key of an article without `id`, and the format by its ending.
  ///   - format: overrules the content. Without it content that is unmistakable goes before the ending, and the ending before
  ///     what the content only looks like: see ``InputFormat/init(content:)``.
  public func read(bytes: [UInt8], name: String, format: InputFormat? = nil) -> [Result<Article, IntakeError>] {
    do throws(IntakeError) {
      let ending = fileEnding(of: name)
      let evident = InputFormat(evident: bytes)
      if evident == nil, let found = foreignFormat(of: bytes, ending: ending) {
        throw .otherFormat(place: name, found: found)
      }
      let format = format ?? evident ?? InputFormat(ending: ending) ?? InputFormat(content: bytes)
      return try read(bytes, name: name, as: format, from: nil)
    } catch {
      return [.failure(error)]
    }
  }

  /// The articles in what a site has sent, in order.
  ///
  /// What the site says of encoding goes before what the page says; what the content evidently is, before what the site says.
  public func read(bytes: [UInt8], from origin: WebOrigin) -> [Result<Article, IntakeError>] {
    do throws(IntakeError) {
      let evident = InputFormat(evident: bytes)
      if evident == nil, let found = foreignFormat(of: bytes, ending: "") {
        throw .otherFormat(place: origin.address, found: found)
      }
      let format = evident ?? origin.format ?? InputFormat(content: bytes)
      return try read(bytes, name: origin.address, as: format, from: origin)
    } catch {
      return [.failure(error)]
    }
  }

  private func read(
    _ bytes: [UInt8], name: String, as format: InputFormat, from origin: WebOrigin?
  ) throws(IntakeError) -> [Result<Article, IntakeError>] {
    let json = JSONArticles(name: name, overrides: overrides, foundAt: origin?.address)
    switch format {
    case .text:
      try refuseTooLarge(bytes[...], place: name)
      let text =
        if let charset = origin?.charset { declaredText(bytes, label: charset) } else {
          try decodedText(bytes, place: name)
        }
      var article = try plainArticle(text, name: name, overrides: overrides)
      article.address = article.address ?? origin.flatMap { articleAddress($0.address) }
      article.source = article.source ?? origin.flatMap { siteName($0.address) }
      return [.success(article)]
    case .json:
      try refuseTooLarge(bytes[...], place: name, limit: largestList)
      return try json.whole(Array(try decodedText(bytes, place: name).utf8))
    case .jsonLines: return try json.lines(inFile: bytes)
    case .html:
      try refuseUnfit(bytes, place: name)
      let page = try HTMLPage(declaredText(bytes, label: origin?.charset), place: name, foundAt: origin?.address)
      return [.success(page.article(key: articleKey(fileStem(of: name)), overrides: overrides))]
    case .feed:
      try refuseUnfit(bytes, place: name)
      let text = declaredText(bytes, label: origin?.charset)
      return try XMLFeed(text, name: name, overrides: overrides, foundAt: origin?.address).articles()
    case .mail:
      try refuseTooLarge(bytes[...], place: name)
      let message = Message(withoutMark(bytes), place: name, overrides: overrides)
      return [.success(try message.article { _ in articleKey(fileStem(of: name)) })]
    case .mailbox: return try mails(bytes, name: name)
    }
  }

  /// The article of a line of JSON Lines, which stands alone: of a stream that has no end, for instance.
  ///
  /// - Parameters:
  ///   - name: what messages call the input; also gives the key of an article without `id`, with the number.
  ///   - number: from 1.
  public func article(jsonLine: [UInt8], name: String, number: Int) throws(IntakeError) -> Article {
    // Files that were joined each begin with a mark.
    return try JSONArticles(name: name, overrides: overrides).line(withoutMark(jsonLine), number: number)
  }

  /// Every mail by itself; keys have a few letters that stay wherever the mail comes to stand.
  private func mails(_ bytes: [UInt8], name: String) throws(IntakeError) -> [Result<Article, IntakeError>] {
    let messages = mailboxMessages(bytes)
    guard !messages.isEmpty else { throw .empty(place: name) }
    return messages.enumerated().map { number, bytes in
      Result { () throws(IntakeError) in
        let place = "\(name), mail \(number + 1)"
        try refuseTooLarge(bytes, place: place)
        return try Message(bytes, place: place, overrides: overrides).article { identity in
          articleKey(fileStem(of: name) + "-" + SHA256.hexDigest(of: identity).prefix(8))
        }
      }
    }
  }
}

/// Without the byte order mark of UTF-8.
private func withoutMark(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
  bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
}

/// Refuses what only bears the name of a page or feed: nothing, pictures, archives, and more than any article is.
private func refuseUnfit(_ bytes: [UInt8], place: String) throws(IntakeError) {
  try refuseTooLarge(bytes[...], place: place)
  guard bytes.contains(where: { $0 > 0x20 }) else { throw .empty(place: place) }
  if let found = firstBinaryByte(of: bytes) { throw .binary(place: place, byte: found.byte, offset: found.offset) }
}

func refuseTooLarge(_ bytes: ArraySlice<UInt8>, place: String, limit: Int = largestPage) throws(IntakeError) {
  guard bytes.count <= limit else { throw .tooLarge(place: place, limit: limit) }
}

/// The first control character of what is no text in any encoding, since it has too many of them; `nil` for a text.
func firstBinaryByte(of bytes: [UInt8]) -> (byte: UInt8, offset: Int)? {
  guard evidentUTF16(bytes) == nil, !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
    return nil
  }
  // Of packed bytes one in ten is a control character, of a text none: in the middle lies the line.
  let controls = bytes.lazy.filter { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B }.count
  guard controls * 14 > bytes.count, let offset = bytes.firstIndex(where: { $0 < 0x09 || (0x0E..<0x1B).contains($0) })
  else { return nil }
  return (bytes[offset], offset)
}

/// In bytes. What a page takes beyond its own size its elements take, which are bounded too: ``TagBounds``.
let largestPage = 64 << 20

/// In bytes. A JSON list of articles, all of which are in memory at once; as JSON Lines there may be more.
private let largestList = 256 << 20

/// In bytes. Files of many articles, mailboxes for instance, are larger than any article; a device has no end at all.
private let largestFile = 1 << 30

/// The bytes of a file, or of standard input for `-`.
private func contents(of path: String) throws(IntakeError) -> [UInt8] {
  if path != "-" {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .fileNotFound(place: path)
    }
    guard !isFolder.boolValue else { throw .folder(place: path) }
  }
  do {
    let handle = path == "-" ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    defer { if path != "-" { try? handle.close() } }
    let bytes = Array(try handle.read(upToCount: largestFile + 1) ?? Data())
    guard bytes.count <= largestFile else {
      throw IntakeError.tooLarge(place: path == "-" ? "stdin" : path, limit: largestFile)
    }
    return bytes
  } catch let error as IntakeError {
    throw error
  } catch {
    throw .notReadable(place: path == "-" ? "stdin" : path, reason: systemReason(of: error))
  }
}

/// What the system says, without the path that the message names already.
func systemReason(of error: any Error) -> String {
  var cause = error as NSError
  while let deeper = cause.userInfo[NSUnderlyingErrorKey] as? NSError { cause = deeper }
  return cause.domain == NSPOSIXErrorDomain
    ? String(cString: strerror(Int32(cause.code))) : cause.localizedDescription
}
