/// The answer to `--color`.
public enum ColorChoice: String, Hashable, Sendable, CaseIterable {
  case auto, always, never

  /// Whether colour is used. What was asked for on the command line comes before the environment.
  ///
  /// With `auto`, in this order: `NO_COLOR` set to anything but nothing forbids colour (https://no-color.org);
  /// `CLICOLOR_FORCE` set to anything but nothing or `0` demands it; `CLICOLOR=0`, no terminal, or a terminal that
  /// `TERM` calls `dumb` or does not name means none (https://bixense.com/clicolors).
  public func usesColor(isTerminal: Bool, environment: [String: String]) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if let value = environment["NO_COLOR"], !value.isEmpty { return false }
    if let value = environment["CLICOLOR_FORCE"], !value.isEmpty, value != "0" { return true }
    guard isTerminal, environment["CLICOLOR"] != "0" else { return false }
    let terminal = environment["TERM"] ?? ""
    return !terminal.isEmpty && terminal != "dumb"
  }
}
