import Syntax

/// Splits what is coordinated: "stop building walls, hiring guards and buying arms" is three actions with one head verb.
///
/// Works on the words, because the parser attaches the members of a list badly; tags say what a member begins with.
struct CoordinationSplitter {
  struct Part: Hashable {
    /// The words that name it, in order.
    var words: [Int]
    /// The part's own words, without what it shares with the others.
    var own: Range<Int>
  }

  let reading: ClauseReading

  /// The coordinated parts of `range`, and whether "or" joins them; one part if nothing is coordinated.
  func parts(of range: Range<Int>, isThing: Bool) -> (parts: [Part], isChoice: Bool) {
    let (pieces, isChoice) = pieces(of: range)
    let whole = [Part(words: Array(range), own: range)]
    guard pieces.count > 1, pieces.count <= 12 else { return (whole, false) }
    if !isThing {
      let clauses = clauses(of: pieces)
      if clauses.count > 1 {
        var parts: [Part] = []
        for clause in clauses {
          let inner =
            isChoice ? [Part(words: Array(clause), own: clause)] : self.parts(of: clause, isThing: false).parts
          parts += inner
        }
        return (parts, isChoice)
      }
      if let parts = verbs(pieces, in: range) { return (parts, isChoice) }
      if let parts = subjects(pieces, in: range) { return (parts, isChoice) }
    }
    if isChoice { return (whole, false) }
    var merged = pieces
    if !isThing, let verb = pieces.firstIndex(where: { piece in piece.contains { reading.isFinite($0) } }), verb > 0 {
      merged = [pieces[0].lowerBound..<pieces[verb].upperBound] + pieces[(verb + 1)...]
    }
    if let parts = members(merged, isThing: isThing) { return (parts, false) }
    return (whole, false)
  }

  /// The pieces between commas, "and" and "or".
  private func pieces(of range: Range<Int>) -> ([Range<Int>], Bool) {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    var isChoice = false
    var isQuoted = false
    for place in range where place >= start {
      let word = reading.lower[place]
      if ["\"", "“", "”"].contains(word) { isQuoted.toggle() }
      guard !isQuoted, word == "," || word == "and" || word == "or", !isInsideName(place), !isNumbers(place, in: range)
      else { continue }
      if word == "or", !hasVerb(behind: place, in: range) { continue }
      if word == ",", ["including", "such", "especially", "notably"].contains(reading.word(place + 1)) { continue }
      if word == "or" { isChoice = true }
      if place > start { pieces.append(start..<place) }
      start = place + 1
    }
    if start < range.upperBound { pieces.append(start..<range.upperBound) }
    let isPair = reading.lower[range].contains { ["both", "between", "either"].contains($0) }
    return (isPair && pieces.count == 2 ? [range] : pieces, isChoice)
  }

  /// Whether a verb follows before the next comma or conjunction: "fees or expenses" is one thing.
  private func hasVerb(behind place: Int, in range: Range<Int>) -> Bool {
    for next in place + 1..<max(place + 1, range.upperBound) {
      if reading.isVerb(next) || reading[next].tag == .auxiliary { return true }
      if [",", "and", "or"].contains(reading.lower[next]) { return false }
    }
    return false
  }

  private func isInsideName(_ place: Int) -> Bool {
    guard let mention = reading.mention(place) else {
      return place > 0 && place + 1 < reading.count && reading[place - 1].tag == .properNoun
        && reading[place + 1].tag == .properNoun && reading.lower[place] == "and"
        && reading[place].head.map { reading[$0].relation.universal == .conjunct && reading[$0].head == place - 1 }
          == true
        && reading[place - 1].relation.universal == .compound && reading.mention(place - 1) == nil
    }
    return mention.words.contains(place)
  }

  private func isNumbers(_ place: Int, in range: Range<Int>) -> Bool {
    guard place > range.lowerBound, place + 1 < range.upperBound else { return false }
    return reading[place + 1].tag == .numeral && (reading[place - 1].tag == .numeral || reading.lower[place] == ",")
  }

