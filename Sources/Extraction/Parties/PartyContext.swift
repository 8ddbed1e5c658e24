import Syntax

/// The named parties of an article in the order of the text: whom "the government" or "the company" can mean.
struct PartyContext {
  struct Named {
    var place: WordPlace
    var name: PartyName
  }

  /// The state of the dateline, where the article deals with it.
  var home: String?
  /// Whom the city of the dateline stands for, whether or not the article deals with it.
  var seat: PartyName?
  /// Whether others come to the city of the dateline to talk, or news of other states is written there.
  var isMeetingPlace = false
  /// The party whose office gives the article out.
  var issuer: Actor?
  /// The two whose talk the article is an account of.
  var principals: [Actor] = []
  /// Whom the subject without a name in the first sentence stands for.
  var lead: Named?
  private(set) var counts: [String: Int] = [:]
  private(set) var kinds: [String: PartyKind] = [:]
  private var leads: [String: Int] = [:]
  private var named: [Named] = []
  /// The parties, those named most often first.
  private var ranked: [String] = []
  private var kindCounts: [PartyKind: Int] = [:]
  /// The organisations by the words of their names and of what the article calls them.
  private var byWord: [String: PartyName] = [:]
  private var byLastWord: [String: [Named]] = [:]
  private static let reach = 40

  mutating func add(_ name: PartyName, at place: WordPlace) {
    guard let party = name.party else { return }
    named.append(Named(place: place, name: name))
    counts[party, default: 0] += 1
    kinds[party] = name.kind
  }

  /// Puts the names in the order of the text; needed before anything is asked.
  mutating func finish() {
    named.sort { $0.place < $1.place }
    var first: [String: Int] = [:]
    for (index, other) in named.enumerated() {
      guard let party = other.name.party else { continue }
      if first[party] == nil { first[party] = index }
      guard other.name.kind != .state, other.name.form == .name else { continue }
      let words = party.lowercased().split { $0 == " " || $0 == "'" || $0 == "’" }.map(String.init)
      guard words.count > 1, let last = words.last else { continue }
      for word in words where byWord[word] == nil { byWord[word] = other.name }
      byLastWord[last, default: []].append(other)
    }
    // Whom the first sentence names the article is about, sooner than whom it names a little more often.
    for other in Set(named.filter { $0.place.sentence == 0 && $0.name.kind == .state }.compactMap(\.name.party)) {
      leads[other] = 2
    }
    func weight(_ party: String) -> Int { (counts[party] ?? 0) + (leads[party] ?? 0) }
    ranked = counts.keys.sorted { (weight($1), first[$0] ?? 0) < (weight($0), first[$1] ?? 0) }
    for kind in kinds.values { kindCounts[kind, default: 0] += 1 }
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

  /// The state that the article is of: that of the dateline, else the one named most often.
  ///
  /// The dateline of an article that does not name its state counts only where no other state is named often, and where
  /// the city is none in which others meet.
  var state: String? {
    if let home { return home }
    let main = main(.state).first?.party
    guard let seat, seat.kind == .state, !isMeetingPlace, let party = seat.party else { return main }
    return main.map { counts[$0] ?? 0 } ?? 0 < Self.often ? party : main
  }

  /// The state of the dateline, where the article is of it without naming it.
  var seatOnly: String? { state.flatMap { seat?.party == $0 ? $0 : nil } }

  private static let often = 3

  /// The one of these states that the article names, if there is just one.
  func only(of states: Set<String>) -> String? {
    let named = states.filter { kinds[$0] == .state && counts[$0] != nil }
    return named.count == 1 ? named.first : nil
  }

  /// Whether just one party of the kind is named.
  func hasOne(_ kind: PartyKind) -> Bool { kindCounts[kind] == 1 }

  /// The organisation whose name or description has this word.
  func party(with word: String) -> PartyName? { byWord[word] }

  /// The organisation whose name ends in this word ("the federation"): the last one named before a place, else the
  /// first if it follows soon.
  func party(endingIn word: String, before place: WordPlace) -> PartyName? {
    guard let all = byLastWord[word] else { return nil }
    let end = Self.count(before: place, in: all)
    if end > 0 { return all[end - 1].name }
    return all.first.flatMap { $0.place.sentence <= place.sentence + Self.ahead ? $0.name : nil }
  }

  /// How many sentences before its name a party is called by what it is.
  private static let ahead = 3

  /// The party of a kind, or of any, named last before a place, else the first one named after it.
  ///
  /// A state is looked for in the same sentence; failing that it is the one that the article is about.
  func party(of kind: PartyKind?, at place: WordPlace) -> PartyName? {
    func fits(_ other: Named) -> Bool { kind.map { other.name.kind.matches($0) } ?? true }
    let end = Self.count(before: place, in: named)
    if kind == .state {
      let here = named[..<end].suffix(8).last { fits($0) && $0.place.sentence == place.sentence }
      if let here { return here.name }
      return state.map { PartyName(form: .name, party: $0, kind: .state) }
    }
    return named[..<end].suffix(Self.reach).last(where: fits)?.name
      ?? named[end...].prefix(Self.reach).first(where: fits)?.name
  }

  private static func count(before place: WordPlace, in named: [Named]) -> Int {
    var low = 0
    var high = named.count
    while low < high {
      let middle = (low + high) / 2
      if named[middle].place < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The parties named most often, of one kind where that is asked; at most two.
  func main(_ kind: PartyKind?, except: Set<String> = []) -> [Actor] {
    var found: [Actor] = []
    for party in ranked.prefix(Self.reach) where !except.contains(party) {
      guard kind.map({ kinds[party]?.matches($0) ?? false }) ?? true else { continue }
      found.append(Actor(party: party, kind: kinds[party]))
      if found.count == 2 { break }
    }
    return found
  }
}
