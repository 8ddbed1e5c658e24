public import Foundation

/// Reads CoNLL-U: one word a line in ten (or at least eight) columns, sentences parted by blank lines.
///
/// Empty nodes (`8.1`) are passed over. Ranges are those of the words in the sentence's own text as its `SpaceAfter=No`
/// marks give it, since CoNLL-U does not say where a sentence stood in a document.
public struct ConlluReader: Sendable {
  /// One sentence of a file with what its comments say.
  public struct Sentence: Sendable {
    public var tree: Tree
    /// The text of the words, spaces where `SpaceAfter=No` does not forbid them.
    public var text: String
    /// The comment `sent_id`, empty where there is none.
    public var id: String
    public var startsDocument: Bool
    public var startsParagraph: Bool
    /// Whether a space follows the last word.
    public var spaceAfter: Bool
  }

  /// Reads the file at `path`.
  ///
  /// - Throws: `SyntaxError.unreadable`, or `treebankLine` and `notATree` with the number of the first bad line.
  public static func read(contentsOf url: URL) throws(SyntaxError) -> [Sentence] {
    let text: String
    do {
      text = try String(contentsOf: url, encoding: .utf8)
    } catch {
      throw .unreadable(path: url.path, reason: "no such file, or not UTF-8")
    }
    return try read(text, path: url.path)
  }

  /// Reads `text`; `path` names its origin in errors.
  public static func read(_ text: String, path: String = "CoNLL-U") throws(SyntaxError) -> [Sentence] {
    var sentences: [Sentence] = []
    var reading = SentenceLines(path: path)
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" }) {
      number += 1
      if line.isEmpty {
        if let sentence = try reading.finish(line: number) { sentences.append(sentence) }
        reading = SentenceLines(path: path)
      } else {
        try reading.add(line, number: number)
      }
    }
    if let sentence = try reading.finish(line: number) { sentences.append(sentence) }
    return sentences
  }
}

/// The lines of the sentence that is being read.
private struct SentenceLines {
  let path: String
  var words: [Word] = []
  var text = ""
  var length = 0
  var id = ""
  var startsDocument = false
  var startsParagraph = false
  var spaceBefore = false
  var tokenEnd = 0
  var tokenSpace = false

  init(path: String) { self.path = path }

  mutating func add(_ line: Substring, number: Int) throws(SyntaxError) {
    if line.first == "#" {
      comment(line)
      return
    }
    func fail(_ rule: String) -> SyntaxError {
      .treebankLine(path: path, line: number, text: String(line.prefix(60)), rule: rule)
    }
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard columns.count >= 8 else { throw fail("a word needs at least 8 columns parted by tabs, not \(columns.count)") }
    if columns[0].contains(".") { return }
    let space = !(columns.count > 9 && columns[9].split(separator: "|").contains("SpaceAfter=No"))
    if columns[0].contains("-") {
      let ends = columns[0].split(separator: "-").compactMap { Int($0) }
      guard ends.count == 2, ends[0] == words.count + 1, ends[1] > ends[0] else {
        throw fail("a multiword token is numbered first-last before its first word")
      }
      tokenEnd = ends[1]
      tokenSpace = space
      return
    }
    guard Int(columns[0]) == words.count + 1 else { throw fail("the next word is number \(words.count + 1)") }
    guard let tag = UniversalTag(rawValue: String(columns[3])) else { throw fail("no part of speech '\(columns[3])'") }
    guard let head = Int(columns[6]), head >= 0 else { throw fail("HEAD is the number of a word or 0") }
    guard let relation = Relation(name: String(columns[7])) else { throw fail("no relation '\(columns[7])'") }
    let inside = words.count < tokenEnd
    let continues = inside && text.isEmpty == false && !spaceBefore && openToken
    if spaceBefore {
      text += " "
      length += 1
    }
    let form = String(columns[1])
    let start = length
    text += form
    length += form.utf8.count
    words.append(
      Word(
        form: form, range: start..<length, continuesToken: continues, lemma: String(columns[2]), tag: tag,
        pennTag: PennTag(rawValue: String(columns[4])) ?? .unknown, features: Features(named: String(columns[5])),
        head: head == 0 ? nil : head - 1, relation: relation))
    openToken = words.count < tokenEnd
    spaceBefore = openToken ? false : (inside ? tokenSpace : space)
  }

  /// Whether the next word belongs to the token of the word before it.
  private var openToken = false

  private mutating func comment(_ line: Substring) {
    if line.hasPrefix("# newdoc") { startsDocument = true }
    if line.hasPrefix("# newpar") && !line.hasPrefix("# newpar_block") { startsParagraph = true }
    if line.hasPrefix("# sent_id = ") { id = String(line.dropFirst("# sent_id = ".count)) }
  }

  func finish(line: Int) throws(SyntaxError) -> ConlluReader.Sentence? {
    if words.isEmpty { return nil }
    let tree = Tree(words: words)
    if let rule = tree.problem { throw .notATree(path: path, line: line, rule: rule) }
    return ConlluReader.Sentence(
      tree: tree, text: text, id: id, startsDocument: startsDocument, startsParagraph: startsParagraph,
      spaceAfter: spaceBefore)
  }
}
