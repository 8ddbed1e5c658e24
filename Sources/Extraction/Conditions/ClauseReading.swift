import Syntax

/// A sentence with what the rules for conditions ask of it again and again.
struct ClauseReading {
  let sentence: Sentence
  /// The words in lower case.
  let lower: [String]
  /// The first and last word of each word's subtree.
  let first: [Int]
  let last: [Int]
  let mentions: Mentions

  init(sentence: Sentence, mentions: Mentions) {
    self.sentence = sentence
    self.mentions = mentions
    lower = sentence.words.map { $0.form.lowercased() }
    var order: [Int] = sentence.tree.root.map { [$0] } ?? []
    var next = 0
    while next < order.count {
      order.append(contentsOf: sentence.dependents[order[next]])
      next += 1
    }
    var first = Array(sentence.words.indices)
    var last = first
    for word in order.reversed() {
      guard let head = sentence[word].head else { continue }
      first[head] = min(first[head], first[word])
      last[head] = max(last[head], last[word])
    }
    self.first = first
    self.last = last
  }

  var count: Int { lower.count }

  subscript(word: Int) -> Word { sentence[word] }

  func isPunctuation(_ word: Int) -> Bool { sentence[word].tag == .punctuation }

  /// The word in lower case; empty beyond the sentence.
  func word(_ place: Int) -> String { lower.indices.contains(place) ? lower[place] : "" }

  func mention(_ word: Int) -> Mention? { mentions[sentence.place(word)] }

  func isFinite(_ word: Int) -> Bool {
    switch sentence[word].pennTag {
    case .verbPast, .verbPresent, .verbThirdPerson, .modal: true
    default: false
    }
  }

  func isVerb(_ word: Int) -> Bool {
    switch sentence[word].pennTag {
    case .verbBase, .verbPast, .verbGerund, .verbPastParticiple, .verbPresent, .verbThirdPerson, .modal: true
    default: false
    }
  }

  func isNominal(_ word: Int) -> Bool {
    switch sentence[word].tag {
    case .noun, .properNoun, .pronoun, .numeral: true
    default: false
    }
  }

  /// Whether the word is the top of a clause, or of a noun phrase that does duty for one.
  func isClauseTop(_ word: Int) -> Bool {
    switch sentence[word].relation.universal {
    case .root, .clausalComplement, .openComplement, .adverbialClause, .clausalModifier, .clausalSubject, .parataxis:
      true
    case .conjunct: isVerb(word) || sentence.child(of: word, .subject, .copula) != nil
    default: false
    }
  }

  /// The top of the clause that a word stands in.
  func clause(of word: Int) -> Int {
    var current = word
    while !isClauseTop(current), let head = sentence[current].head { current = head }
    return current
  }

  /// The subject of a clause's top: its own, or the one that it shares with what it is coordinated with.
  func subject(of top: Int) -> Int? {
    var current = top
    while true {
      if let subject = sentence.child(of: current, .subject) { return subject }
      guard let head = sentence[current].head else { return nil }
      switch sentence[current].relation.universal {
      case .conjunct, .openComplement, .auxiliary, .copula: current = head
      default: return nil
      }
    }
  }

  func isNegated(_ top: Int) -> Bool {
    sentence.dependents[top].contains { ["not", "n't", "never", "no"].contains(lower[$0]) && $0 < top }
  }

  /// The time of the clause whose top is `top`.
  func time(of top: Int) -> ClauseTime {
    let helpers = sentence.children(of: top, .auxiliary, .copula)
    var time: ClauseTime?
    for helper in helpers where time == nil {
      switch sentence[helper].pennTag {
      case .modal: time = Self.modals[lower[helper]] ?? .conditional
      case .verbPast: time = sentence.lemma(helper) == "have" ? .pastPerfect : .past
      case .verbPresent, .verbThirdPerson: time = sentence.lemma(helper) == "have" ? .perfect : .present
      default: break
      }
    }
    if let time {
      if time == .present, lower[top] == "going" { return .future }
      return time
    }
    if sentence.dependents[top].contains(where: { sentence[$0].pennTag == .to && $0 < top }) { return .infinitive }
    switch sentence[top].pennTag {
    case .verbPast: return .past
    case .verbPresent, .verbThirdPerson:
      return ["have", "need"].contains(sentence.lemma(top)) && obliges(top) ? .obligation : .present
    case .verbBase:
      if sentence.child(of: top, .subject) != nil { return .present }
      return sentence[top].relation == .root ? .imperative : .infinitive
    case .verbGerund: return .participle
    case .verbPastParticiple: return sentence.child(of: top, .subject) == nil ? .participle : .past
    default: break
    }
    if sentence[top].relation.universal == .conjunct, let head = sentence[top].head, head != top {
      return self.time(of: head)
    }
    return .none
  }

  /// The nearest clause over `top` that has a time of its own, and which.
  func finite(over top: Int) -> (top: Int, time: ClauseTime)? {
    var current = sentence[top].head
    while let word = current {
      if isClauseTop(word) {
        switch time(of: word) {
        case .infinitive, .participle, .none: break
        case let time: return (word, time)
        }
      }
      current = sentence[word].head
    }
    return nil
  }

  /// Whether a clause gives somebody's words after "said", which puts their present into the past.
  func isBackshifted(_ top: Int) -> Bool {
    guard sentence[top].relation == .clausalComplement, let head = sentence[top].head else { return false }
    return isSaying(head) && time(of: head).isPast
  }

  private func obliges(_ top: Int) -> Bool {
    sentence.children(of: top, .openComplement).contains { child in
      sentence.dependents[child].contains { sentence[$0].pennTag == .to }
    }
  }

  static let modals: [String: ClauseTime] = [
    "will": .future, "'ll": .future, "wo": .future, "shall": .future, "must": .obligation, "can": .present,
    "ca": .present, "may": .conditional,
  ]

  static let saying: Set<String> = [
    "say", "tell", "add", "announce", "declare", "report", "state", "note", "explain", "stress", "write", "quote",
    "comment", "confirm", "reply", "repeat", "reiterate", "emphasize", "emphasise", "indicate", "signal", "think",
    "believe", "understand", "warn", "argue", "claim", "acknowledge", "recall", "remark", "observe", "post", "tweet",
    "suggest", "maintain", "cite", "show", "hint", "agree", "stipulate", "specify",
  ]

  func isSaying(_ word: Int) -> Bool { Self.saying.contains(sentence.lemma(word)) }
}
