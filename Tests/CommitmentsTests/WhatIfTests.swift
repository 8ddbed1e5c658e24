import Commitments
import TestSupport
import Testing

/// What would follow, on drawn ledgers against a solver that goes round until nothing changes.
@Suite struct WhatIfTests {
  private let today = Day(number: 20_000)

  private struct Fact: Hashable {
    var matter: MatterID?
    var party: String?
    var isDone: Bool
  }

  /// Statuses after a condition has been met: everything that follows only ever adds, so the order does not matter.
  private func byForce(_ ledger: DrawnLedger, met id: ConditionID) -> [CommitmentID: Status] {
    var commitments = ledger.commitments
    var facts: Set<Fact> = []
    func isWord(_ condition: Condition) -> Bool { condition.action.hasPrefix("agrees") }
    for place in commitments.indices where commitments[place].id == id.commitment {
      let condition = commitments[place].conditions[id.number - 1]
      commitments[place].conditions[id.number - 1].status = .met
      facts.insert(Fact(matter: condition.matter, party: condition.by, isDone: !isWord(condition)))
    }
    var isChanging = true
    while isChanging {
      isChanging = false
      for place in commitments.indices {
        var commitment = commitments[place]
        for fact in facts {
          for number in commitment.conditions.indices where commitment.conditions[number].status == .open {
            let condition = commitment.conditions[number]
            guard condition.matter == fact.matter,
              condition.by == nil || fact.party == nil || condition.by == fact.party,
              fact.isDone || isWord(condition), commitment.status.isOpen || commitment.status == .rejected
            else { continue }
            commitment.conditions[number].status = .met
          }
          guard let party = fact.party, commitment.matter == fact.matter, commitment.party == party else { continue }
          let groups = ConditionGroup.groups(of: commitment.conditions)
          let event: LifecycleEvent? =
            fact.isDone
            ? (commitment.mode == .keptUp ? .debtorKeepsUp : .debtorFulfils)
            : [.pendingReview, .rejected].contains(commitment.status)
              ? .partyUndertakes(.acceptance, waiting: !groups.allSatisfy(\.isSatisfied)) : nil
          if let event, let next = Lifecycle.transition(from: commitment.status, on: event) {
            commitment.status = next.status
          }
        }
        let isReady = ConditionGroup.groups(of: commitment.conditions).allSatisfy(\.isSatisfied)
        if [.acceptedIf, .pledgedIf].contains(commitment.status), isReady { commitment.status = .active }
        guard commitment != commitments[place] else { continue }
        isChanging = true
        let old = ledger.commitments[place].status
        commitments[place] = commitment
        if commitment.status == .met, old != .met {
          facts.insert(Fact(matter: commitment.matter, party: commitment.party, isDone: true))
        }
        if commitment.status == .active, old != .active {
          facts.insert(Fact(matter: commitment.matter, party: commitment.party, isDone: false))
        }
      }
    }
    let pairs = zip(ledger.commitments, commitments).filter { $0.status != $1.status }
    return Dictionary(uniqueKeysWithValues: pairs.map { ($1.id, $1.status) })
  }

  @Test(arguments: 0..<100) func `what follows from a condition met is what going round and round finds`(
    seed: Int
  ) throws {
    let drawn = DrawnLedger(seed: UInt64(seed), kinds: [.if, .after, .exchange, .demand], agreeing: true)
    for condition in drawn.commitments.flatMap(\.openConditions) {
      let whatIf = try WhatIf([.condition(condition.id, .met)], on: today, in: drawn.supposed)
      let found = Dictionary(uniqueKeysWithValues: whatIf.commitments.map { ($0.commitment, $0.to) })
      #expect(found == byForce(drawn, met: condition.id), "seed \(seed), \(condition.id) met")
    }
  }

  /// A matter that fails for a party fails every condition on it, and with it what needs the condition.
  private func byForce(_ ledger: DrawnLedger, broken id: CommitmentID) -> [CommitmentID: Status] {
    var result: [CommitmentID: Status] = [id: .broken]
    guard let origin = ledger.commitments.first(where: { $0.id == id }) else { return [:] }
    for commitment in ledger.commitments where commitment.id != id {
      var after = commitment
      for place in after.conditions.indices
      where after.conditions[place].matter == origin.matter && after.conditions[place].status == .open
        && (after.conditions[place].by == nil || after.conditions[place].by == origin.party)
      {
        after.conditions[place].status = .failed
      }
      let hasFailed = ConditionGroup.groups(of: after.conditions).contains(where: \.hasFailed)
      if [.acceptedIf, .pledgedIf, .active].contains(after.status), hasFailed, after != commitment {
        result[commitment.id] = .expired
      }
    }
    return result
  }

  @Test(arguments: 0..<100) func `a breach ends what needs the matter, and only that`(seed: Int) throws {
    let drawn = DrawnLedger(seed: UInt64(seed), kinds: [.if, .after, .exchange], stances: [.pledged, .acceptedIf])
    for commitment in drawn.commitments where commitment.status == .active {
      let whatIf = try WhatIf([.commitment(commitment.id, .broken)], on: today, in: drawn.supposed)
      let found = Dictionary(uniqueKeysWithValues: whatIf.commitments.map { ($0.commitment, $0.to) })
      #expect(found == byForce(drawn, broken: commitment.id), "seed \(seed), \(commitment.id) broken")
    }
  }

  @Test(arguments: 0..<20) func `any supposition comes to an end, and leaves the ledger as it was`(seed: Int) throws {
    let drawn = DrawnLedger(seed: UInt64(seed), kinds: ConditionKind.allCases, agreeing: true)
    let before = drawn.commitments
    for commitment in drawn.commitments {
      for status in Lifecycle.allowedMarks(from: commitment.status) {
        let whatIf = try WhatIf([.commitment(commitment.id, status)], on: today, in: drawn.supposed)
        #expect(whatIf.commitments.contains { $0.commitment == commitment.id && $0.from == commitment.status })
      }
      for condition in commitment.conditions {
        _ = try WhatIf([.condition(condition.id, .failed)], on: today, in: drawn.supposed)
      }
    }
    #expect(drawn.commitments == before)
  }
}
