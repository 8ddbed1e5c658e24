import ArgumentParser
import Commitments
import Foundation
import Terminal

/// The end of a call that did not succeed: a message on stderr and an exit code.
struct Failure {
  private let error: any Error
  private let asJSON: Bool

  init(_ error: any Error, asJSON: Bool) {
    self.error = error
    self.asJSON = asJSON
  }

  private struct Report: Encodable {
    var error: String
    var exit: Int32
  }

  func exit() -> Never {
    if let code = error as? ExitCode { Foundation.exit(code.rawValue) }
    let fromParser = Ctrack.exitCode(for: error)
    if fromParser == .success { Ctrack.exit(withError: error) }
    let isUsage = fromParser == .validationFailure
    let status = isUsage ? ExitStatus.usage : ExitStatus(error)
    let message = isUsage ? Self.usageMessage(Ctrack.message(for: error)) : describe(error)
    Self.write(message, asJSON: asJSON, status: status)
    if isUsage, !asJSON { try? StandardStream.error.write(usageHint) }
    Foundation.exit(status.rawValue)
  }

  /// Says on stderr what went wrong and goes on: one bad article does not end a batch.
  static func report(_ error: any Error, asJSON: Bool) -> ExitStatus {
    let status = ExitStatus(error)
    write(describe(error), asJSON: asJSON, status: status)
    return status
  }

  private static func write(_ message: String, asJSON: Bool, status: ExitStatus) {
    let text: String
    if asJSON {
      text = (try? Output.json(Report(error: message, exit: status.rawValue), pretty: false)) ?? message
    } else {
      text = Session.errors.text(ErrorText(SafeText(block: message)))
    }
    try? StandardStream.error.write(text)
  }

  /// The parser's words; of a word that stands where a command should, rather ours.
  private static func usageMessage(_ message: String) -> String {
    let start = "Unexpected argument '"
    guard message.hasPrefix(start), message.hasSuffix("'") else { return message }
    let word = String(message.dropFirst(start.count).dropLast())
    let given = CommandLine.arguments.dropFirst()
    let parent = Ctrack.configuration.subcommands.first { given.contains($0._commandName) }
    let commands = (parent?.configuration ?? Ctrack.configuration).subcommands.map { $0._commandName }
    guard !commands.isEmpty else { return message }
    let meant = Suggestion.nearest(to: word, in: commands).map { "did you mean '\($0)'?" }
    return "no command '\(word)': \(meant ?? "there are \(commands.joined(separator: ", "))")"
  }

  /// Where the help is; the line of usage itself would bury the message.
  private var usageHint: String {
    Ctrack.fullMessage(for: error).split(separator: "\n").filter { $0.hasPrefix("  See") }.map { $0 + "\n" }.joined()
  }
}

/// The error in words; what has none of its own is named by its type's description.
private func describe(_ error: any Error) -> String {
  switch error {
  case let error as any CustomStringConvertible: error.description
  default: error.localizedDescription
  }
}
