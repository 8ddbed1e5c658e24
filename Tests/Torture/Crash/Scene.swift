/// A command that is killed: what lies there before it, and what its ledger may look like afterwards.
struct Scene {
  var name: String
  /// Files of a fresh round, by name; each round has a folder of its own.
  var files: [String: String]
  /// For the folder of the round.
  var arguments: (String) -> [String]
  /// Which file to look at, before the command may have ended.
  var ledger = "ledger.db"
  /// Exports through which the ledger passes, from before to after; `nil` stands for no ledger.
  var stages: [String?]
  /// Which stage the output of the killed command has reported.
  var reported: (String) -> Int
  /// Files that may stay, besides those of before, when a repeated call has come to its end.
  var leaves: [String] = []
}
