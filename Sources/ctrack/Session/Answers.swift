import Foundation
import Terminal

/// What a person types at a prompt, line by line; through a pipe the same without prompts.
struct Answers {
  let isTerminal = isatty(STDIN_FILENO) == 1

  /// - Returns: The line without white space around it; `nil` at the end of the input. Bytes that are not UTF-8 are
  ///   replaced, so that they make no answer.
  func next(_ prompt: SafeText) throws -> String? {
    if isTerminal { try StandardStream.error.write("\(prompt.string) ") }
    guard let line = readLine() else {
      if isTerminal { try StandardStream.error.write("\n") }
      return nil
    }
    return line.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
