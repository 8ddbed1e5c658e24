import Syntax

/// A verb of saying in its sentence: whether it gives somebody's words here, and who that is.
struct CueFrame {
  let sentence: Sentence
  let verb: Int
  let piece: Range<Int>
  let sources: SourceReader
  let manner: Source.Manner
  let quotations: [Int]

  struct Speaker {
    let source: Source
    /// The words that name the speaker; empty where they stand elsewhere.
    let words: Range<Int>
    /// Whether the order of words says that what is said stands around the clause.
    var isInserted = false
    /// Whether it is one person, described and not named: "the official".
    var describesPerson = false
  }

  private var word: Word { sentence[verb] }
  private var before: String { verb > piece.lowerBound ? sentence.lower(verb - 1) : "" }
  private var isGerund: Bool { word.pennTag == .verbGerund || word.form.lowercased().hasSuffix("ing") }
  private var isAfterBreak: Bool {
    verb > piece.lowerBound
      && (sentence[verb - 1].form == "," || Quotations.isMark(verb - 1, in: sentence))
  }

  /// Whether the word is a verb that reports: no noun, no infinitive, no "might say", no "did not say".
  var isCue: Bool {
    // "Mali will, Sow insisted, keep its word": an auxiliary beyond a comma is not this verb's.
    let auxiliaries = sentence.children(of: verb, .auxiliary)
      .filter { aux in !(aux..<max(aux, verb)).contains { sentence[$0].form == "," } }.map { sentence.lower($0) }
    if ["to", "the", "a", "an", "this", "its", "their", "his", "her"].contains(before) {
      return before == "to" && isGoingOn
    }
    if word.tag != .verb {
      // After a comma or a closing quotation mark the tagger often takes "said" or "warned" for something else.
      guard isAfterBreak, ["ed", "id", "ld", "say", "says"].contains(where: { word.form.hasSuffix($0) }) else {
        return false
      }
    }
    // "let them deny it", "look up and say": a bare infinitive gives nobody's words.
    if word.pennTag == .verbBase, !auxiliaries.contains(where: { ["do", "does", "did"].contains($0) }),
      sentence.child(of: verb, .subject) == nil
    {
      return false
    }
    if word.relation == .adjectivalModifier || word.relation == .compound, !isAfterBreak { return false }
    if auxiliaries.contains(where: {
      ["could", "might", "may", "should", "must", "can", "will", "would", "'ll"].contains($0)
    }) {
      return false
    }
    if sentence.children(of: verb, .adverbialModifier).contains(where: {
      ["not", "n't", "never"].contains(sentence.lower($0))
    }) {
      return false
    }
    return true
  }

  /// "went on to say", "continued to insist".
  private var isGoingOn: Bool {
    guard let head = word.head else { return false }
    return ["go", "continue", "want", "like", "wish"].contains(sentence.lemma(head))
  }

  /// Whether the name is withheld: "on condition of anonymity", "who asked not to be named".
  var isWithheld: Bool {
    (verb..<min(verb + 16, piece.upperBound)).contains {
      let lower = sentence.lower($0)
      return lower == "anonymity" || lower == "anonymously"
        || (["named", "identified"].contains(lower) && $0 > 2
          && (sentence.lower($0 - 3) == "not" || sentence.lower($0 - 2) == "not" || sentence.lower($0 - 2) == "n't"))
    }
  }

