import Syntax

/// Puts right what a parser trained on other texts often gets wrong in news, before anything is read out of a tree.
///
/// Each mend looks for a shape that English does not have; where it finds none the tree stays as it is.
struct TreeMending {
  var words: [Word]

  /// The tree with the slips in it mended.
  static func mended(_ tree: Tree) -> Tree {
    var mending = TreeMending(words: tree.words)
    mending.mendFunctionNames()
    mending.mendModalNouns()
    mending.mendPercent()
    mending.mendHyphenedParticiples()
    mending.mendPrices()
    mending.mendBareObjects()
    mending.mendMagnitudes()
    mending.mendAgentiveParticiples()
    mending.mendDatedSubjects()
    mending.mendLetters()
    mending.mendPluralSubjects()
    mending.mendParticipleBeforeName()
    mending.mendSayingNouns()
    mending.mendClauseSubjects()
    mending.mendReducedRelatives()
    mending.mendSecondObjects()
    mending.mendParallelAuxiliaries()
    mending.mendInfinitives()
    mending.mendAttributedInfinitives()
    mending.mendMadeClear()
    mending.mendLostSubjects()
    mending.mendParticiplesWithSubjects()
    mending.mendVerbsBelowSubjects()
    mending.mendNounsOfPast()
    mending.mendNounsWithObjects()
    mending.mendCompoundVerbs()
    mending.mendTimesAsHeads()
    mending.mendModalAdverbs()
    mending.mendNounInfinitives()
    mending.mendObliqueInfinitives()
    mending.mendStandingVerbs()
    mending.mendCalledSubjects()
    mending.mendNouns()
    mending.mendNames()
    mending.mendOpeningName()
    mending.mendExistentials()
    mending.mendDays()
    mending.mendSplitPerfect()
    mending.mendParticipleAfterAdverb()
    mending.mendListedVerbs()
    mending.mendListedNouns()
    mending.mendNameLists()
    mending.mendNamedItems()
    mending.mendStrayVerbs()
    mending.mendStrayClauses()
    mending.mendInfinitiveRows()
    mending.mendJoinedCalls()
    mending.mendTimeClauses()
    mending.mendTimeSubjects()
    mending.mendRoot()
    mending.mendInsertedParticiple()
    mending.mendToldTimes()
    mending.mendDatedRelatives()
    mending.mendSpeech()
    mending.mendInfinitiveChains()
    mending.mendSetOffGerunds()
    mending.mendConditions()
    mending.mendPluralVerbs()
    mending.mendPronouns()
    mending.mendVerbSubjects()
    mending.mendNounVerbs()
    let mended = Tree(words: mending.words)
    // Later stages walk up to the root: what is no tree any more would keep them walking.
    return mended.problem == nil ? mended : tree
  }

  private init(words: [Word]) { self.words = words }

  func form(_ word: Int) -> String { words[word].form.lowercased() }

  func children(of word: Int) -> [Int] { words.indices.filter { words[$0].head == word } }

  // MARK: "agreed to free eleven soldiers"

  /// An adjective between "to" and a number or article is a verb: no noun phrase begins like that.
  private mutating func mendInfinitives() {
    guard words.count > 3 else { return }
    for place in 1..<words.count - 1 where form(place - 1) == "to" {
      guard words[place - 1].relation == .caseMarker, [.adjective, .noun].contains(words[place].tag),
        let object = words[place].head, object > place + 1, words[place - 1].head == object,
        [.adjectivalModifier, .compound].contains(words[place].relation), words[object].tag == .noun,
        opensPhrase(place + 1, of: object), let governor = words[object].head
      else { continue }
      words[place].tag = .verb
      words[place].pennTag = .verbBase
      words[place].head = governor
      words[place].relation = words[governor].tag == .noun ? .clausalModifier : .openComplement
      words[place - 1].tag = .particle
      words[place - 1].pennTag = .to
      words[place - 1].head = place
      words[place - 1].relation = .marker
      words[object].head = place
      words[object].relation = .object
    }
  }

  private func opensPhrase(_ word: Int, of noun: Int) -> Bool {
    let isOwn = words[word].head == noun || words[word].head.map { words[$0].head == noun } ?? false
    return isOwn && ([.determiner, .numeral].contains(words[word].tag) || words[word].pennTag == .possessivePronoun)
  }

  // MARK: "The deal calls for …"

