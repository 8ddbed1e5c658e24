/// What can go wrong while a model, a treebank or a text is read; every message names place, offender, rule and remedy.
public enum SyntaxError: Error, Equatable, CustomStringConvertible {
  /// The file cannot be opened or mapped into memory.
  case unreadable(path: String, reason: String)
  /// The file does not begin with the model signature.
  case foreignModel(path: String)
  /// The file was written in a format that this program does not read.
  case modelVersion(path: String, found: Int, expected: Int)
  /// The file is shorter or longer than its header says.
  case modelLength(path: String, found: Int, expected: Int)
  /// The bytes do not give the checksum that the header holds.
  case modelChecksum(path: String)
  /// A part of the file is missing or has an impossible size.
  case modelPart(path: String, part: String)
  /// A line of a CoNLL-U file does not follow the format.
  case treebankLine(path: String, line: Int, text: String, rule: String)
  /// The heads of a sentence do not make a tree.
  case notATree(path: String, line: Int, rule: String)

  public var description: String {
    switch self {
    case .unreadable(let path, let reason):
      "\(path): cannot be read (\(reason)); name a readable file, or the folder of a complete installation in CTRACK_DATA"
    case .foreignModel(let path):
      "\(path): not a syntax model: it does not begin with 'CTSYNTAX'; make one with `make model`"
    case .modelVersion(let path, let found, let expected):
      "\(path): model format \(found), but this program reads format \(expected); make the model anew with `make model`"
    case .modelLength(let path, let found, let expected):
      "\(path): \(found) bytes, but its header says \(expected): the file was cut or added to; fetch or make it anew"
    case .modelChecksum(let path):
      "\(path): the contents do not match the checksum in the header: the file is damaged; fetch or make it anew"
    case .modelPart(let path, let part):
      "\(path): the part '\(part)' is missing or has the wrong size; make the model anew with `make model`"
    case .treebankLine(let path, let line, let text, let rule):
      "\(path):\(line): '\(text)': \(rule); correct the line"
    case .notATree(let path, let line, let rule):
      "\(path):\(line): the sentence is not a tree: \(rule); correct the HEAD column"
    }
  }
}
