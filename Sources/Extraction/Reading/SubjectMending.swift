import Syntax

/// Clauses whose verb or subject the parser takes for part of a noun phrase.
extension TreeMending {
  /// "after *Brazil refused* to yield": what stands between "after" and a finite verb is the verb's subject.
  mutating func mendClauseSubjects() {
    for verb in words.indices where words[verb].pennTag == .verbPast {
      guard [.adverbialClause, .clausalModifier].contains(words[verb].relation.universal),
        let subject = words.indices.first(where: {
          words[$0].tag == .properNoun && $0 < verb && words[$0].relation.universal == .oblique
            && (words[verb].head == $0 || words[$0].head == words[verb].head || isAbove(words[$0].head, verb))
            && verb - $0 == 1
        }),
        let marker = children(of: subject).first(where: { words[$0].relation == .caseMarker }), marker < subject,
        ["after", "before", "since", "until"].contains(form(marker)),
        !children(of: verb).contains(where: {
          words[$0].relation.universal == .subject || words[$0].relation.universal == .auxiliary
        })
      else { continue }
      if words[verb].head == subject { words[verb].head = words[subject].head }
      words[verb].relation = .adverbialClause
      words[subject].head = verb
      words[subject].relation = .subject
      words[marker].head = verb
      words[marker].relation = .marker
    }
  }

  private func isAbove(_ top: Int?, _ word: Int) -> Bool {
    guard let top, let head = words[word].head else { return false }
    return head == top || words[top].head == head
  }

  /// "Brazil *insists* that quotas be cut": a word of saying between a name and "that" is a verb.
  mutating func mendSayingNouns() {
    for verb in words.indices.dropFirst().dropLast(2) where words[verb].pennTag == .nounPlural {
      let name = verb - 1
      guard Self.sayings.contains(words[verb].lemma.lowercased()), form(verb).hasSuffix("s"), words[verb].head == nil,
        words[name].tag == .properNoun, words[name].head == verb, form(verb + 1) == "that"
      else { continue }
      let clauses = children(of: verb).filter {
        $0 > verb + 1 && words[$0].relation.universal == .clausalModifier
      }
      guard let clause = clauses.last(where: { words[$0].tag == .verb }) else { continue }
      words[verb].tag = .verb
      words[verb].pennTag = .verbThirdPerson
      words[name].relation = .subject
      for place in children(of: verb)
      where place < name && [.compound, .adjectivalModifier, .determiner].contains(words[place].relation) {
        words[place].head = name
      }
      words[clause].relation = .clausalComplement
      words[verb + 1].head = clause
      words[verb + 1].relation = .marker
      for other in clauses where other < clause {
        words[other].head = clause
        words[other].tag = .noun
        words[other].pennTag = .nounPlural
        words[other].relation =
          children(of: clause).contains { words[$0].relation == .passiveAuxiliary } ? .passiveSubject : .subject
      }
    }
  }

  private static let sayings: Set<String> = [
    "insist", "claim", "demand", "fear", "hope", "state", "report", "warn", "note", "estimate", "promise", "pledge",
    "vow", "propose", "request", "ask", "order", "rule", "urge", "stress", "doubt", "charge", "answer", "reply",
    "caution", "remark",
  ]

  private func isName(_ word: Int) -> Bool { words[word].tag == .properNoun && words[word].form.isCapitalised }

  /// "demanded that Israel *ease* restrictions": a verb with a subject of its own is no part of the noun behind it.
  mutating func mendCompoundVerbs() {
    for verb in words.indices where words[verb].relation == .compound && words[verb].tag == .verb {
      guard let noun = words[verb].head, noun > verb, words[noun].tag == .noun, let governor = words[noun].head,
        governor < verb,
        let subject = children(of: verb).first(where: { words[$0].relation == .subject && $0 < verb })
      else { continue }
      // "its demand that Israel ease …": the clause says what is demanded.
      let matter = children(of: governor).last {
        words[$0].relation == .object && $0 < subject && words[$0].tag == .noun
      }
      words[verb].head = matter ?? governor
      words[verb].relation = matter == nil ? .clausalComplement : .clausalModifier
      words[verb].pennTag = .verbBase
      words[noun].head = verb
      words[noun].relation = .object
    }
  }

  /// "reached an agreement *hours* before the deadline": a plural behind "an" is no head of what it stands with.
  mutating func mendTimesAsHeads() {
    for time in words.indices where words[time].pennTag == .nounPlural && Self.units.contains(form(time)) {
      let own = children(of: time)
      guard let noun = own.last(where: { words[$0].relation == .compound && $0 == time - 1 }), words[noun].tag == .noun,
        let article = own.first(where: { ["a", "an"].contains(form($0)) }), article < noun,
        let verb = words[time].head, verb < article, words[verb].tag == .verb,
        words[time].relation == .object
      else { continue }
      words[noun].head = verb
      words[noun].relation = words[time].relation
      for place in own where place < noun { words[place].head = noun }
      words[time].head = verb
      words[time].relation = .obliqueUnmarked
    }
  }

  private static let units: Set<String> = ["minutes", "hours", "days", "weeks", "months", "years"]

  /// "The AfDB *pledged* 400 million dollars": a participle before a noun has no subject of its own.
  mutating func mendParticiplesWithSubjects() {
    for verb in words.indices.dropFirst()
    where words[verb].relation == .adjectivalModifier
      && [.verbPastParticiple, .verbPast].contains(words[verb].pennTag)
    {
      let own = children(of: verb)
      guard let noun = words[verb].head, noun > verb, words[noun].tag == .noun,
        let subject = own.first(where: {
          $0 < verb && (words[$0].relation == .subject || words[$0].relation == .obliqueUnmarked && isName($0))
        })
      else { continue }
      // "The Front promised safe passage": the article is the name's; not "the Lima-based lender".
      let before = children(of: noun).filter { $0 < verb }
      guard before.allSatisfy({ words[$0].relation == .determiner && $0 < subject }),
        (subject..<verb).allSatisfy({ words[$0].tag != .punctuation })
      else { continue }
      for place in before { words[place].head = subject }
      words[subject].relation = .subject
      words[verb].head = words[noun].head
      words[verb].relation = words[noun].relation
      words[verb].tag = .verb
      words[verb].pennTag = .verbPast
      words[noun].head = verb
      words[noun].relation = .object
      for place in children(of: noun) where place > noun {
        let isTo = children(of: place).contains { words[$0].relation == .caseMarker && form($0) == "to" }
        guard isTo || words[place].tag == .punctuation else { continue }
        words[place].head = verb
        if isTo { words[place].relation = .oblique }
      }
    }
  }
}
