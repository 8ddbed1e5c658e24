import Foundation

/// A tab-separated table with a header line, as `Data` holds them.
///
/// Empty lines are passed over. There is no quoting: a cell holds every byte between two tabs.
struct Table {
  struct Row {
    let place: ExtractionDataError.Place
    let cells: [String]

    /// The values of a cell that holds several, separated by `|`; blank ones are left out.
    func list(_ column: Int) -> [String] {
      let cell = cells[column]
      guard cell.utf8.contains(UInt8(ascii: "|")) else { return Table.isBlank(cell) ? [] : [cell] }
      return cell.utf8.split(separator: UInt8(ascii: "|")).map { String(Substring($0)) }.filter { !Table.isBlank($0) }
    }
  }

  let name: String
  let columns: [String]
  let rows: [Row]

  /// Reads `name` (a path below `folder`); its header must be exactly `columns`.
  ///
  /// - Throws: ``ExtractionDataError`` for a file that is missing or not UTF-8, another header, or a line
  ///   of another length.
  init(_ name: String, in folder: URL, columns: [String]) throws(ExtractionDataError) {
    guard let data = try? Data(contentsOf: folder.appendingPathComponent(name)) else {
      throw .unreadable(file: name)
    }
    try self.init(name, bytes: Array(data), columns: columns)
  }

  init(_ name: String, bytes: [UInt8], columns: [String]) throws(ExtractionDataError) {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notText(file: name) }
    var rows: [Row] = []
    var number = 0
    // The mark of UTF-8 that editors put before the header.
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      number += 1
      let place = ExtractionDataError.Place(file: name, line: number)
      let cells = Self.cells(of: bytes[start..<end], expected: columns.count)
      start = end + 1
      if number == 1 {
        guard cells == columns else {
          throw .wrongHeader(place, found: cells.joined(separator: " "), expected: columns)
        }
      } else if !(cells.count == 1 && cells[0].isEmpty) {
        guard cells.count == columns.count else {
          throw .wrongCellCount(place, found: cells.count, expected: columns.count)
        }
        rows.append(Row(place: place, cells: cells))
      }
    }
    guard number > 0 else {
      throw .wrongHeader(ExtractionDataError.Place(file: name, line: 1), found: "", expected: columns)
    }
    self.init(name: name, columns: columns, rows: rows)
  }

  init(name: String, columns: [String], rows: [Row]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }

  /// The cell, which must hold more than blanks.
  func filled(_ column: Int, of row: Row) throws(ExtractionDataError) -> String {
    guard !Self.isBlank(row.cells[column]) else { throw .emptyCell(row.place, column: columns[column]) }
    return row.cells[column]
  }

  /// The cell as one of the closed choices of `Choice`.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ column: Int, of row: Row, as type: Choice.Type = Choice.self
  ) throws(ExtractionDataError) -> Choice {
    try choice(row.cells[column], column, of: row)
  }

  /// `word`, a part of the cell, as one of the closed choices of `Choice`.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ word: String, _ column: Int, of row: Row
  ) throws(ExtractionDataError) -> Choice {
    guard let value = Choice(rawValue: word) else {
      throw .unknownWord(
        row.place, column: columns[column], word: word, allowed: Choice.allCases.map(\.rawValue))
    }
    return value
  }

  private static func isBlank(_ cell: String) -> Bool { cell.allSatisfy(\.isWhitespace) }

  private static func cells(of line: ArraySlice<UInt8>, expected: Int) -> [String] {
    let kept = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    return kept.withUnsafeBufferPointer { bytes in
      var cells: [String] = []
      cells.reserveCapacity(expected)
      var start = 0
      for place in 0...bytes.count where place == bytes.count || bytes[place] == UInt8(ascii: "\t") {
        cells.append(String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<place]), as: UTF8.self))
        start = place + 1
      }
      return cells
    }
  }
}
