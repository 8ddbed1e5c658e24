import Syntax

/// Main verbs that the parser has hung below their own subjects, and words that it takes for no verbs at all.
extension TreeMending {
  /// "Growers in the valley *insist* on a vote", "The leader, Ana Ruiz, *called* on Peru to sign": a sentence whose top is a
  /// noun, with a finite verb below it that has no subject of its own.
  mutating func mendVerbsBelowSubjects() {
    guard let noun = words.indices.first(where: { words[$0].head == nil }),
      words[noun].tag == .noun || words[noun].tag == .properNoun
    else { return }
    let below = children(of: noun)
    guard
      !below.contains(where: {
        [.copula, .caseMarker, .marker, .auxiliary, .parataxis, .subject, .clausalSubject].contains(
          words[$0].relation.universal)
      }),
      let verb = below.first(where: { isLostVerb($0, of: noun) })
    else { return }
    words[verb].head = nil
    words[verb].relation = .root
    words[verb].tag = .verb
    if words[verb].pennTag != .verbPresent { words[verb].pennTag = .verbPast }
    words[noun].head = verb
    words[noun].relation = .subject
    for place in below where place != verb {
      if place > verb || words[place].tag == .punctuation && place + 1 == words.count { words[place].head = verb }
    }
  }

  private func isLostVerb(_ word: Int, of noun: Int) -> Bool {
    guard word > noun, word > 0 else { return false }
    let own = children(of: word)
    guard
      !own.contains(where: {
        [.subject, .marker, .auxiliary, .caseMarker, .copula].contains(words[$0].relation.universal) && $0 < word
      }), own.contains(where: { $0 > word && words[$0].tag != .punctuation })
    else { return false }
    let isFinite = [.verbPresent, .verbThirdPerson, .verbPast].contains(words[word].pennTag)
    if isFinite, [.adverbialModifier, .clausalModifier, .nominalModifier].contains(words[word].relation) {
      return words[word].pennTag != .verbPast || form(word - 1) == ","
    }
    // Behind what a comma closes a participle cannot describe the noun: it is what the noun does.
    guard words[word].relation == .clausalModifier, form(word - 1) == ",", noun + 1 < word else { return false }
    let isSetOff = (noun + 1..<word - 1).contains { form($0) == "," }
    return isSetOff && (words[word].pennTag == .verbPastParticiple || Self.strongPasts.contains(form(word)))
  }

  /// Past tenses that the tagger takes for adjectives where it has not met them.
  private static let strongPasts: Set<String> = [
    "swore", "forswore", "strode", "wrung", "bade", "clung", "slew", "spun",
  ]

  /// "Madrid *voiced* concern": a word in "-ed" between a name and the top of the sentence is what the name did.
  mutating func mendNounsOfPast() {
    guard words.count > 3, let top = words.indices.first(where: { words[$0].head == nil }), words[top].tag == .noun
    else {
      return
    }
    let below = children(of: top)
    guard
      let verb = below.first(where: {
        $0 < top && words[$0].tag == .noun && words[$0].relation == .compound && form($0).hasSuffix("ed")
          && form($0).utf8.count > 5 && words[$0].form.isSmall
      }), verb > 0, words[verb - 1].tag == .properNoun, words[verb - 1].head == top, children(of: verb).isEmpty,
      !below.contains(where: { [.copula, .auxiliary, .subject, .determiner].contains(words[$0].relation.universal) })
    else { return }
    words[verb].tag = .verb
    words[verb].pennTag = .verbPast
    words[verb].head = nil
    words[verb].relation = .root
    words[verb].lemma = form(verb)
    words[top].head = verb
    words[top].relation = .object
    for place in below where place != verb {
      if place == verb - 1 {
        words[place].relation = .subject
        words[place].head = verb
      } else if words[place].relation == .conjunct && words[place].tag == .verb || words[place].tag == .punctuation {
        words[place].head = verb
      } else if place < verb - 1 {
        words[place].head = verb - 1
      }
    }
    for place in children(of: top) where words[place].relation == .coordination {
      if let conjunct = children(of: verb).first(where: { words[$0].relation == .conjunct }) {
        words[place].head = conjunct
      }
    }
  }

  /// "Zambia *struck* a deal": what stands between a bare name and an object of its own is what the name did, whatever the tagger
  /// makes of a past tense that it has not met.
  mutating func mendNounsWithObjects() {
    guard let verb = words.indices.first(where: { words[$0].head == nil }), verb > 0, words[verb].form.isSmall,
      [.noun, .adjective].contains(words[verb].tag), words[verb].pennTag != .nounPlural
    else { return }
    let below = children(of: verb)
    guard words[verb - 1].tag == .properNoun, words[verb - 1].head == verb,
      below.contains(where: { words[$0].relation == .object && $0 > verb }),
      !below.contains(where: {
        [.copula, .auxiliary, .subject, .determiner, .caseMarker, .possessor].contains(words[$0].relation.universal)
      })
    else { return }
    words[verb].tag = .verb
    words[verb].pennTag = .verbPast
    words[verb].lemma = Self.bases[form(verb)] ?? words[verb].lemma
    words[verb - 1].relation = .subject
    for place in below where place < verb - 1 && words[place].tag != .punctuation { words[place].head = verb - 1 }
  }

