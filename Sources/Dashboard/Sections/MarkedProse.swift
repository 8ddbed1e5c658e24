import Commitments

/// A text with its marks. Every mark ends in a link to what rests on it; colours and lines tell the stances apart.
struct MarkedProse {
  let text: MarkedText
  let site: Site
  /// Statements that the page is about, drawn out from among the others.
  var chosen: Set<StatementReference> = []

  func html() -> HTML {
    tag("div", .class("prose")) {
      for paragraph in text.paragraphs { tag("p") { for piece in paragraph { html(piece) } } }
    }
  }

  private func html(_ piece: MarkedText.Piece) -> HTML {
    guard !piece.covering.isEmpty else { return HTML(text: piece.text) }
    let marks = piece.covering.map { text.marks[$0] }
    // The shortest says most exactly what is said here.
    let tone = marks.min { $0.range.count < $1.range.count }?.tone ?? .still
    let statements = Set(marks.map(\.statement)).count
    var names = [tone.rawValue]
    if statements > 1 { names.append("several") }
    if marks.contains(where: { chosen.contains($0.statement) }) { names.append("chosen") }
    var content = HTML(text: piece.text)
    for place in piece.beginning where text.marks[place].isTarget {
      content = .element("span", [.id(Anchor(text.marks[place].statement))]) { content }
    }
    let mark = HTML.element("mark", [.class(names.joined(separator: " "))]) { content }
    return mark + references(piece)
  }

  private func references(_ piece: MarkedText.Piece) -> HTML {
    var shown: Set<CommitmentID> = []
    var links = HTML.empty
    for place in piece.ending {
      for id in text.marks[place].commitments where shown.insert(id).inserted {
        links += HTML.linked(site.link(id), [.class("ref \(text.marks[place].tone.rawValue)")]) { id.description }
      }
    }
    return links
  }
}
