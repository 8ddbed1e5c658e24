package import Commitments

/// Which gold statement each candidate would be, were its stance right: what a model that judges candidates learns from.
///
/// Unlike ``StatementPair`` it asks for the same party and action and only prefers the same stance.
package struct CandidateLabels {
  /// For each candidate the place of its gold statement; each gold statement is given once, to the candidate most like it.
  package let answers: [Int?]
  /// Candidates that would do for a gold statement which another candidate answers better.
  package let spares: Set<Int>

  /// Quadratic in the number of statements of the article.
  package init(gold: [StatementRecord], found: [StatementRecord]) {
    let (golds, founds) = (gold.map(ComparedStatement.init), found.map(ComparedStatement.init))
    var fits: [(likeness: Double, gold: Int, found: Int)] = []
    for (i, one) in golds.enumerated() {
      for (j, other) in founds.enumerated() where one.party.isSame(as: other.party) {
        let action = one.action.overlap(other.action)
        guard action >= sameAction else { continue }
        let isShared = one.sharesEvidence(with: other)
        guard isShared || action >= 0.5 else { continue }
        let isSame = one.record.status.unconditional == other.record.status.unconditional
        fits.append((action + (isSame ? 1 : 0) + (isShared ? 0.3 : 0), i, j))
      }
    }
    fits.sort { ($1.likeness, $0.gold, $0.found) < ($0.likeness, $1.gold, $1.found) }
    var answers = [Int?](repeating: nil, count: found.count)
    var used: Set<Int> = []
    for fit in fits where answers[fit.found] == nil && !used.contains(fit.gold) {
      answers[fit.found] = fit.gold
      used.insert(fit.gold)
    }
    self.answers = answers
    spares = Set(fits.map(\.found).filter { answers[$0] == nil })
  }
}

extension Stance {
  /// The stance before its conditions are looked at: a conditional acceptance is an acceptance.
  package var unconditional: Stance { self == .acceptedIf ? .accepted : self }
}
