/// What the questions about who waits for whom need of a commitment: no words, so that a large ledger loads quickly.
public struct DependencyNode: Hashable, Sendable {
  /// A condition of the commitment.
  public struct Need: Hashable, Sendable {
    public var number: Int
    /// The present name of the party that must bring it about; `nil` where nobody in particular is named.
    public var by: String?
    public var kind: ConditionKind
    public var status: ConditionStatus
    public var alternative: Int?
    public var matter: MatterID?
    public var due: Day?

    public init(
      number: Int, by: String? = nil, kind: ConditionKind, status: ConditionStatus = .open, alternative: Int? = nil,
      matter: MatterID? = nil, due: Day? = nil
    ) {
      self.number = number
      self.by = by
      self.kind = kind
      self.status = status
      self.alternative = alternative
      self.matter = matter
      self.due = due
    }
  }

  public var id: CommitmentID
  /// Present names, as in ``debtors``.
  public var party: String
  /// Who would be bound, see ``Commitment/debtors``.
  public var debtors: [String]
  public var status: Status
  public var matter: MatterID?
  /// By number.
  public var needs: [Need]

  public init(
    id: CommitmentID, party: String, debtors: [String]? = nil, status: Status, matter: MatterID? = nil,
    needs: [Need] = []
  ) {
    self.id = id
    self.party = party
    self.debtors = debtors ?? [party]
    self.status = status
    self.matter = matter
    self.needs = needs
  }

  public init(_ commitment: Commitment) {
    self.init(
      id: commitment.id, party: commitment.party, debtors: commitment.debtors, status: commitment.status,
      matter: commitment.matter,
      needs: commitment.conditions.map { condition in
        Need(
          number: condition.id.number, by: condition.by, kind: condition.kind, status: condition.status,
          alternative: condition.alternative, matter: condition.matter, due: condition.due?.last)
      })
  }

  /// Whether the party speaks of what it would do itself, not of what it asks of others.
  public var isUndertaking: Bool { status != .demanded && debtors == [party] }

  /// Whether the party is asking others for something and they have not done it.
  public var isAsking: Bool { !isUndertaking && (status == .demanded || status == .proposed) }

  public func conditionID(of need: Need) -> ConditionID { ConditionID(commitment: id, number: need.number) }

  /// The conditions that must come first, as groups of places in ``needs``: of each group, all or any.
  var firstGroups: [NeedGroup] { NeedGroup.groups(of: needs) { $0.kind.comesFirst } }
}

/// Conditions that count together, by their places in ``DependencyNode/needs``.
struct NeedGroup: Hashable {
  var isAny: Bool
  var places: [Int]

  static func groups(
    of needs: [DependencyNode.Need], where isMeant: (DependencyNode.Need) -> Bool
  ) -> [NeedGroup] {
    let meant = needs.indices.filter { isMeant(needs[$0]) }
    let single = meant.filter { needs[$0].alternative == nil }
    var groups = single.isEmpty ? [] : [NeedGroup(isAny: false, places: single)]
    for alternative in Set(meant.compactMap { needs[$0].alternative }).sorted() {
      groups.append(NeedGroup(isAny: true, places: meant.filter { needs[$0].alternative == alternative }))
    }
    return groups
  }

  func isSatisfied(_ test: (Int) -> Bool) -> Bool { isAny ? places.contains(where: test) : places.allSatisfy(test) }
}
