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
    var patterns: [[Word]]
    var code: Code
  }

  /// A word, or the beginning of one.
  private struct Word {
    var letters: String
    var isBeginning: Bool

    func fits(_ words: [String]) -> Bool {
      words.contains { isBeginning ? $0.hasPrefix(letters) : $0 == letters }
    }
  }

  /// For a breach that somebody else alleges, which is the accuser's event.
  static let accusation = "accused"

  private let lines: [Line]

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
        pattern.split(separator: " ").map { word in
          word.hasSuffix("*")
            ? Word(letters: String(word.dropLast()), isBeginning: true)
            : Word(letters: String(word), isBeginning: false)
        }
      }
      return Line(
        stances: Set(list(0)), patterns: patterns,
        code: Code(
          cameo: row.cells[2], event: event, mode: row.cells[4].isEmpty ? nil : row.cells[4], contexts: list(5)))
    }
  }

  /// The code of the first line that fits; `nil` if the codebooks have none: a study that was promised, a bid withdrawn.
  public func code(of position: Position) -> Code? {
    let isAlleged = position.stance == .broken && position.claimedBy.map { $0 != "unnamed" } == true
    let stance = isAlleged ? Self.accusation : position.stance.rawValue
    let words = Self.words(of: position.action)
    return lines.first { line in
      line.stances.contains(stance)
        && (line.patterns.isEmpty || line.patterns.contains { $0.allSatisfy { $0.fits(words) } })
    }?.code
  }

  /// In lower case, hyphens kept.
  private static func words(of action: String) -> [String] {
    action.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
  }
}
