import Foundation
import TestSupport
import Testing

/// A session at the prompt: what was typed and what came back, as a text that people read and a test plays again.
///
/// ```
/// # What the session shows.
///
/// $ ctrack show c9
/// ! ctrack: no commitment c9: the highest is c5
/// [exit 66]
/// ```
///
/// `$` begins a line of shell, `>` goes on with it (here-documents). Lines of stdout stand as they are and come before
/// those of stderr, which begin with `!`. An exit code stands there unless it is 0. Everything else is commentary
/// where it stands before the first call or after an empty line and a `#`.
struct Transcript: Sendable, CustomTestStringConvertible {
  let file: URL
  var testDescription: String { file.lastPathComponent }

  /// All transcripts of the folder beside this file that can be played, by name.
  static func all() throws -> [Transcript] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Transcripts")
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }.map(Transcript.init)
      .filter { try Sanitizer.permitsLimitsOfFiles || !$0.expected().contains("ulimit -f") }
  }

  /// The text as it should be.
  func expected() throws -> String { try String(contentsOf: file, encoding: .utf8) }

  /// The same session played anew.
  func actual() throws -> String {
    let sandbox = try Sandbox()
    var played = ""
    for part in parts(try expected()) {
      switch part {
      case .comment(let text): played += text + "\n"
      case .call(let lines):
        if !played.isEmpty, !played.hasSuffix("\n\n") { played += "\n" }
        played += lines.enumerated().map { ($0 == 0 ? "$ " : "> ") + $1 + "\n" }.joined()
        played += Self.text(of: try sandbox.run(lines.joined(separator: "\n") + "\n"))
      }
    }
    return played
  }

  func rewrite(_ text: String) throws { try Data(text.utf8).write(to: file) }

  private enum Part {
    case comment(String)
    case call([String])
  }

  private func parts(_ text: String) -> [Part] {
    var parts: [Part] = []
    var isInAnswer = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("$ ") {
        parts.append(.call([String(line.dropFirst(2))]))
        isInAnswer = true
      } else if line.hasPrefix("> "), case .call(let lines)? = parts.last {
        parts[parts.count - 1] = .call(lines + [String(line.dropFirst(2))])
      } else if line.hasPrefix("# ") {
        // A comment between calls stands after an empty line.
        parts.append(.comment(isInAnswer ? "\n" + line : line))
        isInAnswer = false
      }
    }
    return parts
  }

  private static func text(of outcome: Sandbox.Outcome) -> String {
    var text = outcome.output
    if !text.isEmpty, !text.hasSuffix("\n") { text += "\n(no end of line)\n" }
    text += outcome.errors.split(separator: "\n").map { "! \($0)\n" }.joined()
    if outcome.status != 0 { text += "[exit \(outcome.status)]\n" }
    return text
  }
}
