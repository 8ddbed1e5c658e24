/// A value of a setting, with where it came from.
public struct Chosen<Value> {
  public var value: Value
  public var origin: Origin

  public init(_ value: Value, from origin: Origin) {
    self.value = value
    self.origin = origin
  }
}

extension Chosen: Sendable where Value: Sendable {}
extension Chosen: Equatable where Value: Equatable {}

/// Where a value came from, what counts most first.
public enum Origin: Hashable, Sendable {
  /// An option of the call, by its name with the dashes.
  case option(String)
  /// A variable of the environment.
  case environment(String)
  /// The configuration file, with the line, from 1, on which the key stands.
  case file(path: String, line: Int)
  /// Nobody has said anything; by a variable that moves the default, where one does.
  case standard(by: String? = nil)

  public var words: String {
    switch self {
    case .option(let name): name
    case .environment(let name): name
    case .file(let path, let line): "\(path):\(line)"
    case .standard(let name?): "default, by \(name)"
    case .standard(nil): "default"
    }
  }
}
