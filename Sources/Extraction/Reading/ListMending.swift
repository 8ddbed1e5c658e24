import Syntax

/// Mends of rows: names, verbs and infinitives side by side that the parser has hung on something else.
extension TreeMending {

  // MARK: "Japan, the Philippines, and the United States commit to …"

  /// Three or more names in a row with commas and "and" are one row, whatever the last of them hangs on.
  mutating func mendNameLists() {
    for and in words.indices.dropFirst() where form(and) == "and" {
      guard let row = row(endingAt: and) else { continue }
      var heads = row.map(top)
      if let last = names(from: and + 1).map(top) ?? crowd(from: and + 1) { heads.append(last) }
      guard heads.count > 2, !heads.dropFirst().dropLast().contains(where: { words[$0].relation == .subject }),
        let first = heads.first, let end = heads.last, !heads.contains(words[first].head ?? first)
      else { continue }
      let isApart =
        [.apposition, .conjunct, .parataxis].contains(words[first].relation)
        && [.subject, .passiveSubject, .object, .oblique].contains(words[end].relation)
      if isApart, !heads.contains(words[end].head ?? end) {
        words[first].head = words[end].head
        words[first].relation = words[end].relation
      }
      for head in heads.dropFirst() {
        words[head].head = first
        words[head].relation = .conjunct
      }
      words[and].head = end
    }
  }

  /// The words of a name that begins here, an article before it left out.
  private func names(from place: Int) -> Range<Int>? {
    var start = place
    if words.indices.contains(start), form(start) == "the" { start += 1 }
    var end = start
    while words.indices.contains(end), isName(end), end - start < 6 { end += 1 }
    return start < end ? start..<end : nil
  }

  /// "Arab states" in "Peru, Chile and Arab states".
  private func crowd(from place: Int) -> Int? {
    guard let noun = (place..<min(place + 4, words.count)).first(where: { words[$0].pennTag == .nounPlural }),
      (place..<noun).allSatisfy({ [.adjective, .noun, .determiner, .properNoun].contains(words[$0].tag) })
    else { return nil }
    return noun
  }

  /// The names before "and", each cut off by a comma from the one before it.
  private func row(endingAt and: Int) -> [Range<Int>]? {
    var found: [Range<Int>] = []
    var end = form(and - 1) == "," ? and - 1 : and
    while end > 0, found.count < 12 {
      var start = end
      while start > 0, isName(start - 1), end - start < 6 { start -= 1 }
      guard start < end else { break }
      found.insert(start..<end, at: 0)
      let before = start > 0 && form(start - 1) == "the" ? start - 2 : start - 1
      guard before > 0, form(before) == "," else { break }
      end = before
    }
    return found.count > 1 ? found : nil
  }

  private func isName(_ word: Int) -> Bool { [.properNoun, .properNounPlural].contains(words[word].pennTag) }

  /// The word of a name that the others hang on.
  private func top(_ name: Range<Int>) -> Int {
    name.last { words[$0].head.map { !name.contains($0) } ?? true } ?? name.upperBound - 1
  }

  // MARK: "must meet its duties, … and cease attacks"

  /// What stands in a row with a bare verb and has an object is a verb too, also where its form could be a noun's.
  mutating func mendListedNouns() {
    for word in words.indices.dropFirst() where words[word].pennTag == .noun && words[word].relation == .conjunct {
      guard let verb = words[word].head, verb < word, words[verb].pennTag == .verbBase,
        [",", "and", "or"].contains(form(word - 1)),
        children(of: word).contains(where: { words[$0].relation == .object && $0 > word }),
        !children(of: word).contains(where: { $0 < word && [.determiner, .adjective].contains(words[$0].tag) })
      else { continue }
      words[word].tag = .verb
      words[word].pennTag = .verbBase
    }
  }

  // MARK: "said that all should refrain from attacks and seek talks"

  /// A bare verb joined to a past one without a subject of its own goes with the bare verb before it.
  mutating func mendStrayVerbs() {
    for word in words.indices where words[word].relation == .conjunct && Self.bare.contains(words[word].pennTag) {
      guard words[word].tag == .verb, let head = words[word].head, head < word,
        !children(of: word).contains(where: {
          Self.finite.contains(words[$0].relation) || words[$0].relation == .marker
        })
      else { continue }
      if words[head].pennTag == .verbBase {
        words[word].pennTag = .verbBase
        continue
      }
      guard [.verbPast, .verbThirdPerson, .verbPastParticiple].contains(words[head].pennTag),
        let mate = (head + 1..<word).last(where: { isOpen($0) && hangs($0, on: head) })
      else { continue }
      words[word].head = mate
      words[word].pennTag = .verbBase
    }
  }

