import Foundation

/// The lines of a tab-separated table under its header.
struct TabTable {
  struct Row {
    var line: Int
    var cells: [String]
  }

  let file: String
  let rows: [Row]

  /// - Parameter columns: What the header must begin with; further columns of a table that is shared are let be.
  init(_ file: String, in folder: URL, columns: [String]) throws(InterchangeDataError) {
    guard let data = try? Data(contentsOf: folder.appendingPathComponent(file)),
      let text = String(validating: data, as: UTF8.self)
    else { throw .unreadable(file: file) }
    // A line feed after a carriage return is one character with it: by scalars neither hides the other.
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line).split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    guard let header = lines.first, header.starts(with: columns) else {
      throw .wrongHeader(file: file, expected: columns)
    }
    var rows: [Row] = []
    for (number, cells) in lines.enumerated().dropFirst() where cells != [] && cells != [""] {
      guard cells.count == header.count else {
        throw .wrongCellCount(file: file, line: number + 1, found: cells.count, expected: header.count)
      }
      rows.append(Row(line: number + 1, cells: cells))
    }
    self.file = file
    self.rows = rows
  }
}
