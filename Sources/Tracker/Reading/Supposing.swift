public import Commitments
import Store

/// What would follow from suppositions, in words.
public struct WhatIfReport: Encodable, Hashable, Sendable {
  public struct StatusStep: Encodable, Hashable, Sendable {
    public var commitment: CommitmentID
    public var party: String
    public var action: String
    public var from: Status
    public var to: Status
    /// Its own conditions that would change.
    public var conditions: [ConditionID]
    public var isSupposed: Bool
  }

  public struct ConditionStep: Encodable, Hashable, Sendable {
    public var condition: ConditionID
    public var by: String?
    public var action: String
    public var from: ConditionStatus
    public var to: ConditionStatus
    /// The commitment or condition whose change would bring it; itself where it is supposed.
    public var because: String
  }

  public var commitments: [StatusStep]
  public var conditions: [ConditionStep]
}

extension Tracker {
  /// What would follow if commitments or conditions came to stand so today. Nothing is stored.
  ///
  /// - Parameter suppositions: As for ``mark(_:as:_:)``: each with the state by its raw value.
  public func whatIf(_ suppositions: [(target: MarkTarget, state: String)]) throws -> WhatIfReport {
    try store.read { reader in
      let names = try Names(reader)
      let supposed = try suppositions.map { try supposition($0.target, $0.state, reader) }
      let (today, time) = (today, now())
      let ledger = WhatIf.Ledger(
        about: { matter in
          let found = try reader.commitments(about: matter) + reader.commitments(waitingFor: matter)
          var seen: Set<CommitmentID> = []
          return found.filter { seen.insert($0.id).inserted }.map { names.resolved($0.seen(on: today)) }
        },
        folded: { id, changes in
          try reader.supposed(id, after: changes, at: time).map { names.resolved($0.seen(on: today)) }
        })
      let whatIf = try WhatIf(supposed, on: today, in: ledger)
      return try report(whatIf, supposed: Set(supposed.map(\.commitment)), names, reader)
    }
  }

  private func supposition(_ target: MarkTarget, _ state: String, _ reader: StoreReader) throws -> Supposition {
    let commitment = try reader.require(target.commitment).seen(on: today)
    switch target {
    case .commitment(let id):
      guard let status = Status(rawValue: state), Lifecycle.markable.contains(status) else {
        throw TrackerError.notAState(state, of: id.description, allowed: Lifecycle.markable.map(\.rawValue))
      }
      let allowed = Lifecycle.allowedMarks(from: commitment.status)
      guard allowed.contains(status) else {
        throw TrackerError.cannotBeSupposed(id, from: commitment.status, to: status, allowed: allowed)
      }
      return .commitment(id, status)
    case .condition(let id):
      guard let status = ConditionStatus(rawValue: state) else {
        throw TrackerError.notAState(state, of: id.description, allowed: ConditionStatus.allCases.map(\.rawValue))
      }
      guard commitment.conditions.contains(where: { $0.id == id }) else {
        throw TrackerError.noCondition(id, known: commitment.conditions.map(\.id.number))
      }
      return .condition(id, status)
    }
  }

  private func report(
    _ whatIf: WhatIf, supposed: Set<CommitmentID>, _ names: Names, _ reader: StoreReader
  ) throws -> WhatIfReport {
    WhatIfReport(
      commitments: try whatIf.commitments.map { step in
        let commitment = names.resolved(try reader.require(step.commitment))
        return WhatIfReport.StatusStep(
          commitment: step.commitment, party: commitment.party, action: commitment.action, from: step.from,
          to: step.to, conditions: step.conditions, isSupposed: supposed.contains(step.commitment))
      },
      conditions: try whatIf.conditions.map { step in
        let commitment = names.resolved(try reader.require(step.condition.commitment))
        let condition = commitment.conditions.first { $0.id == step.condition }
        return WhatIfReport.ConditionStep(
          condition: step.condition, by: condition?.by, action: condition?.action ?? "", from: step.from, to: step.to,
          because: step.because)
      })
  }
}
