/// Which words matter so much, or so little, that quotations are compared with them in mind.
enum Sense {
  /// Whether what is said would be another thing without the word: a negation, a refusal, a condition, a number.
  static func isTurned(by form: String) -> Bool {
    turning.contains(form) || numbers.contains(form) || form.hasSuffix("n't")
      || refusing.contains { form.hasPrefix($0) }
  }

  private static let turning: Set<String> = [
    "not", "no", "never", "none", "nor", "neither", "without", "cannot", "nobody", "nothing", "nowhere", "hardly",
    "barely", "scarcely", "instead", "denies", "denied", "deny", "denying", "unless", "except", "if", "only", "until",
    "but",
  ]

  /// "One" and "second" are more often something else.
  private static let numbers: Set<String> = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty", "thirty",
    "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "hundreds", "thousand", "thousands", "million",
    "billion", "half", "third", "dozen", "dozens", "percent",
  ]

  /// Beginnings of verbs and nouns of refusal.
  private static let refusing = ["refus", "reject", "declin", "fail"]

  /// Words whose absence changes nothing. Those of the passive are not among them: who "was asked" has not "asked".
  static let small: Set<String> = [
    "a", "an", "the", "this", "that", "these", "those", "of", "also", "then", "its", "his", "her", "their", "has",
    "have", "had",
  ]

  /// Whether two words are one, inflected or spelt otherwise: another ending of one kind, s for z, a letter doubled or not,
  /// "ou" for "o", "er" for "re", two letters in the other order. They begin alike, and short ones are too easily another word.
  static func isKin(_ one: String, _ other: String) -> Bool {
    let (first, second) = (Array(one.utf8), Array(other.utf8))
    let (short, long) = first.count <= second.count ? (first, second) : (second, first)
    guard short.count >= 4, short[0] == long[0], long.count - short.count <= 3 else { return false }
    let shared = zip(short, long).prefix { $0 == $1 }.count
    let (rest, more) = (Array(short[shared...]), Array(long[shared...]))
    if shared >= 4, isInflected(rest, more, after: short[shared - 1]) { return true }
    guard short.count >= 5 else { return false }
    if short.count == long.count { return isRespelt(rest, more, letters: short.count) }
    // A letter more: the same as the one before, or the u of "colour".
    guard long.count - short.count == 1, rest.elementsEqual(more.dropFirst()) else { return false }
    let before = short[shared - 1]
    return more[0] == before || more[0] == UInt8(ascii: "u") && before == UInt8(ascii: "o")
  }

  private static func isInflected(_ rest: [UInt8], _ more: [UInt8], after letter: UInt8) -> Bool {
    let pair = [String(decoding: rest, as: UTF8.self), String(decoding: more, as: UTF8.self)]
    // "Boar" is not "board".
    if pair.contains("d"), letter != UInt8(ascii: "e") { return false }
    return endings.contains { pair.allSatisfy($0.contains) }
  }

  private static func isRespelt(_ rest: [UInt8], _ more: [UInt8], letters: Int) -> Bool {
    if rest.count >= 2, rest[2...] == more[2...], rest[0] == more[1], rest[1] == more[0] {
      // "Trial" is not "trail".
      return letters >= 7 || rest.count == 2 && Set(rest) == Set("er".utf8)
    }
    return rest.count >= 1 && rest[1...] == more[1...] && Set([rest[0], more[0]]) == Set("sz".utf8)
  }

  /// What a word may end in instead of another of the same set.
  private static let endings: [Set<String>] = [
    ["", "s", "es", "d", "ed", "ing", "'s", "'"], ["e", "es", "ed", "ing"], ["y", "ies", "ied"],
  ]
}
