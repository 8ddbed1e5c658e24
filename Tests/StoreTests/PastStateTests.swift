import Commitments
import Testing

@testable import Store

/// What is stored of the past is what folding as of a day gives, and what is asked of a part of the ledger what is asked of all.
@Suite struct PastStateTests {
  private static let days = (20_130...20_210).map { Day(number: $0) }

  @Test(arguments: 31...38) func `past states are those of the fold as of each day`(seed: UInt64) throws {
    let ledger = try RandomLedger(seed: seed).ledger
    try ledger.store.read { reader in
      for number in 1...(try reader.highestCommitment?.number ?? 1) {
        let fold = try reader.fold(of: CommitmentID(number: number))
        let past = fold.pastStates()
        guard let present = fold.result()?.commitment else {
          #expect(past == [])
          continue
        }
        for day in Self.days {
          let held = past.filter { state in state.first.map { $0 <= day } ?? true && day <= state.last }
          #expect(held.count <= 1)
          let told = present.lastEvent.map { $0 > day } ?? false ? held.first?.commitment : present
          #expect(told == fold.result(asOf: day)?.commitment, "seed \(seed), c\(number), \(day)")
          let known = try reader.commitment(CommitmentID(number: number), asOf: day)
          #expect(known == held.first?.commitment, "seed \(seed), c\(number), \(day)")
        }
      }
    }
  }

  @Test(arguments: 41...48) func `circles are found among what waits for another`(seed: UInt64) throws {
    let ledger = try RandomLedger(seed: seed).ledger
    try ledger.store.read { reader in
      for day in [20_140, 20_170, 20_200] {
        let today = Day(number: day)
        let all = Deadlock(in: try reader.dependencyNodes(on: today))
        #expect(Deadlock(in: try reader.entangledNodes(on: today)) == all, "seed \(seed), \(today)")
      }
    }
  }

  @Test(arguments: 51...58) func `a party's moves are found among what is around it`(seed: UInt64) throws {
    let ledger = try RandomLedger(seed: seed).ledger
    try ledger.store.read { reader in
      let today = Day(number: 20_160)
      let all = Waiting(in: try reader.dependencyNodes(on: today), today: today)
      for party in ["Russia", "United States", "Türkiye"] {
        let near = Waiting(in: try reader.dependencyNodes(around: party, on: today), today: today)
        let turns = [near, all].map { $0.turns.first { $0.party == party } }
        #expect(turns[0] == turns[1], "seed \(seed), \(party)")
      }
    }
  }

  @Test func `nodes are what whole commitments say`() throws {
    let ledger = try RandomLedger(seed: 61).ledger
    try ledger.store.read { reader in
      let today = Day(number: 20_160)
      for node in try reader.dependencyNodes(on: today) {
        let commitment = try #require(try reader.commitment(node.id))
        var expected = DependencyNode(commitment)
        // Only those that are open, or refused until something happens, wait for anything.
        if !commitment.status.isOpen, commitment.status != .rejected { expected.needs = [] }
        if !commitment.status.isOpen, commitment.status != .met { expected.debtors = node.debtors }
        #expect(node == expected)
      }
    }
  }
}
