import Syntax

/// The named parties of an article in the order of the text: whom "the government" or "the company" can mean.
struct PartyContext {
  struct Named {
    var place: WordPlace
    var name: PartyName
  }

  private var named: [Named] = []
  private(set) var counts: [String: Int] = [:]
  private(set) var kinds: [String: PartyKind] = [:]
  /// The state of the dateline, where the article deals with it.
  var home: String?
  private static let reach = 40

  mutating func add(_ name: PartyName, at place: WordPlace) {
    guard let party = name.party else { return }
    named.append(Named(place: place, name: name))
    counts[party, default: 0] += 1
    kinds[party] = name.kind
  }

  /// Whom the subject without a name in the first sentence stands for.
  var lead: Named?

  /// Whether just one party of the kind is named.
  func hasOne(_ kind: PartyKind) -> Bool { kinds.values.count { $0 == kind } == 1 }

  /// The organisation whose name has this word.
  func party(with word: String) -> PartyName? {
    named.first { other in
      other.name.kind != .state
        && other.name.party?.lowercased().split(separator: " ").contains { $0 == word } ?? false
    }?.name
  }

  /// Puts the names in the order of the text; needed before anything is asked.
  mutating func sort() { named.sort { $0.place < $1.place } }

  /// The party of a kind named last before a place, else the first one named after it.
  func party(of kind: PartyKind, at place: WordPlace) -> PartyName? {
    func fits(_ other: Named) -> Bool { other.name.kind.matches(kind) }
    var low = 0
    var high = named.count
    while low < high {
      let middle = (low + high) / 2
      if named[middle].place < place { low = middle + 1 } else { high = middle }
    }
    return named[..<low].suffix(Self.reach).last(where: fits)?.name
      ?? named[low...].prefix(Self.reach).first(where: fits)?.name
  }

  /// The parties named most often, of one kind where that is asked; at most two.
  func main(_ kind: PartyKind?) -> [Actor] {
    let fitting = counts.filter { party, _ in kind.map { kinds[party]?.matches($0) ?? false } ?? true }
    let order = Dictionary(
      named.enumerated().compactMap { index, value in value.name.party.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
    return fitting.sorted { ($1.value, order[$0.key] ?? 0) < ($0.value, order[$1.key] ?? 0) }.prefix(2)
      .map { Actor(party: $0.key, kind: kinds[$0.key]) }
  }
}