  func speaker(earlier: [Utterance]) -> Speaker? {
    if let inserted {
      return Speaker(
        source: sources.source(of: inserted.head, within: inserted.subject, in: sentence), words: inserted.subject,
        isInserted: true, describesPerson: describesPerson(inserted.head, inserted.subject))
    }
    if let subject = ownSubject { return read(subject) }
    if isPassive { return passiveSpeaker }
    if isGerund, before == "as", let quoting = word.head {
      // "Reuters quoted Sow as saying", "Sow was quoted as saying".
      let whom = sentence.child(of: quoting, .object) ?? sentence.child(of: quoting, .subject)
      return whom.flatMap(read)
    }
    if isGerund {
      guard let last = earlier.last(where: { piece.contains($0.clause.lowerBound) && $0.source.manner != .denial })
      else {
        return governingSubject.flatMap(read)
      }
      if let head = word.head, sentence[head].relation == .adverbialClause || word.relation == .clausalComplement {
        return governingSubject.flatMap(read) ?? Speaker(source: last.source, words: verb..<verb)
      }
      return Speaker(source: last.source, words: verb..<verb)
    }
    if word.relation == .conjunct || before == "and" || before == "but" { return sharedSpeaker(earlier) }
    return neighbour.flatMap(read) ?? governingSubject.flatMap(read)
  }

  /// Verbs whose object is the hearer.
  static let withHearer: Set<String> = ["tell", "inform", "assure", "reassure", "warn", "caution", "remind"]

  /// "it was announced": a passive, whatever the tree says.
  private var followsBe: Bool { ["is", "was", "are", "were", "been", "be", "being"].contains(before) }

  private var inserted: InsertedClause? {
    guard manner == .speech || manner == .report, !isGerund, word.pennTag != .verbBase, !followsBe else { return nil }
    // "After the talks, Sow announced a deal": what is said is the object.
    if let object = sentence.child(of: verb, .object), object > verb, !Self.withHearer.contains(sentence.lemma(verb)) {
      return nil
    }
    return InsertedClause(verb: verb, in: piece, of: sentence, quotations: quotations)
  }

  private var ownSubject: Int? {
    guard let subject = sentence.child(of: verb, .subject),
      sentence[subject].relation != .passiveSubject || isAfterBreak
    else { return nil }
    // No comma alone stands between subject and verb: "That visit, said Kern, …" is Kern's.
    if subject < verb, isAfterBreak, sentence.subtree(of: subject).last(where: { $0 < verb - 1 }) == verb - 2,
      let inverted, inverted != subject, sentence[verb - 2].tag != .punctuation, !endsApposition(verb - 2, of: subject)
    {
      return inverted
    }
    return subject
  }

  /// Whether a comma before `last` opens what the comma after it closes: "Kern, the minister, said".
  private func endsApposition(_ last: Int, of subject: Int) -> Bool {
    sentence.subtree(of: subject).contains { $0 < last && $0 > subject && sentence[$0].form == "," }
  }

  private var isPassive: Bool {
    sentence.child(of: verb, .passiveAuxiliary, .passiveSubject) != nil && !isAfterBreak
  }

  /// "was quoted as saying" leaves the words to "saying"; "was announced by Mali" has an agent; "is said to" has nobody.
  private var passiveSpeaker: Speaker? {
    if let agent = sentence.child(of: verb, .agent) { return read(agent) }
    guard manner == .speech || manner == .report else { return nil }
    if sentence.child(of: verb, .openComplement, .clausalComplement) != nil,
      sentence.child(of: verb, .adverbialClause) == nil
    {
      var source = Source(actors: [])
      source.isUnnamed = true
      return Speaker(source: source, words: verb..<verb)
    }
    return nil
  }

  /// The subject of the clause that governs this verb.
  private var governingSubject: Int? {
    var current = word.head
    for _ in 0..<6 {
      guard let head = current else { return nil }
      if let subject = sentence.child(of: head, .subject) { return subject }
      current = sentence[head].head
    }
    return nil
  }

  /// "Mali demanded that Chad leave and warned …": a past tense beside a verb of the content goes with the verb of saying where that
  /// verb is no past tense, a comma stands before it, or its subject is nobody who could say anything.
  private func sharedSpeaker(_ earlier: [Utterance]) -> Speaker? {
    let shared = governingSubject.flatMap(read)
    guard let head = word.head, let last = earlier.last(where: { $0.covers(head) && !$0.source.isInferred }) else {
      return shared
    }
    let isPast = word.pennTag == .verbPast || word.pennTag == .verbPastParticiple
    let joinsPast = [.verbPast, .verbPastParticiple].contains(sentence[head].pennTag)
    let followsComma = verb - 2 > piece.lowerBound && sentence[verb - 2].form == ","
    if isPast, !joinsPast || followsComma || shared?.source.isSomebody != true {
      return Speaker(source: last.source, words: verb..<verb)
    }
    return shared
  }