  /// "said all must listen, *commit* to a truce and pay": a bare verb beside a clause under a modal is joined to it.
  mutating func mendStrayClauses() {
    // "must stop; *withdraw* his troops; and pay"
    for word in words.indices where words[word].relation == .parataxis && words[word].pennTag == .verbBase {
      guard let head = words[word].head, head < word, isOpen(head), let first = children(of: word).first,
        form(first) == ";" || first > 0 && form(first - 1) == ";" || form(word - 1) == ";",
        !children(of: word).contains(where: {
          Self.finite.contains(words[$0].relation) || words[$0].relation == .marker
        })
      else { continue }
      words[word].relation = .conjunct
    }
    for word in words.indices where words[word].relation == .clausalComplement && words[word].pennTag == .verbBase {
      guard let head = words[word].head,
        !children(of: word).contains(where: {
          Self.finite.contains(words[$0].relation) || words[$0].relation == .marker
        }),
        let mate = children(of: head).last(where: {
          $0 < word && words[$0].relation == .clausalComplement && isOpen($0)
        })
      else { continue }
      words[word].head = mate
      words[word].relation = .conjunct
    }
  }

  private static let bare: Set<PennTag> = [.verbBase, .verbPresent]

  /// A bare verb under a modal or behind "to".
  private func isOpen(_ word: Int) -> Bool {
    guard words[word].tag == .verb, words[word].pennTag == .verbBase else { return false }
    return children(of: word).contains {
      $0 < word && (words[$0].pennTag == .modal || words[$0].relation == .marker && form($0) == "to")
    }
  }

  private func hangs(_ word: Int, on ancestor: Int) -> Bool {
    var current = word
    for _ in 0..<20 {
      guard let head = words[current].head else { return false }
      if head == ancestor { return true }
      current = head
    }
    return false
  }

  // MARK: "to stop the war, to talk and to withdraw"

  /// An infinitive behind a comma that another is joined to stands beside the one that they all belong to.
  mutating func mendInfinitiveRows() {
    for verb in words.indices
    where [.adverbialClause, .clausalModifier].contains(words[verb].relation) && hasInfinitiveMark(verb) {
      guard let start = children(of: verb).first, start > 0, start < verb,
        form(start) == "," || form(start - 1) == ",", let head = words[verb].head,
        let first = outermostInfinitive(above: verb)
      else { continue }
      let ends = words.indices.filter { word in
        guard word > verb, words[word].relation == .conjunct, [.verbBase, .verbPresent].contains(words[word].pennTag)
        else { return false }
        return words[word].head == verb || words[word].head == head && hasInfinitiveMark(word)
      }
      guard !ends.isEmpty else { continue }
      words[verb].head = first
      words[verb].relation = .conjunct
      for end in ends { words[end].head = first }
    }
  }

  private func hasInfinitiveMark(_ verb: Int) -> Bool {
    words[verb].tag == .verb && words[verb].pennTag == .verbBase
      && children(of: verb).contains { $0 < verb && words[$0].relation == .marker && form($0) == "to" }
  }

  /// The infinitive nearest to the root among those that a word hangs on.
  private func outermostInfinitive(above word: Int) -> Int? {
    var found: Int?
    var current = word
    for _ in 0..<20 {
      guard let head = words[current].head else { break }
      if head < word, hasInfinitiveMark(head) { found = head }
      current = head
    }
    return found
  }

  // MARK: "We reiterate our commitment and call for talks"

  /// A bare "call" or "appeal" joined to a verb in the present, with "for" or "on" behind it, is a verb.
  mutating func mendJoinedCalls() {
    for word in words.indices.dropLast() where words[word].pennTag == .noun && words[word].relation == .conjunct {
      guard ["call", "appeal"].contains(form(word)), ["for", "on", "upon", "to"].contains(form(word + 1)),
        let verb = words[word].head, words[verb].pennTag == .verbPresent, word > 0, form(word - 1) == "and"
      else { continue }
      words[word].tag = .verb
      words[word].pennTag = .verbPresent
      for other in words.indices where other > word {
        if words[other].head == word, words[other].relation == .nominalModifier { words[other].relation = .oblique }
        if words[other].head == verb, words[other].tag == .verb { words[other].head = word }
      }
    }
  }

  // MARK: "urged all to redouble efforts"

  /// A bare verb behind "to" is no attribute of the noun behind it.
  mutating func mendAttributedInfinitives() {
    for verb in words.indices.dropFirst() where words[verb].pennTag == .verbBase {
      let to = form(verb - 1) == "to" ? verb - 1 : verb > 1 && words[verb - 1].tag == .adverb ? verb - 2 : -1
      guard to >= 0, form(to) == "to", words[to].relation == .caseMarker,
        [.adjectivalModifier, .compound].contains(words[verb].relation), var noun = words[verb].head, noun > verb
      else { continue }
      while [.compound, .adjectivalModifier].contains(words[noun].relation), let head = words[noun].head, head > noun {
        noun = head
      }
      guard words[to].head == noun, let governor = words[noun].head, governor < verb else { continue }
      words[verb].tag = .verb
      words[verb].head = governor
      words[verb].relation = words[governor].tag == .verb ? .openComplement : .clausalModifier
      words[to].tag = .particle
      words[to].pennTag = .to
      words[to].head = verb
      words[to].relation = .marker
      words[noun].head = verb
      words[noun].relation = .object
    }
  }

