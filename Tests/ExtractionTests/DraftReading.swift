import Commitments
import Testing

@testable import Extraction

/// What the rules find in a text before the learned judge has its say, so that a test of the rules holds whatever the
/// judge has learned.
///
/// The text is read as published on Wednesday 12 June 2024.
struct DraftReading {
  let reader: ArticleReader
  let drafts: [StatementDraft]

  init(_ text: String, title: String = "", source: String? = nil) throws {
    let article = Article(key: "test", title: title, source: source, published: Day(iso: "2024-06-12"), text: text)
    reader = try extractor.get().reader(of: article)
    drafts = reader.drafts()
  }

  /// "Norway demanded: open the port", one for each draft, in the order of the cues.
  var stances: [String] { drafts.map { Self.line($0.position) } }

  /// "Norway demanded: open the port → Chad, Mali".
  var addressed: [String] { drafts.map { Self.line($0.position) + " → " + $0.position.to.joined(separator: ", ") } }

  /// The positions as they would be stated if the judge let every draft stand: conditions in, repetitions put together.
  var statements: [Statement] { reader.statements(of: drafts) }

  var positions: [Position] { statements.map(\.position) }

  static func line(_ position: Position) -> String {
    "\(position.party) \(position.stance.rawValue): \(position.action)"
  }
}

/// Reads a text in which ⟦…⟧ marks the words of an action, and expects of the rules this one stance on it, as
/// "Norway demanded", and no other.
func expectOnly(_ stance: String, in marked: String) throws {
  let text = MarkedText(marked)
  #expect(try DraftReading(text.text).stances == ["\(stance): \(text.action)"])
}

/// The same where the rules may find more beside it.
func expectAmongOthers(_ stance: String, in marked: String) throws {
  let text = MarkedText(marked)
  #expect(try DraftReading(text.text).stances.contains("\(stance): \(text.action)"))
}

extension MarkedText {
  /// The marked words.
  fileprivate var action: String {
    let bytes = Array(text.utf8)
    return spans.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " ")
  }
}
