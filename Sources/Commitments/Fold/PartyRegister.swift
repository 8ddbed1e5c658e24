/// The register of parties, folded from its entries: who is known by which names.
public struct PartyRegister: Hashable, Sendable {
  /// By name.
  public private(set) var parties: [Party] = []
  /// Every alias with the present name it stands for.
  public private(set) var names: [String: String] = [:]

  /// - Parameter changes: The effective changes of the register, in order of recording.
  public init(changes: [Change]) {
    var parties: [String: Party] = [:]
    for change in changes {
      switch change {
      case .partyAdded(let name, let kind):
        let known = parties[name]?.kind ?? .unknown
        parties[name, default: Party(name: name)].kind = kind == .unknown ? known : kind
      case .partyAliased(let given, let alias):
        let name = names[given] ?? given
        if parties[name] == nil { parties[name] = Party(name: name) }
        guard alias != name else { continue }
        parties[alias] = nil
        stand(alias, for: name)
      case .partyRenamed(let old, let new) where old != new:
        let earlier = parties.removeValue(forKey: old)
        var party = parties[new] ?? Party(name: new)
        if party.kind == .unknown { party.kind = earlier?.kind ?? .unknown }
        party.spokespeople += earlier?.spokespeople ?? []
        parties[new] = party
        for (alias, name) in names where name == old { names[alias] = new }
        names[new] = nil
        stand(old, for: new)
      case .spokespersonNamed(let given, let spokesperson):
        let name = names[given] ?? given
        parties[name, default: Party(name: name)].spokespeople.append(spokesperson)
      default: break
      }
    }
    for (alias, name) in names { parties[name]?.aliases.append(alias) }
    self.parties = parties.values.sorted { $0.name < $1.name }
    for index in self.parties.indices { self.parties[index].aliases.sort() }
  }

  /// An alias of an alias stands for the party itself.
  private mutating func stand(_ alias: String, for name: String) {
    names[alias] = name
    for (other, target) in names where target == alias { names[other] = name }
  }
}