  /// Pieces joined to clauses with a subject and a finite verb each; one if there are not several.
  private func clauses(of pieces: [Range<Int>]) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = pieces[0].lowerBound
    for (index, piece) in pieces.enumerated() {
      let candidate = start..<piece.upperBound
      if isClause(candidate), index == pieces.count - 1 || pieces[(index + 1)...].contains(where: { isClause($0) }) {
        if index + 1 < pieces.count, !startsClause(pieces[(index + 1)...]) { continue }
        clauses.append(candidate)
        if index + 1 < pieces.count { start = pieces[index + 1].lowerBound }
      }
    }
    guard let last = pieces.last, let end = clauses.last?.upperBound else { return clauses }
    if end < last.upperBound { clauses[clauses.count - 1] = clauses[clauses.count - 1].lowerBound..<last.upperBound }
    return clauses
  }

  /// Whether what follows begins a clause of its own: it has a subject before its first verb.
  private func startsClause(_ pieces: ArraySlice<Range<Int>>) -> Bool {
    guard let first = pieces.first, let last = pieces.last else { return false }
    for place in first.lowerBound..<last.upperBound {
      if reading[place].relation.universal == .adjectivalModifier { continue }
      if reading.isVerb(place) {
        return place > first.lowerBound && reading.isFinite(place) || isSubjunctive(place, from: first.lowerBound)
      }
      if reading.lower[place] == ",", place > first.lowerBound { continue }
    }
    return false
  }

  private func isSubjunctive(_ place: Int, from start: Int) -> Bool {
    place > start && reading[place].pennTag == .verbBase && reading.isNominal(place - 1)
  }

  /// "ends" behind a party's name, "stop" before a gerund: verbs that the tagger takes for nouns.
  private func looksFinite(_ place: Int) -> Bool {
    guard place > 0, place + 1 < reading.count else { return false }
    switch reading[place].pennTag {
    case .nounPlural:
      guard let mention = reading.mention(place - 1), mention.words.upperBound == place, mention.form == .name else {
        return false
      }
      return !reading.isVerb(place + 1) || reading[place + 1].pennTag == .verbPastParticiple
    case .noun:
      return ["stop", "end", "halt", "start"].contains(reading.lower[place])
        && reading[place + 1].pennTag == .verbGerund
    default: return false
    }
  }

  private func isClause(_ range: Range<Int>) -> Bool {
    var hasSubject = false
    for place in range {
      if reading.isFinite(place) || looksFinite(place) || isSubjunctive(place, from: range.lowerBound) {
        return hasSubject
      }
      if reading.isNominal(place) { hasSubject = true }
      if reading[place].pennTag == .verbPastParticiple, hasSubject, place > range.lowerBound,
        reading.isNominal(place - 1), place == range.last
      {
        return true
      }
    }
    return false
  }

  /// Verbs with one subject ("tears up its plan and pays") or one head verb ("stop building and buying").
  private func verbs(_ pieces: [Range<Int>], in range: Range<Int>) -> [Part]? {
    let starts = pieces.map { firstWord(of: $0) }
    let later = starts.dropFirst()
    guard let kind = verbKind(later.first ?? range.lowerBound), later.allSatisfy({ verbKind($0) == kind }) else {
      return nil
    }
    guard let head = pieces[0].last(where: { _ in true }).flatMap({ _ in firstVerb(kind, in: pieces[0]) }) else {
      return nil
    }
    return pieces.enumerated().map { index, piece in
      if index == 0 { return Part(words: Array(piece), own: piece) }
      let shared = kind == .gerund ? Array(range.lowerBound..<head) : []
      return Part(words: shared + Array(piece), own: piece)
    }
  }

  private enum VerbKind: Hashable { case gerund, finite, base, participle }

  private func verbKind(_ place: Int) -> VerbKind? {
    guard reading.mention(place) == nil else { return nil }
    switch reading[place].pennTag {
    case .verbGerund: return .gerund
    case .verbPresent, .verbThirdPerson, .verbPast: return .finite
    case .verbBase: return .base
    case .verbPastParticiple: return .participle
    default:
      let word = reading.lower[place]
      // Tagged as a noun or an adjective, but with an object behind it: "conducting military training".
      return word.count > 5 && word.hasSuffix("ing") && place + 1 < reading.count && !reading.isVerb(place + 1)
        && reading[place + 1].tag != .adposition && !reading.isPunctuation(place + 1) ? .gerund : nil
    }
  }

  private func firstVerb(_ kind: VerbKind, in piece: Range<Int>) -> Int? {
    piece.first { place in
      guard let found = verbKind(place) else { return false }
      if found == kind { return true }
      // "has frozen wages and paid": tags of past forms are easily confused, as are base and present.
      switch (found, kind) {
      case (.finite, .participle), (.participle, .finite), (.base, .finite), (.finite, .base): return true
      default: return false
      }
    }
  }

  private func firstWord(of piece: Range<Int>) -> Int {
    piece.first { reading[$0].tag != .adverb && reading[$0].pennTag != .to && reading.lower[$0] != "also" }
      ?? piece.lowerBound
  }

  /// Several subjects of one verb: "curbs on ships and on machinery were lifted".
  private func subjects(_ pieces: [Range<Int>], in range: Range<Int>) -> [Part]? {
    guard let last = pieces.last, let verb = last.first(where: { reading.isFinite($0) || looksFinite($0) }),
      verb > last.lowerBound,
      !pieces.dropLast().contains(where: { piece in piece.contains { reading.isFinite($0) } })
    else { return nil }
    let names = Array(pieces.dropLast()) + [last.lowerBound..<verb]
    guard let shared = sharedPrefix(names, isThing: true) else { return nil }
    let rest = Array(verb..<range.upperBound)
    return names.enumerated().map { index, piece in
      Part(words: (index == 0 ? [] : shared) + Array(piece) + rest, own: piece)
    }
  }

  /// Several objects: "demands for security, higher pay and protection", "to the completion of … and a vote by …".
  private func members(_ pieces: [Range<Int>], isThing: Bool) -> [Part]? {
    guard !pieces.dropFirst().contains(where: { piece in piece.contains { reading.isFinite($0) } }) else { return nil }
    guard let shared = sharedPrefix(pieces, isThing: isThing) else { return nil }
    return pieces.enumerated().map { index, piece in
      Part(words: (index == 0 ? [] : shared) + Array(piece), own: piece)
    }
  }

  /// The words at the head of the first member that hold for the others too; `nil` where the members are not alike enough
  /// to be conditions each by itself ("men and women").
  private func sharedPrefix(_ pieces: [Range<Int>], isThing: Bool) -> [Int]? {
    guard pieces.count > 1, !pieces.contains(where: \.isEmpty) else { return nil }
    let first = pieces[0]
    let second = pieces[1].lowerBound
    let tag = reading[second].tag
    if tag == .adposition || reading[second].pennTag == .to && !reading.isVerb(min(second + 1, reading.count - 1)) {
      // "on ships and on machinery": what stands before the first such preposition is shared.
      guard let start = first.first(where: { reading.lower[$0] == reading.lower[second] }) else {
        return isThing ? [] : nil
      }
      return Array(first.lowerBound..<start)
    }
    if tag == .determiner || reading[second].pennTag == .possessivePronoun {
      if isThing { return [] }
      guard let start = objectStart(of: first) else { return nil }
      if let preposition = first.last(where: { reading[$0].tag == .adposition }), isNested(preposition, in: first) {
        return nil
      }
      return Array(first.lowerBound..<start)
    }
    let isBarePair = pieces.count == 2 && (pieces[1].count == 1 || !isThing)
    if isBarePair { return nil }
    if isThing, pieces.allSatisfy({ $0.count > 1 }), start(of: first) != .adposition { return [] }
    guard pieces.count > 2 else { return nil }
    // "lifted duties on Kenyan and Malian tea": a member that ends in an adjective is no member.
    if pieces.contains(where: { reading[$0.upperBound - 1].tag == .adjective }) { return nil }
    let start =
      first.last { [.adposition, .verb, .determiner].contains(reading[$0].tag) }.map { $0 + 1 } ?? first.lowerBound
    if !isThing, isNested(start - 1, in: first) { return nil }
    return start < first.upperBound ? Array(first.lowerBound..<start) : nil
  }

  /// "made progress towards respect for law, order and peace": what is listed stands below the object, and is one aim.
  private func isNested(_ preposition: Int, in piece: Range<Int>) -> Bool {
    guard piece.contains(preposition), reading[preposition].tag == .adposition,
      let start = objectStart(of: piece), start < preposition
    else { return false }
    return (start..<preposition).count { reading[$0].tag == .adposition } > 0
  }

  private func start(of piece: Range<Int>) -> UniversalTag { reading[piece.lowerBound].tag }

  /// The first word behind the main verb of a piece.
  private func objectStart(of piece: Range<Int>) -> Int? {
    guard let verb = piece.first(where: { reading[$0].tag == .verb }), verb + 1 < piece.upperBound else { return nil }
    return verb + 1
  }
}
