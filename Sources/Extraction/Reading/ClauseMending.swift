import Syntax

/// Mends of whole clauses: which verb is the main one, whose subject a noun is, whose words a clause gives.
extension TreeMending {

  // MARK: "Norline, which runs the ferry, once offered to …"

  /// A sentence whose only verb is a participle behind its first noun says what that noun did.
  mutating func mendRoot() {
    guard words.last?.form == "." || words.last?.pennTag == .closeQuote,
      let root = words.firstIndex(where: { $0.head == nil }),
      [.noun, .properNoun].contains(words[root].tag)
    else { return }
    let below = children(of: root)
    guard !below.contains(where: { Self.finite.contains(words[$0].relation) || isFinite($0) }) else { return }
    let participles = words.indices.filter { $0 > root && isLoneParticiple($0) }
    let verb = participles.first { words[$0].head == root } ?? participles.last { follows($0, ",") }
    guard let verb, !isAgentive(verb) else { return }
    words[verb].pennTag = .verbPast
    words[verb].head = nil
    words[verb].relation = .root
    words[root].head = verb
    words[root].relation = .subject
    for word in below where word != verb && (word > verb || words[word].relation == .parataxis) {
      words[word].head = verb
    }
  }

  static let finite: Set<Relation> = [.copula, .subject, .passiveSubject, .auxiliary]

  private func isFinite(_ word: Int) -> Bool {
    guard words[word].relation == .parataxis || words[word].relation == .conjunct else { return false }
    return [.verbPast, .verbPresent, .verbThirdPerson].contains(words[word].pennTag)
  }

  /// A past participle behind a noun, by its tree, without a word that makes it finite.
  private func isLoneParticiple(_ word: Int) -> Bool {
    words[word].relation == .clausalModifier
      && [.verbPastParticiple, .verbPast].contains(words[word].pennTag)
      && !children(of: word).contains { Self.finite.contains(words[$0].relation) }
  }

  private func isAgentive(_ word: Int) -> Bool {
    children(of: word).contains { [.passiveAuxiliary, .agent].contains(words[$0].relation) }
  }

  /// Whether a mark stands before a word, adverbs between them left out.
  private func follows(_ word: Int, _ mark: String) -> Bool {
    var place = word - 1
    while place > 0, words[place].tag == .adverb { place -= 1 }
    return place > 0 && form(place) == mark
  }

  // MARK: "The charter, drawn up in spring, provided for …"

  /// Of two participles, one set off by commas behind the subject, the other behind the commas is the main verb.
  mutating func mendInsertedParticiple() {
    for main in words.indices where [.verbPast, .verbPastParticiple].contains(words[main].pennTag) {
      guard words[main].relation == .adverbialClause, let inner = words[main].head, inner < main,
        words[inner].pennTag == .verbPast || words[inner].pennTag == .verbPastParticiple, follows(inner, ","),
        follows(main, ","),
        !children(of: main).contains(where: { $0 < main && ![.adverb, .punctuation].contains(words[$0].tag) }),
        let subject = children(of: inner).first(where: { words[$0].relation == .subject && $0 < inner }),
        !children(of: inner).contains(where: { words[$0].relation == .auxiliary })
      else { continue }
      words[main].head = words[inner].head
      words[main].relation = words[inner].relation
      words[main].pennTag = .verbPast
      words[inner].head = subject
      words[inner].relation = .clausalModifier
      words[inner].pennTag = .verbPastParticiple
      words[subject].head = main
      for word in words.indices where words[word].head == inner && (word < subject || word > main) {
        words[word].head = main
      }
    }
  }

  // MARK: "The president has on two occasions threatened to …"

