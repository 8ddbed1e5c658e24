/// Which words matter so much, or so little, that quotations are compared with them in mind.
enum Sense {
  /// Whether what is said would be another thing without the word: a negation, a refusal, a condition.
  static func isTurned(by form: String) -> Bool {
    turning.contains(form) || form.hasSuffix("n't") || refusing.contains { form.hasPrefix($0) }
  }

  private static let turning: Set<String> = [
    "not", "no", "never", "none", "nor", "neither", "without", "cannot", "nobody", "nothing", "nowhere", "hardly",
    "barely", "scarcely", "instead", "denies", "denied", "deny", "denying", "unless", "except", "if", "only", "until",
    "but",
  ]

  /// Beginnings of verbs and nouns of refusal.
  private static let refusing = ["refus", "reject", "declin", "fail"]

  /// Words whose absence changes nothing.
  static let small: Set<String> = [
    "a", "an", "the", "this", "that", "these", "those", "of", "also", "then", "so", "its", "his", "her", "their", "has",
    "have", "had", "is", "are", "was", "were", "be", "been",
  ]

  /// Whether two words are one, written or inflected otherwise: a letter more or less, two letters in the other order, s for z, or
  /// another ending. They begin alike, and short ones are too easily another word.
  static func isKin(_ one: String, _ other: String) -> Bool {
    let (first, second) = (Array(one.utf8), Array(other.utf8))
    let (short, long) = first.count <= second.count ? (first, second) : (second, first)
    guard short.count >= 4, short[0] == long[0], long.count - short.count <= 3 else { return false }
    let shared = zip(short, long).prefix { $0 == $1 }.count
    let (rest, more) = (short[shared...], long[shared...])
    if shared >= 4, endings.contains(String(decoding: rest, as: UTF8.self)),
      endings.contains(String(decoding: more, as: UTF8.self))
    {
      return true
    }
    guard short.count >= 5 else { return false }
    if long.count == short.count {
      if rest.count >= 2, rest.dropFirst(2).elementsEqual(more.dropFirst(2)) {
        let swapped = [rest[shared + 1], rest[shared]]
        if swapped.elementsEqual(more.prefix(2)) { return true }
      }
      let sounds = [UInt8(ascii: "s"), UInt8(ascii: "z")]
      return rest.count >= 1 && rest.dropFirst().elementsEqual(more.dropFirst()) && sounds.contains(rest[shared])
        && sounds.contains(more[shared])
    }
    return short.count >= 6 && long.count - short.count == 1 && rest.elementsEqual(more.dropFirst())
  }

  private static let endings: Set<String> = ["", "s", "es", "d", "ed", "ing", "'s", "'", "y", "ies", "ied", "e"]
}
