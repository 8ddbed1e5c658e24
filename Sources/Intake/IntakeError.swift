/// Why an input, or one article of it, cannot be read. `place` is the path, with the line where one is known: `batch.jsonl:3`.
public enum IntakeError: Error, Hashable, Sendable {
  case fileNotFound(place: String)
  case folder(place: String)
  /// A folder without a file that could be an article.
  case emptyFolder(place: String)
  /// The system refuses to read, with its words as `reason`.
  case notReadable(place: String, reason: String)
  /// HTML, a feed, a word processor's file: `found` names it.
  case otherFormat(place: String, found: String)
  /// `offset` counts bytes from the start of the input, of a mail from that of the decoded part, from 0.
  case binary(place: String, byte: UInt8, offset: Int)
  case notUTF8(place: String, byte: UInt8, offset: Int)
  case notUTF16(place: String, offset: Int)
  /// Nothing but white space.
  case empty(place: String)
  /// `column` counts bytes from 1.
  case notJSON(place: String, column: Int, found: String, expected: String)
  /// A `\u` escape of half a surrogate pair, or of NUL.
  case unusableEscape(place: String, escape: String)
  case notAnArticle(place: String, found: String)
  case noText(place: String)
  case wrongType(place: String, field: String, found: String)
  case badDate(place: String, words: String)
  /// `limit` in bytes.
  case tooLarge(place: String, limit: Int)
  /// Elements within elements beyond what any page has.
  case tooDeep(place: String)
  /// More elements, or attributes of one, than any page has; `found` says which.
  case tooMany(place: String, found: String)
  /// A page without running text.
  case noParagraphs(place: String)
  case notXML(place: String, reason: String)
  /// An XML that gives names to texts of its own, by which a few lines become gigabytes.
  case declaresEntities(place: String)
  /// An item of a feed with neither content nor summary.
  case noItemText(place: String)
  /// The file ends within this item of a feed.
  case cutOff(place: String)
}

extension IntakeError {
  /// Whether there was nothing to read, or what was read is unfit.
  public enum Kind: Hashable, Sendable {
    case noInput, badData
  }

  public var kind: Kind {
    switch self {
    case .fileNotFound, .folder, .emptyFolder, .notReadable: .noInput
    default: .badData
    }
  }

  /// The path, and the line where one is known.
  public var place: String {
    switch self {
    case .fileNotFound(let place), .folder(let place), .emptyFolder(let place), .notReadable(let place, _),
      .otherFormat(let place, _),
      .binary(let place, _, _), .notUTF8(let place, _, _), .notUTF16(let place, _), .empty(let place),
      .notJSON(let place, _, _, _), .unusableEscape(let place, _), .notAnArticle(let place, _), .noText(let place),
      .wrongType(let place, _, _), .badDate(let place, _), .tooLarge(let place, _), .tooDeep(let place),
      .tooMany(let place, _), .noParagraphs(let place), .notXML(let place, _), .declaresEntities(let place),
      .noItemText(let place), .cutOff(let place):
      place
    }
  }
}

extension IntakeError: CustomStringConvertible {
  /// Place, offending words, rule and remedy on one line.
  public var description: String { "\(place): \(complaint)" }

  /// What is wrong, the rule and the remedy, without the place.
  public var complaint: String {
    switch self {
    case .fileNotFound: "no such file: check the path, or give - to read standard input"
    case .folder: "is a folder: name the files in it"
    case .emptyFolder:
      "no file in this folder looks like an article: it is read by ending, .html, .eml or .json for instance"
    case .notReadable(_, let reason): "cannot be read (\(reason)): check the file's permissions"
    case .otherFormat(_, let found):
      "looks like \(found): only text, Markdown, JSON, HTML, RSS, Atom and mail are read; save the article as one of them"
    case .binary(_, let byte, let offset):
      "not a text: byte \(hexadecimal(byte)) at offset \(offset); save the article as text in UTF-8"
    case .notUTF8(_, let byte, let offset):
      "not UTF-8: byte \(hexadecimal(byte)) at offset \(offset), and no other encoding is evident; save the file as UTF-8"
    case .notUTF16(_, let offset):
      "not UTF-16, though it begins so: the unit at offset \(offset) is half a character; save the file as UTF-8"
    case .empty: "holds no text: an article needs at least one word"
    case .notJSON(_, let column, let found, let expected):
      "not JSON: \(found) at column \(column), where \(expected) should stand"
    case .unusableEscape(_, let escape):
      "\(escape) is no character: a text holds neither NUL nor half of a surrogate pair; write the character itself"
    case .notAnArticle(_, let found):
      "\(found) where an article should stand: write an object {\"title\": …, \"published\": …, \"text\": …}"
    case .noText: "no \"text\": an article is an object {\"title\": …, \"published\": …, \"text\": …}"
    case .wrongType(_, let field, let found): "\"\(field)\" is \(found): it must be a text in quotation marks"
    case .badDate(_, let words):
      "\"published\" is '\(words)', which is not a day: write YYYY-MM-DD, for instance 2025-03-14"
    case .tooLarge(_, let limit): "larger than \(limit >> 20) MiB, which no article is; save the article alone, as text"
    case .tooDeep: "thousands of elements stand within one another, as in no page; save the article as text"
    case .tooMany(_, let found): "\(found), as in no page; save the article as text"
    case .noParagraphs:
      "no paragraphs of text in this page: it may be filled by scripts; save the article as text"
    case .notXML(_, let reason): "not XML: \(reason)"
    case .declaresEntities:
      "declares entities of its own, which no feed needs and which can fill the memory: it is not read"
    case .cutOff: "the file ends within it: what is left may say something else than the whole; save the feed again"
    case .noItemText: "neither content nor summary: an article needs at least one word"
    }
  }
}

private func hexadecimal(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return "0x" + (digits.count == 1 ? "0" : "") + digits
}