  /// A participle behind what stands between it and its "has" is the main verb.
  mutating func mendSplitPerfect() {
    for have in words.indices where words[have].lemma == "have" && words[have].tag == .verb {
      let below = children(of: have)
      guard [.verbPast, .verbPresent, .verbThirdPerson].contains(words[have].pennTag),
        below.contains(where: { words[$0].relation == .subject && $0 < have }),
        !below.contains(where: { [.object, .clausalComplement, .openComplement].contains(words[$0].relation) }),
        let between = below.first(where: { words[$0].relation == .oblique && $0 > have }),
        let verb = words.indices.first(where: { $0 > between && words[$0].head == between && isLoneParticiple($0) }),
        verb == between + 1, words[verb].pennTag == .verbPastParticiple, !isAgentive(verb)
      else { continue }
      words[verb].head = words[have].head
      words[verb].relation = words[have].relation
      words[have].tag = .auxiliary
      words[have].head = verb
      words[have].relation = .auxiliary
      for word in below { words[word].head = verb }
    }
  }

  /// "has so far *resisted* pressure": behind an adverb the participle is the verb, and not what the noun is like.
  mutating func mendParticipleAfterAdverb() {
    for have in words.indices where ["has", "have", "had"].contains(form(have)) && words[have].tag == .verb {
      let below = children(of: have)
      guard below.contains(where: { words[$0].relation == .subject && $0 < have }),
        let object = below.first(where: { words[$0].relation == .object && $0 > have }),
        let verb = children(of: object).first(where: {
          words[$0].pennTag == .verbPastParticiple && words[$0].relation == .adjectivalModifier && $0 < object
        }), verb > have + 1, (have + 1..<verb).allSatisfy({ words[$0].tag == .adverb })
      else { continue }
      words[verb].head = words[have].head
      words[verb].relation = words[have].relation
      words[verb].tag = .verb
      words[have].tag = .auxiliary
      words[have].head = verb
      words[have].relation = .auxiliary
      for word in below { words[word].head = verb }
    }
  }

  // MARK: "regretted the decision to limit visits, urging Mali to …"

  /// A verb of saying or wanting behind a comma goes with the main clause, whose subject says it, and with no verb below.
  mutating func mendSetOffGerunds() {
    for gerund in words.indices.dropFirst()
    where words[gerund].pennTag == .verbGerund && words[gerund].relation == .adverbialClause && form(gerund - 1) == ","
      && Self.uttering.contains(words[gerund].lemma)
    {
      guard let below = words[gerund].head, below < gerund, !isTensed(below) else { continue }
      var above = below
      for _ in 0..<8 where !isTensed(above) { above = words[above].head ?? above }
      guard isTensed(above), above < gerund, above != gerund else { continue }
      words[gerund].head = above
    }
  }

  private func isTensed(_ word: Int) -> Bool {
    [.verbPast, .verbThirdPerson, .verbPresent].contains(words[word].pennTag) && words[word].tag == .verb
  }

  private static let uttering: Set<String> = [
    "urge", "demand", "call", "say", "warn", "ask", "promise", "insist", "accuse", "reject", "vow", "threaten", "offer",
    "refuse", "pledge", "propose", "appeal", "press", "rule", "add", "stress", "announce", "request", "invite",
  ]

  // MARK: "to end selling chips and to open its market"

  /// An infinitive joined to a gerund goes with the infinitive above it.
  mutating func mendInfinitiveChains() {
    for verb in words.indices where words[verb].relation == .conjunct && hasTo(verb) {
      guard let gerund = words[verb].head, words[gerund].pennTag == .verbGerund, !hasTo(gerund),
        words[gerund].relation == .openComplement, let above = words[gerund].head, hasTo(above)
      else { continue }
      words[verb].head = above
    }
  }

  private func hasTo(_ verb: Int) -> Bool {
    verb > 0 && words[verb].tag == .verb && words[verb - 1].relation == .marker && form(verb - 1) == "to"
  }

  // MARK: "… to open the road, free the drivers, and lower the levy"

