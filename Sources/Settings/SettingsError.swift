/// A configuration file, or a variable of the environment, that cannot be used.
public enum SettingsError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A line of the file, from 1.
  public struct Place: Hashable, Sendable, CustomStringConvertible {
    public var path: String
    public var line: Int
    public var description: String { "\(path):\(line)" }
  }

  case unreadable(path: String, reason: String)
  case tooLarge(path: String, limit: Int)
  case notText(path: String)
  case notTOML(Place, reason: String)
  case unknownKey(Place, key: String, nearest: String?)
  case secret(Place, key: String)
  case wrongType(Place, key: String, found: String, expected: String)
  case wrongValue(Place, key: String, value: String, expected: String)
  case wrongVariable(name: String, value: String, expected: String)

  public var description: String {
    switch self {
    case .unreadable(let path, let reason):
      "\(path): cannot be read (\(reason)): let it be read, or take it away: without it the defaults hold"
    case .tooLarge(let path, let limit):
      "\(path): larger than \(limit / 1_024) KiB: a configuration holds a few lines; is it another file?"
    case .notText(let path): "\(path): is not UTF-8 text: save it as UTF-8"
    case .notTOML(let place, let reason):
      "\(place): not TOML: \(reason); write lines such as color = \"never\""
    case .unknownKey(let place, let key, let nearest):
      "\(place): no setting '\(key)': " + (nearest.map { "did you mean '\($0)'?" } ?? Self.known)
    case .secret(let place, let key):
      "\(place): '\(key)': keys are not kept in files: take the line out and set CTRACK_API_KEY"
    case .wrongType(let place, let key, let found, let expected):
      "\(place): \(key) is \(found): write \(expected)"
    case .wrongValue(let place, let key, let value, let expected):
      "\(place): \(key) '\(value)': write \(expected)"
    case .wrongVariable(let name, let value, let expected):
      "\(name) '\(value)': write \(expected)"
    }
  }

  private static var known: String {
    "there are " + SettingKey.allCases.map(\.rawValue).joined(separator: ", ")
  }
}
