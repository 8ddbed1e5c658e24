import Commitments
import Syntax

/// An article cut into stretches that are read one by one, so that memory does not grow with its length.
///
/// An article of ordinary length is one stretch. A longer one is cut at the ends of paragraphs, else of lines, else of
/// words; a stretch knows nothing of the names and statements of those before it.
struct Stretches: Sequence, IteratorProtocol {
  /// A part of an article that is read by itself.
  struct Stretch {
    let article: Article
    /// Where it begins in the article's text, in UTF-8 bytes.
    let start: Int
  }

  /// The longest stretch in bytes: some forty thousand words, as long as a short book.
  static let limit = 256 * 1024

  private let article: Article
  private let limit: Int
  private var place: String.Index
  private var start = 0
  private var isDone = false

  init(of article: Article, limit: Int = Self.limit) {
    self.article = article
    self.limit = Swift.max(4, limit)
    place = article.text.startIndex
  }

  mutating func next() -> Stretch? {
    guard !isDone else { return nil }
    let text = article.text.utf8
    guard start > 0 || text.count > limit else {
      isDone = true
      return Stretch(article: article, start: 0)
    }
    guard place < text.endIndex else { return nil }
    let end = cut()
    var part = article
    part.text = String(article.text[place..<end])
    let stretch = Stretch(article: part, start: start)
    start += part.text.utf8.count
    place = end
    return stretch
  }

  /// The end of the stretch that begins at `place`: behind the last empty line, line or word that leaves it at least half
  /// full.
  private func cut() -> String.Index {
    let text = article.text.utf8
    guard let last = text.index(place, offsetBy: limit, limitedBy: text.endIndex), last < text.endIndex else {
      return text.endIndex
    }
    var line: String.Index?
    var space: String.Index?
    var current = last
    for _ in 0...limit / 2 {
      let before = text.index(before: current)
      switch text[before] {
      case UInt8(ascii: "\n"):
        if before > place, text[text.index(before: before)] == UInt8(ascii: "\n") { return current }
        line = line ?? current
      case UInt8(ascii: " "): space = space ?? current
      default: break
      }
      current = before
    }
    if let cut = line ?? space { return cut }
    // In the middle of a word, but never of a letter.
    var end = last
    while text[end] & 0xC0 == 0x80 { end = text.index(before: end) }
    return end
  }
}

extension Statement {
  /// What the statement of that number is called: never as one that a person wrote down, whose names are "s1", "s2" and so on, so that
  /// an article's readings by rules and by hand are not taken for each other.
  static func extractedID(_ number: Int) -> String { "x\(number)" }

  /// The statement of a stretch as one of the whole article.
  func moved(by bytes: Int, number: Int) -> Statement {
    var moved = self
    moved.id = Statement.extractedID(number)
    moved.evidence = evidence.map { $0.moved(by: bytes) }
    return moved
  }
}

extension Evidence {
  func moved(by bytes: Int) -> Evidence {
    Evidence(range: range.lowerBound + bytes..<range.upperBound + bytes, quotation: quotation)
  }
}

extension Explanation {
  func moved(by bytes: Int, number: Int) -> Explanation {
    var moved = self
    moved.statement = statement.moved(by: bytes, number: number)
    moved.sentence = sentence.moved(by: bytes)
    for index in moved.conditions.indices {
      moved.conditions[index].sentence = conditions[index].sentence.moved(by: bytes)
    }
    for index in moved.tree.words.indices {
      let range = tree.words[index].range
      moved.tree.words[index].range = range.lowerBound + bytes..<range.upperBound + bytes
    }
    return moved
  }
}
