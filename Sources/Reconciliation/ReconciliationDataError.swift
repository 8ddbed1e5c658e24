/// Why the tables of the reconciliation cannot be used.
public enum ReconciliationDataError: Error, Hashable, Sendable, CustomStringConvertible {
  case unreadable(String)
  case otherHeader(String, expected: String)
  case badRow(String, line: Int, rule: String)

  public var description: String {
    switch self {
    case .unreadable(let path): "\(path): cannot be read: the Data folder that came with ctrack holds it"
    case .otherHeader(let path, let expected):
      "\(path): line 1: the columns must be \(expected.replacing("\t", with: ", ")), separated by tabs"
    case .badRow(let path, let line, let rule): "\(path): line \(line): \(rule)"
    }
  }
}
