/// Labels and their values, one below the other.
///
/// ```swift
/// Fields([.init("Party", "\(party)"), .init("Status", SafeText(cell: status).styled(.warning))])
/// // Party   Ukraine
/// // Status  accepted-if
/// ```
public struct Fields: Block, Hashable {
  public struct Field: Hashable, Sendable {
    public let label: SafeText
    /// Shown as `–` if empty.
    public let value: StyledText

    public init(_ label: SafeText, _ value: StyledText) {
      self.label = label
      self.value = value
    }
  }

  /// The columns that a value has at the least; where labels leave fewer, values stand below their labels.
  private static let leastValueWidth = 10

  public var fields: [Field]
  /// Columns left free before the labels.
  public var indentation: Int

  public init(_ fields: [Field], indentation: Int = 0) {
    self.fields = fields
    self.indentation = indentation
  }

  public func lines(columns: Int?) -> [StyledText] {
    let labels = fields.map(\.label.width)
    let start = indentation + (labels.max() ?? 0) + 2
    guard let columns else {
      return zip(fields, labels).map { line(of: $0, labelWidth: $1, value: $0.value.oneLine, start: start) }
    }
    guard columns - start >= Self.leastValueWidth else { return belowLabels(columns: columns) }
    return zip(fields, labels).flatMap { field, labelWidth in
      let values = field.shownValue.wrapped(first: columns - start)
      return values.enumerated().map { number, value in
        number == 0 ? line(of: field, labelWidth: labelWidth, value: value, start: start) : value.indented(start)
      }
    }
  }

  private func line(of field: Field, labelWidth: Int, value: StyledText, start: Int) -> StyledText {
    var line = StyledText.empty
    line.pad(indentation)
    line.append(field.label, .faint)
    line.pad(start - indentation - labelWidth)
    line.append(value.isEmpty ? Field.missing : value)
    return line
  }

  private func belowLabels(columns: Int) -> [StyledText] {
    fields.flatMap { field in
      Paragraph(field.label.styled(.faint), indentation: indentation).lines(columns: columns)
        + Paragraph(field.shownValue, indentation: indentation + 2).lines(columns: columns)
    }
  }
}

extension Fields.Field {
  static let missing = SafeText("–").styled(.faint)

  var shownValue: StyledText { value.isEmpty ? Self.missing : value }
}