  /// By the order of words alone: what stands right before the verb, before the comma in front of it, or right after it.
  private var neighbour: Int? {
    if isAfterBreak {
      if let inverted { return inverted }
      guard sentence[verb - 1].form == ",", verb - 2 >= piece.lowerBound, sentence[verb - 2].tag == .properNoun else {
        return nil
      }
      return top(of: verb - 2)
    }
    var place = verb - 1
    while place > piece.lowerBound, [.adverb, .auxiliary].contains(sentence[place].tag), verb - place < 4 { place -= 1 }
    guard place >= piece.lowerBound else { return nil }
    // "Two sources briefed on the matter said": the noun that speaks stands further in front.
    let phrase =
      ((max(piece.lowerBound, verb - 14)..<verb).last { InsertedClause.isBreak($0, sentence) } ?? piece.lowerBound - 1)
      + 1
    if let noun = (phrase..<verb).first(where: lexiconNoun), noun < place,
      !(phrase..<noun).contains(where: { sentence[$0].tag == .verb })
    {
      return noun
    }
    // A name is a name even where the tagger takes it for a verb.
    if let mention = sources.mentions[sentence.place(place)] { return mention.head }
    return [.noun, .properNoun, .pronoun].contains(sentence[place].tag) ? place : nil
  }

  /// The speaker right behind the verb: "said Ali Sow", "said a spokesman for the army".
  private var inverted: Int? {
    for place in verb + 1..<max(verb + 1, min(verb + 7, piece.upperBound)) {
      switch sentence[place].tag {
      case .properNoun: return top(of: place)
      case .pronoun: return sentence[place].pennTag == .possessivePronoun ? nil : place
      case .noun:
        if sentence[place].relation == .compound || sentence[place].relation == .nominalDescription { continue }
        return lexiconNoun(place) || sources.mentions[sentence.place(place)] != nil ? place : nil
      case .determiner, .adjective, .numeral: continue
      case .particle where sentence[place].pennTag == .possessive: continue
      default: return nil
      }
    }
    return nil
  }

  private func lexiconNoun(_ place: Int) -> Bool {
    sentence[place].tag == .noun && sources.lexicon.noun(sentence.lower(place)) != nil
  }

  /// The head of the phrase that a word stands in.
  private func top(of place: Int) -> Int {
    var current = place
    for _ in 0..<6 {
      guard let head = sentence[current].head, head != verb, [.noun, .properNoun].contains(sentence[head].tag) else {
        break
      }
      current = head
    }
    return current
  }

  private func read(_ subject: Int) -> Speaker? {
    var named = subject
    if ["who", "which", "that"].contains(sentence.lower(subject)), word.relation.universal == .clausalModifier,
      let head = word.head
    {
      named = head
    }
    let source = sources.source(of: named, in: sentence)
    guard named == subject else { return Speaker(source: source, words: verb..<verb) }
    let words = sentence.subtree(of: subject).filter { piece.contains($0) }
    // The tree may take the subject from beyond a semicolon.
    guard piece.contains(subject), let first = words.first, let last = words.last else {
      return Speaker(source: source, words: verb..<verb)
    }
    return Speaker(
      source: source, words: first..<last + 1, describesPerson: describesPerson(subject, first..<subject + 1))
  }

  private func describesPerson(_ head: Int, _ words: Range<Int>) -> Bool {
    guard sentence[head].pennTag == .noun, !isWithheld else { return false }
    guard !words.contains(where: { sources.lexicon.noun(sentence.lower($0)) == .anonymity }) else { return false }
    let kind = sources.lexicon.noun(sentence.lower(head))
    return kind == .official || kind == .spokesman
  }
}
