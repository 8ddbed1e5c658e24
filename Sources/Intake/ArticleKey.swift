/// A key that can be printed: no control or invisible formatting characters, no leading dots.
///
/// Two names that differ only in such characters become one key; where nothing is left the key is `article`.
/// Path separators stay: an `id` is known by what it is. Whoever names a file by a key replaces them.
func articleKey(_ name: String) -> String {
  var key = ""
  for scalar in name.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .format: continue
    case .control, .lineSeparator, .paragraphSeparator: key.unicodeScalars.append("-")
    default: key.unicodeScalars.append(scalar)
    }
  }
  let visible = key.drop { $0 == "." || $0.isWhitespace }
  let end = visible.lastIndex { !$0.isWhitespace }
  return end.map { String(visible[...$0]) } ?? "article"
}

/// The file's name without folders and ending.
func fileStem(of path: String) -> String {
  let name = path.split(separator: "/").last ?? ""
  guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return String(name) }
  return String(name[..<dot])
}

/// What follows the last dot of the file's name; empty if there is no dot, or only a leading one.
func fileEnding(of path: String) -> String {
  let name = path.split(separator: "/").last ?? ""
  guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
  return String(name[name.index(after: dot)...])
}

/// A title, source or address as one line: control characters become spaces, space around it goes.
func oneLine(_ text: String) -> String {
  var line = ""
  for scalar in text.unicodeScalars {
    line.unicodeScalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
  }
  let start = line.drop(while: \.isWhitespace)
  return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) } ?? ""
}
