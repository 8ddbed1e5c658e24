/// Rows under named columns, as a spreadsheet or a Markdown page shows them.
public struct Sheet: Hashable, Sendable {
  public enum Format: String, CaseIterable, Sendable {
    case csv
    case markdown = "md"
  }

  public var header: [String]
  public var rows: [[String]]

  public init(header: [String], rows: [[String]] = []) {
    self.header = header
    self.rows = rows
  }

  public func text(_ format: Format) -> String {
    header(format) + rows.map { Self.row($0, format) }.joined() + (format == .markdown ? "\n" : "")
  }

  /// What stands above the rows, for a sheet that is written row by row.
  public func header(_ format: Format) -> String {
    switch format {
    case .csv: CSV(header: header).text
    case .markdown: Markdown.row(header) + Markdown.row(header.map { _ in "---" })
    }
  }

  /// One row with its line end.
  public static func row(_ cells: [String], _ format: Format) -> String {
    switch format {
    case .csv: CSV.row(cells)
    case .markdown: Markdown.row(cells.map(Markdown.text))
    }
  }
}
