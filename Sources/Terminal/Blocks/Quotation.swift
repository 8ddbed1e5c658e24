/// Words of an article with the stretches marked that a commitment rests on.
///
/// Actions stand in `[ … ]` and conditions in `{ … }`, with colour and without; where the shown text has such
/// brackets of its own, the marks are doubled. Marks may nest and overlap; those of one role that overlap or touch
/// are shown as one. A mark never splits a character: one that begins or ends within it takes all of it.
///
/// ```swift
/// let quotation = Quotation(
///   article.text, marks: [.init(.action, 0..<20), .init(.condition, 24..<39)], around: 0..<39, context: .sentences(1))
/// print(target.text([quotation, quotation.legend]))
/// // … [Kyiv will stop firing] if {Moscow complies}. …
/// //
/// // [action]  {condition}
/// ```
public struct Quotation: Block, Hashable {
  public enum Role: Hashable, Sendable, CaseIterable {
    case action, condition
  }

  /// A stretch of the article.
  public struct Mark: Hashable, Sendable {
    public let role: Role
    /// UTF-8 bytes of the unmodified text, the end not included.
    public let range: Range<Int>

    public init(_ role: Role, _ range: Range<Int>) {
      self.role = role
      self.range = range
    }
  }

  /// What is shown, cleaned; with an ellipsis where the article goes on.
  private let text: StyledText
  private let brackets: Brackets
  private let roles: [Role]
  /// Columns left free before every line.
  public var indentation: Int

  /// - Parameters:
  ///   - text: the article's text as it was read.
  ///   - marks: in any order; what lies outside the text or outside what is shown is left out.
  ///   - range: what must be shown, in UTF-8 bytes, the end not included; `nil` for the whole text.
  ///   - context: how much besides.
  /// - Complexity: linear in the length of the whole text, besides the sorting of the marks.
  public init(
    _ text: String, marks: [Mark], around range: Range<Int>? = nil, context: Excerpt.Context = .sentences(1),
    indentation: Int = 0
  ) {
    let ranges = marks.map(\.range) + (range.map { [$0] } ?? [])
    let traced = TracedText(text, ranges: ranges)
    let marked = zip(marks, traced.ranges).map { MarkedRange(role: $0.role, range: $1) }
    var excerpt = Excerpt(whole: traced.text)
    if range != nil, let around = traced.ranges.last {
      excerpt = Excerpt(of: traced.text, around: around, context: context)
    }
    let words = traced.text.utf8(in: excerpt.range)
    brackets = Brackets(for: words)
    let stretches = MarkedRange.merged(marked, in: traced.text, within: excerpt.range)
    roles = Role.allCases.filter { role in stretches.contains { $0.role == role } }
    var shown = StyledText(excerpt.isCutBefore ? "… " : "")
    shown.append(Markup(text: traced.text, range: excerpt.range, marks: stretches, brackets: brackets).styled)
    if excerpt.isCutBehind { shown.append(" …") }
    self.text = shown
    self.indentation = indentation
  }

  public func lines(columns: Int?) -> [StyledText] {
    Paragraph(text, indentation: indentation).lines(columns: columns)
  }

  /// What the brackets mean, for the roles that occur; without lines if nothing is marked.
  public var legend: StyledText {
    var legend = StyledText.empty
    for role in roles {
      if !legend.isEmpty { legend.append("  ") }
      legend.append(brackets.opening(role) + role.label + brackets.closing(role), role.style)
    }
    return legend
  }
}

extension Quotation.Role {
  var label: SafeText {
    switch self {
    case .action: "action"
    case .condition: "condition"
    }
  }

  var style: Style {
    switch self {
    case .action: .action
    case .condition: .condition
    }
  }
}