  /// An adjective of a list that has an object is a verb like the first of the list.
  mutating func mendListedVerbs() {
    for word in words.indices.dropFirst() where words[word].tag == .adjective {
      guard [",", "and", "or"].contains(form(word - 1)),
        let object = children(of: word).first(where: { words[$0].relation == .object }),
        object > word, words.indices.contains(word + 1),
        [.determiner, .numeral, .noun, .properNoun, .pronoun].contains(words[word + 1].tag),
        var verb = words[word].head, verb < word
      else { continue }
      var steps = 0
      while words[verb].tag != .verb, steps < 6, let above = words[verb].head {
        verb = above
        steps += 1
      }
      guard words[verb].tag == .verb, words[verb].pennTag == .verbBase, verb < word else { continue }
      words[word].tag = .verb
      words[word].pennTag = .verbBase
      words[word].head = verb
      words[word].relation = .conjunct
    }
  }

  // MARK: "On Tuesday union leaders called for …"

  /// Where the day and the noun behind it were taken for one phrase, the noun is the subject that the verb lacks.
  mutating func mendDays() {
    for day in words.indices.dropFirst() where words[day].relation == .compound && Self.days.contains(form(day)) {
      guard let noun = phraseTop(of: day), noun > day,
        [.oblique, .subject].contains(words[noun].relation.universal), let verb = words[noun].head, verb > noun,
        words[verb].tag == .verb,
        words[day - 1].relation == .caseMarker, words[day - 1].head == noun,
        !children(of: verb).contains(where: {
          $0 != noun && [.copula, .subject, .passiveSubject].contains(words[$0].relation)
        })
      else { continue }
      words[day - 1].head = day
      words[day].head = verb
      words[day].relation = .oblique
      words[noun].relation = .subject
      for word in words.indices where word < day && words[word].head == noun { words[word].head = verb }
    }
  }

  /// The noun that a chain of compounds ends in.
  private func phraseTop(of word: Int) -> Int? {
    guard var top = words[word].head else { return nil }
    for _ in 0..<4 {
      guard words[top].relation == .compound, let head = words[top].head else { break }
      top = head
    }
    return top
  }

  private static let days: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  // MARK: "… once Togo vowed it would never sign"

  /// A clause directly behind a verb of saying that has none is what was said.
  mutating func mendSpeech() {
    for clause in words.indices where words[clause].relation == .parataxis && words[clause].tag == .verb {
      guard let first = children(of: clause).first, first < clause, first > 0,
        [.subject, .passiveSubject].contains(words[first].relation)
      else { continue }
      let teller = first - 1
      guard teller != words[clause].head, words[teller].tag == .verb, Self.telling.contains(words[teller].lemma),
        !reaches(teller, clause), !children(of: teller).contains(where: { Self.said.contains(words[$0].relation) })
      else { continue }
      words[clause].head = teller
      words[clause].relation = .clausalComplement
    }
  }

  // MARK: "Norline, the country's biggest carrier, rejected …"

  /// A name taken for an exclamation, with a phrase between commas that says who it is, is the subject.
  mutating func mendOpeningName() {
    guard words.count > 5, words[0].relation == .discourse, words[0].form.isCapitalised, words[0].form.utf8.count > 2,
      !Self.exclamations.contains(form(0)), form(1) == ",", let root = words[0].head, words[root].tag == .verb,
      let noun = children(of: root).first(where: { words[$0].relation.universal == .subject && $0 < root })
        ?? children(of: 0).first(where: { words[$0].relation.universal == .apposition }),
      words[noun].tag == .noun, noun + 1 < words.count, form(noun + 1) == ",", reaches(2, noun),
      words[2].pennTag == .determiner || words[2].pennTag == .possessivePronoun
    else { return }
    words[0].tag = .properNoun
    words[0].pennTag = .properNoun
    words[0].relation = words[noun].relation == .passiveSubject ? .passiveSubject : .subject
    words[noun].head = 0
    words[noun].relation = .apposition
  }

  private static let exclamations: Set<String> = ["yes", "well", "now", "still", "sure", "indeed", "however", "nay"]

  // MARK: "said on Friday that the union had agreed"

