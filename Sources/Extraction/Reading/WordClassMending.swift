import Syntax

/// Words that the tagger puts into a class that they cannot have: "*Becker* said", "10 dlrs per *Becker* share".
extension TreeMending {
  /// A capital that is none of the language's function words is a name, whatever the parse makes of it.
  ///
  /// Function words are a closed class; a text without small letters tells nothing.
  mutating func mendFunctionNames() {
    guard words.contains(where: { $0.form.utf8.count > 2 && $0.form.isSmall }) else { return }
    for word in words.indices where isFunction(word) {
      guard let head = words[word].head else { continue }
      words[word].tag = .properNoun
      words[word].pennTag = .properNoun
      words[word].lemma = words[word].form
      guard Self.functions.contains(words[word].relation.universal) else { continue }
      let next = word + 1
      if next < words.count, words[next].tag == .properNoun, !isBelow(next, word) {
        words[word].head = next
        words[word].relation = .compound
      } else if [.verb, .auxiliary].contains(words[head].tag) {
        let hasSubject = children(of: head).contains { words[$0].relation.universal == .subject && $0 < head }
        words[word].relation = head < word ? .object : hasSubject ? .nominalUnmarked : .subject
      } else {
        words[word].relation = head > word ? .compound : .nominalModifier
      }
    }
  }

  /// "will no longer *import* sugar": a noun under a modal verb is a verb.
  mutating func mendModalNouns() {
    for word in words.indices where words[word].tag == .noun && words[word].pennTag == .noun {
      let below = children(of: word)
      guard below.contains(where: { words[$0].pennTag == .modal && $0 < word }),
        !below.contains(where: { [.copula, .determiner, .caseMarker].contains(words[$0].relation) || isOwner($0) }),
        !below.contains(where: { $0 < word && [.compound, .adjectivalModifier].contains(words[$0].relation) })
      else { continue }
      words[word].tag = .verb
      words[word].pennTag = .verbBase
      let next = word + 1
      guard next < words.count, !below.contains(where: { words[$0].relation == .object }) else { continue }
      for place in below where place > word && words[place].relation == .nominalModifier {
        words[place].relation = .oblique
      }
    }
  }

  /// "rejected employers *offers* of a raise": a verb in "-s" has no subject in the plural.
  mutating func mendPluralSubjects() {
    for word in words.indices.dropFirst() where words[word].pennTag == .verbThirdPerson {
      guard let above = words[word].head, above < word - 1, words[above].tag == .verb,
        [.openComplement, .clausalComplement].contains(words[word].relation), words[word - 1].head == word,
        words[word - 1].relation == .subject, words[word - 1].pennTag == .nounPlural, word - 2 == above,
        !children(of: above).contains(where: { words[$0].relation == .object }),
        !children(of: word).contains(where: { words[$0].relation == .object })
      else { continue }
      words[word].tag = .noun
      words[word].pennTag = .nounPlural
      words[word].relation = .object
      words[word - 1].relation = .possessor
      for place in children(of: word) where place > word && words[place].relation == .oblique {
        words[place].relation = .nominalModifier
      }
    }
  }

  /// "an order *prohibiting* Norline from …": a participle between a noun and a name goes with the noun.
  mutating func mendParticipleBeforeName() {
    for word in words.indices.dropFirst() where words[word].pennTag == .verbGerund {
      guard words[word].relation == .adjectivalModifier, let name = words[word].head, name > word,
        words[name].tag == .properNoun, words[word - 1].tag == .noun,
        words[word - 1].head == word || words[word - 1].head == name
      else { continue }
      let noun = word - 1
      words[noun].head = words[name].head
      words[noun].relation = words[name].relation
      for place in words.indices where place < noun && words[place].head == name { words[place].head = noun }
      words[word].tag = .verb
      words[word].head = noun
      words[word].relation = .clausalModifier
      words[name].head = word
      words[name].relation = .object
      for place in words.indices where place > name && words[place].head == name && words[place].tag == .verb {
        words[place].head = word
      }
    }
  }

  /// "goods *sold* into stores would be dearer": a finite verb without a subject takes the one of the participle before it.
  mutating func mendReducedRelatives() {
    for verb in words.indices where [.clausalComplement, .conjunct].contains(words[verb].relation) {
      guard let participle = words[verb].head, participle < verb, words[verb].tag == .verb,
        [.verbPastParticiple, .verbPast].contains(words[participle].pennTag),
        let subject = children(of: participle).last(where: {
          $0 < participle && words[$0].relation.universal == .subject
        }), words[subject].tag == .noun
      else { continue }
      let own = children(of: verb)
      let group = children(of: participle)
      guard let finite = own.first(where: { words[$0].pennTag == .modal }), finite > participle + 1, finite < verb,
        !own.contains(where: {
          [.subject, .clausalSubject, .marker, .coordination].contains(words[$0].relation.universal) && $0 < verb
        }),
        !group.contains(where: { words[$0].relation.universal == .auxiliary || words[$0].relation == .object }),
        !(participle..<verb).contains(where: { words[$0].tag == .punctuation || words[$0].relation == .coordination })
      else { continue }
      words[verb].head = words[participle].head
      words[verb].relation = words[participle].relation
      words[participle].head = subject
      words[participle].relation = .clausalModifier
      words[subject].head = verb
      words[subject].relation =
        own.contains { words[$0].relation == .passiveAuxiliary } ? .passiveSubject : .subject
      for place in group where place < subject || place > verb || words[place].tag == .punctuation {
        words[place].head = verb
      }
    }
  }

