/// What went wrong and what to do about it, for standard error.
///
/// ```swift
/// ErrorText("no commitment c99", hints: ["the highest is c12", "Did you mean 'c9'?"])
/// // ctrack: no commitment c99
/// //   the highest is c12
/// //   Did you mean 'c9'?
/// ```
public struct ErrorText: Block, Hashable {
  public let message: SafeText
  public let hints: [SafeText]
  /// The name before the message.
  public let program: SafeText

  public init(_ message: SafeText, hints: [SafeText] = [], program: SafeText = "ctrack") {
    self.message = message
    self.hints = hints
    self.program = program
  }

  /// The error's own description, cleaned because it may quote what was read.
  public init(_ error: any Error, hints: [SafeText] = [], program: SafeText = "ctrack") {
    self.init(SafeText(block: String(describing: error)), hints: hints, program: program)
  }

  public func lines(columns: Int?) -> [StyledText] {
    let first: StyledText = "\(program + ":", .bad) \(message)"
    return Paragraph(first, hanging: 2).lines(columns: columns)
      + hints.flatMap { Paragraph($0.styled(.plain), indentation: 2, hanging: 2).lines(columns: columns) }
  }
}
