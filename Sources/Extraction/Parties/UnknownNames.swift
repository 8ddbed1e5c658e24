import Syntax

/// How the names that nothing is known about are used in an article: as one who acts, or as a place.
struct UnknownNames {
  private var acting: [String: Int] = [:]
  private var placed: [String: Int] = [:]

  /// Names of a single word.
  private(set) var singles: Set<String> = []

  /// What stands in a dateline is a place.
  mutating func note(dateline sentence: Sentence) {
    for word in 0..<sentence.datelineEnd where sentence[word].form.isCapitalised {
      placed[sentence[word].form.nameCased, default: 0] += 1
    }
  }

  /// The last words of longer names: "Ruiz" where "Ana Ruiz" stands too.
  private(set) var families: Set<String> = []

  mutating func note(_ surface: String, _ span: NameSpan, in sentence: Sentence) {
    if span.words.count == 1 { singles.insert(surface) }
    if span.words.count > 1, let last = surface.split(separator: " ").last { families.insert(String(last)) }
    switch Use(of: span, in: sentence) {
    case .acting: acting[surface, default: 0] += 1
    case .place: placed[surface, default: 0] += 1
    case .other: break
    }
  }

  /// Whether the name can be a party's.
  func isParty(_ surface: String) -> Bool {
    (acting[surface] ?? 0) > 0 ? (acting[surface] ?? 0) > (placed[surface] ?? 0) : (placed[surface] ?? 0) == 0
  }

  /// Whether the name has been seen as one who acts or has something.
  func isActing(_ surface: String) -> Bool { (acting[surface] ?? 0) > 0 }

  enum Use {
    case acting, place, other

    init(of span: NameSpan, in sentence: Sentence) {
      // "in Ontario and Quebec"
      let top = sentence[span.head].relation == .conjunct ? sentence[span.head].head ?? span.head : span.head
      let head = sentence[top]
      if head.relation == .compound, let noun = head.head, Self.placeNouns.contains(sentence.lower(noun)) {
        self = .place
      } else if let mark = sentence.mark(of: top), Self.places.contains(mark) {
        self = .place
      } else if span.words.lowerBound > 0, Self.places.contains(sentence.lower(span.words.lowerBound - 1)) {
        self = .place
      } else if sentence.mark(of: top) == "of", let noun = head.head, Self.placeNouns.contains(sentence.lower(noun)) {
        // "the province of Flevoland"
        self = .place
      } else if head.relation.universal == .subject || head.relation == .possessor || head.relation == .agent {
        self = .acting
      } else {
        self = .other
      }
    }

    private static let placeNouns: Set<String> = [
      "region", "city", "port", "plant", "province", "area", "district", "airport", "factory", "county",
      "suburb", "town", "village", "market", "refinery", "mine", "terminal", "border", "coast", "valley",
    ]
    private static let places: Set<String> = [
      "in", "at", "near", "outside", "around", "across", "into", "through", "throughout", "inside", "off", "along",
      "from inside",
    ]
  }
}
