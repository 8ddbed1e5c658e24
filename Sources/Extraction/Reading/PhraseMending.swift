import Syntax

/// Figures with their magnitude, and verbs, objects and subjects that the parse takes for something else.
extension TreeMending {
  private static let magnitudes: Set<String> = ["bn", "m", "mn", "tn", "mln", "million", "billion", "trillion", "k"]

  /// "a further €2*bn* of aid": a magnitude belongs to its figure, what follows to the money.
  mutating func mendMagnitudes() {
    for word in words.indices.dropFirst()
    where words[word].relation == .apposition && Self.magnitudes.contains(form(word)) {
      guard let money = words[word].head, money < word, words[word - 1].tag == .numeral,
        words[money].tag == .symbol || words[money].tag == .numeral
      else { continue }
      words[word].relation = .numericModifier
      for place in children(of: word) where place > word { words[place].head = money }
    }
  }

  /// "the truce *put* forward by Chad": a verb behind a noun with its doer behind "by" is a participle.
  mutating func mendAgentiveParticiples() {
    for word in words.indices.dropFirst()
    where words[word].pennTag == .verbPast && words[word].relation.universal == .clausalModifier {
      let below = children(of: word)
      if below.contains(where: { words[$0].relation == .agent && $0 > word }),
        !below.contains(where: { words[$0].relation.universal == .subject || words[$0].relation == .object })
      {
        words[word].pennTag = .verbPastParticiple
      }
    }
  }

  /// "is weighing up *the offer*": a noun behind a verb without a preposition is its object.
  mutating func mendBareObjects() {
    for word in words.indices where words[word].relation == .oblique && words[word].tag == .noun {
      guard let verb = words[word].head, verb < word, words[verb].tag == .verb else { continue }
      let below = children(of: word)
      guard !below.contains(where: { words[$0].relation == .caseMarker }),
        below.contains(where: { [.determiner, .possessor].contains(words[$0].relation) })
      else { continue }
      let beside = children(of: verb)
      guard !beside.contains(where: { [.object, .passiveSubject, .passiveAuxiliary].contains(words[$0].relation) }),
        beside.contains(where: { words[$0].relation == .particle && $0 < word && $0 > verb })
      else { continue }
      words[word].relation = .object
    }
  }

  private static let saying: Set<String> = [
    "insists", "aims", "calls", "claims", "requests", "plans", "denies", "hinges", "demands", "offers", "proposes",
    "seeks", "wants", "vows",
    "pledges", "promises", "threatens", "refuses", "rejects", "accepts", "agrees", "urges", "asks", "hopes", "intends",
    "warns", "declines", "opposes", "supports", "backs", "requires", "undertakes", "studies", "considers", "doubts",
  ]

  /// "Guinea *insists* that Jamaica sign": a verb in "-s" that the parse takes for the plural of a noun, with its
  /// subject for a part of the name.
  mutating func mendNounVerbs() {
    guard let root = words.indices.first(where: { words[$0].head == nil }), root > 0,
      words[root].pennTag == .nounPlural, Self.saying.contains(form(root)), words[root - 1].head == root,
      [.compound, .nominalModifier].contains(words[root - 1].relation),
      [.noun, .properNoun].contains(words[root - 1].tag), root + 1 < words.count,
      ["that", "to", "for", "on", "the", "a", "an", "its"].contains(form(root + 1))
        || words[root + 1].pennTag == .verbGerund,
      !children(of: root).contains(where: { words[$0].relation == .copula })
    else { return }
    let subject = root - 1
    for place in children(of: root) where place != subject {
      if place < subject, ![.punctuation, .oblique, .adverbialModifier].contains(words[place].relation) {
        words[place].head = subject
      } else if place > root {
        switch words[place].relation.universal {
        case .clausalModifier:
          let isInfinitive = children(of: place).contains { form($0) == "to" && words[$0].relation == .marker }
          words[place].relation = isInfinitive ? .openComplement : .clausalComplement
        case .nominalModifier:
          let hasCase = children(of: place).contains { words[$0].relation == .caseMarker }
          words[place].relation = hasCase ? .oblique : .object
        default: break
        }
      }
    }
    words[subject].relation = .subject
    words[root].tag = .verb
    words[root].pennTag = .verbThirdPerson
  }

  /// "On Monday *Chad* is to free them": a name behind a day is no part of its name.
  mutating func mendDatedSubjects() {
    for word in words.indices.dropFirst()
    where words[word].tag == .properNoun && words[word].relation == .flat && words[word].head == word - 1 {
      guard Sentence.moments.contains(form(word - 1)), words[word - 1].relation.universal == .oblique,
        let verb = words[word - 1].head, verb > word, words[verb].tag == .verb,
        !children(of: verb).contains(where: { words[$0].relation.universal == .subject })
      else { continue }
      let isPassive = children(of: verb).contains { words[$0].relation == .passiveAuxiliary }
      words[word].head = verb
      words[word].relation = isPassive ? .passiveSubject : .subject
    }
  }
}
