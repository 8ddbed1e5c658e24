/// Rows under a head, in columns two spaces apart and without lines or boxes.
///
/// Where a terminal is too narrow, cells are wrapped within their row and nothing is cut; below `stackedBelow`
/// columns, or where even wrapping does not help, every row becomes a list of labels and values with a blank line
/// between rows. Without a terminal every row is one line with its whole content, aligned like the head.
/// An empty cell is shown as `–`. A table without rows has no lines, not even a head.
///
/// ```swift
/// var table = Table([Column("ID"), Column("Who", shrinksTo: 8), Column("Waits for", shrinksTo: 16), Column("Due")])
/// table.add("c1.1", "\(party)", SafeText(cell: condition).styled(.warning), "\(date)")
/// print(target.text(table))
/// // ID    WHO            WAITS FOR                  DUE
/// // c1.1  United States  Rosa Ruiz returns to Lima  16 Mar 2025
/// ```
public struct Table: Block, Hashable {
  /// Columns of a terminal under which the stacked form is used.
  public static let stackedBelow = 60

  public let columns: [Column]
  /// Each has one cell for each column.
  public private(set) var rows: [[StyledText]]

  /// - Parameter rows: may be shorter than `columns`, the missing cells being empty, but not longer.
  public init(_ columns: [Column], rows: [[StyledText]] = []) {
    self.columns = columns
    self.rows = []
    for row in rows { add(row) }
  }

  /// - Precondition: there are no more cells than columns.
  public mutating func add(_ cells: [StyledText]) {
    precondition(cells.count <= columns.count, "a row has \(cells.count) cells for \(columns.count) columns")
    rows.append(cells + Array(repeating: .empty, count: columns.count - cells.count))
  }

  /// - Precondition: there are no more cells than columns.
  public mutating func add(_ cells: StyledText...) { add(cells) }

  public func lines(columns available: Int?) -> [StyledText] {
    guard !rows.isEmpty else { return [] }
    guard let available else { return TableGrid(self, oneLineRows: true).lines(widths: nil) }
    guard available >= Self.stackedBelow else { return stacked(columns: available) }
    var grid = TableGrid(self, oneLineRows: false)
    guard let widths = grid.widths(fitting: available) else { return stacked(columns: available) }
    return grid.lines(widths: widths)
  }

  private func stacked(columns available: Int) -> [StyledText] {
    var lines: [StyledText] = []
    for row in rows {
      if !lines.isEmpty { lines.append(.empty) }
      let fields = zip(columns, row).map { Fields.Field($0.title, $1) }
      lines += Fields(fields).lines(columns: available)
    }
    return lines
  }
}
