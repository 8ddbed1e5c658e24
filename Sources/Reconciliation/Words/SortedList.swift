/// Comparing sorted lists without repetitions; linear in both.
extension Array where Element: Comparable {
  /// Whether two sorted lists have an element in common.
  func intersects(_ other: Self) -> Bool {
    guard let last, let otherLast = other.last, self[0] <= otherLast, other[0] <= last else { return false }
    var (left, right) = (0, 0)
    while left < count, right < other.count {
      if self[left] == other[right] { return true }
      if self[left] < other[right] { left += 1 } else { right += 1 }
    }
    return false
  }

  /// How many elements two sorted lists have in common.
  func common(with other: Self) -> Int {
    var (left, right, found) = (0, 0, 0)
    while left < count, right < other.count {
      if self[left] == other[right] {
        found += 1
        left += 1
        right += 1
      } else if self[left] < other[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return found
  }
}
