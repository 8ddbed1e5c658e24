/// A table of `Data/lexicons`, `Data/parties` or `Data/extraction` that cannot be used.
public enum ExtractionDataError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A line of a table; the header is line 1.
  public struct Place: Hashable, Sendable, CustomStringConvertible {
    public var file: String
    public var line: Int

    public var description: String { "\(file):\(line)" }
  }

  case unreadable(file: String)
  /// A table of the user's own.
  case unreadableOwn(file: String)
  case unknownTable(file: String, nearest: String?, known: [String])
  case notText(file: String)
  case wrongHeader(Place, found: String, expected: [String])
  case wrongCellCount(Place, found: Int, expected: Int)
  case noThreshold(Place)
  case emptyCell(Place, column: String)
  case unknownWord(Place, column: String, word: String, allowed: [String])
  case notANumber(Place, column: String, word: String)
  case notADate(Place, column: String, word: String)
  case notAWeight(Place, word: String)
  case notAProbability(Place, word: String)

  public var description: String {
    switch self {
    case .unreadable(let file):
      "\(file): cannot be read: the data folder must hold lexicons/, parties/ and extraction/ with all their tables"
    case .unreadableOwn(let file):
      "\(file): cannot be read: the configuration names it as a table of your own; mend the path or take it out"
    case .unknownTable(let file, let nearest, let known):
      "\(file): no table is called so: a table of your own has the name of the one that it is laid over: "
        + (nearest.map { "did you mean \($0)?" } ?? known.joined(separator: ", "))
    case .notText(let file):
      "\(file): is not UTF-8: save the table as UTF-8 text"
    case .wrongHeader(let place, let found, let expected):
      "\(place): header \"\(found)\": a table begins with its column names: \(expected.joined(separator: ", "))"
    case .wrongCellCount(let place, let found, let expected):
      "\(place): \(found) cells: every line has \(expected), separated by tabs; leave a cell empty rather than out"
    case .noThreshold(let place):
      "\(place): no line \"threshold\" stands before the header: make the table anew with `make statements`"
    case .emptyCell(let place, let column):
      "\(place): \(column) is empty: every line needs one; fill it in or delete the line"
    case .unknownWord(let place, let column, let word, let allowed):
      "\(place): \(column) \"\(word)\": must be one of \(allowed.joined(separator: ", "))"
    case .notANumber(let place, let column, let word):
      "\(place): \(column) \"\(word)\": must be a whole number from 0 to 100"
    case .notADate(let place, let column, let word):
      "\(place): \(column) \"\(word)\": must be YYYY-MM-DD, YYYY-MM or YYYY, or empty"
    case .notAWeight(let place, let word):
      "\(place): \"\(word)\": must be a decimal number such as -0.25; make the table anew with `make statements`"
    case .notAProbability(let place, let word):
      "\(place): \"\(word)\": must be a probability from 0 to 1; make the table anew with `make statements`"
    }
  }
}
