import Terminal

/// Text of articles as Markdown shows it and does not read it: every sign with a meaning is taken its meaning.
public enum Markdown {
  public static func text(_ words: String) -> String {
    SafeText(cell: words).string.escapingScalars { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\\", "`", "*", "_", "{", "}", "[", "]", "#", "|", "!", "~", "$", "^", "=": "\\\(scalar)"
      default: nil
      }
    }
  }

  /// - Parameter rows: Cells as ``text(_:)`` gives them.
  public static func table(_ header: [String], _ rows: [[String]]) -> String {
    let lines = [header, header.map { _ in "---" }] + rows
    return lines.map(row).joined() + "\n"
  }

  /// One row of a table with its line end.
  public static func row(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |\n" }
}
