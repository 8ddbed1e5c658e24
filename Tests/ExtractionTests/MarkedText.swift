import Commitments
import Extraction
import Foundation
import Testing

/// Text in which ⟦…⟧ marks the spans a test speaks of.
struct MarkedText {
  /// The text without the marks.
  let text: String
  /// The marked spans as UTF-8 bytes of `text`, end not included, in order of their beginnings.
  let spans: [Range<Int>]

  init(_ marked: String) {
    var text = ""
    var open: [Int] = []
    var spans: [Range<Int>] = []
    for character in marked {
      switch character {
      case "⟦": open.append(text.utf8.count)
      case "⟧": if let start = open.popLast() { spans.append(start..<text.utf8.count) }
      default: text.append(character)
      }
    }
    self.text = text
    self.spans = spans.sorted { $0.lowerBound < $1.lowerBound }
  }
}

/// The package's own tables.
let dataFolder = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appendingPathComponent("Data")

let extractor = Result { try SyntaxExtractor(dataFolder: dataFolder) }

/// What is read in `text`, published on Wednesday 12 June 2024 unless `published` says otherwise.
func statements(in text: String, published: String? = "2024-06-12", source: String? = nil) throws -> [Statement] {
  let article = Article(
    key: "test", title: "", source: source, published: published.flatMap { Day(iso: $0) }, text: text)
  return try extractor.get().statements(in: article)
}

/// The positions read in `text`.
func positions(in text: String, published: String? = "2024-06-12", source: String? = nil) throws -> [Position] {
  try statements(in: text, published: published, source: source).map(\.position)
}
