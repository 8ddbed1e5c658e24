import Commitments
import Foundation

/// A commitment as lines of text for the user's editor, and the corrections read back from them.
struct EditorSheet {
  private let commitment: Commitment

  init(_ commitment: Commitment) { self.commitment = commitment }

  /// Opens the editor and waits.
  ///
  /// - Returns: The fields that were changed; none if the text came back as it was.
  func corrections() throws -> [Correction] {
    let environment = ProcessInfo.processInfo.environment
    guard let editor = environment["VISUAL"] ?? environment["EDITOR"], !editor.isEmpty else {
      throw UsageError("nothing to change: name a field, for instance --action \"TEXT\", or set EDITOR")
    }
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("ctrack-\(UUID().uuidString).txt")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(text.utf8).write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    // The editor may come with flags of its own, so the shell splits it; the path is passed apart.
    process.arguments = ["-c", "\(editor) \"$1\"", "ctrack", file.path]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw UsageError("the editor ended with an error: nothing was changed")
    }
    return try corrections(in: try String(contentsOf: file, encoding: .utf8))
  }

  private var fields: [(name: String, value: String)] {
    [
      ("party", commitment.party), ("speaker", commitment.speaker ?? ""), ("stance", commitment.stance.rawValue),
      ("action", commitment.action), ("to", commitment.to.joined(separator: "; ")), ("on", commitment.on?.iso ?? ""),
      ("due", commitment.due?.iso ?? ""), ("scope", commitment.scope ?? ""), ("mode", commitment.mode.rawValue),
    ]
  }

  var text: String {
    """
    # \(commitment.id): change what is wrong, save and leave. Empty clears a field; lines with # are passed over.
    \(fields.map { "\($0.name): \($0.value.replacing("\n", with: " "))" }.joined(separator: "\n"))

    """
  }

  /// The corrections that an edited text asks for.
  func corrections(in edited: String) throws -> [Correction] {
    var corrections: [Correction] = []
    for (index, line) in edited.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let line = line.trimmingCharacters(in: .whitespaces)
      if line.isEmpty || line.hasPrefix("#") { continue }
      guard let colon = line.firstIndex(of: ":") else {
        throw UsageError("line \(index + 1): '\(line)' is not of the form field: value: nothing was changed")
      }
      let name = line[..<colon].trimmingCharacters(in: .whitespaces)
      let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      guard let old = fields.first(where: { $0.name == name }) else {
        throw UsageError(
          "line \(index + 1): no field '\(name)': write \(fields.map(\.name).joined(separator: ", ")): nothing was changed"
        )
      }
      if value != old.value { corrections.append(try correction(name, value)) }
    }
    return corrections
  }

  private func correction(_ name: String, _ value: String) throws -> Correction {
    func period() throws -> Period? {
      if value.isEmpty { return nil }
      guard let period = Period(iso: value) else { throw DateError.notAPeriod(value) }
      return period
    }
    let optional = value.isEmpty ? nil : value
    switch name {
    case "party": return .party(value)
    case "speaker": return .speaker(optional)
    case "scope": return .scope(optional)
    case "on": return .on(try period())
    case "due": return .due(try period())
    case "to":
      let names = value.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
      return .to(names.filter { !$0.isEmpty })
    case "stance":
      guard let stance = Stance(rawValue: value) else {
        throw UsageError("'\(value)' is no stance: write \(Stance.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      return .stance(stance)
    case "mode":
      guard let mode = Mode(rawValue: value) else {
        throw UsageError("'\(value)' is no mode: write achieved or kept-up")
      }
      return .mode(mode)
    default: return .action(value)
    }
  }
}