  // MARK: "Today, along with Chile, Peru and Mali have reached …"

  /// Names right before "have" and behind a comma are the subject that the verb lacks.
  mutating func mendLostSubjects() {
    for have in words.indices where words[have].relation == .auxiliary && ["have", "has", "will"].contains(form(have)) {
      guard have > 1, let verb = words[have].head, verb > have, words[verb].head == nil,
        !children(of: verb).contains(where: { words[$0].relation.universal == .subject })
      else { continue }
      var start = have
      while start > 0, isName(start - 1) || ["and", "the"].contains(form(start - 1)) { start -= 1 }
      guard start > 0, start < have, form(start - 1) == ",", isName(have - 1),
        let first = (start..<have).first(where: { word in
          isName(word) && (words[word].head.map { $0 < start || $0 > have } ?? false)
        }), words[first].relation == .conjunct || words[first].relation == .apposition
      else { continue }
      for word in start..<have where words[word].relation == .conjunct && word != first && isName(word) {
        words[word].head = first
      }
      words[first].head = verb
      words[first].relation = .subject
    }
  }

  // MARK: "made clear the need for talks"

  /// "Clear" behind "make" is what the object is made.
  mutating func mendMadeClear() {
    for clear in words.indices where form(clear) == "clear" && words[clear].pennTag == .verbBase {
      guard words[clear].relation == .openComplement, let make = words[clear].head, words[make].lemma == "make" else {
        continue
      }
      words[clear].tag = .adjective
      words[clear].pennTag = .adjective
      let object = children(of: clear).first { words[$0].relation == .object }
      for word in children(of: clear) where word > clear {
        words[word].head = words[word].relation == .object ? make : object ?? make
        if words[word].relation == .adverbialClause, object != nil { words[word].relation = .clausalModifier }
      }
    }
  }

  // MARK: "after Lima last year agreed to …"

  /// A time between subject and verb is no second subject.
  mutating func mendTimeSubjects() {
    for time in words.indices where words[time].relation == .subject && Self.spans.contains(words[time].lemma) {
      guard let verb = words[time].head, time < verb,
        children(of: time).contains(where: { ["last", "this", "next", "that"].contains(form($0)) }),
        children(of: verb).contains(where: { $0 < time && words[$0].relation == .subject })
      else { continue }
      words[time].relation = .obliqueUnmarked
    }
  }

  private static let spans: Set<String> = ["week", "month", "year", "day", "night", "morning", "evening", "decade"]

  // MARK: "…, after Ruiz called for a truce"

  /// A participle with a subject and a marker of its own is no part of the noun before it: it is a clause of time.
  mutating func mendTimeClauses() {
    for verb in words.indices
    where words[verb].relation == .clausalModifier
      && [.verbPast, .verbPastParticiple].contains(words[verb].pennTag)
    {
      let below = children(of: verb)
      guard let noun = words[verb].head, noun < verb,
        let marker = below.first(where: { words[$0].relation == .marker }),
        ["after", "before", "when", "while", "as", "once"].contains(form(marker)),
        below.contains(where: { words[$0].relation == .subject && $0 < verb && $0 > marker }),
        !below.contains(where: { words[$0].relation.universal == .auxiliary })
      else { continue }
      var governor = noun
      for _ in 0..<8 {
        if [.verb, .adjective].contains(words[governor].tag) { break }
        guard let head = words[governor].head else { break }
        governor = head
      }
      guard governor != verb, [.verb, .adjective].contains(words[governor].tag) else { continue }
      words[verb].head = governor
      words[verb].relation = .adverbialClause
      words[verb].pennTag = .verbPast
    }
  }

  /// A capital at the beginning, a bullet at most before it.
  private func opensItem(_ word: Int) -> Bool {
    word < 2 && words[word].tag == .noun && words[word].form.isCapitalised
      && (word == 0 || words[0].tag == .punctuation || words[0].form.count == 1)
  }

  // MARK: "- Peru: Will open its ports"

  /// A name before a colon is the subject of the "will" behind it.
  mutating func mendNamedItems() {
    for colon in words.indices.dropFirst() where form(colon) == ":" && colon + 1 < words.count {
      guard words[colon + 1].pennTag == .modal, isName(colon - 1) || opensItem(colon - 1),
        let verb = words[colon + 1].head, verb > colon,
        !children(of: verb).contains(where: { [.subject, .passiveSubject].contains(words[$0].relation) })
      else { continue }
      var start = colon - 1
      if words[start].tag == .noun {
        words[start].tag = .properNoun
        words[start].pennTag = .properNoun
      }
      while start > 0, isName(start - 1) { start -= 1 }
      let name = top(start..<colon)
      if words[name].head == nil {
        words[verb].head = nil
        words[verb].relation = .root
      }
      words[name].head = verb
      words[name].relation = .subject
    }
  }
}
