/// Eight writers, each of which leaves words that are found again in the log.
struct Writers {
  let folder: String
  let ledger: String
  static let count = 8

  /// The word that call number `call` of a writer leaves.
  static func word(_ writer: Int, _ call: Int) -> String { "w\(writer)n\(call)x" }

  /// Small articles with their statements lie ready, since making them is no work of the program.
  static let preparedArticles = 4_000

  func prepare() throws {
    for folder in ["articles", "statements"] { try Files.folder("\(self.folder)/\(folder)") }
    for writer in 0..<Self.count where kind(writer) == .ingest {
      for call in 0..<Self.preparedArticles { try prepare(Self.word(writer, call)) }
    }
  }

  /// Of a party of its own, so that it makes a commitment of its own.
  private func prepare(_ word: String) throws {
    let sentence = "The board of \(word) promised on Monday to open berth \(word) within a week."
    try Files.write("Berth \(word)\n\n\(sentence)\n", to: "\(folder)/articles/\(word).txt")
    try Files.write(
      """
      {"article":"\(word)","statements":[{"id":"s1","party":"Board of \(word)","status":"pledged",\
      "action":"open berth \(word)","to":[],"conditions":[],"evidence":["\(sentence)"]}]}
      """, to: "\(folder)/statements/\(word).json")
  }

  enum Kind { case add, mark, ingest, edit }

  func kind(_ writer: Int) -> Kind { [.add, .mark, .ingest, .edit][writer % 4] }

  func arguments(_ writer: Int, _ call: Int) -> [String] {
    let word = Self.word(writer, call)
    // Commitments of their own, so that no writer's move is forbidden by another's.
    let own = "c\(writer + 1)"
    let words: [String] =
      switch kind(writer) {
      case .add: ["add", "pledged", "Owner of \(word)", "open the gate"]
      case .mark: ["mark", own, call.isMultiple(of: 2) ? "met" : "active", "--force", "--note", word]
      case .ingest:
        [
          "ingest", "\(folder)/articles/\(word).txt", "--statements", "\(folder)/statements/\(word).json",
          "--published", "2025-03-13",
        ]
      case .edit: ["edit", own, "--scope", "until \(word)", "--note", word]
      }
    return words + ["--db", ledger]
  }
}
