extension Matter {
  /// The content words of an action in lower case, sorted: actions with the same key are about the same matter.
  ///
  /// Deliberately cautious: it folds case, punctuation, articles and prepositions, but neither synonyms nor inflection.
  public static func key(of action: String) -> String {
    let words = Set(words(of: action.lowercased()))
    let content = words.subtracting(functionWords)
    return (content.isEmpty ? words : content).sorted().joined(separator: " ")
  }

  private static func words(of text: String) -> [String] {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return text.replacing("’", with: "'").split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map(String.init)
    }
    // The same for plain letters, of which most texts are, at a tenth of the cost.
    return text.utf8.split { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "'"): false
      default: true
      }
    }.map { String(decoding: $0, as: UTF8.self) }
  }

  private static let functionWords: Set<String> = [
    "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "with", "from", "and", "or", "that", "this", "these",
    "those", "its", "their", "his", "her", "our", "any", "all", "is", "are", "be", "been", "was", "were", "as", "into",
  ]
}
