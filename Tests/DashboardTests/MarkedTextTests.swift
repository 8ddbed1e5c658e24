import Commitments
import Testing

@testable import Dashboard

@Suite struct MarkedTextTests {
  private func mark(_ range: Range<Int>, _ id: String) -> MarkedText.Mark {
    MarkedText.Mark(
      range: range, statement: StatementReference(article: ArticleID(number: 1), reading: 1, id: id), tone: .good,
      commitments: [CommitmentID(number: 1)], isTarget: true)
  }

  private func pieces(_ text: String, _ marks: MarkedText.Mark...) -> [[String]] {
    let marked = MarkedText(text, marks: marks)
    return marked.paragraphs.map { paragraph in
      paragraph.map { piece in
        let covering = piece.covering.map { marked.marks[$0].statement.id }.joined()
        let beginning = piece.beginning.map { marked.marks[$0].statement.id }.joined()
        let ending = piece.ending.map { marked.marks[$0].statement.id }.joined()
        return "\(piece.text)|\(covering)|\(beginning)|\(ending)"
      }
    }
  }

  @Test func `a text without marks is its paragraphs`() {
    #expect(pieces("One.\n\n  \nTwo.") == [["One.|||"], ["Two.|||"]])
  }

  @Test func `marks that overlap are cut where one of them begins or ends`() {
    #expect(
      pieces("abcdef", mark(0..<4, "p"), mark(2..<6, "q")) == [["ab|p|p|", "cd|pq|q|p", "ef|q||q"]])
  }

  @Test func `marks on the same words and within one another keep their own begin and end`() {
    #expect(
      pieces("abcdef", mark(1..<5, "p"), mark(1..<5, "q"), mark(2..<3, "r"))
        == [["a|||", "b|pq|pq|", "c|pqr|r|r", "de|pq||pq", "f|||"]])
  }

  @Test func `a mark over two paragraphs begins in the one and ends in the other`() {
    #expect(pieces("ab\n\ncd", mark(1..<5, "p")) == [["a|||", "b|p|p|"], ["c|p||p", "d|||"]])
  }

  @Test func `a mark that ends between paragraphs ends with the words before`() {
    #expect(pieces("ab\n\ncd", mark(0..<3, "p")) == [["ab|p|p|p"], ["cd|||"]])
  }

  @Test func `characters of several bytes stay whole`() {
    #expect(pieces("é“x”", mark(2..<9, "p")) == [["é|||", "“x”|p|p|p"]])
  }
}
