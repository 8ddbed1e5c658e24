/// Who prints and issues what the ledger reads: the well-known sources that came with the program, with what people
/// added and corrected.
public struct SourceRegister: Hashable, Sendable {
  /// By name.
  public private(set) var sources: [Source]
  private var byKey: [String: Source] = [:]
  private let partyNames: [String: String]

  /// - Parameters:
  ///   - known: What came with the program.
  ///   - changes: The effective changes of the register, in order of recording.
  ///   - partyNames: Every alias of a party with its present name.
  public init(known: [Source] = [], changes: [Change] = [], partyNames: [String: String] = [:]) {
    self.partyNames = partyNames
    var sources: [String: Source] = [:]
    var keys: [String: String] = [:]
    func enter(_ source: Source) {
      let key = Source.key(of: source.name)
      sources[key] = source
      keys[key] = key
    }
    for source in known { enter(source) }
    for source in known {
      // A name of its own is never taken for another's alias.
      for alias in source.aliases where keys[Source.key(of: alias)] == nil {
        keys[Source.key(of: alias)] = Source.key(of: source.name)
      }
    }
    for change in changes {
      switch change {
      case .sourceAdded(let source): enter(source)
      case .sourceCorrected(let name, _, let new):
        let key = keys[Source.key(of: name)] ?? Source.key(of: name)
        if sources[key] == nil { enter(Source(name: name)) }
        sources[key]?.set(new)
      default: continue
      }
    }
    self.sources = sources.values.sorted { $0.name < $1.name }
    for source in self.sources { byKey[Source.key(of: source.name)] = source }
    for source in self.sources {
      for alias in source.aliases where byKey[Source.key(of: alias)] == nil {
        byKey[Source.key(of: alias)] = source
      }
    }
  }

  /// The source of that name or alias, whatever its case; `nil` if the register does not know it.
  public func source(named name: String) -> Source? { byKey[Source.key(of: name)] }

  /// The same, where a source that is not registered stands for nobody but itself.
  func standing(of name: String) -> Source { source(named: name) ?? Source(name: name) }

  /// Whether it was sent to find out what happened, for all sides or for none.
  ///
  /// A name that the register does not hold counts by its form: a monitoring, verification or observer mission is one.
  public func isNeutralMonitor(_ name: String) -> Bool {
    if let known = source(named: name) { return known.isNeutral }
    let words = Set(name.lowercased().split { !$0.isLetter })
    return !words.isDisjoint(with: ["mission", "commission", "team", "group"])
      && !words.isDisjoint(with: ["monitoring", "verification", "observer", "observers", "observation"])
  }

  /// The party for which a source speaks, under its present name; for a source that is a party, that party.
  ///
  /// A name that the register does not hold is taken for a party's: nothing else would tell that two articles by the
  /// press office of one government are one voice.
  public func side(of name: String) -> String {
    let source = standing(of: name)
    let side = source.party ?? source.name
    return partyNames[side] ?? side
  }

  /// Whether a source speaks for one of the parties, or is one of them.
  public func isOnSide(_ name: String, of parties: some Sequence<String>) -> Bool {
    let side = side(of: name).lowercased()
    return parties.contains { (partyNames[$0] ?? $0).lowercased() == side }
  }

  /// Whether two sources can be wrong independently: different owners, neither owning the other, not of one side, and
  /// neither on the side of those who accuse.
  ///
  /// Names that the register does not know count as owners of themselves.
  public func areIndependent(_ first: String, _ second: String, accusers: some Sequence<String> = [String]()) -> Bool {
    guard Set(owners(of: first)).isDisjoint(with: owners(of: second)),
      side(of: first).lowercased() != side(of: second).lowercased()
    else { return false }
    let accusers = Array(accusers)
    return !isOnSide(first, of: accusers) && !isOnSide(second, of: accusers)
  }

  /// The keys of a source and of everybody above it.
  private func owners(of name: String) -> [String] {
    var keys: [String] = []
    var next: Source? = standing(of: name)
    while let source = next, !keys.contains(Source.key(of: source.name)) {
      keys.append(Source.key(of: source.name))
      next = source.owner.map(standing)
    }
    return keys
  }
}
