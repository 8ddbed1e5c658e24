/// Finds the name that was probably meant.
///
/// ```swift
/// Suggestion.nearest(to: "lsit", in: ["list", "show", "mark"])  // list
/// Suggestion.nearest(to: "Kestrel", in: ["Kestrel Terminals"])  // Kestrel Terminals
/// ```
public enum Suggestion {
  /// The candidate that the fewest mistypings are away, the first of several; `nil` if none is near enough.
  ///
  /// A mistyping is a letter too many, missing, wrong, or exchanged with its neighbour; none is counted twice
  /// (optimal string alignment). Case does not count. A candidate that contains the word counts as one mistyping away.
  ///
  /// - Parameters:
  ///   - word: as it was typed.
  ///   - candidates: what may have been meant.
  ///   - maxDistance: mistypings at most; `nil` allows one for every three letters, up to three.
  /// - Complexity: candidates × length of the word × length of the candidate; a candidate whose length differs by
  ///   more than the distance is only searched for the word.
  public static func nearest(
    to word: String, in candidates: some Sequence<String>, maxDistance: Int? = nil
  ) -> String? {
    let letters = Array(word.lowercased())
    var limit = maxDistance ?? min(3, max(1, letters.count / 3))
    var nearest: String?
    for candidate in candidates where limit >= 0 {
      let others = Array(candidate.lowercased())
      let isPart = letters.count > 2 && others.count > letters.count && String(others).contains(String(letters))
      guard isPart || abs(others.count - letters.count) <= limit else { continue }
      let distance = isPart ? 1 : distance(letters, others)
      if distance <= limit {
        nearest = candidate
        limit = distance - 1
      }
    }
    return nearest
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
