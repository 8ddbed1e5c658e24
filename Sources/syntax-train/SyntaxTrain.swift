import Foundation
import Syntax

/// The command line of the trainer: `train`, `evaluate`, `bench`, `statements` and `links`.
@main
struct SyntaxTrain {
  static let usage = """
    usage: syntax-train train --output MODEL [--seed N] [--only fast|accurate|tables --from MODEL [PLAN]] FILE.conllu…
           syntax-train evaluate [--model MODEL] [--raw] [--fast] FILE.conllu…
           syntax-train bench [--model MODEL] FILE.conllu|FILE.txt…
           syntax-train statements train|evaluate --gold FOLDER,… [--data FOLDER] [--except KEY,…] [--apart FILE]
             [--output TABLE] [--folds N] [--penalty X] [--least N] [--spare X] FOLDER…
           syntax-train links train|evaluate [--data FOLDER] [--output TABLE] [--penalty X]

    train     learns a model from treebanks; the same seed on the same machine gives the same bytes; --only learns one
              part and takes the networks that are not learned from another model; PLAN is any of --epochs N, --batch N,
              --rate X, --dropout X, --form-dropout X, --trait-dropout X, --shape E,S,L,A,B
    evaluate  prints a line FILE MEASURE VALUE for each measure; --raw finds words and sentences itself
    bench     prints words a second, time to open the model, and memory
    statements  learns from folders of annotated articles which drafts are statements, and prints what that brings on
              articles not learned from; train also writes the table; --except and --apart (a file with a key on each line)
              leave articles out that are kept for measuring; --penalty holds large weights back (default: the
              best of several), --least leaves features out that fewer articles have, --spare weighs repetitions
    links     learns from the stories in the data folder (expected ledgers, articles and what a careful reader found in
              them) which statements belong to one commitment, and prints how well it finds them in a story not
              learned from; train also writes the table
    """

  static func main() {
    var arguments = Arguments(Array(CommandLine.arguments.dropFirst()))
    do {
      switch arguments.command {
      case "train": try TrainCommand.run(&arguments)
      case "evaluate": try EvaluateCommand.run(&arguments)
      case "statements": try StatementsCommand.run(&arguments)
      case "links": try LinksCommand.run(&arguments)
      case "bench": try BenchCommand.run(&arguments)
      default: throw UsageError(message: "no command '\(arguments.command)'\n\(usage)")
      }
    } catch {
      FileHandle.standardError.write(Data("syntax-train: \(error)\n".utf8))
      exit(error is UsageError ? 64 : 1)
    }
  }

  static func log(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}

/// A mistake in the command line.
struct UsageError: Error, CustomStringConvertible {
  var message: String
  var description: String { message }
}

/// The words of the command line, options taken out as they are asked for.
struct Arguments {
  let command: String
  private var rest: [String]

  init(_ words: [String]) {
    command = words.first ?? ""
    rest = Array(words.dropFirst())
  }

  mutating func flag(_ name: String) -> Bool {
    guard let index = rest.firstIndex(of: name) else { return false }
    rest.remove(at: index)
    return true
  }

  mutating func value(_ name: String) throws -> String? {
    guard let index = rest.firstIndex(of: name) else { return nil }
    guard index + 1 < rest.count else { throw UsageError(message: "\(name): a value must follow") }
    let value = rest[index + 1]
    rest.removeSubrange(index...index + 1)
    return value
  }

  mutating func number(_ name: String) throws -> Int? {
    guard let text = try value(name) else { return nil }
    guard let number = Int(text), number >= 0 else { throw UsageError(message: "\(name) \(text): not a whole number") }
    return number
  }

  /// A decimal number, not negative.
  mutating func decimal(_ name: String) throws -> Double? {
    guard let text = try value(name) else { return nil }
    guard let number = Double(text), number.isFinite, number >= 0 else {
      throw UsageError(message: "\(name) \(text): not a number")
    }
    return number
  }

  /// What is left when all options have been asked for: paths, at least one.
  func paths() throws -> [String] {
    if let option = rest.first(where: { $0.hasPrefix("--") }) { throw UsageError(message: "no option '\(option)'") }
    if rest.isEmpty { throw UsageError(message: "\(command): give at least one file") }
    return rest
  }
}