  /// A "that" clause with a subject of its own behind a day is no clause of the day: it is what was said then.
  mutating func mendToldTimes() {
    for clause in words.indices where words[clause].relation.universal == .clausalModifier {
      guard let time = words[clause].head, time < clause,
        [.oblique, .nominalModifier].contains(words[time].relation.universal),
        Self.times.contains(words[time].lemma.lowercased()), let teller = words[time].head, teller < time,
        Self.telling.contains(words[teller].lemma),
        !children(of: teller).contains(where: { Self.said.contains(words[$0].relation) }),
        let first = children(of: clause).first, first > time,
        let subject = children(of: clause).first(where: { words[$0].relation.universal == .subject && $0 > time }),
        form(first) == "that" && first != subject
          || first == subject && words[subject].pennTag == .pronoun
            && children(of: clause).contains(where: { $0 > clause && words[$0].tag != .punctuation })
      else { continue }
      words[clause].head = teller
      words[clause].relation = .clausalComplement
      guard first != subject else { continue }
      words[first].relation = .marker
      words[first].tag = .subordinatingConjunction
    }
  }

  // MARK: "its offer of 17 March, which Oslo declined"

  /// No clause says more of a day or month that says when the noun before it was: it speaks of the noun.
  mutating func mendDatedRelatives() {
    for clause in words.indices where words[clause].relation == .relativeClause {
      guard let time = words[clause].head, words[time].relation.universal == .nominalModifier,
        let noun = words[time].head, noun < time, words[noun].tag == .noun,
        Self.times.contains(words[time].lemma.lowercased())
          || children(of: time).contains(where: { Self.times.contains(words[$0].lemma.lowercased()) }),
        children(of: clause).contains(where: { ["which", "that"].contains(form($0)) })
      else { continue }
      words[clause].head = noun
    }
  }

  private static let times: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "day", "week", "month", "year",
    "morning", "evening", "night", "afternoon", "today", "yesterday", "january", "february", "march", "april", "may",
    "june", "july", "august", "september", "october", "november", "december", "weekend", "statement", "interview",
    "conference", "letter", "briefing",
  ]

  // MARK: "said if the board agrees it will …", "asked that if there is another bid that it be told"

  /// A condition between a verb of saying and what is said is no part of the saying.
  mutating func mendConditions() {
    for marker in words.indices where form(marker) == "if" && words[marker].relation == .marker {
      guard let condition = words[marker].head, let teller = words[condition].head, teller < marker,
        Self.telling.contains(words[teller].lemma) || Self.asking.contains(words[teller].lemma),
        words[condition].relation == .clausalComplement || words[condition].relation == .adverbialClause
      else { continue }
      let later = words.indices.dropFirst(condition + 1)
      let said = later.first { word in
        words[word].head == teller && words[word].relation == .clausalComplement
          && children(of: word).contains { words[$0].relation.universal == .subject && $0 > condition }
      }
      let asked = later.first { word in
        guard form(word) == "that", word + 1 < words.count, words[word + 1].pennTag == .pronoun,
          let verb = words[word].head, verb > word, words[word + 1].head == verb
        else { return false }
        return reaches(verb, condition)
      }.flatMap { words[$0].head }
      guard let main = said ?? asked else { continue }
      words[main].head = teller
      words[main].relation = .clausalComplement
      words[condition].head = main
      words[condition].relation = .adverbialClause
    }
  }

  private static let asking: Set<String> = ["ask", "request", "require", "propose", "suggest", "urge"]

  private func reaches(_ word: Int, _ ancestor: Int) -> Bool {
    var current: Int? = word
    var steps = 0
    while let next = current, steps <= words.count {
      if next == ancestor { return true }
      current = words[next].head
      steps += 1
    }
    return false
  }

  private static let said: Set<Relation> = [.object, .clausalComplement, .openComplement]
  private static let telling: Set<String> = [
    "say", "insist", "argue", "claim", "warn", "announce", "add", "state", "declare", "maintain", "stress", "reply",
    "confirm", "promise", "vow", "pledge", "agree", "demand", "hope", "believe", "repeat",
  ]
}
