/// A table of `Data/interchange` that cannot be used.
public enum InterchangeDataError: Error, Hashable, Sendable, CustomStringConvertible {
  case unreadable(file: String)
  case wrongHeader(file: String, expected: [String])
  case wrongCellCount(file: String, line: Int, found: Int, expected: Int)
  case unknownWord(file: String, line: Int, column: String, word: String, choices: [String])

  public var description: String {
    switch self {
    case .unreadable(let file): "\(file): cannot be read: put back the file that came with ctrack"
    case .wrongHeader(let file, let expected):
      "\(file):1: not the header of this table: the first line must be \(expected.joined(separator: ", ")), parted by tabs"
    case .wrongCellCount(let file, let line, let found, let expected):
      "\(file):\(line): \(found) cells: every line has \(expected), parted by tabs"
    case .unknownWord(let file, let line, let column, let word, let choices):
      "\(file):\(line): \(column) \"\(word)\": must be one of \(choices.joined(separator: ", "))"
    }
  }
}
