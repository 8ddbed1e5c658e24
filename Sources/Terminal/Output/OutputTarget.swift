/// What is known about where output goes; a value, so that everything rendered can be tested without a terminal.
///
/// ```swift
/// let target = StandardStream.output.target(color: .auto)
/// try StandardStream.output.write(target.text(table))
/// ```
public struct OutputTarget: Hashable, Sendable {
  /// The width that lines are kept to at the least; narrower terminals break them themselves.
  public static let leastColumns = 20
  /// The width of a terminal that does not tell its own.
  public static let usualColumns = 80

  public let isTerminal: Bool
  /// The columns that a line may take; `nil` (no terminal) means that nothing is wrapped.
  public let columns: Int?
  public let usesColor: Bool

  public init(isTerminal: Bool, columns: Int?, usesColor: Bool) {
    self.isTerminal = isTerminal
    self.columns = columns.map { max(Self.leastColumns, $0) }
    self.usesColor = usesColor
  }

  /// A file or pipe: unlimited width, no colour.
  public static let piped = OutputTarget(isTerminal: false, columns: nil, usesColor: false)

  /// A terminal of a width.
  public static func terminal(columns: Int, usesColor: Bool = false) -> OutputTarget {
    OutputTarget(isTerminal: true, columns: columns, usesColor: usesColor)
  }

  /// Decides from what the system says.
  ///
  /// `COLUMNS` counts before the terminal's own answer, because shells do not export it and whoever sets it means it;
  /// what is not a positive number is passed over. Without a terminal there is no width, whatever `COLUMNS` says.
  ///
  /// - Parameter terminalColumns: the answer of the terminal; `nil` or 0 where it gave none.
  public init(isTerminal: Bool, terminalColumns: Int?, color: ColorChoice, environment: [String: String]) {
    let asked = environment["COLUMNS"].flatMap { Int($0) }
    let candidates = [asked, terminalColumns].compactMap { $0 }.filter { $0 > 0 }
    self.init(
      isTerminal: isTerminal,
      columns: isTerminal ? candidates.first ?? Self.usualColumns : nil,
      usesColor: color.usesColor(isTerminal: isTerminal, environment: environment))
  }

  /// The lines of the block, each ended by a line feed; empty for a block without lines.
  public func text(_ block: some Block) -> String {
    var output = ""
    for line in block.lines(columns: columns) {
      line.write(to: &output, usesColor: usesColor)
      output += "\n"
    }
    return output
  }

  /// Several blocks, with a blank line between each two that have lines.
  public func text(_ blocks: [any Block]) -> String {
    blocks.map { text($0) }.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
