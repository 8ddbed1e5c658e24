/// Divides the room of a line among the columns of a table.
enum ColumnWidths {
  /// Narrows the columns until together they fit.
  ///
  /// Rank by rank, the widest columns are lowered to one common width, as water finds its level; a column is never
  /// lowered below its least width, and a later rank is touched only when the earlier ones are at theirs.
  ///
  /// - Parameters:
  ///   - widths: what the columns would like, in terminal columns.
  ///   - leasts: none above its width.
  ///   - budget: what the columns may take together, without the gaps between them.
  /// - Returns: the widths, which use up the budget; `nil` if the least widths do not fit.
  /// - Complexity: columns × logarithm of the widest.
  static func narrowed(_ widths: [Int], leasts: [Int], ranks: [Column.Rank], budget: Int) -> [Int]? {
    guard leasts.reduce(0, +) <= budget else { return nil }
    var widths = widths
    for rank in Column.Rank.allCases {
      let members = widths.indices.filter { ranks[$0] == rank }
      let others = widths.indices.filter { ranks[$0] != rank }.reduce(0) { $0 + widths[$1] }
      lower(members, of: &widths, leasts: leasts, to: budget - others)
      if widths.reduce(0, +) <= budget { return widths }
    }
    return widths
  }

  private static func lower(_ members: [Int], of widths: inout [Int], leasts: [Int], to room: Int) {
    func sum(level: Int) -> Int { members.reduce(0) { $0 + max(leasts[$1], min(widths[$1], level)) } }
    var low = 0
    var high = members.reduce(0) { max($0, widths[$1]) }
    while low < high {
      let middle = (low + high + 1) / 2
      if sum(level: middle) <= room { low = middle } else { high = middle - 1 }
    }
    var spare = max(0, room - sum(level: low))
    for index in members {
      let lowered = max(leasts[index], min(widths[index], low))
      let more = spare > 0 && lowered < widths[index] && lowered == low ? 1 : 0
      spare -= more
      widths[index] = lowered + more
    }
  }
}
