/// What a person should look at, in the order in which it is worth the time.
public struct ReviewQueue: Sendable {
  /// A date that far from today, before or behind it, presses.
  public static let pressingDays = 14

  private let statements: [StatementReference: Statement]
  private let today: Day

  /// - Parameters:
  ///   - statements: At least those of the commitments that are asked for.
  ///   - today: The day from which it is told what presses.
  public init(statements: [StatementReference: Statement], today: Day) {
    self.statements = statements
    self.today = today
  }

  /// What presses comes first: statements held back, contested commitments, near dates, unsure matches; then what is
  /// open, then what is closed. Within each the least sure comes first, then the earliest date, then the lowest id.
  ///
  /// - Parameter commitments: As seen today; those that were reviewed and hold nothing back give no item.
  public func items(of commitments: [Commitment]) -> [ReviewItem] {
    commitments.flatMap(items).sorted { rank(of: $0).lexicographicallyPrecedes(rank(of: $1)) }
  }

  private func items(of commitment: Commitment) -> [ReviewItem] {
    let due = nearestDate(of: commitment)
    var items = commitment.held.map { statement in
      ReviewItem(
        commitment: commitment, statement: statement, reason: .heldBack, confidence: statements[statement]?.confidence,
        due: due)
    }
    if commitment.flags.contains(.unreviewed) {
      let confidence = commitment.statements.compactMap { statements[$0]?.confidence }.min()
      items.append(
        ReviewItem(commitment: commitment, reason: reason(for: commitment, due: due), confidence: confidence, due: due))
    }
    return items
  }

  private func reason(for commitment: Commitment, due: Day?) -> ReviewItem.Reason {
    if commitment.flags.contains(.contested) { return .contested }
    if let due, abs(due.number - today.number) <= Self.pressingDays { return .deadline }
    return isUnsureMatch(commitment) ? .unsureMatch : .unreviewed
  }

  /// The date nearest to today on which the commitment or one of its open conditions is due; `nil` for a closed one
  /// that the clock did not close.
  private func nearestDate(of commitment: Commitment) -> Day? {
    guard commitment.status.isOpen || commitment.status == .expired else { return nil }
    let days = ([commitment.due] + commitment.openConditions.map(\.due)).compactMap { $0?.last }
    return days.min { lhs, rhs in
      (abs(lhs.number - today.number), lhs) < (abs(rhs.number - today.number), rhs)
    }
  }

  /// Whether two of its statements share no more than half of the words of the shorter.
  private func isUnsureMatch(_ commitment: Commitment) -> Bool {
    let actions = commitment.statements.compactMap { statements[$0]?.position.action }
    let words = Set(actions).map { Set(Matter.key(of: $0).split(separator: " ")) }
    return words.indices.contains { index in
      words[..<index].contains { other in
        2 * other.intersection(words[index]).count <= min(other.count, words[index].count)
      }
    }
  }

  /// Compared number by number.
  private func rank(of item: ReviewItem) -> [Int] {
    let place = item.reason.presses ? 0 : item.commitment.status.isOpen ? 1 : 2
    let sureness = Int(min(max(item.confidence ?? 1, 0), 1) * 1_000)
    let held = item.statement.map { Int($0.article.number) } ?? 0
    return [
      place, sureness, item.due?.number ?? Int.max, Int(item.commitment.id.number), held,
      Int(item.statement?.id.drop { !$0.isNumber } ?? "") ?? 0,
    ]
  }
}
