/// The cells of a table as they are shown, with their widths measured once.
struct TableGrid {
  private static let gap = 2
  /// A word wider than this may be broken before a column is kept wide for its sake.
  private static let widestKeptWord = 20

  private let columns: [Column]
  private let head: [StyledText]
  private var rows: [[Cell]]

  /// A cell and the width of its widest line.
  struct Cell {
    let text: StyledText
    let width: Int
    /// Whether it is one line that can be put out as it is.
    let isOneLine: Bool
    /// The text cut up, once it is known that it may have to be wrapped.
    var pieces: PiecedText?

    init(_ value: StyledText, oneLine: Bool) {
      let needsFolding = value.needsWrapping
      let shown = value.isEmpty ? Fields.Field.missing : oneLine && needsFolding ? value.oneLine : value
      let isOneLine = oneLine || !needsFolding
      self.text = shown
      self.isOneLine = isOneLine
      self.width = isOneLine ? shown.width : shown.hardLines.reduce(0) { max($0, $1.width) }
    }

    func lines(width available: Int) -> [StyledText] {
      if isOneLine && width <= available { return [text] }
      return (pieces ?? PiecedText(text)).wrapped(first: available)
    }
  }

  init(_ table: Table, oneLineRows: Bool) {
    columns = table.columns
    head = table.columns.map { $0.title.uppercased().styled(.heading) }
    rows = table.rows.map { row in row.map { Cell($0, oneLine: oneLineRows) } }
  }

  /// The widths that show every cell unbroken.
  private var naturalWidths: [Int] {
    var widths = head.map(\.width)
    for row in rows {
      for (index, cell) in row.enumerated() { widths[index] = max(widths[index], cell.width) }
    }
    return widths
  }

  /// The widths with which the table fits; `nil` if it does not fit with every column at its least width.
  ///
  /// Words stay whole if there is a way; only then are columns narrowed to what they were declared to bear.
  mutating func widths(fitting available: Int) -> [Int]? {
    let natural = naturalWidths
    let budget = available - Self.gap * max(0, columns.count - 1)
    if natural.reduce(0, +) <= budget { return natural }
    let declared = zip(columns, natural).map { column, width in min(width, column.leastWidth ?? width) }
    cutUp(widerThan: declared)
    let wordwise = columns.indices.map { min(natural[$0], max(declared[$0], widestWord(ofColumn: $0))) }
    let ranks = columns.map(\.rank)
    return ColumnWidths.narrowed(natural, leasts: wordwise, ranks: ranks, budget: budget)
      ?? ColumnWidths.narrowed(natural, leasts: declared, ranks: ranks, budget: budget)
  }

  private mutating func cutUp(widerThan widths: [Int]) {
    for row in rows.indices {
      for column in columns.indices where rows[row][column].width > widths[column] {
        rows[row][column].pieces = PiecedText(rows[row][column].text)
      }
    }
  }

  private func widestWord(ofColumn index: Int) -> Int {
    let widest = rows.reduce(PiecedText(head[index]).widestWord) { max($0, $1[index].pieces?.widestWord ?? 0) }
    return min(widest, Self.widestKeptWord)
  }

  /// The head and all rows.
  ///
  /// - Parameter widths: one for each column; `nil` for those that show every cell unbroken.
  func lines(widths: [Int]?) -> [StyledText] {
    let widths = widths ?? naturalWidths
    var lines: [StyledText] = []
    lines.reserveCapacity(rows.count + 1)
    put(zip(head, widths).map { $0.wrapped(first: $1) }, widths: widths, to: &lines)
    for row in rows {
      put(zip(row, widths).map { $0.lines(width: $1) }, widths: widths, to: &lines)
    }
    return lines
  }

  /// One row: as many lines as its tallest cell has. Padding is put out only before something that follows.
  private func put(_ cells: [[StyledText]], widths: [Int], to lines: inout [StyledText]) {
    let height = cells.reduce(0) { max($0, $1.count) }
    for number in 0..<height {
      var line = StyledText.empty
      var padding = 0
      for (index, cell) in cells.enumerated() {
        let text = number < cell.count ? cell[number] : .empty
        let free = widths[index] - (text.isEmpty ? 0 : text.width)
        let before = columns[index].alignment == .right ? free : 0
        if text.isEmpty {
          padding += widths[index]
        } else {
          line.pad(padding + before)
          line.append(text)
          padding = free - before
        }
        padding += Self.gap
      }
      lines.append(line)
    }
  }
}
