import Syntax

/// Names that begin a sentence, where a capital says nothing: "Reading rejected the bid … the owners of Reading", "Halvik
/// undertook to …".
struct KnownCapitals {
  /// What the article writes with a capital where no sentence begins, or has before another name.
  private var names: Set<String> = []
  private let model: SyntaxModel

  init(of trees: [Tree], model: SyntaxModel) {
    self.model = model
    var small: Set<String> = []
    for tree in trees {
      for (place, word) in tree.words.enumerated() where word.form.utf8.count > 3 {
        if word.form.isSmall { small.insert(word.form) }
        guard word.tag == .properNoun, word.form.isCapitalised, !word.form.isUpper else { continue }
        let isWithin = place > 0 && tree.words[place - 1].tag != .punctuation
        if isWithin || Self.isCapitalisedName(place + 1, of: tree) { names.insert(word.form) }
      }
    }
    names = names.filter { !small.contains($0.lowercased()) }
  }

  private static func isCapitalisedName(_ place: Int, of tree: Tree) -> Bool {
    place < tree.words.count && tree.words[place].tag == .properNoun && tree.words[place].form.isCapitalised
  }

  /// The tree with the first word of its sentence a name, where the article has it for one elsewhere or it can be nothing else, and
  /// every name where a name can stand.
  func named(_ tree: Tree) -> Tree {
    var words = tree.words
    for place in words.indices where isName(place, in: words) {
      if words[place].relation.universal == .clausalSubject { words[place].relation = .subject }
      let isStray = Self.strays.contains(words[place].relation.universal)
      guard place == 0 || isStray else { continue }
      words[place].tag = .properNoun
      words[place].pennTag = .properNoun
      words[place].lemma = words[place].form
      if isStray { Self.settle(place, in: &words) }
    }
    return Tree(words: words)
  }

  /// Whether a word that is none for the tagger is a name.
  private func isName(_ place: Int, in words: [Word]) -> Bool {
    let word = words[place]
    guard word.form.isCapitalised, !word.form.isUpper, word.tag != .properNoun, let head = word.head else {
      return false
    }
    if place == 0 {
      let isKnown = head > 0 && Self.contents.contains(word.tag) && names.contains(word.form)
      return isKnown || isStranger(word, of: words)
    }
    return words[place - 1].tag != .punctuation && Self.strays.contains(word.relation.universal)
      && !model.knows(word.form) && word.form.utf8.count > 3 && word.form.utf8.allSatisfy(\.isLetter)
  }

  private static let contents: Set<UniversalTag> = [.noun, .verb, .adjective]

  /// "*Halvik* undertook to …": a bare word in the singular that does something, and that no text has made known. Of the nouns that
  /// stand so without an article most tell by their ending what they are ("Enrichment").
  private func isStranger(_ first: Word, of words: [Word]) -> Bool {
    guard first.form.utf8.count > 3, first.form.utf8.allSatisfy(\.isLetter), first.pennTag != .nounPlural,
      let head = first.head, words.count > 1,
      words[1].tag != .punctuation || [.subject, .vocative].contains(first.relation.universal),
      Self.isPredicate(head, in: words),
      first.relation.universal == .subject || Self.strays.contains(first.relation.universal),
      !Self.abstract.contains(where: { first.form.hasSuffix($0) })
    else { return false }
    return first.pennTag == .properNoun || !model.knows(first.form)
  }

  /// What no name is to its sentence.
  private static let strays: Set<Relation> = [
    .adverbialModifier, .discourse, .vocative, .auxiliary, .copula, .expletive,
  ]

  private static func isPredicate(_ word: Int, in words: [Word]) -> Bool {
    words[word].tag == .verb || words.contains { $0.head == word && $0.relation == .copula }
  }

  /// "*Togo* urged Mali …" with Togo an adverb, "*Togo*'s offer …": the subject of a verb that has none, the owner of what follows.
  private static func settle(_ name: Int, in words: inout [Word]) {
    guard let verb = words[name].head else { return }
    let own = words.indices.filter { words[$0].head == name }
    if let mark = own.first(where: { words[$0].pennTag == .possessive }),
      let noun = words.indices.first(where: { $0 > mark && [.noun, .properNoun].contains(words[$0].tag) }),
      noun <= mark + 4
    {
      words[name].head = noun
      words[name].relation = .possessor
      return
    }
    let below = words.indices.filter { words[$0].head == verb }
    guard verb > name, isPredicate(verb, in: words),
      !below.contains(where: {
        words[$0].relation.universal == .subject || words[$0].relation.universal == .clausalSubject && $0 < verb
      })
    else { return }
    // "Togo is willing to pay": what the parse has for the subject, for want of one.
    for place in below where words[place].relation == .clausalSubject { words[place].relation = .openComplement }
    words[name].relation = below.contains { words[$0].relation == .passiveAuxiliary } ? .passiveSubject : .subject
    for place in own where words[place].relation == .coordination { words[place].head = verb }
  }

  private static let abstract = [
    "ing", "ed", "ly", "tion", "sion", "ment", "ness", "ity", "ism", "ship", "ance", "ence", "age", "ery", "hood",
    "dom",
  ]
}
