/// Finds the name that was probably meant.
///
/// ```swift
/// Suggestion.nearest(to: "lsit", in: ["list", "show", "mark"])  // list
/// Suggestion.hint(for: "Ukrane", in: partyNames)                // Did you mean 'Ukraine'?
/// ```
public enum Suggestion {
  /// The candidate that the fewest mistypings are away, the first of several; `nil` if none is near enough.
  ///
  /// A mistyping is a letter too many, missing, wrong, or exchanged with its neighbour; none is counted twice
  /// (optimal string alignment). Case does not count.
  ///
  /// - Parameter maxDistance: mistypings at most; `nil` allows one for every three letters, up to three.
  /// - Complexity: candidates × length of the word × length of the candidate; a candidate whose length differs by
  ///   more than the distance is passed over.
  public static func nearest(
    to word: String, in candidates: some Sequence<String>, maxDistance: Int? = nil
  ) -> String? {
    let letters = Array(word.lowercased())
    var limit = maxDistance ?? min(3, max(1, letters.count / 3))
    var nearest: String?
    for candidate in candidates where limit >= 0 {
      let others = Array(candidate.lowercased())
      guard abs(others.count - letters.count) <= limit else { continue }
      let distance = distance(letters, others)
      if distance <= limit {
        nearest = candidate
        limit = distance - 1
      }
    }
    return nearest
  }

  /// `Did you mean 'list'?`, for the hints of an `ErrorText`.
  public static func hint(
    for word: String, in candidates: some Sequence<String>, maxDistance: Int? = nil
  ) -> SafeText? {
    nearest(to: word, in: candidates, maxDistance: maxDistance).map { "Did you mean '\($0)'?" }
  }

  /// Optimal string alignment, with the three rows of the matrix that are still needed.
  private static func distance(_ first: [Character], _ second: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in first.indices {
      var current = [row + 1]
      current.reserveCapacity(second.count + 1)
      for column in second.indices {
        let change = first[row] == second[column] ? 0 : 1
        var best = min(last[column] + change, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      beforeLast = last
      last = current
    }
    return last[second.count]
  }
}
