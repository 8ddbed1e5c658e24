public import Commitments
public import Foundation

/// Which political event a stance on an action is, in the words of two codebooks: CAMEO and PLOVER.
///
/// Read from `Data/interchange/events.tsv`, whose README says how its lines are read.
public struct EventCoding: Sendable {
  /// What a statement is coded as.
  public struct Code: Hashable, Sendable {
    public var cameo: String
    public var event: PloverEvent
    public var mode: String?
    public var contexts: [String]
  }

  private struct Line {
    var stances: Set<String>
    /// One of them must fit; without any the line fits every action.
    var patterns: [Pattern]
    var code: Code
  }

  /// The words of a position that patterns are held against, in lower case.
  private struct Wording {
    var action: [String]
    var names: [String]
    /// Where the action says that something is not done, or no longer.
    var reversals: [Int]
  }

  private struct Pattern {
    var words: [WordPattern]
    /// Of a party, not of the action.
    var names: [WordPattern]
    /// Whether it says itself that something is not done.
    var isReversed: Bool

    func fits(_ wording: Wording, overlooksReversal: Bool) -> Bool {
      guard names.allSatisfy({ wording.names.contains(where: $0.fits) }) else { return false }
      var places: [Int] = []
      for word in words {
        let found = wording.action.indices.filter { word.fits(wording.action[$0]) }
        if found.isEmpty { return false }
        places += found
      }
      if isReversed { return !wording.reversals.isEmpty }
      // What stands after all that fits reverses something else: "send arms until the war ends".
      guard !overlooksReversal, let last = places.max() else { return true }
      return wording.reversals.allSatisfy { $0 > last || places.contains($0) }
    }
  }

  /// For a breach that somebody else alleges, which is the accuser's event.
  static let accusation = "accused"

  private let lines: [Line]
  private let reversals: [WordPattern]

  /// - Throws: ``InterchangeDataError``.
  public init(dataFolder: URL) throws {
    let file = "interchange/events.tsv"
    let table = try TabTable(
      file, in: dataFolder, columns: ["stance", "words", "cameo", "event", "mode", "context", "note"])
    let stances = Stance.allCases.map(\.rawValue) + [Self.accusation]
    lines = try table.rows.map { row in
      func list(_ column: Int) -> [String] {
        row.cells[column].split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
      }
      for stance in list(0) where !stances.contains(stance) {
        throw InterchangeDataError.unknownWord(
          file: file, line: row.line, column: "stance", word: stance, choices: stances)
      }
      guard let event = PloverEvent(rawValue: row.cells[3]) else {
        throw InterchangeDataError.unknownWord(
          file: file, line: row.line, column: "event", word: row.cells[3],
          choices: PloverEvent.allCases.map(\.rawValue))
      }
      let patterns = list(1).map { pattern in
        let words = pattern.split(separator: " ")
        return Pattern(
          words: words.filter { $0 != "~" && !$0.hasPrefix("@") }.map(WordPattern.init),
          names: words.filter { $0.hasPrefix("@") }.map { WordPattern($0.dropFirst()) },
          isReversed: words.contains("~"))
      }
      return Line(
        stances: Set(list(0)), patterns: patterns,
        code: Code(
          cameo: row.cells[2], event: event, mode: row.cells[4].isEmpty ? nil : row.cells[4], contexts: list(5)))
    }
    reversals = try TabTable("interchange/reversals.tsv", in: dataFolder, columns: ["word", "note"]).rows
      .map { WordPattern($0.cells[0][...]) }
  }

  /// The code of the first line that fits; `nil` if the codebooks have none: a study that was promised, a bid withdrawn.
  ///
  /// What is not to be done, or no longer, is never coded as doing it: at most as a promise, demand or refusal of something.
  public func code(of position: Position) -> Code? {
    let isAlleged = position.stance == .broken && position.claimedBy.map { $0 != "unnamed" } == true
    let stance = isAlleged ? Self.accusation : position.stance.rawValue
    let action = Self.words(of: position.action)
    let wording = Wording(
      action: action, names: ([position.party] + position.to).flatMap(Self.words),
      reversals: action.indices.filter { place in reversals.contains { $0.fits(action[place]) } })
    return lines.first { line in
      line.stances.contains(stance)
        && (line.patterns.isEmpty
          // A breach is of the matter, whichever way that goes.
          || line.patterns.contains { $0.fits(wording, overlooksReversal: isAlleged) })
    }?.code
  }

  /// In lower case, hyphens kept.
  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
  }
}

/// A word, or the beginning of one: `halt*`.
private struct WordPattern {
  let letters: Substring
  let isBeginning: Bool

  init(_ text: Substring) {
    isBeginning = text.hasSuffix("*")
    letters = isBeginning ? text.dropLast() : text
  }

  func fits(_ word: String) -> Bool { isBeginning ? word.hasPrefix(letters) : word == letters }
}