  /// The verbs whose past tense is rare in the texts that the tagger learned from and frequent in news.
  private static let bases = [
    "struck": "strike", "undertook": "undertake", "withdrew": "withdraw", "overrode": "override", "forbade": "forbid",
    "forswore": "forswear", "sought": "seek", "upheld": "uphold", "withheld": "withhold", "foresaw": "foresee",
  ]

  /// "The Union will from Wednesday *close* its ports": what stands under a modal and has an object is a verb.
  mutating func mendModalAdverbs() {
    for word in words.indices where [.adverb, .adjective].contains(words[word].tag) {
      let below = children(of: word)
      guard below.contains(where: { words[$0].pennTag == .modal && $0 < word }),
        below.contains(where: { words[$0].relation == .object && $0 > word }),
        !below.contains(where: { words[$0].relation == .copula })
      else { continue }
      words[word].tag = .verb
      words[word].pennTag = .verbBase
      words[word].lemma = form(word)
    }
  }

  /// "told the soldiers to *pack*": a bare noun behind "to" below a verb that takes an infinitive is one.
  mutating func mendNounInfinitives() {
    for word in words.indices.dropFirst() where words[word].tag == .noun && form(word - 1) == "to" {
      let to = word - 1
      guard words[to].head == word, words[to].relation == .caseMarker, words[word].form.isSmall,
        [.clausalComplement, .openComplement].contains(words[word].relation) || isBidden(word),
        words[word].pennTag == .noun,
        !children(of: word).contains(where: { words[$0].relation == .determiner })
      else { continue }
      makeInfinitive(word)
    }
  }

  /// "threatened to *sue* if …": a verb behind "to" is an infinitive and no place that one goes to; and so is, in small letters,
  /// what the tagger takes for a name: "vowed to *sue* Chad".
  mutating func mendObliqueInfinitives() {
    for verb in words.indices.dropFirst() where words[verb].relation == .oblique {
      guard words[verb].pennTag == .verbBase || words[verb].tag == .properNoun && words[verb].form.isSmall else {
        continue
      }
      let to = verb - 1
      guard form(to) == "to", words[to].head == verb, words[to].relation == .caseMarker, let above = words[verb].head,
        words[above].tag == .verb
      else { continue }
      if words[verb].tag == .properNoun {
        for place in children(of: verb) where place > verb && [.flat, .compound].contains(words[place].relation) {
          words[place].relation = .object
        }
      }
      makeInfinitive(verb)
    }
  }

  /// Makes a word behind "to" an infinitive that a verb takes.
  private mutating func makeInfinitive(_ verb: Int) {
    words[verb].tag = .verb
    words[verb].pennTag = .verbBase
    words[verb].relation = .openComplement
    words[verb - 1].tag = .particle
    words[verb - 1].pennTag = .to
    words[verb - 1].relation = .marker
  }

  /// Whether a bare noun stands where a verb of bidding has what is to be done, behind whom it bids.
  private func isBidden(_ word: Int) -> Bool {
    guard words[word].relation == .oblique, let verb = words[word].head, Self.bidding.contains(words[verb].lemma) else {
      return false
    }
    return children(of: verb).contains { [.object, .indirectObject].contains(words[$0].relation) && $0 < word }
      && children(of: word).count == 1
  }

  private static let bidding: Set<String> = [
    "tell", "order", "urge", "ask", "instruct", "warn", "invite", "force", "advise", "beg", "command", "compel",
  ]

  /// "The Union *stands* ready to act": a verb of being before an adjective is no subject of it.
  mutating func mendStandingVerbs() {
    for verb in words.indices where words[verb].relation == .subject {
      guard let adjective = words[verb].head, adjective == verb + 1, words[adjective].tag == .adjective,
        words[verb].tag == .verb && Self.standing.contains(words[verb].lemma)
          || words[verb].pennTag == .nounPlural && Self.standing.contains(String(form(verb).dropLast()))
      else { continue }
      words[verb].relation = .copula
      words[verb].tag = .verb
      words[verb].pennTag = .verbThirdPerson
      for place in children(of: verb) {
        words[place].head = adjective
        if words[place].relation == .compound, place == verb - 1 { words[place].relation = .subject }
      }
    }
  }

  private static let standing: Set<String> = ["stand", "remain", "stay", "seem", "appear", "feel", "look", "prove"]

  /// "Norway, which brokered the pact, *is ready* to …": whoever is named before a verb without a subject is not called to.
  mutating func mendCalledSubjects() {
    for name in words.indices where [.vocative, .dislocated, .discourse].contains(words[name].relation) {
      guard words[name].tag == .properNoun, let top = words[name].head, top > name, words[top].head == nil else {
        continue
      }
      let below = children(of: top)
      guard !below.contains(where: { [.subject, .clausalSubject].contains(words[$0].relation.universal) }),
        below.contains(where: {
          [.copula, .auxiliary].contains(words[$0].relation.universal) || words[top].pennTag == .verbThirdPerson
        }), !below.contains(where: { $0 < name && words[$0].tag != .punctuation })
      else { continue }
      words[name].relation = .subject
    }
  }
}
