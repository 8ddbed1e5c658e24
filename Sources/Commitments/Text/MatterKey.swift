extension Matter {
  /// The content words of an action in lower case, sorted: actions with the same key are about the same matter.
  ///
  /// Deliberately cautious: it folds case, punctuation, articles and prepositions, but neither synonyms nor inflection.
  public static func key(of action: String) -> String {
    let words = action.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
      .map { word in word.utf8.contains(0xE2) ? String(word.map { $0 == "’" ? "'" : $0 }) : String(word) }
    let content = Set(words).subtracting(functionWords)
    return (content.isEmpty ? Set(words) : content).sorted().joined(separator: " ")
  }

  private static let functionWords: Set<String> = [
    "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "with", "from", "and", "or", "that", "this", "these",
    "those", "its", "their", "his", "her", "our", "any", "all", "is", "are", "be", "been", "was", "were", "as", "into",
  ]
}