  /// A plural noun with a subject and without "is" is a verb in "-s".
  private mutating func mendPluralVerbs() {
    for subject in words.indices where words[subject].relation == .subject {
      guard let verb = words[subject].head, subject < verb, words[verb].pennTag == .nounPlural,
        form(verb).hasSuffix("s"), words[subject].pennTag != .nounPlural,
        !words.indices.contains(where: { place in
          words[place].head == verb
            && ([.copula, .determiner, .auxiliary].contains(words[place].relation)
              || words[place].relation == .caseMarker)
        })
      else { continue }
      words[verb].tag = .verb
      words[verb].pennTag = .verbThirdPerson
      for place in words.indices where words[place].head == verb && place > verb {
        if words[place].relation == .nominalModifier { words[place].relation = .oblique }
      }
    }
  }

  // MARK: "considered the firm's offer to buy …"

  /// What somebody has, or what an article stands before, is a noun; so is, where nothing follows it, what the tagger takes for an
  /// adjective: "issued an *ultimatum* to Chad".
  private mutating func mendNouns() {
    for word in words.indices.dropFirst() where words[word].tag == .adjective && words[word].relation == .object {
      guard ["a", "an"].contains(form(word - 1)), words[word - 1].head == word,
        word + 1 == words.count || [.adposition, .punctuation, .particle].contains(words[word + 1].tag)
      else { continue }
      words[word].tag = .noun
      words[word].pennTag = .noun
    }
    for word in words.indices where [.verbBase, .verbPresent].contains(words[word].pennTag) {
      guard [.object, .subject, .oblique, .nominalModifier].contains(words[word].relation.universal),
        words.indices.contains(where: { place in
          place < word && words[place].head == word
            && (words[place].relation == .possessor || words[place].relation == .determiner)
        })
      else { continue }
      words[word].tag = .noun
      words[word].pennTag = .noun
    }
  }

  // MARK: "to sell Norline and Rush to …"

  /// A capital behind a name and "and" goes on with the name, whatever its tag.
  private mutating func mendNames() {
    guard words.count > 2 else { return }
    for word in 2..<words.count where words[word].tag == .verb && words[word].relation == .conjunct {
      guard form(word - 1) == "and", words[word].form.first?.isUppercase == true,
        words[word - 2].tag == .properNoun, let verb = words[word].head, verb < word - 2,
        words[word - 2].head == verb, !children(of: word).contains(where: { words[$0].relation.universal == .subject })
      else { continue }
      words[word].tag = .properNoun
      words[word].pennTag = .properNoun
      words[word].head = word - 2
      for place in words.indices where place > word && words[place].head == word { words[place].head = verb }
    }
  }

  // MARK: "there will be a strike"

  /// The noun behind "there is" is what there is, whatever the parse hangs it on.
  private mutating func mendExistentials() {
    for there in words.indices where words[there].relation == .expletive && form(there) == "there" {
      guard let verb = words[there].head, verb > there, words[verb].lemma == "be",
        !children(of: verb).contains(where: { words[$0].relation.universal == .subject }),
        let noun = words.indices.first(where: { $0 > verb && words[$0].tag == .noun }), noun <= verb + 5,
        words[noun].head == words[verb].head || words[noun].head == verb, words[noun].head != nil
      else { continue }
      words[noun].head = verb
      words[noun].relation = .subject
      words[verb].tag = .verb
    }
  }

  // MARK: "it added it is ready to …"

  /// "It" is somebody where the predicate is one that only somebody can have.
  private mutating func mendPronouns() {
    for word in words.indices where words[word].relation == .expletive && form(word) == "it" {
      guard let predicate = words[word].head, predicate > word else { continue }
      let below = children(of: predicate)
      let isClause = below.contains { words[$0].relation == .clausalSubject }
      switch words[predicate].tag {
      case .verb:
        let personal = below.first { Self.dispositions.contains(form($0)) && words[$0].tag == .adjective }
        if let personal {
          mendComplement(of: personal)
        } else if isClause || Self.impersonal.contains(words[predicate].lemma) {
          continue
        }
      case .adjective:
        guard Self.dispositions.contains(form(predicate)) else { continue }
        mendComplement(of: predicate)
      default: continue
      }
      words[word].relation = .subject
    }
  }

  /// What somebody is willing to do is no subject of the willingness.
  private mutating func mendComplement(of adjective: Int) {
    for word in words.indices where words[word].head == adjective && words[word].relation == .clausalSubject {
      words[word].relation = .openComplement
    }
  }

  private static let impersonal: Set<String> = [
    "be", "seem", "appear", "take", "remain", "become", "happen", "turn", "follow", "emerge", "rain", "snow", "matter",
    "make", "cost", "help",
  ]
  private static let dispositions: Set<String> = [
    "willing", "unwilling", "ready", "unready", "prepared", "unprepared", "happy", "glad", "pleased", "eager", "keen",
    "reluctant", "able", "unable", "determined", "committed", "resolved", "aware", "confident", "content", "anxious",
    "hesitant", "disposed", "inclined", "opposed", "open",
  ]
}
