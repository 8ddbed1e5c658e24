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

  /// The organisations by the words of their names and of what the article calls them.
  private var byWord: [String: PartyName] = [:]
  private var byLastWord: [String: [Named]] = [:]

  /// The organisation whose name or description has this word.
  func party(with word: String) -> PartyName? { byWord[word] }

  /// The organisation whose name ends in this word: "the federation"; the last one named before a place.
  func party(endingIn word: String, before place: WordPlace) -> PartyName? {
    guard let all = byLastWord[word] else { return nil }
    return (all.suffix(Self.reach).last { $0.place < place } ?? all.first)?.name
  }

  /// Notes what stands in apposition: "Tarn Health, a hospital operator" may be "the hospital group" later.
  mutating func note(descriptions sentence: Sentence, _ found: SentenceNames) {
    for span in found.spans {
      guard case .party(let name) = span.content, name.form == .name, name.kind != .state else { continue }
      // "Tarn Health, a hospital operator, and …" is often read as a row of three.
      for noun in sentence.children(of: span.head, .apposition, .conjunct)
      where sentence[noun].tag == .noun && Self.follows(noun, span, sentence) && found.spanAt[noun] == nil {
        for word in sentence.children(of: noun, .compound, .adjectivalModifier)
        where found.spanAt[word] == nil && byWord[sentence.lower(word)] == nil {
          byWord[sentence.lower(word)] = name
        }
      }
    }
  }

  private static func follows(_ noun: Int, _ span: NameSpan, _ sentence: Sentence) -> Bool {
    let comma = span.words.upperBound
    return comma + 1 < noun && sentence[comma].form == "," && ["a", "an", "the"].contains(sentence.lower(comma + 1))
  }

  private mutating func index() {
    for other in named where other.name.kind != .state && other.name.form == .name {
      let words = (other.name.party ?? "").lowercased().split { $0 == " " || $0 == "'" || $0 == "’" }.map(String.init)
      guard words.count > 1, let last = words.last else { continue }
      for word in words where byWord[word] == nil { byWord[word] = other.name }
      byLastWord[last, default: []].append(other)
    }
  }

  /// Puts the names in the order of the text; needed before anything is asked.
  mutating func sort() {
    named.sort { $0.place < $1.place }
    index()
  }

  /// The party of a kind, or of any, named last before a place, else the first one named after it.
  func party(of kind: PartyKind?, at place: WordPlace) -> PartyName? {
    func fits(_ other: Named) -> Bool { kind.map { other.name.kind.matches($0) } ?? true }
    var low = 0
    var high = named.count
    while low < high {
      let middle = (low + high) / 2
      if named[middle].place < place { low = middle + 1 } else { high = middle }
    }
    if kind == .state {
      // The state named before in the same sentence, else that which the article is about.
      let here = named[..<low].suffix(8).last { fits($0) && $0.place.sentence == place.sentence }
      if let here { return here.name }
      if let home { return PartyName(form: .name, party: home, kind: .state) }
      if let main = main(.state).first { return PartyName(form: .name, party: main.party, kind: .state) }
    }
    return named[..<low].suffix(Self.reach).last(where: fits)?.name
      ?? named[low...].prefix(Self.reach).first(where: fits)?.name
  }

  /// The parties named most often, of one kind where that is asked; at most two.
  func main(_ kind: PartyKind?, except: Set<String> = []) -> [Actor] {
    let fitting = counts.filter { party, _ in
      !except.contains(party) && kind.map { kinds[party]?.matches($0) ?? false } ?? true
    }
    let order = Dictionary(
      named.enumerated().compactMap { index, value in value.name.party.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
    return fitting.sorted { ($1.value, order[$0.key] ?? 0) < ($0.value, order[$1.key] ?? 0) }.prefix(2)
      .map { Actor(party: $0.key, kind: kinds[$0.key]) }
  }
}