  /// "Norway *opposes* protectionist laws": a verb in "-s" is nobody's subject.
  mutating func mendVerbSubjects() {
    for verb in words.indices where words[verb].pennTag == .verbThirdPerson && words[verb].relation == .subject {
      guard let head = words[verb].head, head == verb + 1, words[head].pennTag == .verbBase,
        let object = children(of: head).first(where: { $0 > head && words[$0].relation == .object }),
        children(of: verb).contains(where: { words[$0].relation.universal == .subject && $0 < verb })
          || children(of: head).contains(where: { words[$0].relation.universal == .subject && $0 < verb })
      else { continue }
      words[verb].head = words[head].head
      words[verb].relation = words[head].relation
      for place in children(of: head) where place != object { words[place].head = verb }
      words[object].head = verb
      words[head].head = object
      words[head].tag = .adjective
      words[head].pennTag = .adjective
      words[head].relation = .adjectivalModifier
    }
  }

  /// "had found a fraud which could cost it much and *had asked* for help": verbs with the same auxiliary are joined.
  mutating func mendParallelAuxiliaries() {
    for verb in words.indices where words[verb].relation == .conjunct && words[verb].tag == .verb {
      guard let head = words[verb].head, head < verb, words[head].relation == .relativeClause,
        let own = children(of: verb).first(where: { words[$0].relation.universal == .auxiliary }),
        !children(of: verb).contains(where: { words[$0].relation.universal == .subject }),
        !children(of: head).contains(where: { words[$0].relation.universal == .auxiliary && form($0) == form(own) })
      else { continue }
      var above = words[head].head
      for _ in 0..<8 {
        guard let place = above else { break }
        if words[place].tag == .verb,
          children(of: place).contains(where: {
            words[$0].relation.universal == .auxiliary && form($0) == form(own) && $0 < place
          })
        {
          words[verb].head = place
          break
        }
        above = words[place].head
      }
    }
  }

  /// "Iran wants *OPEC* to cut output": letters that the parse takes for an adjective are somebody's name.
  mutating func mendLetters() {
    for word in words.indices.dropFirst() where words[word].form.isAcronym && words[word].tag == .adjective {
      guard [.openComplement, .clausalComplement].contains(words[word].relation), let verb = words[word].head,
        verb == word - 1, words[verb].tag == .verb, children(of: word).isEmpty,
        !children(of: verb).contains(where: { words[$0].relation == .object })
      else { continue }
      words[word].tag = .properNoun
      words[word].pennTag = .properNoun
      words[word].relation = .object
      for place in children(of: verb) where place > word && words[place].relation == .adverbialClause {
        let isInfinitive = children(of: place).contains { words[$0].relation == .marker && form($0) == "to" }
        if isInfinitive { words[place].relation = .openComplement }
        break
      }
    }
  }

  private func isOwner(_ word: Int) -> Bool { words[word].relation == .possessor }

  private func isBelow(_ word: Int, _ top: Int) -> Bool {
    var current: Int? = word
    for _ in words.indices {
      guard let place = current else { return false }
      if place == top { return true }
      current = words[place].head
    }
    return true
  }

  /// Whether a word that no function word looks like is read as one.
  private func isFunction(_ word: Int) -> Bool {
    let value = words[word]
    guard value.form.isCapitalised, value.form.utf8.count > 2, value.relation != .fixed,
      value.form.utf8.allSatisfy({ $0.isLetter }), !Self.functionWords.contains(form(word))
    else { return false }
    if value.tag == .verb, form(word).hasSuffix("ing") || form(word).hasSuffix("ed") { return false }
    return Self.functions.contains(value.relation.universal) || Self.tags.contains(value.tag)
  }

  private static let tags: Set<UniversalTag> = [
    .adposition, .auxiliary, .coordinatingConjunction, .subordinatingConjunction, .pronoun, .determiner,
  ]

  private static let functions: Set<Relation> = [
    .marker, .caseMarker, .auxiliary, .copula, .determiner, .coordination,
  ]

  /// The words that relate others in English, with those that are written with a capital in titles.
  private static let functionWords: Set<String> = Set(
    """
    a about above according across after against ahead albeit all along alongside although am amid amidst among amongst
    an and another any anybody anyone anything are around as aside at away back barring be because been before behind
    being below beneath beside besides between beyond both but by can cannot circa come concerning considering could
    dare despite did do does doing done down due during each either else ere et even every everybody everyone
    everything except excepting excluding few fewer following for former forth from get gets getting given go going got
    half had has have having he hence her here hers herself him himself his how however i if in inasmuch including
    inside instead insofar into is it its itself just keep lest let like likewise many may me might mine minus more most
    much must my myself near need neither next nevertheless no nobody none nor not nothing notwithstanding now of off on
    once one oneself only onto opposite or other others ought our ours ourselves out outside over own owing past pending
    per plus prior provided providing que rather re regarding regardless round same save seeing several shall she should
    since so some somebody someone something somewhat soon still subsequent such supposing than that the thee their
    theirs them themselves then thence there therefore these they this those thou though through throughout thus thy
    till to together too toward towards twice under underneath unless unlike until unto up upon us used versus via vis
    vs was we well were what whatever when whence whenever where whereas whereby wherein whereupon wherever whether
    which whichever while whilst who whoever whom whomever whose why will with within without would yes yet you your
    yours yourself yourselves barely hardly nearly almost about apart de la le les el der van von und y
    last first second third two three four five six seven eight nine ten hundred thousand million billion dozen
    zero eleven twelve twenty thirty forty fifty enough less least little lots another any
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
